//! A figure of another country: it is no role's pay by a rate alone, and it is used where the person says so.

use jiff::civil::date;
use rungs::domain::catalogue::claim::{Amount, Middle, PayDefinition};
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::scenario::{MissingPay, ScenarioKey, ScenarioSet, StageSource};
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::ClaimUse;
use rungs::domain::plan::exchange_rate::ExchangeRate;
use rungs::domain::plan::own_claim::OwnClaim;
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::sample::{self, bundled};

/// Somebody who is paid in euros, with a rate to dollars.
fn paid_in_euros() -> Plan {
    let mut plan = sample::plan("junior-ml-engineer", Some("ml-engineer"), "us");
    let euro = Currency::parse("EUR").unwrap();
    let amount = Money::from_units(60_000.0, euro).unwrap();
    plan.position.pay = Some(PayRate { amount, per: PayPeriod::Year });
    plan.assumptions.rates =
        vec![ExchangeRate { currency: Currency::USD, to: euro, rate: 0.9, unknown: UnknownFields::NONE }];
    plan
}

fn source(plan: &Plan) -> StageSource {
    let set = ScenarioSet::of(plan, bundled(), &[ScenarioKey::Path], date(2026, 11, 14));
    set.scenarios[0].stages[1].source.clone()
}

#[test]
fn pay_of_another_country_is_used_only_if_the_person_says_so() {
    let mut plan = paid_in_euros();
    assert_eq!(source(&plan), StageSource::Missing(MissingPay::Elsewhere(Currency::USD)));
    let pick = |how| sample::preferring("ml-engineer", &[("ml-engineer.pay.bls-2025", how)]).claims;
    plan.assumptions.claims = pick(ClaimUse::Only);
    assert_eq!(source(&plan), StageSource::Claims);
    plan.assumptions.claims = pick(ClaimUse::Weight(1.0));
    assert_eq!(source(&plan), StageSource::Claims);
    plan.assumptions.claims = pick(ClaimUse::Excluded);
    assert_eq!(
        source(&plan),
        StageSource::Missing(MissingPay::Elsewhere(Currency::USD)),
        "the next is foreign as well"
    );
}

#[test]
fn a_figure_of_ones_own_goes_before_it() {
    let mut plan = paid_in_euros();
    let amount = Amount::Middle(80_000.0, Middle::Typical);
    plan.assumptions.own_claims = vec![OwnClaim {
        id: "own-1".into(),
        role: "ml-engineer".into(),
        amount,
        currency: Currency::parse("EUR").unwrap(),
        definition: PayDefinition::Base,
        year: 2026,
        place: None,
        note: None,
        unknown: UnknownFields::NONE,
    }];
    assert_eq!(source(&plan), StageSource::Claims);
}
