//! Ways to change what a plan says about pay.

use jiff::ToSpan as _;
use jiff::civil::date;
use rungs::domain::catalogue::claim::{Amount, Middle, PayDefinition};
use rungs::domain::currency::Currency;
use rungs::domain::ids::RoleId;
use rungs::domain::money::Money;
use rungs::domain::pay::compensation::vesting::Vesting;
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use rungs::domain::plan::exchange_rate::ExchangeRate;
use rungs::domain::plan::grant::Grant;
use rungs::domain::plan::own_claim::OwnClaim;
use rungs::domain::plan::package::{Bonus, OneOff, OneOffKind, Package};
use rungs::domain::plan::paid::{Paid, PaidPart, PaidPer};
use rungs::domain::plan::promise::{Promise, PromisedYear};
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::compare_edits::{at, maybe, put, remove, role};

/// How many ways there are.
pub const WAYS: u8 = 16;

/// Changes a plan in one of the ways, so that a sound one stays sound.
pub fn edit(plan: &mut Plan, (way, a, b): (u8, u8, u8), who: &str) {
    let money = Money { minor: i64::from(b) + 1, currency: Currency::USD };
    let day = date(2027, 1, 1) + i64::from(b % 3).days();
    match way {
        0 => package(plan, a).bonus = maybe(b, Bonus { target_percent: f64::from(b), paid_odds_percent: 80.0 }),
        1 => package(plan, a).grants.push(grant(who, money)),
        2 => package(plan, a).one_offs.push(one_off(who, money)),
        3 => {
            package(plan, a).pension_percent = f64::from(b % 100);
            package(plan, a).new_employer = [None, Some(false), Some(true)][usize::from(b % 3)];
        }
        4 => remove(&mut plan.packages, a),
        5 => {
            let highest = plan.paid.iter().filter_map(|paid| paid.id.as_str()[1..].parse::<u32>().ok()).max();
            plan.paid.push(Paid {
                id: format!("p{}", highest.unwrap_or(0) + 1).as_str().into(),
                date: day,
                amount: money,
                what: if a.is_multiple_of(2) { PaidPart::Base } else { PaidPart::Equity },
                per: if b.is_multiple_of(2) { PaidPer::Year } else { PaidPer::Once },
                note: Some(who.to_owned()),
                unknown: UnknownFields::NONE,
            });
        }
        6 => remove(&mut plan.paid, a),
        7 => {
            if let Some(paid) = at(&mut plan.paid, a) {
                paid.amount = money;
                put(&mut paid.unknown, a, b, who);
            }
        }
        8 => {
            let claim = own_claim(plan, a, f64::from(b) + 1.0, who);
            plan.assumptions.own_claims.push(claim);
        }
        9 => {
            let Some(claim) = at(&mut plan.assumptions.own_claims, a) else { return };
            claim.amount = Amount::Range(f64::from(b) + 1.0, 1000.0);
            claim.note = maybe(b, who.to_owned());
        }
        10 => {
            let own = plan.assumptions.own_claims.get(usize::from(a) % plan.assumptions.own_claims.len().max(1));
            let Some((role, id)) = own.map(|own| (own.role.clone(), own.id.clone())) else { return };
            choose(plan, role, id.as_str(), how(b));
        }
        11 => choose(plan, role(a).as_str().into(), &format!("claim-{}", b % 4), how(b / 4)),
        12 => {
            let rate = f64::from(b) + 0.5;
            let to = Currency::parse(["USD", "GBP"][usize::from(a % 2)]).unwrap();
            let currency = Currency::parse("EUR").unwrap();
            plan.assumptions.rates.retain(|known| known.to != to);
            if !b.is_multiple_of(4) {
                plan.assumptions.rates.push(ExchangeRate { currency, to, rate, unknown: UnknownFields::NONE });
            }
        }
        13 => {
            plan.promises.retain(|promise| promise.date != day);
            if !a.is_multiple_of(4) {
                plan.promises.push(promise(day, f64::from(a), who));
            }
        }
        14 => {
            if let Some(step) = at(&mut plan.steps, a) {
                step.cost = maybe(b, money);
            }
        }
        15 => match a % 4 {
            0 => plan.assumptions.redundancy = b.is_multiple_of(2),
            1 => plan.assumptions.floor = maybe(b, money),
            2 => plan.assumptions.seed = maybe(b, u64::from(b)),
            _ => put(&mut package(plan, a).unknown, a, b, who),
        },
        _ => unreachable!("there are {WAYS} ways"),
    }
}

/// The package of a role, made if there is none.
fn package(plan: &mut Plan, a: u8) -> &mut Package {
    let role: RoleId = role(a).as_str().into();
    let place = plan.packages.iter().position(|package| package.role == role);
    let place = place.unwrap_or_else(|| {
        plan.packages.push(Package::of(role));
        plan.packages.len() - 1
    });
    &mut plan.packages[place]
}

/// A grant of which only the name and the amount are of interest.
pub fn grant(title: &str, amount: Money) -> Grant {
    Grant {
        title: title.to_owned(),
        amount,
        months: 0.0,
        granted: None,
        vesting: Vesting::Even { years: 4 },
        every_year: false,
        growth: None,
        haircut_percent: 0.0,
        unknown: UnknownFields::NONE,
    }
}

/// A payment of which only the name and the amount are of interest.
pub fn one_off(title: &str, amount: Money) -> OneOff {
    OneOff {
        title: title.to_owned(),
        kind: OneOffKind::SignOn,
        amount,
        months: 0.0,
        clawback_months: 12.0,
        clawback_in_proportion: false,
        unknown: UnknownFields::NONE,
    }
}

/// A figure of the person's own with the next free id.
pub fn own_claim(plan: &Plan, a: u8, amount: f64, who: &str) -> OwnClaim {
    OwnClaim {
        id: plan.assumptions.free_own_claim_id(),
        role: role(a).as_str().into(),
        amount: Amount::Middle(amount, Middle::Typical),
        currency: Currency::USD,
        definition: PayDefinition::Base,
        year: 2026,
        place: None,
        note: Some(who.to_owned()),
        unknown: UnknownFields::NONE,
    }
}

/// A kept projection of one year.
pub fn promise(day: jiff::civil::Date, pay: f64, who: &str) -> Promise {
    let year = PromisedYear { year: 1, nominal: true, p10: pay, p25: pay, p50: pay, p75: pay, p90: pay };
    Promise {
        date: day,
        title: who.to_owned(),
        currency: Currency::USD,
        years: vec![year],
        unknown: UnknownFields::NONE,
    }
}

fn how(b: u8) -> ClaimUse {
    match b % 3 {
        0 => ClaimUse::Only,
        1 => ClaimUse::Weight(f64::from(b) + 0.5),
        _ => ClaimUse::Excluded,
    }
}

/// Chooses so that the choices for the role go together.
fn choose(plan: &mut Plan, role: RoleId, claim: &str, how: ClaimUse) {
    plan.assumptions.claims.retain(|known| {
        known.role != role
            || match how {
                ClaimUse::Only => false,
                ClaimUse::Weight(_) => known.claim.as_str() != claim && known.how != ClaimUse::Only,
                ClaimUse::Excluded => known.claim.as_str() != claim,
            }
    });
    plan.assumptions.claims.push(ClaimChoice { role, claim: claim.into(), how, unknown: UnknownFields::NONE });
}
