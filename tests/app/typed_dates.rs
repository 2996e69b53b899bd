//! Dates as people write them: read as they are meant, at their precision, or refused.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rungs::app::format;
use rungs::app::typed::read;
use rungs::domain::partial_date::PartialDate;

const TODAY: Date = date(2026, 11, 29);

fn read_date(text: &str) -> Result<String, String> {
    let read = read::date(text, TODAY)?;
    Ok(read.value.map_or_else(|| "nothing".to_owned(), |date| format!("{date} ({})", read.words)))
}

#[test]
fn dates_are_read_at_their_precision() {
    let rows = [
        ("28 Feb 25", "2025-02-28 (28 Feb 2025)"),
        ("Feb 2025", "2025-02 (Feb 2025)"),
        ("2025-02", "2025-02 (Feb 2025)"),
        ("02/2025", "2025-02 (Feb 2025)"),
        ("2025", "2025 (2025)"),
        ("Feb '25", "2025-02 (Feb 2025)"),
        ("28/02/2025", "2025-02-28 (28 Feb 2025)"),
        ("28.02.2025", "2025-02-28 (28 Feb 2025)"),
        ("02/28/2025", "2025-02-28 (28 Feb 2025)"),
        ("2025/02/28", "2025-02-28 (28 Feb 2025)"),
        ("2025.2.28", "2025-02-28 (28 Feb 2025)"),
        ("February 28, 2025", "2025-02-28 (28 Feb 2025)"),
        ("Feb 28th 2025", "2025-02-28 (28 Feb 2025)"),
        ("28th of February 2025", "2025-02-28 (28 Feb 2025)"),
        ("28-Feb-2025", "2025-02-28 (28 Feb 2025)"),
        ("28Feb2025", "2025-02-28 (28 Feb 2025)"),
        ("2025 Feb 28", "2025-02-28 (28 Feb 2025)"),
        ("Fri 28 Feb 2025", "2025-02-28 (28 Feb 2025)"),
        ("Friday, February 28, 2025", "2025-02-28 (28 Feb 2025)"),
        ("Sept. 2024", "2024-09 (Sep 2024)"),
        ("03/03/2025", "2025-03-03 (3 Mar 2025)"),
        ("12/31/99", "1999-12-31 (31 Dec 1999)"),
        ("1 Jan 46", "2046-01-01 (1 Jan 2046)"),
        ("1 Jan 47", "1947-01-01 (1 Jan 1947)"),
        ("29 Feb 2024", "2024-02-29 (29 Feb 2024)"),
        ("２０２５-０２-２８", "2025-02-28 (28 Feb 2025)"),
        ("28\u{a0}Feb\u{202f}2025", "2025-02-28 (28 Feb 2025)"),
        ("2025‑02‑28", "2025-02-28 (28 Feb 2025)"),
        ("1900-01-01", "1900-01-01 (1 Jan 1900)"),
        ("", "nothing"),
    ];
    for (text, right) in rows {
        assert_eq!(read_date(text), Ok(right.to_owned()), "{text:?}");
    }
}

#[test]
fn what_is_no_date_or_several_is_refused() {
    let table: Vec<_> = [
        "03/04/2025",
        "03.04.2025",
        "3-4-2025",
        "28/02/25",
        "01/02/03",
        "25-02-28",
        "Feb 25",
        "28 Feb",
        "02/25",
        "30 Feb 2025",
        "29 Feb 2025",
        "Mon 28 Feb 2025",
        "2025-13",
        "2025-02-30",
        "31/31/2025",
        "1899-12-31",
        "2101",
        "0025-02-28",
        "28 Feb 0025",
        "9999-12-31",
        "Feb",
        "today",
        "20250228",
        "2025-02-28T10:00",
        "28 Feb 2025 2026",
        "Q1 2025",
        "13th 2025",
        "2025-W09",
        "28 Fév 2025",
        "-2025",
        "1.5",
    ]
    .into_iter()
    .map(|text| format!("{text:?}: {}\n", read_date(text).unwrap_err()))
    .collect();
    expect_test::expect![[r#"
        "03/04/2025": “03/04/2025” may be 3 Apr 2025 or 4 Mar 2025. Write the month in letters
        "03.04.2025": “03.04.2025” may be 3 Apr 2025 or 4 Mar 2025. Write the month in letters
        "3-4-2025": “3-4-2025” may be 3 Apr 2025 or 4 Mar 2025. Write the month in letters
        "28/02/25": “28/02/25” may be 28 Feb 2025 or 25 Feb 2028. Write the month in letters
        "01/02/03": “01/02/03” may be 1 Feb 2003 or 2 Jan 2003 or 3 Feb 2001. Write the month in letters
        "25-02-28": “25-02-28” may be 25 Feb 2028 or 28 Feb 2025. Write the month in letters
        "Feb 25": “Feb 25” may be Feb 2025 or day 25 of a year. Write the year in four digits
        "28 Feb": “28 Feb” may be Feb 2028 or day 28 of a year. Write the year in four digits
        "02/25": Write the year in four digits, for example 28 Feb 2027, Feb 2027 or 2027-02-28
        "30 Feb 2025": Feb 2025 has 28 days. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "29 Feb 2025": Feb 2025 has 28 days. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "Mon 28 Feb 2025": 28 Feb 2025 is a Friday. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "2025-13": There is no such month. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "2025-02-30": Feb 2025 has 28 days. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "31/31/2025": There is no such day. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "1899-12-31": Write a year from 1900 to 2100. For example 28 Feb 2027, Feb 2027 or 2027-02-28
        "2101": Write a year from 1900 to 2100. For example 28 Feb 2027, Feb 2027 or 2027-02-28
        "0025-02-28": Write a year from 1900 to 2100. For example 28 Feb 2027, Feb 2027 or 2027-02-28
        "28 Feb 0025": Write a year from 1900 to 2100. For example 28 Feb 2027, Feb 2027 or 2027-02-28
        "9999-12-31": Write a year from 1900 to 2100. For example 28 Feb 2027, Feb 2027 or 2027-02-28
        "Feb": “Feb” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "today": “today” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "20250228": “20250228” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "2025-02-28T10:00": “2025-02-28T10:00” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "28 Feb 2025 2026": “28 Feb 2025 2026” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "Q1 2025": “Q1 2025” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "13th 2025": “13th 2025” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "2025-W09": “2025-W09” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "28 Fév 2025": “28 Fév 2025” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "-2025": “-2025” is not a date. Write 28 Feb 2027, Feb 2027 or 2027-02-28
        "1.5": Write the year in four digits, for example 28 Feb 2027, Feb 2027 or 2027-02-28
    "#]]
    .assert_eq(&table.concat());
}

#[test]
fn a_whole_day_is_asked_for_where_it_is_needed() {
    let day = |text| read::day(text, TODAY).map(|read| read.value);
    assert_eq!(day("28 Feb 2025"), Ok(Some(date(2025, 2, 28))));
    assert_eq!(day("Feb 2025"), Err("Write the day, too, for example 1 Feb 2025".to_owned()));
    assert_eq!(day(""), Ok(None));
    let first = |text| read::first_day(text, TODAY).map(|read| (read.value, read.words));
    assert_eq!(first("Feb 2025"), Ok((Some(date(2025, 2, 1)), "1 Feb 2025".to_owned())));
    let last = |text| read::last_day(text, TODAY).map(|read| (read.value, read.words));
    assert_eq!(last("Feb 2028"), Ok((Some(date(2028, 2, 29)), "29 Feb 2028".to_owned())));
    assert_eq!(last("28 Feb 2025"), Ok((Some(date(2025, 2, 28)), "28 Feb 2025".to_owned())));
    let feb = read::date("Feb 2024", TODAY).unwrap().value.unwrap();
    assert_eq!((feb.first_day(), feb.last_day(), feb.whole_day()), (date(2024, 2, 1), date(2024, 2, 29), None));
}

/// Ways to write a whole day, and those that leave the century or the order open.
const FORMS: [&str; 34] = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%d.%m.%Y",
    "%-d.%-m.%Y",
    "%d/%m/%Y",
    "%m/%d/%Y",
    "%-m/%-d/%Y",
    "%d-%m-%Y",
    "%m-%d-%Y",
    "%d %b %Y",
    "%-d %B %Y",
    "%B %-d, %Y",
    "%b %-d, %Y",
    "%b %-d %Y",
    "%d-%b-%Y",
    "%-d. %B %Y",
    "%Y %b %-d",
    "%Y, %-d %B",
    "%a %-d %b %Y",
    "%A, %B %-d, %Y",
    "%d%b%Y",
    "%d %b %y",
    "%d-%b-%y",
    "%b %-d, %y",
    "%-d %b '%y",
    "%d/%m/%y",
    "%m/%d/%y",
    "%d.%m.%y",
    "%y-%m-%d",
    "%y.%m.%d",
    "%-d/%-m/%y",
    "%-m/%-d/%y",
    "%d %m %Y",
];

/// Ways to write a month.
const MONTH_FORMS: [&str; 8] = ["%b %Y", "%B %Y", "%Y-%m", "%m/%Y", "%m.%Y", "%Y %b", "%b-%Y", "%b '%y"];

#[test]
fn thousands_of_dates_are_read_right_or_refused() {
    let (mut read, mut refused, mut wrong) = (0, Vec::new(), Vec::new());
    let mut check = |text: String, right: PartialDate, open: bool| match read::date(&text, TODAY) {
        Ok(reading) if reading.value == Some(right) => {
            assert_eq!(read::date(&reading.words, TODAY), Ok(reading.clone()));
            read += 1;
        }
        Ok(reading) => wrong.push(format!("{text:?} is {right}, read as {}", reading.words)),
        Err(_) if open => refused.push(text),
        Err(why) => wrong.push(format!("{text:?}: {why}")),
    };
    let mut day = date(1947, 1, 3);
    while day < date(2046, 12, 31) {
        for form in FORMS {
            let numeric = !form.contains(['b', 'B']);
            let open = numeric && !form.starts_with("%Y");
            check(day.strftime(form).to_string(), PartialDate::day(day), open);
        }
        let month = PartialDate::month(day.year(), day.month()).unwrap();
        for form in MONTH_FORMS {
            check(day.strftime(form).to_string(), month, false);
        }
        day = day.saturating_add(jiff::ToSpan::days(397));
    }
    println!("{read} read, {} refused, {} wrong", refused.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(read > 2_600, "{read} read, refused: {refused:?}");
}

proptest! {
    #[test]
    fn words_of_dates_are_read_as_the_same_dates(days in 0_i32..73_000, precision in 0..3) {
        let day = date(1900, 1, 1).saturating_add(jiff::ToSpan::days(days));
        let partial = match precision {
            0 => PartialDate::day(day),
            1 => PartialDate::month(day.year(), day.month()).unwrap(),
            _ => PartialDate::year(day.year()).unwrap(),
        };
        for text in [format::partial_date(partial), partial.to_string()] {
            prop_assert_eq!(read::date(&text, TODAY).unwrap().value, Some(partial));
        }
        prop_assert_eq!(partial.to_string().parse(), Ok(partial));
    }
}
