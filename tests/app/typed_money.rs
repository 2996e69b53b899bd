//! Amounts as people write them: read as they are meant, or refused, never guessed.

use proptest::prelude::*;
use rungs::app::format;
use rungs::app::typed::read;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay_rate::PayRate;
use rungs::domain::working_time::WorkingTime;

use crate::typed_habits::PERIODS;

/// The currency of a code that stands in the list.
pub fn code(code: &str) -> Currency {
    Currency::listed(code).unwrap()
}

/// What pay is understood as in a plan in that currency.
fn pay_in(text: &str, usual: &str) -> Result<String, String> {
    let read = read::pay(text, code(usual), WorkingTime::default())?;
    Ok(if read.value.is_some() { read.words } else { "nothing".to_owned() })
}

fn pay(text: &str) -> Result<String, String> {
    pay_in(text, "USD")
}

#[test]
fn pay_is_read_as_it_is_meant() {
    let rows = [
        ("120.000", "USD 120,000 a year"),
        ("85.000 EUR", "EUR 85,000 a year"),
        ("€85.000", "EUR 85,000 a year"),
        ("€ 95.000", "EUR 95,000 a year"),
        ("€85,000", "EUR 85,000 a year"),
        ("£65,000", "GBP 65,000 a year"),
        ("85,000 €", "EUR 85,000 a year"),
        ("118.000,50", "USD 118,000.50 a year"),
        ("118,000.50", "USD 118,000.50 a year"),
        ("3,5k", "USD 3,500 a year"),
        ("82,5k", "USD 82,500 a year"),
        ("82.5 K", "USD 82,500 a year"),
        ("₹1800000", "INR 1,800,000 a year"),
        ("₹18,00,000", "INR 1,800,000 a year"),
        ("18 LPA", "INR 1,800,000 a year"),
        ("18 lakh", "INR 1,800,000 a year"),
        ("18L", "INR 1,800,000 a year"),
        ("1.2 Cr", "INR 12,000,000 a year"),
        ("18.5 lacs p.a.", "INR 1,850,000 a year"),
        ("120'000", "USD 120,000 a year"),
        ("120’000", "USD 120,000 a year"),
        ("120 000", "USD 120,000 a year"),
        ("120\u{202f}000", "USD 120,000 a year"),
        ("120\u{a0}000\u{a0}€", "EUR 120,000 a year"),
        ("75/hr", "USD 75 an hour, USD 156,000 a year"),
        ("$40 an hour", "USD 40 an hour, USD 83,200 a year"),
        ("40,50/h", "USD 40.50 an hour, USD 84,240 a year"),
        ("40.5 p.h.", "USD 40.50 an hour, USD 84,240 a year"),
        ("hourly 40", "USD 40 an hour, USD 83,200 a year"),
        ("€3,200 a month", "EUR 3,200 a month, EUR 38,400 a year"),
        ("3.200 € monthly", "EUR 3,200 a month, EUR 38,400 a year"),
        ("£2,100 pcm", "GBP 2,100 a month, GBP 25,200 a year"),
        ("£2,100/m", "GBP 2,100 a month, GBP 25,200 a year"),
        ("£450 per day", "GBP 450 a day, GBP 117,000 a year"),
        ("£450 p.d.", "GBP 450 a day, GBP 117,000 a year"),
        ("1,000 a week", "USD 1,000 a week, USD 52,000 a year"),
        ("85k per annum", "USD 85,000 a year"),
        ("85kpa", "USD 85,000 a year"),
        ("85,000 gross p.a.", "USD 85,000 a year"),
        ("85K€", "EUR 85,000 a year"),
        ("85k€/a", "EUR 85,000 a year"),
        ("85 k EUR", "EUR 85,000 a year"),
        ("85 kEUR", "EUR 85,000 a year"),
        ("$85K/yr", "USD 85,000 a year"),
        ("USD$ 5", "USD 5 a year"),
        ("A$90,000", "AUD 90,000 a year"),
        ("C$90,000", "CAD 90,000 a year"),
        ("CA$90,000", "CAD 90,000 a year"),
        ("NZ$90,000", "NZD 90,000 a year"),
        ("$90,000 CAD", "CAD 90,000 a year"),
        ("Fr. 95'000.–", "CHF 95,000 a year"),
        ("CHF 95'000.-", "CHF 95,000 a year"),
        ("R 450 000", "ZAR 450,000 a year"),
        ("R450k", "ZAR 450,000 a year"),
        ("R$ 8.500,00", "BRL 8,500 a year"),
        ("R$8.500,00/month", "BRL 8,500 a month, BRL 102,000 a year"),
        ("85 tsd", "USD 85,000 a year"),
        ("0,5m", "USD 500,000 a year"),
        ("1.5m", "USD 1,500,000 a year"),
        ("€ 1.234,-", "EUR 1,234 a year"),
        ("1.234,—", "USD 1,234 a year"),
        ("450 000:-", "USD 450,000 a year"),
        ("1.234", "USD 1,234 a year"),
        ("1,234", "USD 1,234 a year"),
        ("1.23", "USD 1.23 a year"),
        ("12,34,567", "USD 1,234,567 a year"),
        ("1,23,456.50", "USD 123,456.50 a year"),
        ("1'234.5", "USD 1,234.50 a year"),
        ("８５，０００", "USD 85,000 a year"),
        ("￥5,000,000", "JPY 5,000,000 a year"),
        ("5000000円", "JPY 5,000,000 a year"),
        ("85,000 dollars", "USD 85,000 a year"),
        ("eur 85000", "EUR 85,000 a year"),
        ("\u{feff}85,000", "USD 85,000 a year"),
        ("0", "USD 0 a year"),
        ("", "nothing"),
        ("  ", "nothing"),
    ];
    let usual = |text: &str| if text.contains('￥') { "JPY" } else { "USD" };
    for (text, right) in rows {
        assert_eq!(pay_in(text, usual(text)), Ok(right.to_owned()), "{text:?}");
    }
}

#[test]
fn a_sign_of_several_currencies_is_that_of_the_plan_or_asks() {
    assert_eq!(pay_in("$85,000", "CAD"), Ok("CAD 85,000 a year".to_owned()));
    assert_eq!(pay_in("45 000 kr", "DKK"), Ok("DKK 45,000 a year".to_owned()));
    assert_eq!(pay_in("¥300,000", "CNY"), Ok("CNY 300,000 a year".to_owned()));
    assert_eq!(pay_in("£9,000", "EGP"), Ok("EGP 9,000 a year".to_owned()));
    assert_eq!(pay_in("Rs 18 lakh", "PKR"), Ok("PKR 1,800,000 a year".to_owned()));
    assert_eq!(pay_in("18 lakh", "NPR"), Ok("NPR 1,800,000 a year".to_owned()));
    let asks =
        |sign: &str, codes: &str| Err(format!("“{sign}” stands for several currencies. Write the code, {codes}"));
    assert_eq!(pay_in("$85,000", "EUR"), asks("$", "USD or CAD"));
    assert_eq!(pay_in("450 000 kr", "EUR"), asks("kr", "SEK or NOK"));
    assert_eq!(pay_in("¥300,000", "EUR"), asks("¥", "JPY or CNY"));
}

#[test]
fn what_can_be_read_in_two_ways_is_refused_with_both() {
    let two = |text: &str, one: &str, other: &str| {
        assert_eq!(
            pay(text),
            Err(format!(
                "“{}” can be read as {one} or as {other}. Write the one that is meant",
                text.trim_end_matches(['k', 'm'])
            )),
            "{text}"
        );
        assert!(pay(one).is_ok() && pay(other).is_ok(), "{text}");
    };
    two("118,5", "USD 118.50", "USD 1,185");
    two("118.5", "USD 118.50", "USD 1,185");
    two("1.234k", "USD 1,234", "USD 1,234,000");
    two("1,500k", "USD 1,500", "USD 1,500,000");
    two("1.250m", "USD 1,250,000", "USD 1,250,000,000");
    assert_eq!(
        pay_in("95.500", "KWD"),
        Err("“95.500” can be read as KWD 95.50 or as KWD 95,500. Write the one that is meant".to_owned())
    );
    let cost = |text: &str| read::cost(text, code("USD")).map(|read| read.words);
    assert_eq!(cost("12,5"), Ok("USD 12.50".to_owned()));
    assert_eq!(cost("12.5"), Ok("USD 12.50".to_owned()));
    assert_eq!(cost("1.200,50"), Ok("USD 1,200.50".to_owned()));
    assert_eq!(cost("120.000"), Ok("USD 120,000".to_owned()));
    assert_eq!(cost("0"), Err("An amount must be above 0".to_owned()));
    assert_eq!(cost("200 a month"), Err("The amount is not by the month. Write for example USD 1,200".to_owned()));
}

#[test]
fn what_is_not_understood_is_named_with_an_example() {
    let table: Vec<_> = [
        "85000 net",
        "85000 after tax",
        "85,000 take home",
        "85000 per",
        "85000/",
        "85000 ABC",
        "85000 XAU",
        "85000 XXX",
        "abc",
        "-5",
        "-€5",
        "120K-140K",
        "120–140k",
        "1e5",
        "0x10",
        "1__0",
        "1,2,3",
        "1.234,56.7",
        "1.2345",
        "120.0000",
        "12 34",
        "1, 234",
        "0,125",
        "118,",
        "85 000\n95 000",
        "٣",
        "85000 EUR USD",
        "€85,000 CHF",
        "85000 h",
        "3200m",
        "18l",
        "~85k",
        "85k+",
        "85k OTE",
        "13 x 3,200",
        "40 an",
        "40 per hour a day",
        "85k k",
        "9999999999999",
        "1,234.50 JPY",
        "(85,000)",
    ]
    .into_iter()
    .map(|text| format!("{text:?}: {}\n", pay(text).unwrap_err()))
    .collect();
    expect_test::expect![[r#"
        "85000 net": “net” is not taken: gross pay, please, for example USD 118,000
        "85000 after tax": “after” is not taken: gross pay, please, for example USD 118,000
        "85,000 take home": “net” is not taken: gross pay, please, for example USD 118,000
        "85000 per": “per” what? Write a year, a month or an hour behind USD 118,000
        "85000/": “/” what? Write a year, a month or an hour behind USD 118,000
        "85000 ABC": “ABC” is no currency. Write for example USD 118,000
        "85000 XAU": “XAU” is no currency. Write for example USD 118,000
        "85000 XXX": “XXX” is no currency. Write for example USD 118,000
        "abc": “abc” is not an amount. Write a number, for example USD 118,000
        "-5": An amount cannot be below 0. Write for example USD 118,000
        "-€5": An amount cannot be below 0. Write for example USD 118,000
        "120K-140K": That is more than one number. Write for example USD 118,000
        "120–140k": That is more than one number. Write for example USD 118,000
        "1e5": That is more than one number. Write for example USD 118,000
        "0x10": That is more than one number. Write for example USD 118,000
        "1__0": That is more than one number. Write for example USD 118,000
        "1,2,3": The digits of “1,2,3” are not clear. Write for example USD 118,000
        "1.234,56.7": The digits of “1.234,56.7” are not clear. Write for example USD 118,000
        "1.2345": “1.2345” has more decimals than USD has. Write for example USD 1,200.50
        "120.0000": “120.0000” has more decimals than USD has. Write for example USD 1,200.50
        "12 34": The digits of “12 34” are not clear. Write for example USD 118,000
        "1, 234": That is more than one number. Write for example USD 118,000
        "0,125": “0,125” has more decimals than USD has. Write for example USD 1,200.50
        "118,": “,” is not understood. Write for example USD 118,000
        "85 000\n95 000": That is more than one number. Write for example USD 118,000
        "٣": “٣” is not an amount. Write a number, for example USD 118,000
        "85000 EUR USD": “EUR” and “USD” are two currencies. Write for example USD 118,000
        "€85,000 CHF": “€” and “CHF” are two currencies. Write for example USD 118,000
        "85000 h": “h” is not understood. Write for example USD 118,000
        "3200m": “m” may be millions or a month. Write for example USD 118,000
        "18l": “l” is not understood. Write for example USD 118,000
        "~85k": “~” is not understood. Write for example USD 118,000
        "85k+": “+” is not understood. Write for example USD 118,000
        "85k OTE": “OTE” is no currency. Write for example USD 118,000
        "13 x 3,200": That is more than one number. Write for example USD 118,000
        "40 an": “an” what? Write a year, a month or an hour behind USD 118,000
        "40 per hour a day": “day” is not understood. Write for example USD 118,000
        "85k k": “k” is not understood. Write for example USD 118,000
        "9999999999999": That is more than any pay
        "1,234.50 JPY": “1,234.50” has more decimals than JPY has. Write for example JPY 1,200
        "(85,000)": “(” is not understood. Write for example USD 118,000
    "#]]
    .assert_eq(&table.concat());
    let long = "x".repeat(1_000_000);
    assert!(pay(&long).unwrap_err().chars().count() < 120);
}

#[test]
fn figures_are_read_with_every_mark() {
    let figure = |text: &str| read::figure(text, code("USD")).map(|read| read.words);
    for (text, right) in [
        ("100k-150k", "USD 100,000 / 150,000 a year"),
        ("100k–150k", "USD 100,000 / 150,000 a year"),
        ("100k — 150k", "USD 100,000 / 150,000 a year"),
        ("100 000 / 120 000 / 150 000", "USD 100,000 / 120,000 / 150,000 a year"),
        ("100.000 to 150.000", "USD 100,000 / 150,000 a year"),
        ("$100k–$150k", "USD 100,000 / 150,000 a year"),
        ("120'000", "USD 120,000 a year"),
    ] {
        assert_eq!(figure(text), Ok(right.to_owned()), "{text}");
        assert_eq!(figure(right), Ok(right.to_owned()), "{text}");
    }
    assert_eq!(
        figure("100-150k"),
        Err("100 may be 100 or 100k. Write k behind each number, for example 100k–150k".to_owned())
    );
    assert_eq!(figure("€100k"), Err("“€100k” is not in USD. Change the currency, too".to_owned()));
    assert!(figure("118,5").unwrap_err().contains("can be read as"));
    assert!(figure("40/hr").is_err() && figure("").is_err() && figure("-5").is_err());
}

fn currencies() -> Vec<Currency> {
    let codes = "USD EUR GBP JPY KWD CLF INR CHF CLP SEK BHD ZAR KRW MGA XOF NIO";
    codes.split(' ').map(code).collect()
}

proptest! {
    #[test]
    fn no_text_stops_the_readers(text in any::<String>(), odd in "[-+0-9., '’k€$£/a-z\u{a0}%½]{0,24}") {
        for text in [text, odd] {
            let usd = code("USD");
            let _ = read::pay(&text, usd, WorkingTime::default());
            let _ = read::yearly_pay(&text, usd, WorkingTime::default());
            let _ = (read::cost(&text, usd), read::payment(&text, usd), read::figure(&text, usd));
            let _ = (read::currency(&text), read::exchange_rate(&text), read::weight(&text), read::vesting(&text));
            let _ = (read::hours(&text, &(0.01..=10_000.0)), read::learning_hours(&text), read::years(&text, 60.0));
            let _ = (read::months(&text, 480.0), read::percent(&text, -5.0, 100.0), read::horizon(&text));
            let _ = (read::moves(&text), read::seed(&text), read::year(&text));
            let _ = read::date(&text, jiff::civil::date(2026, 11, 29));
        }
    }

    #[test]
    fn words_of_pay_are_read_as_the_same_pay(minor in 0_i64..100_000_000_000, at in 0..16_usize, per in 0..5_usize) {
        let currency = currencies()[at];
        let rate = PayRate { amount: Money { minor, currency }, per: PERIODS[per].0 };
        let words = format::pay(rate);
        let back = read::pay(&words, code("USD"), WorkingTime::default());
        let too_much = rate.a_year(WorkingTime::default()).is_none();
        prop_assert!(too_much || back.as_ref().is_ok_and(|read| read.value == Some(rate)), "{words}: {back:?}");
        if minor > 0 {
            let words = format::amount(rate.amount);
            let back = read::cost(&words, code("USD"));
            prop_assert!(back.as_ref().is_ok_and(|read| read.value == Some(rate.amount)), "{words}: {back:?}");
        }
    }

    #[test]
    fn words_of_numbers_are_read_as_the_same_numbers(thousandths in 10_u32..10_000_000, whole in 0_u32..480) {
        let number = f64::from(thousandths) / 1000.0;
        let bounds = 0.01..=10_000.0;
        let hours = read::hours(&format!("{number:.4}"), &bounds).unwrap();
        prop_assert_eq!(hours.value, number);
        prop_assert_eq!(read::hours(&hours.words, &bounds), Ok(hours));
        let rate = read::exchange_rate(&number.to_string()).unwrap();
        prop_assert_eq!(rate.value, Some(number));
        prop_assert_eq!(read::exchange_rate(&rate.words), Ok(rate));
        let years = read::years(&format!("{whole} months"), 60.0).unwrap();
        prop_assert_eq!(read::years(&years.words, 60.0), Ok(years));
        let months = read::months(&whole.to_string(), 480.0).unwrap();
        prop_assert_eq!(read::months(&months.words, 480.0), Ok(months));
    }
}
