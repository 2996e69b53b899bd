//! Positions as they stand in a file: pay with its unit, time worked, several at once and those held before.

use expect_test::expect;
use jiff::civil::date;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::plan::Plan;
use rungs::domain::plan::position::Position;
use rungs::storage::plan_file::{open_text, parse, to_text};

use super::sample;

fn pay(minor: i64, per: PayPeriod) -> PayRate {
    PayRate { amount: Money { minor, currency: Currency::USD }, per }
}

/// The lines of a file about positions, read back to the same plan.
fn lines(plan: &Plan) -> String {
    let text = to_text(plan).expect("it has a text");
    assert_eq!(parse("plan.ron", &text).expect("it opens"), *plan);
    let start = text.find("    position: ").expect("it is there");
    let end = text.find("    background: ").expect("it is there");
    let line = |line: &str| format!("{}\n", line.strip_prefix("    ").expect("it is indented"));
    text[start..end].lines().map(line).collect()
}

#[test]
fn a_plan_with_a_years_pay_is_written_as_before() {
    let mut plan = sample();
    plan.position = Position { pay: Some(pay(11_800_000, PayPeriod::Year)), ..Position::of("a".into(), "us".into()) };
    expect![[r#"
        position: Position(
            role: "a",
            pay: Some(Money(
                minor: 11800000,
                currency: "USD",
            )),
            place: "us",
        ),
    "#]]
    .assert_eq(&lines(&plan));
}

#[test]
fn what_an_older_version_would_misread_stands_in_fields_of_its_own() {
    let mut plan = sample();
    plan.position = Position {
        pay: Some(pay(4_000, PayPeriod::Hour)),
        hours_worked: Some(30.0),
        weeks_paid: Some(46.0),
        full_time_hours: Some(37.5),
        ..Position::of("a".into(), "us".into())
    };
    let beside =
        Position { pay: Some(pay(0, PayPeriod::Year)), goes_on: true, ..Position::of("b".into(), "us".into()) };
    let (since, until) = (Some(PartialDate::day(date(2019, 4, 1))), Some(PartialDate::day(date(2022, 1, 1))));
    plan.other_positions = vec![beside];
    plan.held_before = vec![Position { since, until, ..Position::of("c".into(), "us".into()) }];
    expect![[r#"
        position: Position(
            role: "a",
            pay_rate: Some(PayRate(
                amount: Money(
                    minor: 4000,
                    currency: "USD",
                ),
                per: Hour,
            )),
            hours_worked: Some(30.0),
            weeks_paid: Some(46.0),
            full_time_hours: Some(37.5),
            place: "us",
        ),
        other_positions: [
            Position(
                role: "b",
                pay_rate: Some(PayRate(
                    amount: Money(
                        minor: 0,
                        currency: "USD",
                    ),
                    per: Year,
                )),
                place: "us",
                goes_on: true,
            ),
        ],
        held_before: [
            Position(
                role: "c",
                since: Some("2019-04-01"),
                until: Some("2022-01-01"),
                place: "us",
            ),
        ],
    "#]]
    .assert_eq(&lines(&plan));
}

#[test]
fn dates_are_kept_as_far_as_they_are_known() {
    let mut plan = sample();
    plan.position = Position { since: PartialDate::month(2025, 2), ..Position::of("a".into(), "us".into()) };
    let (since, until) = (PartialDate::year(2018), PartialDate::year(2018));
    plan.held_before = vec![Position { since, until, ..Position::of("c".into(), "us".into()) }];
    let text = lines(&plan);
    expect![[r#"
        position: Position(
            role: "a",
            since_about: Some("2025-02"),
            place: "us",
        ),
        held_before: [
            Position(
                role: "c",
                since_about: Some("2018"),
                until: Some("2018"),
                place: "us",
            ),
        ],
    "#]]
    .assert_eq(&text);
    let both = refusal("        since_about: Some(\"2025-02\"),\n");
    assert!(both.contains("“since” and “since_about” both say when it began"), "{both}");
    let wrong = refusal("        since_about: Some(\"Feb 2025\"),\n");
    assert!(wrong.contains("“Feb 2025” is not a date such as 2025-02-28, 2025-02 or 2025"), "{wrong}");
}

/// Why a plan whose position has these fields is refused.
fn refusal(fields: &str) -> String {
    let text = to_text(&sample()).expect("it has a text");
    let at = text.find("        place: ").expect("it is there");
    let spoilt = format!("{}{fields}{}", &text[..at], &text[at..]);
    open_text("plan.ron", &spoilt).map(|_| ()).expect_err("it is refused").to_string()
}

#[test]
fn what_no_position_can_have_is_told_with_its_line() {
    let rate = "        pay_rate: Some(PayRate(amount: Money(minor: 4000, currency: \"USD\"), per: Hour)),\n";
    let both = refusal(rate);
    assert!(both.contains("“pay” and “pay_rate” both say what is paid"), "{both}");
    let text = to_text(&sample()).expect("it has a text");
    let line = text.lines().position(|line| line.starts_with("        place: ")).expect("it is there") + 1;
    assert!(both.contains(&format!("plan.ron:{line}:9")), "{both}");
    let hours = refusal("        hours_worked: Some(0.0),\n");
    assert!(hours.contains("the hours worked a week must be above 0 and at most 100"), "{hours}");
    let weeks = refusal("        weeks_paid: Some(60.0),\n");
    assert!(weeks.contains("the weeks paid a year must be above 0 and at most 53"), "{weeks}");
    let until = refusal("        until: Some(\"2030-01-01\"),\n");
    assert!(until.contains("the present position has no last day"), "{until}");
}

#[test]
fn a_misspelled_field_is_kept_and_told() {
    let text = to_text(&sample()).expect("it has a text");
    let text = text.replacen("        place: ", "        hours_work: Some(30.0),\n        place: ", 1);
    let loaded = open_text("plan.ron", &text).expect("it opens");
    let notes: Vec<_> = loaded.notes.iter().map(ToString::to_string).collect();
    assert!(notes.iter().any(|note| note.contains("“hours_worked” was probably meant")), "{notes:?}");
    assert_eq!(to_text(&loaded.plan).expect("it has a text").matches("hours_work:").count(), 1);
}
