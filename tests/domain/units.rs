//! Money, currencies, rates, proficiency, effort and dates.
#![allow(clippy::float_cmp, reason = "years of the calendar are exact")]

use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;
use rungs::domain::calendar::{add_months, add_years, last_day_of_work, months_between, years_between};
use rungs::domain::currency::Currency;
use rungs::domain::effort::Effort;
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::proficiency::Proficiency;
use rungs::domain::working_time::WorkingTime;
use strum::IntoEnumIterator;

#[test]
fn a_currency_is_three_capital_letters() {
    for code in ["USD", "EUR", "JPY", "XYZ"] {
        assert_eq!(Currency::parse(code).unwrap().code(), code);
    }
    for text in ["", "US", "usd", "USDX", "U$D", "ÄÖÜ", " USD"] {
        assert!(Currency::parse(text).is_err(), "{text:?}");
    }
    assert_eq!(
        Currency::parse("usd").unwrap_err().to_string(),
        "“usd” is not a currency code of three capital letters, such as USD"
    );
}

#[test]
fn minor_units_follow_the_currency() {
    let minor = |code: &str| Currency::parse(code).unwrap().minor_in_whole();
    assert_eq!((minor("USD"), minor("JPY"), minor("KWD")), (100, 1, 1000));
    let money = |units: f64, code: &str| Money::from_units(units, Currency::parse(code).unwrap());
    assert_eq!(money(1234.567, "USD").unwrap().minor, 123_457);
    assert_eq!(money(1234.567, "JPY").unwrap().minor, 1235);
    assert_eq!(money(1234.567, "KWD").unwrap().minor, 1_234_567);
    for units in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1.1e12, -1.1e12] {
        assert_eq!(money(units, "USD"), None, "{units}");
    }
}

#[test]
fn proficiency_has_six_levels_with_an_anchor_each() {
    let mut anchors: Vec<_> = Proficiency::all().map(Proficiency::anchor).collect();
    assert_eq!(anchors.len(), 6);
    anchors.sort_unstable();
    anchors.dedup();
    assert_eq!(anchors.len(), 6, "two levels have one anchor");
    assert!(Proficiency::try_from(6).is_err());
    assert_eq!(ron::from_str::<Proficiency>("6").unwrap_err().code.to_string(), "6 is not a level from 0 to 5");
}

#[test]
fn levels_rise_rung_by_rung() {
    let ranks: Vec<_> = Level::iter().map(Level::rank).collect();
    assert_eq!(ranks, [1, 2, 3, 4, 5, 6]);
    assert!(Level::iter().is_sorted());
}

#[test]
fn effort_must_be_positive_and_in_order() {
    let ordered = |optimistic, likely, pessimistic| Effort { optimistic, likely, pessimistic }.is_ordered();
    assert!(ordered(1.0, 2.0, 3.0));
    assert!(ordered(2.0, 2.0, 2.0));
    assert!(!ordered(0.0, 1.0, 2.0));
    assert!(!ordered(2.0, 1.0, 3.0));
    assert!(!ordered(1.0, 3.0, 2.0));
    assert!(!ordered(1.0, 2.0, f64::INFINITY));
    assert!(!ordered(f64::NAN, 2.0, 3.0));
}

#[test]
fn dates_move_by_years_months_and_weeks() {
    let start = date(2026, 1, 31);
    assert_eq!(add_months(start, 1.0), date(2026, 2, 28));
    assert_eq!(add_months(start, -2.0), date(2025, 11, 30));
    assert_eq!(add_years(date(2024, 2, 29), 1.0), date(2025, 2, 28));
    assert_eq!(add_years(start, 2.5), date(2028, 7, 31));
    assert_eq!(add_months(start, 0.5), date(2026, 2, 14), "half of the 28 days to 28 Feb");
    assert_eq!(months_between(start, date(2028, 7, 31)), 30);
    assert_eq!(months_between(date(2028, 7, 31), start), -30);
}

#[test]
fn years_are_those_of_the_calendar() {
    let since = date(2026, 3, 1);
    assert_eq!(years_between(since, date(2027, 3, 1)), 1.0, "365 days");
    assert_eq!(years_between(since, date(2028, 3, 1)), 2.0, "731 days");
    assert_eq!(years_between(since, date(2026, 9, 1)), 0.5, "184 days");
    assert_eq!(years_between(date(2027, 3, 1), since), -1.0);
    // The anniversary of 29 February is the 28th where there is no 29th; the month after 31 January ends with February.
    assert_eq!(years_between(date(2024, 2, 29), date(2025, 2, 28)), 1.0);
    assert_eq!(years_between(date(2024, 2, 29), date(2028, 2, 29)), 4.0);
    assert_eq!(years_between(date(2026, 1, 31), date(2026, 2, 28)) * 12.0, 1.0);
    // Of a month begun the share of its days: 15 of 30 in June.
    assert!((years_between(date(2026, 6, 1), date(2027, 6, 16)) * 12.0 - 12.5).abs() < 1e-12);
}

#[test]
fn work_ends_on_the_day_of_its_last_hour() {
    let today = date(2026, 11, 29);
    let days = |hours, per_week| today.until(last_day_of_work(today, hours, per_week)).unwrap().get_days();
    assert_eq!(days(478.0, 7.0), 478, "an hour a day");
    assert_eq!(days(478.000_01, 7.0), 479);
    assert_eq!(days(0.1, 7.0), 1, "part of a day counts as a day");
    assert_eq!(days(0.0, 7.0), 0);
    // Decimal fractions are taken as they are written.
    assert_eq!(days(0.7, 0.1), 49);
    assert_eq!(days(0.3, 0.1), 21);
    assert_eq!(days(35.7, 5.1), 49);
    assert_eq!(last_day_of_work(today, 1e12, 0.001), date(9999, 12, 31));
    assert_eq!(last_day_of_work(today, 1.0, 0.0), date(9999, 12, 31));
    for weeks in 1..=2_000_i32 {
        for tenths in [1, 3, 7, 21, 33, 50, 70, 75, 99, 123, 400] {
            // So many tenths of an hour a week for so many weeks.
            let (hours, per_week) = (f64::from(weeks * tenths) / 10.0, f64::from(tenths) / 10.0);
            assert_eq!(days(hours, per_week), weeks * 7, "{hours} h at {per_week}");
        }
    }
}

#[test]
fn a_sum_beyond_the_calendar_ends_on_its_last_day() {
    let start = date(2026, 11, 1);
    for years in [1e4, 1e5, 1e9, f64::INFINITY] {
        assert_eq!(add_years(start, years), date(9999, 12, 31), "{years}");
        assert_eq!(add_months(start, years * 12.0), date(9999, 12, 31), "{years}");
    }
    assert_eq!(add_months(start, -1e9), date(-9999, 1, 1));
}

proptest! {
    #[test]
    fn years_between_undoes_add_years(years in 0.0..60.0_f64, days in 0..20_000_i32) {
        let start = date(1980, 1, 1) + days.days();
        let there = years_between(start, add_years(start, years));
        prop_assert!((there - (years * 12.0).round() / 12.0).abs() < 1e-12, "{} became {}", years, there);
    }

    #[test]
    fn money_keeps_whole_units(units in -1_000_000_i32..1_000_000) {
        let money = Money::from_units(f64::from(units), Currency::USD).unwrap();
        prop_assert_eq!(money.minor, i64::from(units) * 100);
        prop_assert!((money.units() - f64::from(units)).abs() < f64::EPSILON);
    }
}

#[test]
fn pay_of_any_period_is_told_for_a_year() {
    let a_year = |units: f64, per: PayPeriod, time: WorkingTime| {
        let amount = Money::from_units(units, Currency::USD).unwrap();
        PayRate { amount, per }.a_year(time).unwrap().minor / 100
    };
    let full = WorkingTime::default();
    let contractor = WorkingTime { hours_per_week: 37.5, weeks_per_year: 48.0, full_time_hours: 37.5 };
    let part = WorkingTime { hours_per_week: 30.0, ..full };
    assert_eq!(a_year(40.0, PayPeriod::Hour, full), 83_200);
    assert_eq!(a_year(100.0, PayPeriod::Hour, contractor), 180_000);
    assert_eq!(a_year(400.0, PayPeriod::Day, full), 104_000);
    assert_eq!(a_year(400.0, PayPeriod::Day, part), 78_000);
    assert_eq!(a_year(1_000.0, PayPeriod::Week, contractor), 48_000);
    assert_eq!(a_year(3_200.0, PayPeriod::Month, part), 38_400);
    assert_eq!(a_year(60_000.0, PayPeriod::Year, part), 60_000);
    assert!((part.share() - 0.75).abs() < 1e-12);
}
