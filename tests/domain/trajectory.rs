//! Pay along a path year by year, and one path against another.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rungs::domain::calendar::{add_months, years_between};
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::claim::{Amount, Claim, Middle, Unit};
use rungs::domain::catalogue::role::Need;
use rungs::domain::currency::Currency;
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::path::station::Station;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::choice::ChosenBy;
use rungs::domain::pay::comparison::Comparison;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::trajectory::{PaySource, Trajectory};
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::sample::{self, TODAY};

/// Roles `low` (80 to 120, middle 90), `high` (200), `euro` (in another currency) and `bound` (no usable figure).
fn catalogue() -> Catalogue {
    let mut parts = sample::empty_parts();
    parts.skills = vec![sample::skill("work")];
    let role = |id: &str, claims| {
        let skills = vec![sample::wanted("work", Need::Essential, 1.0, 1)];
        sample::role(id, Level::Mid, skills, claims)
    };
    let amount = |id: &str, amount| Claim { amount, ..sample::claim(id, 0.0) };
    let euro = Claim { unit: Unit::MoneyPerYear("EUR".to_owned()), ..sample::claim("euro.pay", 100.0) };
    let other = Claim { source: "reported-too".into(), year: 2020, ..sample::claim("high.other", 300.0) };
    parts.roles = vec![
        role("low", vec![amount("low.pay", Amount::RangeWithMiddle(80.0, 90.0, 120.0, Middle::Median))]),
        role("high", vec![sample::claim("high.pay", 200.0), other]),
        role("euro", vec![euro]),
        role("bound", vec![amount("bound.pay", Amount::AtLeast(500.0))]),
    ];
    sample::build(parts)
}

fn station(role: &str, start: Date) -> Station {
    Station { role: role.into(), place: None, start, arrival: None }
}

fn rates(plan: &mut Plan, real_growth: f64, inflation: f64) {
    plan.assumptions.stated.insert(Assumption::RealGrowth, real_growth);
    plan.assumptions.stated.insert(Assumption::Inflation, inflation);
}

fn along(plan: &Plan, stations: &[Station], outlook: Outlook) -> Trajectory {
    Trajectory::along(stations, plan, &catalogue(), outlook, TODAY)
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

#[test]
fn growth_inside_a_role_is_compound_and_starts_anew_with_the_next() {
    let mut plan = sample::plan("low", None, "town");
    rates(&mut plan, 10.0, 0.0);
    let path = along(&plan, &[station("low", date(2020, 1, 1)), station("high", date(2028, 11, 1))], Outlook::Today);
    assert_eq!(path.months.len(), 121);
    assert_eq!(path.years.len(), 10);
    for point in &path.months {
        let (start, middle) = if point.stage == 0 { (TODAY, 90.0) } else { (date(2028, 11, 1), 200.0) };
        assert!(close(point.middle, middle * 1.1_f64.powf(years_between(start, point.date))), "{}", point.date);
    }
    assert_eq!(path.months.iter().filter(|point| point.stage == 0).count(), 24);
    let first = &path.months[0];
    assert!(close(first.low, 80.0) && close(first.middle, 90.0) && close(first.high, 120.0));
    assert_eq!(path.years[1].role.as_str(), "low");
    assert_eq!(path.years[2].role.as_str(), "high");
    assert_eq!(path.stage_on(date(2028, 10, 31)).unwrap().role.as_str(), "low");
    assert_eq!(path.stage_on(date(2028, 11, 1)).unwrap().role.as_str(), "high");
}

#[test]
fn a_year_is_the_mean_of_its_twelve_months() {
    let mut plan = sample::plan("low", None, "town");
    rates(&mut plan, 0.0, 0.0);
    let path = along(&plan, &[station("low", TODAY), station("high", date(2027, 5, 1))], Outlook::Today);
    let (low, middle, high) = path.years[0].pay.unwrap();
    assert!(close(low, f64::midpoint(80.0, 200.0)) && close(middle, 145.0) && close(high, f64::midpoint(120.0, 200.0)));
    assert_eq!(path.years[0].from, TODAY);
    assert_eq!(path.years[1].from, date(2027, 11, 1));
    assert_eq!(path.years[0].role.as_str(), "high", "the role held on its last day");
}

#[test]
fn the_present_pay_is_the_persons_own() {
    let mut plan = sample::plan("low", None, "town");
    plan.position.pay = Money::from_units(123.45, Currency::parse("EUR").unwrap());
    rates(&mut plan, 0.0, 0.0);
    let path = along(
        &plan,
        &[station("low", TODAY), station("high", date(2028, 11, 1)), station("euro", date(2030, 11, 1))],
        Outlook::Today,
    );
    assert_eq!(path.currency.code(), "EUR");
    assert_eq!(path.stages[0].source, PaySource::Yours);
    assert!(close(path.months[0].low, 123.45) && close(path.months[0].high, 123.45));
    assert_eq!(path.stages[1].source, PaySource::OtherCurrency(Currency::USD), "no rate of exchange is known");
    assert_eq!(path.years[3].pay, None);
    assert!(path.years[5].pay.is_some());
}

#[test]
fn pay_today_is_what_the_person_stated_even_if_the_role_begins_later() {
    let mut plan = sample::plan("low", None, "town");
    plan.position.pay = Money::from_units(100.0, Currency::USD);
    rates(&mut plan, 10.0, 0.0);
    let path = along(&plan, &[station("low", date(2028, 1, 1))], Outlook::Today);
    assert!(close(path.months[0].middle, 100.0), "{}", path.months[0].middle);
}

#[test]
fn a_role_without_a_usable_claim_has_no_figure() {
    let plan = sample::plan("low", None, "town");
    let path = along(
        &plan,
        &[station("low", TODAY), station("bound", date(2028, 11, 1)), station("unheard-of", date(2030, 11, 1))],
        Outlook::Today,
    );
    assert_eq!(path.stages[1].source, PaySource::NoFigure);
    assert_eq!(path.stages[2].source, PaySource::NoFigure);
    assert_eq!(path.months.len(), 24);
    assert!(path.years.iter().take(2).all(|year| year.pay.is_some()));
    assert!(path.years.iter().skip(2).all(|year| year.pay.is_none()));
    let stay = along(&plan, &[station("low", TODAY)], Outlook::Today);
    assert_eq!(Comparison::between(&path, &stay), None, "what has no figure cannot be compared");
}

#[test]
fn a_picked_claim_is_used_and_named() {
    let mut plan = sample::plan("high", None, "town");
    rates(&mut plan, 0.0, 0.0);
    plan.assumptions.claims.push(ClaimChoice {
        role: "high".into(),
        claim: "high.other".into(),
        how: ClaimUse::Only,
        unknown: UnknownFields::NONE,
    });
    let path = along(&plan, &[station("high", TODAY)], Outlook::Today);
    assert!(close(path.months[0].middle, 300.0));
    let PaySource::Claim { id, by, band } = &path.stages[0].source else { panic!("{:?}", path.stages[0].source) };
    assert_eq!((id.as_str(), *by, band.low), ("high.other", ChosenBy::You, None));
}

#[test]
fn staying_against_staying_differs_in_nothing() {
    let mut plan = sample::plan("low", None, "town");
    rates(&mut plan, 1.0, 2.0);
    let stay = along(&plan, &[station("low", TODAY)], Outlook::Nominal);
    let comparison = Comparison::between(&stay, &stay).unwrap();
    assert_eq!(comparison, Comparison { break_even: None, difference: 0.0, dip: None });
}

#[test]
fn a_dip_is_paid_back_at_the_break_even() {
    let mut plan = sample::plan("low", None, "town");
    plan.position.pay = Money::from_units(150.0, Currency::USD);
    rates(&mut plan, 0.0, 0.0);
    let stay = along(&plan, &[station("low", TODAY)], Outlook::Today);
    // Twelve months at 90 instead of 150, then 200: 60 lost, 50 gained a year.
    let path = along(
        &plan,
        &[station("low", TODAY), station("low", date(2027, 11, 1)), station("high", date(2028, 11, 1))],
        Outlook::Today,
    );
    let comparison = Comparison::between(&path, &stay).unwrap();
    let dip = comparison.dip.unwrap();
    assert_eq!((dip.from, dip.months), (date(2027, 11, 1), 12));
    assert!(close(dip.lowest, 90.0) && close(dip.percent, 40.0));
    // Sixty are made up by the fifteenth month of fifty a year.
    assert_eq!(comparison.break_even, Some(add_months(date(2028, 11, 1), 14.0)));
    assert!(close(comparison.difference, -60.0 + 8.0 * 50.0));
}

#[test]
fn trajectories_of_unlike_length_or_currency_are_not_compared() {
    let mut plan = sample::plan("low", None, "town");
    let ten = along(&plan, &[station("low", TODAY)], Outlook::Today);
    plan.assumptions.horizon_years = Some(5);
    let five = along(&plan, &[station("low", TODAY)], Outlook::Today);
    assert_eq!(five.years.len(), 5);
    assert_eq!(Comparison::between(&ten, &five), None);
    plan.assumptions.horizon_years = None;
    plan.position.pay = Money::from_units(1.0, Currency::parse("JPY").unwrap());
    let yen = along(&plan, &[station("low", TODAY)], Outlook::Today);
    assert_eq!(Comparison::between(&ten, &yen), None);
}

proptest! {
    #[test]
    fn nominal_is_todays_money_times_inflation(growth in -5.0..10.0_f64, inflation in -3.0..15.0_f64, horizon in 1..=40_u8, move_after in 1..400_i32) {
        let mut plan = sample::plan("low", None, "town");
        rates(&mut plan, growth, inflation);
        plan.assumptions.horizon_years = Some(horizon);
        let stations = [station("low", TODAY), station("high", add_months(TODAY, f64::from(move_after)))];
        let real = along(&plan, &stations, Outlook::Today);
        let nominal = along(&plan, &stations, Outlook::Nominal);
        prop_assert_eq!(real.months.len(), usize::from(horizon) * 12 + 1);
        for (real, nominal) in real.months.iter().zip(&nominal.months) {
            let factor = (1.0 + inflation / 100.0).powf(years_between(TODAY, real.date));
            prop_assert!(close(nominal.middle, real.middle * factor));
            prop_assert!(close(nominal.low, real.low * factor) && close(nominal.high, real.high * factor));
            prop_assert!(real.low <= real.middle && real.middle <= real.high);
        }
    }

    #[test]
    fn every_day_of_the_year_gives_whole_years(day in 0..1500_i32) {
        let today = TODAY.saturating_add(jiff::Span::new().days(day));
        let plan = sample::plan("low", None, "town");
        let path = Trajectory::along(&[station("low", today)], &plan, &catalogue(), Outlook::Today, today);
        prop_assert!(path.years.iter().all(|year| year.pay.is_some()));
    }

    #[test]
    fn the_difference_is_the_sum_over_the_years(own in 50.0..400.0_f64, move_after in 1..100_i32) {
        let mut plan = sample::plan("low", None, "town");
        plan.position.pay = Money::from_units(own, Currency::USD);
        let stay = along(&plan, &[station("low", TODAY)], Outlook::Nominal);
        let path = along(&plan, &[station("low", TODAY), station("high", add_months(TODAY, f64::from(move_after)))], Outlook::Nominal);
        let sum = |trajectory: &Trajectory| trajectory.years.iter().map(|year| year.pay.unwrap().1).sum::<f64>();
        let comparison = Comparison::between(&path, &stay).unwrap();
        prop_assert!((comparison.difference - (sum(&path) - sum(&stay))).abs() < 1e-6);
        if comparison.break_even.is_some() {
            prop_assert!(comparison.difference > 0.0);
        } else {
            prop_assert!(comparison.difference <= 1e-9);
        }
    }
}

#[test]
fn a_role_taken_elsewhere_has_the_pay_of_its_place() {
    let mut parts = sample::empty_parts();
    parts.skills = vec![sample::skill("work")];
    let skills = vec![sample::wanted("work", Need::Essential, 1.0, 1)];
    let there = Claim { place: "land".into(), ..sample::claim("high.land", 700.0) };
    parts.roles = vec![sample::role("high", Level::Mid, skills, vec![sample::claim("high.world", 200.0), there])];
    let catalogue = sample::build(parts);
    let mut plan = sample::plan("high", None, "world");
    let elsewhere = Station { place: Some("town".into()), ..station("high", TODAY) };
    let used = |plan: &Plan, station: &Station| {
        let path = Trajectory::along(std::slice::from_ref(station), plan, &catalogue, Outlook::Today, TODAY);
        match &path.stages[0].source {
            PaySource::Claim { id, by, .. } => (id.to_string(), *by),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(used(&plan, &station("high", TODAY)), ("high.world".to_owned(), ChosenBy::Rule));
    assert_eq!(used(&plan, &elsewhere), ("high.land".to_owned(), ChosenBy::Rule), "the narrowest place around it");
    let choice = |claim: &str| ClaimChoice {
        role: "high".into(),
        claim: claim.into(),
        how: ClaimUse::Only,
        unknown: UnknownFields::NONE,
    };
    plan.assumptions.claims = vec![choice("high.world")];
    assert_eq!(used(&plan, &elsewhere), ("high.world".to_owned(), ChosenBy::You));
    plan.assumptions.claims = vec![choice("high.land")];
    assert_eq!(used(&plan, &station("high", TODAY)), ("high.world".to_owned(), ChosenBy::Rule), "of another place");
}
