//! Positions: what they pay in a year, how long they were held, and moving on.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::plan::Plan;
use rungs::domain::plan::exchange_rate::ExchangeRate;
use rungs::domain::plan::position::Position;
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;
use strum::IntoEnumIterator as _;

use crate::sample;

const TODAY: Date = date(2026, 11, 14);

fn pay(units: f64, per: PayPeriod) -> PayRate {
    PayRate { amount: Money::from_units(units, Currency::USD).unwrap(), per }
}

fn position(role: &str) -> Position {
    Position::of(role.into(), "world".into())
}

fn units(money: Option<Money>) -> Option<f64> {
    money.map(Money::units)
}

#[test]
fn a_year_of_a_position_is_what_it_really_pays() {
    let part_time = Position { pay: Some(pay(60_000.0, PayPeriod::Year)), hours_worked: Some(30.0), ..position("a") };
    assert_eq!(units(part_time.yearly_pay()), Some(60_000.0), "a yearly pay is paid as it is told");
    assert_eq!(units(part_time.full_time_pay()), Some(80_000.0), "30 hours of 40");
    let contractor = Position {
        pay: Some(pay(100.0, PayPeriod::Hour)),
        hours_worked: Some(40.0),
        weeks_paid: Some(45.0),
        ..position("a")
    };
    assert_eq!(units(contractor.yearly_pay()), Some(180_000.0), "1,800 hours");
    assert_eq!(units(contractor.full_time_pay()), Some(180_000.0), "all weeks at full time");
    let hourly = Position { pay: Some(pay(40.0, PayPeriod::Hour)), ..position("a") };
    assert_eq!(units(hourly.yearly_pay()), Some(83_200.0), "2,080 hours, as OEWS has it");
    let fewer = Position { hours_worked: Some(30.0), ..hourly.clone() };
    assert_eq!((units(fewer.yearly_pay()), units(fewer.full_time_pay())), (Some(62_400.0), Some(83_200.0)));
    let short_week = Position { hours_worked: Some(35.0), full_time_hours: Some(35.0), ..hourly };
    assert_eq!(units(short_week.yearly_pay()), Some(72_800.0));
    assert_eq!(units(short_week.full_time_pay()), Some(72_800.0), "35 hours are full time there");
    let monthly = Position { pay: Some(pay(3_200.0, PayPeriod::Month)), ..position("a") };
    assert_eq!(units(monthly.yearly_pay()), Some(38_400.0));
}

#[test]
fn no_pay_is_pay_and_pay_not_stated_is_not() {
    let none = Position { pay: Some(pay(0.0, PayPeriod::Year)), ..position("a") };
    assert_eq!(
        (units(none.yearly_pay()), none.full_time_pay()),
        (Some(0.0), None),
        "nothing to hold against the others"
    );
    assert_eq!((position("a").yearly_pay(), position("a").full_time_pay()), (None, None));
    let mut plan = sample::plan("a", None, "world");
    plan.position.pay = none.pay;
    assert_eq!(plan.faults(), []);
}

#[test]
fn pay_of_several_positions_adds_up() {
    let mut plan = sample::plan("a", None, "world");
    plan.position.pay = Some(pay(60_000.0, PayPeriod::Year));
    let euro = Currency::parse("EUR").unwrap();
    let beside = Position { pay: Some(pay(25.0, PayPeriod::Hour)), hours_worked: Some(10.0), ..position("b") };
    let abroad = PayRate::yearly(Money::from_units(10_000.0, euro).unwrap());
    plan.other_positions = vec![beside, Position { pay: Some(abroad), goes_on: true, ..position("c") }, position("d")];
    assert_eq!(plan.pay_beside(Currency::USD, false), Err(euro), "no rate is told, none is assumed");
    assert_eq!(units(plan.pay_now()), Some(60_000.0));
    let rate = ExchangeRate { currency: euro, to: Currency::USD, rate: 1.25, unknown: UnknownFields::NONE };
    plan.assumptions.rates.push(rate);
    assert_eq!(plan.pay_beside(Currency::USD, false), Ok(13_000.0 + 12_500.0));
    assert_eq!(plan.pay_beside(Currency::USD, true), Ok(12_500.0), "what goes on after the next move");
    assert_eq!(units(plan.pay_now()), Some(85_500.0));
}

#[test]
fn years_of_positions_at_once_count_once() {
    let mut plan = sample::plan("a", None, "world");
    let held = |role: &str, since: Option<Date>, until: Option<Date>| {
        let [since, until] = [since, until].map(|date| date.map(PartialDate::day));
        Position { since, until, ..position(role) }
    };
    plan.position.since = Some(PartialDate::day(date(2024, 11, 14)));
    plan.held_before = vec![
        held("b", Some(date(2016, 11, 14)), Some(date(2020, 11, 14))),
        held("c", Some(date(2018, 11, 14)), Some(date(2022, 11, 14))),
        held("d", Some(date(2010, 1, 1)), None),
        held("e", None, Some(date(2012, 1, 1))),
    ];
    assert!((plan.years_in(TODAY, |_| true) - 8.0).abs() < 0.01, "2016 to 2022, and two years now");
    assert!((plan.years_in(TODAY, |position| position.role == "c".into()) - 4.0).abs() < 0.01);
    assert!(plan.years_in(TODAY, |position| position.role == "d".into()) < f64::EPSILON, "no end, no years");
}

#[test]
fn moving_on_leaves_the_position_behind_and_known() {
    let mut plan = sample::plan("a", Some("d"), "world");
    plan.position = Position {
        since: Some(PartialDate::day(date(2022, 1, 1))),
        pay: Some(pay(40.0, PayPeriod::Hour)),
        ..position("a")
    };
    plan.position.hours_worked = Some(30.0);
    plan.other_positions = vec![position("x"), Position { goes_on: true, ..position("y") }];
    let stage = |role: &str| Stage::of(role.into());
    plan.path = vec![stage("b"), Stage { place: Some("town".into()), ..stage("c") }, stage("d")];
    let left = plan.position.clone();
    plan.move_on(&"c".into(), date(2026, 9, 1));
    assert_eq!((plan.position.role.as_str(), plan.position.place.as_str()), ("c", "town"));
    assert_eq!((plan.position.since, plan.position.pay), (Some(PartialDate::day(date(2026, 9, 1))), None));
    assert_eq!(plan.path, [stage("d")]);
    let ended = |position: Position| Position { until: Some(PartialDate::day(date(2026, 9, 1))), ..position };
    assert_eq!(plan.held_before, [ended(left), ended(position("x"))], "with its pay and hours");
    assert_eq!(plan.other_positions.len(), 1);
    let before = plan.clone();
    plan.move_on(&"c".into(), date(2027, 1, 1));
    assert_eq!(plan, before, "the role is held already");
    plan.move_on(&"d".into(), date(2027, 1, 1));
    assert_eq!((plan.goal, plan.path), (Some("d".into()), Vec::new()), "the goal is reached");
}

#[test]
fn what_cannot_be_is_told_at_its_own_field() {
    let mut plan = sample::plan("a", None, "world");
    plan.position.hours_worked = Some(38.0);
    plan.held_before = vec![
        Position {
            since: Some(PartialDate::day(date(2020, 1, 1))),
            until: Some(PartialDate::day(date(2019, 1, 1))),
            ..position("b")
        },
        Position { hours_worked: Some(0.0), ..position("c") },
    ];
    let faults: Vec<_> = plan.faults().into_iter().map(|fault| (fault.within, fault.key)).collect();
    assert_eq!(faults, [(vec![("held_before", 0)], "until"), (vec![("held_before", 1)], "hours_worked")]);
}

/// A year's pay counted in whole minor units: quarters of hours, halves of weeks, rounded at the end.
fn slowly(minor: i64, per: PayPeriod, quarters: i128, half_weeks: i128, full_quarters: i128) -> i128 {
    let rounded = |amount: i128, parts: i128| (2 * amount + parts).div_euclid(2 * parts);
    let minor = i128::from(minor);
    match per {
        PayPeriod::Hour => rounded(minor * quarters * half_weeks, 8),
        // Five days at full time, seven at most.
        PayPeriod::Day if 5 * quarters > 7 * full_quarters => rounded(minor * 7 * half_weeks, 2),
        PayPeriod::Day => rounded(minor * 5 * quarters * half_weeks, 2 * full_quarters),
        PayPeriod::Week => rounded(minor * half_weeks, 2),
        PayPeriod::Month => minor * 12,
        PayPeriod::Year => minor,
    }
}

fn a_position() -> impl Strategy<Value = (Position, i128)> {
    let periods = proptest::sample::select(PayPeriod::iter().collect::<Vec<_>>());
    (0_i64..5_000_000, periods, 1_i32..=400, 1_i32..=106, 1_i32..=400).prop_map(|(minor, per, hours, weeks, full)| {
        let position = Position {
            pay: Some(PayRate { amount: Money { minor, currency: Currency::USD }, per }),
            hours_worked: Some(f64::from(hours) / 4.0),
            weeks_paid: Some(f64::from(weeks) / 2.0),
            full_time_hours: Some(f64::from(full) / 4.0),
            ..position("a")
        };
        (position, slowly(minor, per, hours.into(), weeks.into(), full.into()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_year_of_any_positions_is_the_sum_of_its_parts(all in proptest::collection::vec(a_position(), 1..6)) {
        let mut plan: Plan = sample::plan("a", None, "world");
        let mut sum = 0;
        for (at, (position, minor)) in all.iter().enumerate() {
            let yearly = i128::from(position.yearly_pay().unwrap().minor);
            // A half that no binary fraction holds may fall to either side.
            prop_assert!((yearly - minor).abs() <= 1, "{position:?}: {yearly}, not {minor}");
            sum += minor;
            if at == 0 { plan.position = position.clone() } else { plan.other_positions.push(position.clone()) }
        }
        prop_assert_eq!(plan.faults(), []);
        let now = i128::from(plan.pay_now().unwrap().minor);
        prop_assert!((now - sum).abs() <= all.len() as i128);
    }
}
