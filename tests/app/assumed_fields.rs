//! The fields of what is assumed: what they take, whose each value is, and the way back.

use expect_test::expect;
use rungs::app::action::{Action, FactAction, PayAction};
use rungs::app::drafts::Understood;
use rungs::app::present::salary::assumptions::AssumedField;
use rungs::domain::currency::Currency;
use rungs::domain::pay::assumption::Assumption;
use strum::IntoEnumIterator as _;

use crate::salary::{after, page};
use crate::support::apply;

#[test]
fn typed_values_are_read_or_refused() {
    let read = |field: AssumedField, text: &str| field.read(text, Currency::USD);
    let growth = AssumedField::Value(Assumption::RealGrowth);
    assert_eq!(
        read(growth, "1.5 %"),
        Ok(Understood::new(PayAction::SetAssumption(Assumption::RealGrowth, Some(1.5)), "1.5% a year"))
    );
    for (field, wrong) in [
        (growth, "99"),
        (AssumedField::Value(Assumption::Inflation), "a lot"),
        (AssumedField::Value(Assumption::GapMonths), "-3"),
        (AssumedField::Horizon, "0"),
        (AssumedField::Horizon, "80"),
        (AssumedField::OwnPay, "-5"),
        (AssumedField::Floor, "1,000,000,000,000,000"),
        (AssumedField::Rate(Currency::USD), "0"),
        (AssumedField::Seed, "one"),
    ] {
        assert!(read(field, wrong).is_err(), "{field:?} {wrong}");
    }
    assert_eq!(read(AssumedField::Horizon, "41").unwrap_err(), "Write whole years from 1 to 40, for example 10");
    assert_eq!(read(AssumedField::OwnPay, ""), Ok(Understood::as_typed(FactAction::SetPay(None))));
}

#[test]
fn every_assumption_says_whose_it_is_and_goes_back() {
    let changes = [
        PayAction::SetAssumption(Assumption::RealGrowth, Some(2.0)),
        PayAction::SetHorizon(Some(5)),
        PayAction::SetRedundancy(true),
    ];
    let mut state = after(changes);
    let assumed = page(&state).assumed;
    let captions = assumed.groups.iter().flat_map(|group| {
        let values = group
            .values
            .iter()
            .map(|value| format!("{}: {} {}; {}", value.label, value.text, value.unit, value.caption));
        std::iter::once(format!("[{}]", group.heading)).chain(values)
    });
    expect![[r"
        []
        Your pay now: 118,000 USD; Base a year, yours
        Years ahead: 5 years; Yours; default 10
        Least pay you can live with:  USD; Months under it are counted
        [Growth]
        Raises above inflation: 2 % a year; Yours; default 1% a year (Rungs)
        Ups and downs of raises: 4 points; Default, NY Fed SCE
        Part of them that lasts: 1 points; Default, Rungs
        Growth of all pay above inflation: 0 % a year; Default, Rungs
        Ups and downs of all pay: 1.7 points; Default, BLS OEWS, May 2025
        Growth of old figures to today: 2.4 % a year; Default, BLS CPI-U, May 2025
        [Moves]
        Promotions from entry level: 20 % a year; Default, Pave, 2024
        Promotions from other levels: 14 % a year; Default, Pave, 2024
        Learning at work: 1.7 h a week; Default, BLS training survey, 1995
        Raise at a promotion: 8.8 %; Default, WorldatWork survey, 2014
        Weight of the pay before: 50 %; Default, Rungs
        Place in the range kept: 60 %; Default, Rungs
        Range around a single figure: 38 %; Default, Rungs
        Soonest a move comes: 80 % of wait; Default, Rungs
        Latest a move comes: 160 % of wait; Default, Rungs
        Chance of a gap at a move: 10 %; Default, Rungs
        Length of a gap: 3 months; Default, Rungs
        [Inflation, for future money]
        Inflation: 2.4 % a year; Default, BLS CPI-U, May 2025
        Ups and downs of inflation: 1 points; Default, Rungs
        [Equity]
        Growth of shares above inflation: 0 % a year; Default, Rungs
        Ups and downs of shares: 25 points; Default, Rungs
        [Worth today]
        Later money counts less by: 3 % a year; Default, Rungs
        Value of an hour of learning: 0 %; Default, Rungs
        [What if you are made redundant]
        Chance of redundancy: 2 % a year; Default, Rungs
        Months out of work: 5 months; Default, Rungs
        Pay after redundancy: 85 %; Default, Rungs
        Years to make up half of it: 5 years; Default, Davis and von Wachter, 2011
        [Runs]
        Draw number: 1 ; Default of Rungs"]]
    .assert_eq(&captions.collect::<Vec<_>>().join("\n"));
    apply(&mut state, assumed.reset.unwrap());
    assert!(page(&state).assumed.reset.is_none());
}

#[test]
fn every_number_of_the_projection_has_one_field() {
    let state = after([PayAction::SetRedundancy(true)]);
    let groups = page(&state).assumed.groups;
    let fields = groups.iter().flat_map(|group| &group.values).map(|value| value.field);
    let mut shown: Vec<_> = fields
        .filter_map(|field| match field {
            AssumedField::Value(assumption) => Some(assumption),
            _ => None,
        })
        .collect();
    shown.sort_unstable();
    assert_eq!(shown, Assumption::iter().collect::<Vec<_>>());
}

#[test]
fn whatever_was_changed_of_the_assumptions_there_is_a_way_back() {
    assert_eq!(page(&after(None::<Action>)).assumed.reset, None);
    for change in [
        PayAction::SetRedundancy(false),
        PayAction::SetThisEmployerOnly(true),
        PayAction::SetSeed(Some(7)),
        PayAction::SetHorizon(Some(20)),
        PayAction::SetAssumption(Assumption::Inflation, Some(9.0)),
    ] {
        assert!(page(&after([change.clone()])).assumed.reset.is_some(), "{change:?}");
    }
}
