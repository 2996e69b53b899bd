//! Pay by the calendar: projections of plans against a slow model that follows every day, payment and tranche by its date.
#![allow(clippy::float_cmp, reason = "amounts to the cent and whole years are exact")]

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use rungs::domain::calendar::{add_months, day_at, years_between};
use rungs::domain::catalogue::claim::{Amount, Middle, PayDefinition};
use rungs::domain::currency::Currency;
use rungs::domain::ids::ClaimId;
use rungs::domain::money::Money;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::pay::assumed_values::AssumedValues;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::compensation::vesting::Vesting;
use rungs::domain::pay::grant_view::GrantView;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::fan::Projection;
use rungs::domain::pay::projection::project;
use rungs::domain::pay::projection::view::View;
use rungs::domain::pay::scenario::{ScenarioKey, ScenarioSet};
use rungs::domain::pay_rate::PayRate;
use rungs::domain::plan::Plan;
use rungs::domain::plan::grant::Grant;
use rungs::domain::plan::own_claim::OwnClaim;
use rungs::domain::plan::package::{Bonus, OneOff, OneOffKind, Package};
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::compare_edits::cases;
use crate::sample::{self, bundled};

const HELD: &str = "junior-ml-engineer";
const NEXT: &str = "ml-engineer";

fn usd(units: i64) -> Money {
    Money { minor: units * 100, currency: Currency::USD }
}

fn one_off(units: i64, months: f64, clawback_months: f64) -> OneOff {
    OneOff {
        title: "Sign-on".to_owned(),
        kind: OneOffKind::SignOn,
        amount: usd(units),
        months,
        clawback_months,
        clawback_in_proportion: false,
        unknown: UnknownFields::NONE,
    }
}

fn grant(units: i64, months: f64, vesting: Vesting) -> Grant {
    Grant {
        title: "Shares".to_owned(),
        amount: usd(units),
        months,
        granted: None,
        vesting,
        every_year: false,
        growth: None,
        haircut_percent: 0.0,
        unknown: UnknownFields::NONE,
    }
}

/// Somebody at 160,000 a year since a day, and what that role pays beside it.
fn plan(since: Option<Date>, package: Package) -> Plan {
    let mut plan = sample::plan(HELD, Some(NEXT), "us");
    plan.position.pay = Some(PayRate::yearly(usd(160_000)));
    plan.position.since = since.map(PartialDate::day);
    plan.packages = vec![Package { role: HELD.into(), ..package }];
    for flat in [
        Assumption::RealGrowth,
        Assumption::GrowthSpread,
        Assumption::LastingSpread,
        Assumption::MarketGrowth,
        Assumption::MarketSpread,
        Assumption::PayCarried,
        Assumption::Inflation,
        Assumption::InflationSpread,
        Assumption::EquityGrowth,
        Assumption::EquitySpread,
        Assumption::GapOdds,
        Assumption::HourValue,
        Assumption::CarryForward,
        Assumption::OneFigureSpread,
    ] {
        plan.assumptions.stated.insert(flat, 0.0);
    }
    plan.assumptions.redundancy = false;
    for sure in [Assumption::MoveSoonest, Assumption::MoveLatest] {
        plan.assumptions.stated.insert(sure, 100.0);
    }
    plan
}

/// The next role begins on a day, pays so much, and is at another employer.
fn moves_on(plan: &mut Plan, day: Date, units: i64) {
    takes(plan, NEXT, day, units);
    plan.packages.push(Package { new_employer: Some(true), ..Package::of(NEXT.into()) });
}

/// A role is taken on a day, and pays so much.
fn takes(plan: &mut Plan, role: &str, day: Date, units: i64) {
    plan.path.push(Stage { start: Some(day), ..Stage::of(role.into()) });
    plan.assumptions.own_claims.push(OwnClaim {
        id: ClaimId::new(format!("own-{role}")),
        role: role.into(),
        amount: Amount::Middle(units as f64, Middle::Typical),
        currency: Currency::USD,
        definition: PayDefinition::Base,
        year: 2026,
        place: Some("us".into()),
        note: None,
        unknown: UnknownFields::NONE,
    });
}

fn projected(plan: &Plan, today: Date, years: u8, part: PayPart, keys: &[ScenarioKey]) -> Projection {
    let mut plan = plan.clone();
    plan.assumptions.horizon_years = Some(years);
    let values = AssumedValues::of(&plan, bundled());
    let (model, _) = ScenarioSet::of(&plan, bundled(), keys, today).model(&values);
    assert_eq!(model.plans.len(), keys.len(), "all are projected");
    let view = View { money: Outlook::Today, part, vesting: GrantView::Landing, ..View::default() };
    project(&model, view, Draws { paths: 4, seed: 1, threads: 1 }, &|| true).unwrap().unwrap()
}

/// Pay of each year along one plan, the same in every run.
fn years(plan: &Plan, today: Date, years: u8, key: ScenarioKey) -> Vec<f64> {
    let found = projected(plan, today, years, PayPart::Total, &[key]);
    let years = found.plans[0].years.iter().map(|year| {
        assert!((year.p90 - year.p10).abs() < 0.001, "nothing is left to chance: {year:?}");
        (year.p50 * 100.0).round() / 100.0
    });
    years.collect()
}

fn monthly(units: i64) -> Grant {
    grant(units, 0.0, Vesting::MonthlyAfterCliff { months: 48, cliff_months: 12 })
}

#[test]
fn a_year_with_an_employer_is_a_year_of_the_calendar() {
    let package = Package {
        one_offs: vec![one_off(60_000, 0.0, 12.0)],
        grants: vec![monthly(96_000)],
        ..Package::of(HELD.into())
    };
    let today = date(2026, 11, 28);
    for (begun, left, first) in [
        (date(2026, 3, 1), date(2027, 3, 1), 184_000.0),
        (date(2026, 3, 1), date(2027, 3, 2), 184_000.0),
        (date(2026, 3, 1), date(2027, 2, 28), 100_000.0),
        // Of 29 February the 28th is the anniversary, of the 31st the last day of a shorter month.
        (date(2024, 2, 29), date(2026, 11, 29), 162_000.0),
        (date(2026, 1, 31), date(2027, 1, 31), 184_000.0),
        (date(2026, 1, 31), date(2027, 1, 30), 100_000.0),
    ] {
        let mut plan = plan(Some(begun), package.clone());
        moves_on(&mut plan, left, 160_000);
        assert_eq!(years(&plan, today, 1, ScenarioKey::Path), [first], "{begun} to {left}");
    }
}

#[test]
fn a_yearly_refresher_keeps_its_tranche_on_the_anniversary() {
    let refresher = Grant { every_year: true, ..grant(40_000, 0.0, Vesting::Even { years: 4 }) };
    let package = Package { grants: vec![refresher], ..Package::of(HELD.into()) };
    for today in [date(2026, 11, 28), date(2027, 3, 1), date(2028, 2, 29)] {
        let plan = plan(Some(add_months(today, -12.0)), package.clone());
        // The grants of a year ago and of today vest a quarter each in a year.
        let found = years(&plan, today, 3, ScenarioKey::Stay);
        assert_eq!(found, [180_000.0, 190_000.0, 200_000.0], "{today}");
    }
}

#[test]
fn what_is_paid_after_twelve_months_is_paid_in_the_second_year() {
    let package = Package {
        one_offs: vec![one_off(60_000, 0.0, 0.0), one_off(45_000, 12.0, 0.0)],
        grants: vec![grant(200_000, 0.0, Vesting::Yearly(vec![5.0, 15.0, 40.0, 40.0]))],
        ..Package::of(HELD.into())
    };
    let found = years(&plan(None, package), date(2026, 11, 28), 4, ScenarioKey::Stay);
    assert_eq!(found, [230_000.0, 235_000.0, 240_000.0, 240_000.0]);
}

#[test]
fn a_clawback_in_proportion_takes_the_months_that_are_left() {
    let today = date(2026, 11, 28);
    let signed = OneOff { clawback_in_proportion: true, ..one_off(60_000, 0.0, 12.0) };
    let package = Package { one_offs: vec![signed], ..Package::of(HELD.into()) };
    // Begun on 1 March; left after 9 months, after 9 and a half of the 31 days of December, and after 12.
    for (left, back) in [
        (date(2026, 12, 1), 15_000.0),
        (date(2026, 12, 16), 60_000.0 * (3.0 - 15.0 / 31.0) / 12.0),
        (date(2027, 3, 1), 0.0),
    ] {
        let mut plan = plan(Some(date(2026, 3, 1)), package.clone());
        moves_on(&mut plan, left, 160_000);
        let found = years(&plan, today, 1, ScenarioKey::Path)[0];
        assert!((found - (160_000.0 - back)).abs() < 0.01, "{left}: {found}");
    }
}

#[test]
fn quarters_half_years_and_grants_from_before_the_role_vest_on_their_days() {
    let today = date(2026, 11, 28);
    let quarterly = Vesting::EveryMonths { every: 3, months: 48, cliff_months: 12 };
    let half_yearly = Vesting::EveryMonths { every: 6, months: 48, cliff_months: 0 };
    let equity = |grant: Grant, since: Date| {
        let package = Package { grants: vec![grant], ..Package::of(HELD.into()) };
        let found = years(&plan(Some(since), package), today, 4, ScenarioKey::Stay);
        found.into_iter().map(|year| year - 160_000.0).collect::<Vec<_>>()
    };
    // Begun on 1 July 2026: the cliff with four sixteenths on 1 July 2027, one more on 1 October.
    assert_eq!(equity(grant(96_000, 0.0, quarterly), date(2026, 7, 1)), [30_000.0, 24_000.0, 24_000.0, 18_000.0]);
    assert_eq!(equity(grant(96_000, 0.0, half_yearly.clone()), date(2026, 7, 1)), [24_000.0; 4]);
    // Granted on 15 March 2024, two years before the role began: 15 March and 15 September 2027, and 15 March 2028.
    let earlier = Grant { granted: Some(date(2024, 3, 15)), ..grant(80_000, 0.0, half_yearly) };
    assert_eq!(equity(earlier, date(2026, 7, 1)), [20_000.0, 10_000.0, 0.0, 0.0]);
}

#[test]
fn break_even_is_the_day_from_which_more_is_paid() {
    let today = date(2026, 11, 28);
    let mut plan = plan(None, Package::of(HELD.into()));
    plan.position.pay = Some(PayRate::yearly(usd(150_000)));
    moves_on(&mut plan, date(2028, 5, 29), 200_000);
    for years in [5, 10, 15, 20, 30, 40] {
        let found = projected(&plan, today, years, PayPart::Base, &[ScenarioKey::Path, ScenarioKey::Stay]);
        let even = found.pair(1, 0).unwrap().break_even.unwrap();
        for at in [even.p10, even.p50, even.p90] {
            assert_eq!(day_at(today, at.unwrap()), date(2028, 5, 29), "{years} years ahead");
        }
    }
    // Half a year at 30,000 less, then 4,166.67 more a month: made up after three months and 0.6 of the 31 days after them.
    plan.path.clear();
    plan.assumptions.own_claims.clear();
    takes(&mut plan, NEXT, date(2027, 11, 28), 120_000);
    takes(&mut plan, "senior-ml-engineer", date(2028, 5, 28), 200_000);
    for years in [5, 15, 40] {
        let found = projected(&plan, today, years, PayPart::Base, &[ScenarioKey::Path, ScenarioKey::Stay]);
        let even = found.pair(1, 0).unwrap().break_even.unwrap();
        assert_eq!(day_at(today, even.p50.unwrap()), date(2028, 9, 15), "{years} years ahead");
    }
}

#[test]
fn a_dip_is_told_of_what_is_shown() {
    let today = date(2026, 11, 28);
    let refresher = Grant { every_year: true, ..grant(100_000, 0.0, Vesting::Even { years: 4 }) };
    let package = Package {
        bonus: Some(Bonus { target_percent: 10.0, paid_odds_percent: 100.0 }),
        grants: vec![refresher],
        ..Package::of(HELD.into())
    };
    let mut plan = plan(None, package);
    moves_on(&mut plan, date(2027, 11, 28), 165_000);
    let dip = |part| projected(&plan, today, 5, part, &[ScenarioKey::Path]).plans[0].dip;
    assert_eq!((dip(PayPart::Base).deepest.p50, dip(PayPart::Base).months.p50), (0.0, 0.0));
    // From 160,000, a bonus of 16,000 and 25,000 of shares to 165,000: 36,000 of 201,000.
    let total = dip(PayPart::Total);
    assert!((total.deepest.p50 - 36.0 / 201.0 * 100.0).abs() < 1e-9, "{total:?}");
    assert_eq!(total.months.p50, 48.0);
}

#[test]
fn a_certain_break_counts_before_a_day_that_is_typed() {
    let today = date(2026, 11, 28);
    let mut plan = plan(None, Package::of(HELD.into()));
    plan.assumptions.stated.insert(Assumption::GapOdds, 100.0);
    plan.assumptions.stated.insert(Assumption::GapMonths, 12.0);
    moves_on(&mut plan, date(2028, 11, 28), 200_000);
    assert_eq!(years(&plan, today, 3, ScenarioKey::Path), [160_000.0, 0.0, 200_000.0]);
    // Begun before the break can be over, the role before it is left at once.
    plan.path[0].start = Some(date(2027, 5, 28));
    assert_eq!(years(&plan, today, 2, ScenarioKey::Path), [100_000.0, 200_000.0]);
}

/// What somebody is paid, worked out by dates alone.
struct Slow {
    today: Date,
    years: i32,
    by_year: Vec<f64>,
}

impl Slow {
    /// The year of a day, that on which one ends being of the next.
    fn year_from(&self, day: Date) -> Option<usize> {
        (0..self.years).find(|year| day >= self.end(*year) && day < self.end(year + 1)).map(|year| year as usize)
    }

    /// The year that a day is in or ends.
    fn year_to(&self, day: Date) -> Option<usize> {
        (0..self.years).find(|year| day > self.end(*year) && day <= self.end(year + 1)).map(|year| year as usize)
    }

    fn end(&self, year: i32) -> Date {
        self.today + (12 * year).months()
    }

    fn pay(&mut self, year: Option<usize>, amount: f64) {
        if let Some(year) = year {
            self.by_year[year] += amount;
        }
    }

    /// Base pay day by day: each month from today's day on pays a twelfth, shared by its days.
    fn base(&mut self, rate: impl Fn(Date) -> f64) {
        for month in 0..12 * self.years {
            let (begin, end) = (self.today + month.months(), self.today + (month + 1).months());
            let days = begin.until(end).unwrap().get_days();
            for day in 0..days {
                self.by_year[(month / 12) as usize] += rate(begin + day.days()) / 12.0 / f64::from(days);
            }
        }
    }

    /// What a package brings to somebody who begins on one day and leaves for another employer on another.
    fn package(&mut self, package: &Package, begun: Date, from: Date, left: Option<Date>) {
        for one in &package.one_offs {
            let paid = begun + (one.months as i32).months();
            let ends = paid + (one.clawback_months as i32).months();
            if left.is_some_and(|left| left < paid) {
                continue;
            }
            let amount = one.amount.units();
            let back = left.filter(|left| *left < ends).map(|left| {
                // Whole months served, and the days of the next.
                let served = (1_i32..=1_200).find(|months| paid + months.months() > left).unwrap() - 1;
                let (begin, end) = (paid + served.months(), paid + (served + 1).months());
                let days = |to: Date| f64::from(begin.until(to).unwrap().get_days());
                let part = days(left) / days(end);
                let left_over = 1.0 - (f64::from(served) + part) / one.clawback_months;
                (left, amount * if one.clawback_in_proportion { left_over } else { 1.0 })
            });
            if back.is_some_and(|(left, _)| left == paid) {
                continue;
            }
            self.pay(self.year_from(paid), amount);
            if let Some((left, back)) = back {
                let today = (left == self.today).then_some(0);
                self.pay(self.year_to(left).or(today), -back);
            }
        }
        for grant in &package.grants {
            let first = grant.granted.unwrap_or_else(|| begun + (grant.months as i32).months());
            for again in 0_i32..if grant.every_year { 200 } else { 1 } {
                let made = first + (12 * again).months();
                if left.is_some_and(|left| made > left || again > 0 && made >= left) {
                    break;
                }
                for (months, share) in tranches(&grant.vesting) {
                    let vests = made + months.months();
                    if left.is_none_or(|left| vests <= left) && vests > from {
                        let value = grant.amount.units() * share * (1.0 - grant.haircut_percent / 100.0);
                        self.pay(self.year_to(vests), value);
                    }
                }
            }
        }
    }
}

/// Months and shares, one by one.
fn tranches(vesting: &Vesting) -> BTreeMap<i32, f64> {
    let mut tranches = BTreeMap::new();
    let mut every = |every: u16, months: u16, cliff: u16| {
        let count = months / every;
        for part in 1..=count {
            *tranches.entry(i32::from((part * every).max(cliff))).or_default() += 1.0 / f64::from(count);
        }
    };
    match vesting {
        Vesting::Even { years } => every(12, u16::from(*years) * 12, 0),
        Vesting::MonthlyAfterCliff { months, cliff_months } => every(1, *months, *cliff_months),
        Vesting::EveryMonths { every: often, months, cliff_months } => every(*often, *months, *cliff_months),
        Vesting::Yearly(percents) => {
            return (1..).map(|year| 12 * year).zip(percents.iter().map(|percent| percent / 100.0)).collect();
        }
    }
    tranches
}

fn any_day(from: Date, days: i32) -> impl Strategy<Value = Date> {
    // Ends of months are as likely as all other days together.
    let any = (0..days).prop_map(move |days| from + days.days());
    prop_oneof![any.clone(), any.clone().prop_map(Date::last_of_month), any.prop_map(Date::first_of_month)]
}

fn any_package(today: Date) -> impl Strategy<Value = Package> {
    let paid_once =
        (1_i64..90_000, 0_u16..50, 0_u16..40, any::<bool>()).prop_map(|(units, months, clawback, share)| OneOff {
            clawback_in_proportion: share,
            ..one_off(units, f64::from(months), f64::from(clawback))
        });
    let often = (1_u16..=12, 1_u16..=10, 0_u16..=120).prop_map(|(every, parts, cliff)| Vesting::EveryMonths {
        every,
        months: every * parts,
        cliff_months: cliff % (every * parts + 1),
    });
    let monthly = (1_u16..=60, 0_u16..=60)
        .prop_map(|(months, cliff)| Vesting::MonthlyAfterCliff { months, cliff_months: cliff % (months + 1) });
    let vesting = prop_oneof![
        (1_u8..=5).prop_map(|years| Vesting::Even { years }),
        Just(Vesting::Yearly(vec![5.0, 15.0, 40.0, 40.0])),
        often,
        monthly,
    ];
    let granted = of(any_day(today - 1_500.days(), 1_400));
    let granting = (1_i64..400_000, 0_u16..30, granted, vesting, any::<bool>(), 0_u8..=100);
    let granting = granting.prop_map(|(units, months, granted, vesting, every_year, haircut)| Grant {
        granted,
        every_year,
        haircut_percent: f64::from(haircut),
        ..grant(units, f64::from(months), vesting)
    });
    (vec(paid_once, 0..3), vec(granting, 0..3)).prop_map(|(one_offs, grants)| Package {
        one_offs,
        grants,
        ..Package::of(HELD.into())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases().max(300), ..ProptestConfig::default() })]

    #[test]
    fn every_package_lands_as_worked_out_by_dates(
        (today, since, left, first, second) in any_day(date(2024, 1, 1), 1_500).prop_flat_map(|today| {
            let since = any_day(today - 1_400.days(), 1_400).prop_map(move |day| day.min(today));
            let left = any_day(today, 1_800).prop_map(move |day| day.max(today));
            (Just(today), since, left, any_package(today), any_package(today))
        }),
        ahead in 1_u8..=7,
    ) {
        let mut plan = plan(Some(since), first.clone());
        moves_on(&mut plan, left, 190_000);
        let second = Package { role: NEXT.into(), new_employer: Some(true), ..second };
        plan.packages[1] = second.clone();
        let found = years(&plan, today, ahead, ScenarioKey::Path);
        let years = i32::from(ahead);
        let mut slow = Slow { today, years, by_year: vec![0.0; usize::from(ahead)] };
        slow.base(|day| if day < left { 160_000.0 } else { 190_000.0 });
        slow.package(&first, since, today, Some(left));
        slow.package(&second, left, left, None);
        for (found, slow) in found.iter().zip(&slow.by_year) {
            prop_assert!((found - slow).abs() < 0.01, "{found:?} is not {slow:?}");
        }
    }

    #[test]
    fn break_even_is_the_first_day_of_those_that_stay_ahead(
        (today, left) in any_day(date(2024, 1, 1), 1_500)
            .prop_flat_map(|today| (Just(today), any_day(today + 1.day(), 1_500).prop_map(move |day| day.max(today + 1.day())))),
        thousands in 100_i64..250,
        ahead in 1_u8..=40,
    ) {
        let mut plan = plan(None, Package::of(HELD.into()));
        moves_on(&mut plan, left, thousands * 1_000);
        let found = projected(&plan, today, ahead, PayPart::Base, &[ScenarioKey::Path, ScenarioKey::Stay]);
        let even = found.pair(1, 0).unwrap().break_even.and_then(|even| even.p50);
        let comes = thousands > 160 && years_between(today, left) < f64::from(ahead);
        prop_assert_eq!(even.map(|even| day_at(today, even)), comes.then_some(left));
    }
}
