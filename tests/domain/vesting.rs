//! Vesting to the cent: what vests in all is what was granted, by tables worked out by hand and for any grant.

use std::cell::Cell;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::assumed_values::AssumedValues;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::compensation::vesting::{Vesting, VestingError};
use rungs::domain::pay::grant_view::GrantView;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::model::Model;
use rungs::domain::pay::projection::project;
use rungs::domain::pay::projection::view::View;
use rungs::domain::pay::scenario::{ScenarioKey, ScenarioSet};
use rungs::domain::pay_rate::PayRate;
use rungs::domain::plan::grant::Grant;
use rungs::domain::plan::package::{Bonus, OneOff, OneOffKind, Package};
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::compare_edits::cases;
use crate::sample::{self, TODAY, bundled};

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
        granted: None,
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
    let months: Vec<_> = monthly.events().iter().map(|(months, _)| *months).collect();
    assert_eq!(months, (12..=48).collect::<Vec<_>>());
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
    let often = (1_u16..=12, 1_u16..=10, any::<u16>()).prop_map(|(every, parts, cliff)| Vesting::EveryMonths {
        every,
        months: every * parts,
        cliff_months: cliff % (every * parts + 1),
    });
    prop_oneof![(1_u8..=10).prop_map(|years| Vesting::Even { years }), yearly, monthly, often]
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
            Ok(())
        });
    checked.unwrap();
    println!("grants that vest: {} of them, {} events, each adds up to the cent", config.cases, events.get());
}

/// What each year is made of for somebody who stays at 100,000.00 with this package, all chance switched off: bonus, pension,
/// payments made once and equity in whole units.
fn years_of(package: Package, vesting: GrantView) -> Vec<[i64; 4]> {
    let mut plan = sample::plan("junior-ml-engineer", None, "us");
    plan.position.pay = Some(PayRate::yearly(usd(10_000_000)));
    plan.assumptions.horizon_years = Some(5);
    plan.packages = vec![package];
    let mut values = AssumedValues::of(&plan, bundled());
    for nothing in [Assumption::RealGrowth, Assumption::Inflation, Assumption::EquityGrowth] {
        values.set(nothing, 0.0);
    }
    let (model, _) = ScenarioSet::of(&plan, bundled(), &[ScenarioKey::Stay], TODAY).model(&values);
    let model = Model { deterministic: true, ..model };
    let view = View { money: Outlook::Today, part: PayPart::Total, vesting, ..View::default() };
    let found = project(&model, view, Draws { paths: 1, seed: 1, threads: 1 }, &|| true).unwrap().unwrap();
    let whole = |units: f64| {
        assert!((units - units.round()).abs() < 0.005, "{units} is off by a cent");
        units.round() as i64
    };
    let years = found.plans[0].parts.iter();
    years.map(|year| [year.bonus, year.pension, year.one_off, year.equity].map(whole)).collect()
}

#[test]
fn a_package_lands_year_by_year_and_averages_to_the_same_sum() {
    let signing = OneOff {
        title: "Signing".to_owned(),
        kind: OneOffKind::SignOn,
        amount: usd(2_000_000),
        months: 0.0,
        clawback_months: 12.0,
        clawback_in_proportion: false,
        unknown: UnknownFields::NONE,
    };
    let staying = OneOff { kind: OneOffKind::Retention, months: 24.0, amount: usd(1_000_000), ..signing.clone() };
    let refresher = Grant { months: 12.0, every_year: true, ..grant(400_000, EVEN) };
    let package = Package {
        bonus: Some(Bonus { target_percent: 15.0, paid_odds_percent: 80.0 }),
        one_offs: vec![signing, staying],
        grants: vec![grant(8_000_000, Vesting::Yearly(vec![5.0, 15.0, 40.0, 40.0])), refresher],
        pension_percent: 4.0,
        ..Package::of("junior-ml-engineer".into())
    };
    // 15% of 100,000 by odds of 80%; 4% for the pension. The refresher of year 2 lands 1,000 in each of years 2 to 5, that of
    // year 3 in years 3 to 6, and so on.
    let landing = [
        [12_000, 4_000, 20_000, 4_000],
        [12_000, 4_000, 0, 12_000 + 1_000],
        // What is paid after 24 months is paid in the third year.
        [12_000, 4_000, 10_000, 32_000 + 2_000],
        [12_000, 4_000, 0, 32_000 + 3_000],
        [12_000, 4_000, 0, 4_000],
    ];
    assert_eq!(years_of(package.clone(), GrantView::Landing), landing);
    let averaged: Vec<_> = years_of(package, GrantView::Averaged).into_iter().map(|year| year[3]).collect();
    assert_eq!(averaged, [20_000, 21_000, 22_000, 23_000, 4_000]);
    // Shares that cannot be sold count for less.
    let locked = Grant { haircut_percent: 30.0, ..grant(400_000, EVEN) };
    assert_eq!(locked.landing_by_year(1).unwrap(), [70_000]);
}
