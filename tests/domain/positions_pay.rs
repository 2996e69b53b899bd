//! What positions pay over the years: part of a week, by the hour, several at once, nothing at all.

use jiff::civil::{Date, date};
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::assumed_values::AssumedValues;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::grant_view::GrantView;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::model::Model;
use rungs::domain::pay::projection::project;
use rungs::domain::pay::projection::view::View;
use rungs::domain::pay::scenario::{MissingPay, ScenarioKey, ScenarioSet, StageSource};
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::ClaimUse;
use rungs::domain::plan::package::{Bonus, Package};
use rungs::domain::plan::position::Position;
use rungs::domain::plan::stage::Stage;

use crate::sample::{self, bundled};

const TODAY: Date = date(2026, 11, 14);

fn pay(units: f64, per: PayPeriod) -> PayRate {
    PayRate { amount: Money::from_units(units, Currency::USD).unwrap(), per }
}

/// A junior who moves after exactly two years to a role that a source counts as the same occupation, so that the pay there
/// follows from the pay before.
fn mover() -> Plan {
    let mut plan = sample::plan("junior-ml-engineer", Some("ml-engineer"), "us");
    plan.path = vec![Stage { start: Some(date(2028, 11, 14)), ..Stage::of("ml-engineer".into()) }];
    plan.assumptions.horizon_years = Some(4);
    plan.assumptions.whole_occupations = true;
    plan.assumptions.claims =
        sample::preferring("junior-ml-engineer", &[("junior-ml-engineer.pay.bls-2025", ClaimUse::Only)]).claims;
    plan
}

/// Base pay and bonus of each year, nothing growing and nothing left to chance.
fn years(plan: &Plan, key: &ScenarioKey) -> Vec<(f64, f64)> {
    let mut values = AssumedValues::of(plan, bundled());
    for nothing in [Assumption::RealGrowth, Assumption::Inflation, Assumption::PromotionRaise, Assumption::MarketGrowth]
    {
        values.set(nothing, 0.0);
    }
    let (model, _) = ScenarioSet::of(plan, bundled(), std::slice::from_ref(key), TODAY).model(&values);
    let model = Model { deterministic: true, ..model };
    let view = View { money: Outlook::Today, part: PayPart::Total, vesting: GrantView::Landing, ..View::default() };
    let found = project(&model, view, Draws { paths: 1, seed: 1, threads: 1 }, &|| true).unwrap().unwrap();
    found.plans[0].parts.iter().map(|year| (year.base, year.bonus)).collect()
}

/// Base pay of each year, to whole hundreds: a move in the middle of a day of the year moves less.
fn base(plan: &Plan, key: &ScenarioKey) -> Vec<i64> {
    years(plan, key).into_iter().map(|(base, _)| (base / 100.0).round() as i64 * 100).collect()
}

#[test]
fn part_of_a_week_is_paid_as_it_is_and_the_next_role_is_full_time() {
    let mut plan = mover();
    (plan.position.pay, plan.position.hours_worked) = (Some(pay(60_000.0, PayPeriod::Year)), Some(30.0));
    assert_eq!(base(&plan, &ScenarioKey::Stay), [60_000; 4]);
    assert_eq!(base(&plan, &ScenarioKey::Path), [60_000, 60_000, 80_000, 80_000], "from 30 hours of 40 to full time");
}

#[test]
fn a_contractor_is_paid_for_the_hours_of_the_year() {
    let mut plan = mover();
    let contractor =
        Position { pay: Some(pay(100.0, PayPeriod::Hour)), weeks_paid: Some(45.0), ..plan.position.clone() };
    plan.position = contractor;
    assert_eq!(base(&plan, &ScenarioKey::Stay), [180_000; 4], "1,800 hours at 100");
}

#[test]
fn positions_beside_end_with_the_next_move_unless_they_go_on() {
    let mut plan = mover();
    plan.position.pay = Some(pay(60_000.0, PayPeriod::Year));
    let beside = Position {
        pay: Some(pay(25.0, PayPeriod::Hour)),
        hours_worked: Some(10.0),
        ..Position::of("data-annotator".into(), "us".into())
    };
    plan.other_positions = vec![beside.clone()];
    assert_eq!(base(&plan, &ScenarioKey::Stay), [73_000; 4], "60,000 and 13,000");
    assert_eq!(base(&plan, &ScenarioKey::Path), [73_000, 73_000, 60_000, 60_000]);
    plan.other_positions = vec![Position { goes_on: true, ..beside }];
    assert_eq!(base(&plan, &ScenarioKey::Path), [73_000; 4]);
    let bonus = Some(Bonus { target_percent: 10.0, paid_odds_percent: 100.0 });
    plan.packages = vec![Package { bonus, ..Package::of("junior-ml-engineer".into()) }];
    let (paid, bonus) = years(&plan, &ScenarioKey::Stay)[0];
    assert!(
        (paid - 73_000.0).abs() < 1e-6 && (bonus - 6_000.0).abs() < 1e-6,
        "a bonus is of the main position: {bonus}"
    );
}

#[test]
fn a_position_in_another_currency_asks_for_a_rate() {
    let mut plan = mover();
    plan.position.pay = Some(pay(60_000.0, PayPeriod::Year));
    let euro = Currency::parse("EUR").unwrap();
    let abroad = Some(PayRate::yearly(Money::from_units(10_000.0, euro).unwrap()));
    plan.other_positions = vec![Position { pay: abroad, ..Position::of("data-annotator".into(), "us".into()) }];
    let set = ScenarioSet::of(&plan, bundled(), &[ScenarioKey::Stay], TODAY);
    assert_eq!(set.scenarios[0].stages[0].source, StageSource::Missing(MissingPay::NoRateForPosition(euro)));
}

#[test]
fn staying_without_pay_earns_nothing_and_the_next_role_what_it_pays() {
    let mut plan = mover();
    plan.position.pay = Some(pay(0.0, PayPeriod::Year));
    assert_eq!(base(&plan, &ScenarioKey::Stay), [0; 4], "pay 0 is a possible present");
    let path = base(&plan, &ScenarioKey::Path);
    assert_eq!(path[..2], [0, 0]);
    assert!(path[2] > 50_000 && path[3] > 50_000, "the published middle, for nothing says more: {path:?}");
    plan.position.pay = None;
    assert!(base(&plan, &ScenarioKey::Stay)[0] > 50_000, "not stated: the published wage stands in");
    plan.position.hours_worked = Some(20.0);
    let half = base(&plan, &ScenarioKey::Stay)[0];
    plan.position.hours_worked = None;
    let whole = base(&plan, &ScenarioKey::Stay)[0];
    assert!((half * 2 - whole).abs() <= 100, "half of the week, half of the published wage: {half} of {whole}");
}
