//! What people type into fields.

use expect_test::expect;
use rungs::app::typed;
use rungs::domain::currency::Currency;

#[test]
fn money() {
    let table: Vec<_> = [
        "118000",
        "118,000",
        "118k",
        "USD 118,000",
        "118 000 EUR",
        "$118,000.50",
        "",
        "abc",
        "-5",
        "0",
        "1e9",
        "NaN",
        "1e99",
        "12 34 xx",
    ]
    .into_iter()
    .map(|text| match typed::money(text, Currency::USD) {
        Ok(None) => format!("{text:?}: nothing"),
        Ok(Some(money)) => format!("{text:?}: {} {}", money.minor, money.currency),
        Err(why) => format!("{text:?}: {why}"),
    })
    .collect();
    expect![[r#"
        "118000": 11800000 USD
        "118,000": 11800000 USD
        "118k": 11800000 USD
        "USD 118,000": 11800000 USD
        "118 000 EUR": 11800000 EUR
        "$118,000.50": 11800050 USD
        "": nothing
        "abc": Write the pay for a year as a number, for example USD 118,000
        "-5": Write the pay for a year as a number, for example USD 118,000
        "0": Pay must be above 0
        "1e9": Write the pay for a year as a number, for example USD 118,000
        "NaN": Write the pay for a year as a number, for example USD 118,000
        "1e99": Write the pay for a year as a number, for example USD 118,000
        "12 34 xx": Write the pay for a year as a number, for example USD 118,000"#]]
    .assert_eq(&table.join("\n"));
}

#[test]
fn dates_years_hours_and_rates() {
    let date = |text| typed::date(text).map(|date| date.map(|date| date.to_string()));
    assert_eq!(date("28 Feb 2027"), Ok(Some("2027-02-28".to_owned())));
    assert_eq!(date("2027-02-28"), Ok(Some("2027-02-28".to_owned())));
    assert_eq!(date("8 february 2027"), Ok(Some("2027-02-08".to_owned())));
    assert_eq!(date(" "), Ok(None));
    assert!(date("30 Feb 2027").is_err());
    assert_eq!(typed::years("2.5", 60.0), Ok(Some(2.5)));
    assert!(typed::years("-1", 60.0).is_err() && typed::years("nan", 60.0).is_err());
    assert_eq!(typed::hours("7.5 h", 100.0), Ok(7.5));
    assert!(typed::hours("0", 100.0).is_err() && typed::hours("inf", 100.0).is_err());
    assert!(typed::rate("2.5%").is_ok() && typed::rate("\u{2212}1").is_ok() && typed::rate("99").is_err());
}
