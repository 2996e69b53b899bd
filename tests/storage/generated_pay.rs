//! What generated plans say about pay: every value the format allows, the extremes first.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use rungs::domain::catalogue::claim::{Amount, Middle, PayDefinition};
use rungs::domain::ids::{ClaimId, PaidId, RoleId};
use rungs::domain::level::Level;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::compensation::vesting::Vesting;
use rungs::domain::plan::assumptions::{Assumptions, ClaimChoice, ClaimUse};
use rungs::domain::plan::exchange_rate::ExchangeRate;
use rungs::domain::plan::grant::Grant;
use rungs::domain::plan::own_claim::OwnClaim;
use rungs::domain::plan::package::{Bonus, OneOff, OneOffKind, Package};
use rungs::domain::plan::paid::{Paid, PaidPart, PaidPer};
use rungs::domain::plan::promise::{Promise, PromisedYear};

use crate::generated::{currency, day, money, one_of, unknown, word, words};

fn stated() -> impl Strategy<Value = BTreeMap<Assumption, f64>> {
    let value = (one_of::<Assumption>(), prop_oneof![0.0..=1.0, Just(0.0), Just(1.0), Just(0.1 + 0.2)]);
    vec(value, 0..8).prop_map(|values| {
        let within = |(assumption, share): (Assumption, f64)| {
            let (lowest, highest) = assumption.bounds();
            (assumption, (lowest + (highest - lowest) * share).clamp(lowest, highest))
        };
        values.into_iter().map(within).collect()
    })
}

fn how() -> impl Strategy<Value = ClaimUse> {
    let weight = prop_oneof![0.01..=1000.0, Just(5e-324), Just(1000.0)].prop_map(ClaimUse::Weight);
    prop_oneof![Just(ClaimUse::Only), weight, Just(ClaimUse::Excluded)]
}

/// Choices that go together: each of another role.
fn claims() -> impl Strategy<Value = Vec<ClaimChoice>> {
    vec((word(), word(), how(), unknown()), 0..4).prop_map(|choices| {
        let numbered = choices.into_iter().enumerate();
        numbered
            .map(|(number, (role, claim, how, unknown))| ClaimChoice {
                role: format!("{role}{number}").as_str().into(),
                claim: claim.as_str().into(),
                how,
                unknown,
            })
            .collect()
    })
}

fn amount() -> impl Strategy<Value = Amount> {
    let number = || prop_oneof![0.01..=1e12, Just(5e-324), Just(1e12)];
    let kind = proptest::sample::select(vec![Middle::Average, Middle::Median, Middle::Typical]);
    (vec(number(), 5), kind, 0..7).prop_map(|(mut numbers, kind, which)| {
        numbers.sort_by(f64::total_cmp);
        let [low, lower, middle, upper, high] = numbers[..] else { unreachable!("five") };
        match which {
            0 => Amount::Middle(middle, kind),
            1 => Amount::Range(low, high),
            2 => Amount::RangeWithMiddle(low, middle, high, kind),
            3 => Amount::CommonRange(low, lower, middle, upper, high, kind),
            4 => Amount::Percentiles(low, lower, middle, upper, high),
            5 => Amount::AtLeast(low),
            _ => Amount::AtMost(high),
        }
    })
}

fn own_claims() -> impl Strategy<Value = Vec<OwnClaim>> {
    let definition = proptest::sample::select(vec![
        PayDefinition::Base,
        PayDefinition::TotalCash,
        PayDefinition::TotalCompensation,
        PayDefinition::Unspecified,
    ]);
    let claim = (words(), amount(), currency(), definition, 1900_i16..=2100, of(words()), of(words()), unknown());
    vec(claim, 0..3).prop_map(|claims| {
        let numbered = claims.into_iter().enumerate();
        numbered
            .map(|(number, (role, amount, currency, definition, year, place, note, unknown))| OwnClaim {
                id: ClaimId::new(format!("own-{number}")),
                role: role.as_str().into(),
                amount,
                currency,
                definition,
                year,
                place: place.map(|place| place.as_str().into()),
                note,
                unknown,
            })
            .collect()
    })
}

fn rates() -> impl Strategy<Value = Vec<ExchangeRate>> {
    let rate = prop_oneof![1e-9..=1e9, Just(1e-9), Just(1e9), Just(0.1 + 0.2)];
    btree_map((currency(), currency()), (rate, unknown()), 0..3).prop_map(|rates| {
        let apart = rates.into_iter().filter(|((currency, to), _)| currency != to);
        apart.map(|((currency, to), (rate, unknown))| ExchangeRate { currency, to, rate, unknown }).collect()
    })
}

fn pay_levels() -> impl Strategy<Value = BTreeMap<RoleId, Level>> {
    btree_map(word().prop_map(|role| role.as_str().into()), one_of::<Level>(), 0..3)
}

prop_compose! {
    pub fn assumptions()(
        stated in stated(),
        horizon_years in of(1_u8..=40),
        redundancy in any::<bool>(),
        whole_occupations in any::<bool>(),
        this_employer_only in any::<bool>(),
        floor in of(money()),
        claims in claims(),
        pay_levels in pay_levels(),
        own_claims in own_claims(),
        rates in rates(),
        seed in of(prop_oneof![any::<u64>(), Just(u64::MAX)]),
        unknown in unknown(),
    ) -> Assumptions {
        Assumptions {
            stated,
            horizon_years,
            redundancy,
            whole_occupations,
            this_employer_only,
            floor,
            claims,
            pay_levels,
            own_claims,
            rates,
            seed,
            unknown,
        }
    }
}

fn vesting() -> impl Strategy<Value = Vesting> {
    let yearly = vec(0_u32..100, 1..10).prop_map(|parts| {
        let all: u32 = parts.iter().sum::<u32>().max(1);
        let mut percents: Vec<f64> = parts.iter().map(|part| f64::from(part * 100 / all)).collect();
        let rest = 100.0 - percents.iter().sum::<f64>();
        percents[0] += rest;
        Vesting::Yearly(percents)
    });
    let monthly = (1_u16..=120).prop_flat_map(|months| {
        (Just(months), 0..=months)
            .prop_map(|(months, cliff_months)| Vesting::MonthlyAfterCliff { months, cliff_months })
    });
    let often = (1_u16..=12, 1_u16..=10).prop_flat_map(|(every, parts)| {
        let months = every * parts;
        (0..=months).prop_map(move |cliff_months| Vesting::EveryMonths { every, months, cliff_months })
    });
    prop_oneof![(1_u8..=10).prop_map(|years| Vesting::Even { years }), yearly, monthly, often]
}

fn months() -> impl Strategy<Value = f64> {
    prop_oneof![0.0..=480.0, Just(0.0), Just(480.0), Just(5e-324)]
}

fn one_offs() -> impl Strategy<Value = Vec<OneOff>> {
    let clawback = (months(), any::<bool>());
    let one_off = (words(), one_of::<OneOffKind>(), money(), months(), clawback, unknown());
    let one_off = one_off.prop_map(|(title, kind, amount, months, clawback, unknown)| OneOff {
        title,
        kind,
        amount,
        months,
        clawback_months: clawback.0,
        clawback_in_proportion: clawback.1,
        unknown,
    });
    vec(one_off, 0..3)
}

fn grants() -> impl Strategy<Value = Vec<Grant>> {
    let rest = (any::<bool>(), of(-90.0..=100.0), prop_oneof![0.0..=100.0, Just(0.0)], unknown());
    let granted = of((-36_000_i32..=36_000).prop_map(|days| date(2000, 1, 1) + days.days()));
    let grant = (words(), money(), months(), granted, vesting(), rest);
    let grant = grant.prop_map(|(title, amount, months, granted, vesting, rest)| {
        let (every_year, growth, haircut_percent, unknown) = rest;
        Grant { title, amount, months, granted, vesting, every_year, growth, haircut_percent, unknown }
    });
    vec(grant, 0..3)
}

pub fn packages() -> impl Strategy<Value = Vec<Package>> {
    let bonus = (0.0..=1000.0, 0.0..=100.0)
        .prop_map(|(target_percent, paid_odds_percent)| Bonus { target_percent, paid_odds_percent });
    let package = (of(bonus), one_offs(), grants(), 0.0..=100.0, of(any::<bool>()), unknown());
    btree_map(words(), package, 0..3).prop_map(|packages| {
        packages
            .into_iter()
            .map(|(role, (bonus, one_offs, grants, pension_percent, new_employer, unknown))| Package {
                role: role.as_str().into(),
                bonus,
                one_offs,
                grants,
                pension_percent,
                new_employer,
                unknown,
            })
            .collect()
    })
}

pub fn paid() -> impl Strategy<Value = Vec<Paid>> {
    let entry = (day(), money(), one_of::<PaidPart>(), one_of::<PaidPer>(), of(words()), unknown());
    vec(entry, 0..4).prop_map(|entries| {
        let numbered = entries.into_iter().enumerate();
        numbered
            .map(|(number, (date, amount, what, per, note, unknown))| Paid {
                id: PaidId::new(format!("p{number}")),
                date,
                amount,
                what,
                per,
                note,
                unknown,
            })
            .collect()
    })
}

pub fn promises() -> impl Strategy<Value = Vec<Promise>> {
    let pay = || prop_oneof![-1e12..=1e12, Just(1e12), Just(-0.0), Just(0.1 + 0.2)];
    let years = btree_map((1_u16..=40, any::<bool>()), vec(pay(), 5), 0..4).prop_map(|years| {
        let promised = |((year, nominal), mut pay): ((u16, bool), Vec<f64>)| {
            pay.sort_by(f64::total_cmp);
            let [p10, p25, p50, p75, p90] = pay[..] else { unreachable!("five") };
            PromisedYear { year, nominal, p10, p25, p50, p75, p90 }
        };
        years.into_iter().map(promised).collect::<Vec<_>>()
    });
    btree_map(day(), (words(), currency(), years, unknown()), 0..3).prop_map(|promises| {
        let promise = |(date, (title, currency, years, unknown))| Promise { date, title, currency, years, unknown };
        promises.into_iter().map(promise).collect()
    })
}
