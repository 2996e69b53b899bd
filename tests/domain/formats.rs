//! Numbers, money and dates as people read them.

use jiff::civil::date;
use rungs::app::format;
use rungs::app::settings::MoneyStyle;
use rungs::domain::currency::Currency;

#[test]
fn whole_numbers() {
    for (number, text) in [
        (0.0, "0"),
        (-0.0, "0"),
        (7.0, "7"),
        (999.0, "999"),
        (1000.0, "1,000"),
        (188_940.0, "188,940"),
        (1_234_567.0, "1,234,567"),
        (-1500.0, "−1,500"),
        (-0.5, "0"),
        (-0.6, "−1"),
    ] {
        assert_eq!(format::grouped(number), text, "{number}");
    }
}

#[test]
fn decimals() {
    for (number, decimals, text) in [
        (2.0, 1, "2"),
        (2.5, 1, "2.5"),
        (2.55, 1, "2.5"),
        (-1.5, 1, "−1.5"),
        (-0.04, 1, "0"),
        (225.91, 2, "225.91"),
        (100.0, 0, "100"),
    ] {
        assert_eq!(format::decimal(number, decimals), text, "{number}");
    }
}

#[test]
fn effort_in_hours() {
    for (hours, text) in
        [(0.0, "0 h"), (7.5, "7.5 h"), (8.0, "8 h"), (9.96, "10 h"), (430.4, "430 h"), (12_345.0, "12,345 h")]
    {
        assert_eq!(format::hours(hours), text, "{hours}");
    }
}

#[test]
fn only_a_whole_share_is_a_hundred_percent_and_only_nothing_is_none() {
    for (share, text) in [
        (0.0, "0%"),
        (0.0001, "1%"),
        (0.004, "1%"),
        (0.5, "50%"),
        (0.864, "86%"),
        (0.996, "99%"),
        (0.9999, "99%"),
        (1.0, "100%"),
        (1.0 - f64::EPSILON, "100%"),
        (f64::EPSILON / 4.0, "0%"),
    ] {
        assert_eq!(format::percent(share), text, "{share}");
    }
}

#[test]
fn changes_carry_their_sign() {
    for (percent, text) in [(15.2, "+15.2%"), (-3.0, "−3%"), (0.0, "0%"), (0.04, "0%"), (-0.04, "0%")] {
        assert_eq!(format::signed_percent(percent), text, "{percent}");
    }
    for (difference, text) in [
        (441_000.0, "USD +441k"),
        (-12_499.0, "USD −12k"),
        (400.0, "USD +400"),
        (-400.0, "USD −400"),
        (0.0, "USD 0"),
        (-0.3, "USD 0"),
    ] {
        assert_eq!(format::signed_money(difference, Currency::USD), text, "{difference}");
    }
}

#[test]
fn money_is_rounded_only_where_it_is_projected() {
    assert_eq!(format::money_exact(157_399.0, Currency::USD), "USD 157,399");
    assert_eq!(format::money_range(157_399.0, 227_416.0), "157,399–227,416");
    for (units, text) in [(118_049.0, "118k"), (999.0, "999"), (999.6, "1k"), (-2500.0, "−3k"), (1_250_000.0, "1,250k")]
    {
        assert_eq!(format::thousands(units), text, "{units}");
    }
}

#[test]
fn money_goes_to_the_nearest_whole_in_every_style() {
    for (units, projected, stated) in [
        (118_049.0, "118,000", "118,049"),
        (118_050.0, "118,100", "118,050"),
        (157_398.6, "157,400", "157,399"),
        (-40.4, "0", "−40"),
    ] {
        for (style, before, after) in
            [(MoneyStyle::CodeFirst, "USD ", ""), (MoneyStyle::CodeLast, "", " USD"), (MoneyStyle::Sign, "$", "")]
        {
            assert_eq!(style.money(units, Currency::USD), format!("{before}{projected}{after}"));
            assert_eq!(style.exact(units, Currency::USD), format!("{before}{stated}{after}"));
        }
    }
}

#[test]
fn dates_and_spans() {
    assert_eq!(format::date(date(2027, 2, 28)), "28 Feb 2027");
    assert_eq!(format::month(date(2028, 5, 1)), "May 2028");
    for (months, text) in [
        (0, "0 months"),
        (1, "1 month"),
        (11, "11 months"),
        (12, "1 year"),
        (25, "2 years 1 month"),
        (26, "2 years 2 months"),
    ] {
        assert_eq!(format::span_months(months), text, "{months}");
    }
    assert_eq!(format::span_years(2.5), "2 years 6 months");
}

#[test]
fn counts_agree_with_their_noun() {
    assert_eq!(format::count(1, "skill", "skills"), "1 skill");
    assert_eq!(format::count(0, "skill", "skills"), "0 skills");
    assert_eq!(format::count(1200, "skill", "skills"), "1,200 skills");
}
