//! What people type into fields.

use expect_test::expect;
use jiff::civil::Date;
use rungs::app::typed::{Reading, read};
use rungs::domain::currency::Currency;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::working_time::WorkingTime;

const TODAY: Date = Date::constant(2026, 11, 29);

fn value<T>(reading: Result<Reading<T>, String>) -> Result<T, String> {
    reading.map(|reading| reading.value)
}

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
    .map(|text| match value(read::yearly_pay(text, Currency::USD, WorkingTime::default())) {
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
        "abc": “abc” is not an amount. Write a number, for example USD 118,000
        "-5": An amount cannot be below 0. Write for example USD 118,000
        "0": Pay must be above 0
        "1e9": That is more than one number. Write for example USD 118,000
        "NaN": “NaN” is not an amount. Write a number, for example USD 118,000
        "1e99": That is more than one number. Write for example USD 118,000
        "12 34 xx": “xx” is not understood. Write for example USD 118,000"#]]
    .assert_eq(&table.join("\n"));
}

#[test]
fn dates_years_hours_and_rates() {
    let date = |text| value(read::first_day(text, TODAY)).map(|date| date.map(|date| date.to_string()));
    assert_eq!(date("28 Feb 2027"), Ok(Some("2027-02-28".to_owned())));
    assert_eq!(date("2027-02-28"), Ok(Some("2027-02-28".to_owned())));
    assert_eq!(date("8 february 2027"), Ok(Some("2027-02-08".to_owned())));
    assert_eq!(date(" "), Ok(None));
    assert!(date("30 Feb 2027").is_err());
    assert_eq!(value(read::years("2.5", 60.0)), Ok(Some(2.5)));
    assert!(value(read::years("-1", 60.0)).is_err() && value(read::years("nan", 60.0)).is_err());
    assert_eq!(value(read::learning_hours("7.5 h")), Ok(7.5));
    assert!(read::learning_hours("0").is_err() && read::learning_hours("inf").is_err());
}

#[test]
fn vesting_is_read_as_it_is_shown() {
    let table: Vec<_> = [
        "4 years",
        "1 year",
        "even 3",
        "5/15/40/40",
        "25%/25%/25%/25%",
        "33.3 / 33.3 / 33.4",
        "100",
        "monthly 48 cliff 12",
        "Monthly 48 months cliff 12 months",
        "monthly 36",
        "",
        "4",
        "0 years",
        "11 years",
        "50/60",
        "50/-50/100",
        "NaN/100",
        "monthly",
        "monthly 12 cliff 13",
        "monthly 48 cliff",
        "quarterly 16",
        "quarterly 48 cliff 12",
        "Half-yearly",
        "half-yearly over 4 years",
        "4 years, quarterly, 1 year cliff",
        "48 months monthly with a 12 month cliff",
        "every 2 months 24",
        "every quarter over 4 years, cliff 1 year",
        "yearly 4 years",
        "yearly 4 years cliff 2 years",
        "semi-annually 36",
        "4 years cliff 12",
        "quarterly monthly 12",
        "12,5/87,5",
        "-100",
    ]
    .into_iter()
    .map(|text| match value(read::vesting(text)) {
        Ok(vesting) => {
            let shown = rungs::app::format::vesting(&vesting);
            assert_eq!(value(read::vesting(&shown)), Ok(vesting), "{shown}");
            format!("{text:?}: {shown}")
        }
        Err(why) => format!("{text:?}: {why}"),
    })
    .collect();
    expect![[r#"
        "4 years": 4 years
        "1 year": 1 year
        "even 3": 3 years
        "5/15/40/40": 5/15/40/40
        "25%/25%/25%/25%": 25/25/25/25
        "33.3 / 33.3 / 33.4": 33.3/33.3/33.4
        "100": 100
        "monthly 48 cliff 12": monthly 48 cliff 12
        "Monthly 48 months cliff 12 months": monthly 48 cliff 12
        "monthly 36": monthly 36
        "": Write 4 years, 5/15/40/40 or quarterly 48 cliff 12
        "4": Write 4 years, 5/15/40/40 or quarterly 48 cliff 12
        "0 years": A grant vests over 1 to 10 years
        "11 years": A grant vests over 1 to 10 years
        "50/60": The parts add up to 110 percent; they must make 100, as 25/25/25/25 or 5/15/40/40 do
        "50/-50/100": Each part must be a percentage from 0 to 100
        "NaN/100": Write 4 years, 5/15/40/40 or quarterly 48 cliff 12
        "monthly": Write 4 years, 5/15/40/40 or quarterly 48 cliff 12
        "monthly 12 cliff 13": The cliff must not come after the last month
        "monthly 48 cliff": Write 4 years, 5/15/40/40 or quarterly 48 cliff 12
        "quarterly 16": 16 months are no whole number of times 3 months
        "quarterly 48 cliff 12": quarterly 48 cliff 12
        "Half-yearly": Write 4 years, 5/15/40/40 or quarterly 48 cliff 12
        "half-yearly over 4 years": half-yearly 48
        "4 years, quarterly, 1 year cliff": quarterly 48 cliff 12
        "48 months monthly with a 12 month cliff": monthly 48 cliff 12
        "every 2 months 24": every 2 months 24
        "every quarter over 4 years, cliff 1 year": quarterly 48 cliff 12
        "yearly 4 years": 4 years
        "yearly 4 years cliff 2 years": yearly 48 cliff 24
        "semi-annually 36": half-yearly 36
        "4 years cliff 12": Write 4 years, 5/15/40/40 or quarterly 48 cliff 12
        "quarterly monthly 12": Write 4 years, 5/15/40/40 or quarterly 48 cliff 12
        "12,5/87,5": 12.5/87.5
        "-100": Write 4 years, 5/15/40/40 or quarterly 48 cliff 12"#]]
    .assert_eq(&table.join("\n"));
}

#[test]
fn figures_percentages_and_months() {
    let mut table: Vec<String> = Vec::new();
    for text in [
        "120k",
        "100k to 150k",
        "100,000 / 120,000 / 150,000",
        "90k/100k/110k/130k/160k",
        "150k/100k",
        "90k/100k/110k/130k/120k",
        "1/2/3/4",
        "0",
        "-5",
        "2e9",
        "9000000000000",
        "",
    ] {
        let read = read::figure(text, Currency::USD)
            .map_or_else(|why| why, |read| format!("{:?}: {}", read.value, read.words));
        table.push(format!("{text:?}: {read}"));
    }
    for text in ["15", "15 %", "−2.5", "101", "x", ""] {
        let read = value(read::percent(text, -5.0, 100.0)).map_or_else(|why| why, |percent| percent.to_string());
        table.push(format!("percent {text:?}: {read}"));
    }
    for text in ["12", "12 months", "2.5", "-1", "481", "a year"] {
        let read = value(read::months(text, 480.0)).map_or_else(|why| why, |months| months.to_string());
        table.push(format!("months {text:?}: {read}"));
    }
    for text in ["1.08", "0", "-1", "inf", ""] {
        let read = value(read::exchange_rate(text)).map_or_else(|why| why, |rate| format!("{rate:?}"));
        table.push(format!("rate {text:?}: {read}"));
    }
    for text in ["2", "0", "NaN"] {
        let read = value(read::weight(text)).map_or_else(|why| why, |weight| weight.to_string());
        table.push(format!("weight {text:?}: {read}"));
    }
    for text in ["7", "-7", "1.5", ""] {
        let read = value(read::seed(text)).map_or_else(|why| why, |seed| format!("{seed:?}"));
        table.push(format!("seed {text:?}: {read}"));
    }
    for (assumption, text) in [
        (Assumption::GapMonths, "3 months"),
        (Assumption::GapMonths, "-3"),
        (Assumption::MoveLatest, "50"),
        (Assumption::EquityGrowth, "−10 %"),
    ] {
        let read = value(read::assumption(assumption, text)).map_or_else(|why| why, |value| value.to_string());
        table.push(format!("{} {text:?}: {read}", assumption.field()));
    }
    expect![[r#"
        "120k": Middle(120000.0, Typical): USD 120,000 a year
        "100k to 150k": Range(100000.0, 150000.0): USD 100,000 / 150,000 a year
        "100,000 / 120,000 / 150,000": RangeWithMiddle(100000.0, 120000.0, 150000.0, Typical): USD 100,000 / 120,000 / 150,000 a year
        "90k/100k/110k/130k/160k": Percentiles(90000.0, 100000.0, 110000.0, 130000.0, 160000.0): USD 90,000 / 100,000 / 110,000 / 130,000 / 160,000 a year
        "150k/100k": The numbers must rise from the lowest to the highest
        "90k/100k/110k/130k/120k": The numbers must rise from the lowest to the highest
        "1/2/3/4": Write one number, low / high, low / typical / high, or P10 / P25 / P50 / P75 / P90
        "0": Pay must be above 0
        "-5": Write one number, low / high, low / typical / high, or P10 / P25 / P50 / P75 / P90
        "2e9": That is more than one number. Write for example USD 100,000
        "9000000000000": That is more than any pay
        "": Write one number, low / high, low / typical / high, or P10 / P25 / P50 / P75 / P90
        percent "15": 15
        percent "15 %": 15
        percent "−2.5": -2.5
        percent "101": Write percent from −5 to 100, for example 15
        percent "x": Write percent from −5 to 100, for example 15
        percent "": Write percent from −5 to 100, for example 15
        months "12": 12
        months "12 months": 12
        months "2.5": 2.5
        months "-1": Write months from 0 to 480, for example 12
        months "481": Write months from 0 to 480, for example 12
        months "a year": Write months from 0 to 480, for example 12
        rate "1.08": Some(1.08)
        rate "0": Write a number above 0, for example 1.08
        rate "-1": Write a number above 0, for example 1.08
        rate "inf": Write a number above 0, for example 1.08
        rate "": None
        weight "2": 2
        weight "0": Write a weight above 0 and up to 1000
        weight "NaN": Write a weight above 0 and up to 1000
        seed "7": Some(7)
        seed "-7": Write a whole number, for example 7
        seed "1.5": Write a whole number, for example 7
        seed "": None
        gap_months "3 months": 3
        gap_months "-3": Write months from 0 to 60
        move_latest "50": Write % of wait from 100 to 500
        equity_growth "−10 %": -10"#]]
    .assert_eq(&table.join("\n"));
}
