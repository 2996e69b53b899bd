//! Vesting to the cent: what vests in all is what was granted, by tables worked out by hand and for any grant.

use std::cell::Cell;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::compensation::vesting::{Vesting, VestingError};
use rungs::domain::plan::grant::Grant;
use rungs::domain::plan::package::{Bonus, OneOff, OneOffKind, Package};
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::compare_edits::cases;

const EVEN: Vesting = Vesting::Even { years: 4 };
const MONTHLY: Vesting = Vesting::MonthlyAfterCliff { months: 48, cliff_months: 12 };

fn usd(minor: i64) -> Money {
    Money { minor, currency: Currency::USD }
}

fn grant(minor: i64, vesting: Vesting) -> Grant {
    Grant {
        title: "Shares".to_owned(),
        amount: usd(minor),
        months: 0.0,
        vesting,
        every_year: false,
        growth: None,
        haircut_percent: 0.0,
        unknown: UnknownFields::NONE,
    }
}

fn cents(grant: &Grant) -> Vec<i64> {
    grant.minor_units_by_event().unwrap().into_iter().map(|(_, cents)| cents).collect()
}

#[test]
fn grants_vest_as_worked_out_by_hand() {
    // 100,000.00 by quarters; 100,000.01 leaves one cent, which goes to the first of four equal remainders.
    assert_eq!(cents(&grant(10_000_000, EVEN)), [2_500_000; 4]);
    assert_eq!(cents(&grant(10_000_001, EVEN)), [2_500_001, 2_500_000, 2_500_000, 2_500_000]);
    // 100,000.03: 5% is 500,000.15 cents, 15% is 1,500,000.45, 40% is 4,000,001.2: rounded down they leave one cent, and
    // 15% has the largest remainder.
    let back_loaded = Vesting::Yearly(vec![5.0, 15.0, 40.0, 40.0]);
    assert_eq!(cents(&grant(10_000_003, back_loaded.clone())), [500_000, 1_500_001, 4_000_001, 4_000_001]);
    assert_eq!(cents(&grant(10_000_000, back_loaded.clone())), [500_000, 1_500_000, 4_000_000, 4_000_000]);
    // 48,000.00 in 48 months: 12,000.00 at the cliff, then 1,000.00 a month.
    let monthly = grant(4_800_000, MONTHLY);
    let mut by_hand = vec![1_200_000];
    by_hand.extend([100_000; 36]);
    assert_eq!(cents(&monthly), by_hand);
    let months: Vec<_> = monthly.events().iter().map(|(years, _)| (years * 12.0).round()).collect();
    assert_eq!(months, (12..=48).map(f64::from).collect::<Vec<_>>());
    // By year in the role.
    let years = |vesting: &Vesting| grant(4_800_000, vesting.clone()).landing_by_year(5).unwrap();
    assert_eq!(years(&EVEN), [1_200_000, 1_200_000, 1_200_000, 1_200_000, 0]);
    assert_eq!(years(&back_loaded), [240_000, 720_000, 1_920_000, 1_920_000, 0]);
    assert_eq!(years(&MONTHLY), [1_200_000, 1_200_000, 1_200_000, 1_200_000, 0]);
    println!("vesting tables: 4 of them to the cent");
}

#[test]
fn what_is_no_vesting_is_refused_with_what_would_be_right() {
    let refused = |vesting: Vesting| vesting.shares().unwrap_err();
    assert_eq!(
        refused(Vesting::Yearly(vec![5.0, 15.0, 40.0, 30.0])).to_string(),
        "the parts add up to 90 percent; they must make 100, as 25/25/25/25 or 5/15/40/40 do"
    );
    assert_eq!(refused(Vesting::Yearly(vec![33.3, 33.3, 33.3])), VestingError::Sum { sum: 99.9 });
    assert_eq!(refused(Vesting::Yearly(vec![120.0, -20.0])), VestingError::Part);
    assert_eq!(refused(Vesting::Yearly(vec![f64::NAN, 100.0])), VestingError::Part);
    for vesting in [
        Vesting::Yearly(Vec::new()),
        Vesting::Yearly(vec![10.0; 11]),
        Vesting::Even { years: 0 },
        Vesting::Even { years: 11 },
        Vesting::MonthlyAfterCliff { months: 0, cliff_months: 0 },
        Vesting::MonthlyAfterCliff { months: 121, cliff_months: 0 },
    ] {
        assert_eq!(refused(vesting), VestingError::Length);
    }
    assert_eq!(refused(Vesting::MonthlyAfterCliff { months: 12, cliff_months: 13 }), VestingError::Cliff);
    let grant = grant(100, Vesting::Yearly(vec![50.0]));
    assert!(grant.events().is_empty() && grant.minor_units_by_event().is_err() && grant.refusal().is_some());
}

fn any_vesting() -> impl Strategy<Value = Vesting> {
    let yearly = vec(0_u32..10_000, 1..10).prop_map(|parts| {
        let mut percents: Vec<f64> = Vec::new();
        let mut left = 10_000_u32;
        for part in parts {
            let part = part.min(left);
            left -= part;
            percents.push(f64::from(part) / 100.0);
        }
        percents.push(f64::from(left) / 100.0);
        Vesting::Yearly(percents)
    });
    let monthly = (1_u16..=120, any::<u16>())
        .prop_map(|(months, cliff)| Vesting::MonthlyAfterCliff { months, cliff_months: cliff % (months + 1) });
    prop_oneof![(1_u8..=10).prop_map(|years| Vesting::Even { years }), yearly, monthly]
}

#[test]
fn what_vests_in_all_is_what_was_granted() {
    let config = Config { cases: cases().max(1_000), failure_persistence: None, ..Config::default() };
    let events = Cell::new(0_usize);
    let minor = prop_oneof![1_i64..=1_000, 1_i64..=1_000_000_000_000_000];
    let checked =
        TestRunner::new(config.clone()).run(&(minor, any_vesting(), 0_u16..40), |(minor, vesting, months)| {
            let grant = Grant { months: f64::from(months), ..grant(minor, vesting) };
            let units = cents(&grant);
            events.set(events.get() + units.len());
            prop_assert_eq!(units.iter().sum::<i64>(), minor);
            prop_assert!(units.iter().all(|units| *units >= 0));
            let shares: f64 = grant.events().iter().map(|(_, share)| share).sum();
            prop_assert!((shares - 1.0).abs() < 1e-12);
            for ((_, share), units) in grant.events().iter().zip(&units) {
                let rounding = 1.0 + minor as f64 * 1e-15;
                prop_assert!((*units as f64 - share * minor as f64).abs() <= rounding, "{} {}", share, units);
            }
            // Ten years of vesting and forty months of waiting are over after fifteen years.
            prop_assert_eq!(grant.landing_by_year(15).unwrap().iter().sum::<i64>(), minor);
            let averaged: i64 = grant.averaged_by_year(15).unwrap().iter().sum();
            prop_assert_eq!(averaged, minor);
            Ok(())
        });
    checked.unwrap();
    println!("grants that vest: {} of them, {} events, each adds up to the cent", config.cases, events.get());
}

#[test]
fn a_package_lands_year_by_year_and_averages_to_the_same_sum() {
    let base = usd(10_000_000);
    let signing = OneOff {
        title: "Signing".to_owned(),
        kind: OneOffKind::SignOn,
        amount: usd(2_000_000),
        months: 0.0,
        clawback_months: 12.0,
        unknown: UnknownFields::NONE,
    };
    let staying = OneOff { kind: OneOffKind::Retention, months: 24.0, amount: usd(1_000_000), ..signing.clone() };
    let refresher = Grant { months: 12.0, every_year: true, ..grant(400_000, EVEN) };
    let package = Package {
        bonus: Some(Bonus { target_percent: 15.0, paid_odds_percent: 80.0 }),
        one_offs: vec![signing.clone(), staying],
        grants: vec![grant(8_000_000, Vesting::Yearly(vec![5.0, 15.0, 40.0, 40.0])), refresher],
        pension_percent: 4.0,
        ..Package::of("a".into())
    };
    let landing = package.landing_by_year(base, 5).unwrap();
    // 15% of 100,000 by odds of 80%; 4% for the pension.
    assert!(landing.iter().all(|year| (year.bonus, year.pension) == (1_200_000, 400_000)));
    let one_offs: Vec<_> = landing.iter().map(|year| year.one_off).collect();
    assert_eq!(one_offs, [2_000_000, 1_000_000, 0, 0, 0]);
    // The refresher of year 2 lands 1,000.00 in each of years 2 to 5, that of year 3 in 3 to 6, and so on.
    let equity: Vec<_> = landing.iter().map(|year| year.equity).collect();
    assert_eq!(equity, [400_000, 1_200_000 + 100_000, 3_200_000 + 200_000, 3_200_000 + 300_000, 400_000]);
    let averaged = package.averaged_by_year(base, 5).unwrap();
    let one_offs: Vec<_> = averaged.iter().map(|year| year.one_off).collect();
    // 20,000.00 over the four years of the longest grant, 10,000.00 over four years from the end of the second on.
    assert_eq!(one_offs, [500_000, 500_000, 750_000, 750_000, 250_000]);
    let equity: Vec<_> = averaged.iter().map(|year| year.equity).collect();
    assert_eq!(equity, [2_000_000, 2_100_000, 2_200_000, 2_300_000, 400_000]);
    assert_eq!(averaged[0].total(), 1_200_000 + 400_000 + 500_000 + 2_000_000);
    // Who leaves within a year pays it back.
    assert_eq!([0.0, 11.9, 12.0].map(|months| signing.paid_back(months)), [2_000_000, 2_000_000, 0]);
    let alone = Package { one_offs: vec![signing], ..Package::of("a".into()) };
    assert_eq!(alone.averaged_by_year(base, 4).unwrap()[3].one_off, 500_000, "over four years without a grant");
    // Shares that cannot be sold count for less; what is in another currency does not count.
    let locked = Grant { haircut_percent: 30.0, ..grant(400_000, EVEN) };
    assert_eq!(locked.landing_by_year(1).unwrap(), [70_000]);
    let elsewhere = Money { currency: Currency::parse("EUR").unwrap(), ..base };
    assert_eq!(package.landing_by_year(elsewhere, 1).unwrap()[0].equity, 0);
}
