//! What is saved is what is loaded, in a text that can be read and compared line by line.
//!
//! `PROPTEST_CASES=10000 cargo test --release --test storage round_trip` is the full size.

use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::prelude::*;
use rungs::domain::catalogue::claim::Amount;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::compensation::vesting::Vesting;
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::storage::plan_file::{load, open_text, parse, to_text};

use super::{generated, save};

/// Runs a property on many plans and prints how many there were.
fn for_many<S: Strategy>(
    name: &str,
    strategy: S,
    property: impl Fn(S::Value, &AtomicUsize) -> Result<(), TestCaseError>,
    figure: impl Fn(usize, usize) -> String,
) {
    let (cases, counted) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        source_file: Some(file!()),
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let outcome = runner.run(&strategy, |value| {
        cases.fetch_add(1, Ordering::Relaxed);
        property(value, &counted)
    });
    if let Err(error) = outcome {
        panic!("{name}: {error}");
    }
    println!("{name}: {}", figure(cases.into_inner(), counted.into_inner()));
}

#[test]
fn a_plan_saved_and_loaded_is_equal() {
    let property = |plan: Plan, _: &AtomicUsize| {
        let text = to_text(&plan).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let loaded = parse("plan.ron", &text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(&loaded, &plan);
        prop_assert!(text.starts_with("Plan(\n    format: 2,\n") && text.ends_with("\n)\n"));
        prop_assert_eq!(to_text(&loaded).expect("it has a text"), text);
        Ok(())
    };
    let figure = |cases, _| format!("{cases} plans, 0 differences in plan or bytes");
    for_many("round trip", generated::plan(), property, figure);
}

/// A value that a program might come to hold and that no file may have, put somewhere into a plan.
fn spoil(plan: &mut Plan, how: usize, value: f64) {
    match how {
        0 => plan.hours_per_week = value,
        1 => plan.background.experience_years = Some(value),
        2 => plan.background.leading_years = Some(value),
        3 => plan.steps.iter_mut().for_each(|step| step.hours.likely = value),
        4 => plan.steps.iter_mut().flat_map(|step| &mut step.log).for_each(|entry| entry.hours = value),
        5 => plan.ledger.extend(plan.ledger.first().cloned()),
        6 => plan.steps.extend(plan.steps.first().cloned()),
        7 => plan.steps.iter_mut().flat_map(|step| &mut step.log).for_each(|entry| entry.id = "t".into()),
        8 => plan.assumptions.horizon_years = Some(value as u8),
        9 => {
            if let Some(pay) = &mut plan.position.pay {
                pay.amount.minor = value as i64;
            }
        }
        10 => {
            plan.unknown =
                [("later".to_owned(), format!("{}1{}", "[".repeat(200), "]".repeat(200)))].into_iter().collect();
        }
        11 => plan.unknown = [("title".to_owned(), "1".to_owned())].into_iter().collect(),
        12 => plan.position.unknown = [("later".to_owned(), "1, place: \"moon\"".to_owned())].into_iter().collect(),
        13 => plan.background.unknown = [("a: 1, b".to_owned(), "2".to_owned())].into_iter().collect(),
        14 => plan.unknown = [("later".to_owned(), "1 // open".to_owned())].into_iter().collect(),
        15 => {
            plan.unknown =
                [("twice".to_owned(), "1".to_owned()), ("twice".to_owned(), "2".to_owned())].into_iter().collect();
        }
        16 => plan.constraints.within_years = Some(value),
        17 => plan.constraints.most_moves = Some(value as u8),
        18 => {
            plan.constraints.pay_floor = Some(Money { minor: value as i64, currency: Currency::USD });
        }
        19 => {
            let pay_at_least = Some(Money { minor: value as i64, currency: Currency::USD });
            plan.constraints.aim = Aim::Any { pay_at_least, family: None, level: None };
        }
        20 => plan.routes.extend(plan.routes.first().cloned()),
        21 => plan.routes.iter_mut().for_each(|route| route.id = "AA".into()),
        22 => plan.constraints.unknown = [("later".to_owned(), "1, avoid: []".to_owned())].into_iter().collect(),
        23 => {
            plan.assumptions.stated.insert(Assumption::GapOdds, value);
        }
        24 => plan.assumptions.rates.iter_mut().for_each(|rate| rate.rate = value),
        25 => plan.packages.iter_mut().for_each(|package| package.pension_percent = value),
        26 => plan.packages.iter_mut().flat_map(|package| &mut package.grants).for_each(|grant| {
            grant.vesting = Vesting::Yearly(vec![50.0, value]);
        }),
        27 => plan.paid.iter_mut().for_each(|paid| paid.amount.minor = value as i64),
        28 => plan.packages.extend(plan.packages.first().cloned()),
        29 => plan.promises.iter_mut().flat_map(|promise| &mut promise.years).for_each(|year| year.p50 = value),
        31 => plan.position.hours_worked = Some(value),
        32 => plan.other_positions.iter_mut().for_each(|position| position.weeks_paid = Some(value)),
        33 => plan.held_before.iter_mut().for_each(|position| position.full_time_hours = Some(value)),
        34 => plan.position.until = Some(PartialDate::day(jiff::civil::date(2026, 1, 1))),
        30 => plan.assumptions.own_claims.iter_mut().for_each(|claim| claim.amount = Amount::AtLeast(value)),
        _ => {}
    }
}

#[test]
fn a_plan_that_is_saved_is_a_plan_that_is_loaded() {
    let extremes =
        [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, 0.0, f64::MAX, f64::MIN, 5e-324, -1.0, 1e300, 100.0, 60.0];
    let spoilt = (generated::plan(), 0_usize..36, proptest::sample::select(extremes.to_vec()));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let property = |(mut plan, how, value): (Plan, usize, f64), saved: &AtomicUsize| {
        spoil(&mut plan, how, value);
        let before = std::fs::read(&path).ok();
        if save(&path, &plan).is_ok() {
            saved.fetch_add(1, Ordering::Relaxed);
            let loaded = load(&path).map_err(|error| TestCaseError::fail(error.to_string()))?;
            prop_assert_eq!(loaded, plan);
        } else {
            prop_assert_eq!(std::fs::read(&path).ok(), before);
        }
        Ok(())
    };
    let figure = |cases: usize, saved: usize| {
        assert!(saved > 0 && saved < cases, "some are sound and some are not: {saved} of {cases}");
        format!("{cases} extreme plans, {saved} saved and all of them loaded equal, {} refused", cases - saved)
    };
    for_many("save implies load", spoilt, property, figure);
}

/// Every place of a plan that keeps unknown fields.
fn places(plan: &mut Plan) -> Vec<&mut UnknownFields> {
    let mut places = vec![
        &mut plan.unknown,
        &mut plan.position.unknown,
        &mut plan.background.unknown,
        &mut plan.constraints.unknown,
        &mut plan.assumptions.unknown,
    ];
    places.extend(plan.other_positions.iter_mut().map(|entry| &mut entry.unknown));
    places.extend(plan.held_before.iter_mut().map(|entry| &mut entry.unknown));
    places.extend(plan.own_roles.iter_mut().map(|entry| &mut entry.unknown));
    places.extend(plan.role_corrections.iter_mut().map(|entry| &mut entry.unknown));
    places.extend(plan.path.iter_mut().map(|entry| &mut entry.unknown));
    for route in &mut plan.routes {
        places.push(&mut route.unknown);
        places.extend(route.stages.iter_mut().map(|entry| &mut entry.unknown));
    }
    places.extend(plan.ledger.iter_mut().map(|entry| &mut entry.unknown));
    places.extend(plan.assumptions.claims.iter_mut().map(|entry| &mut entry.unknown));
    for step in &mut plan.steps {
        places.push(&mut step.unknown);
        places.extend(step.log.iter_mut().map(|entry| &mut entry.unknown));
    }
    places.extend(plan.assumptions.own_claims.iter_mut().map(|entry| &mut entry.unknown));
    places.extend(plan.assumptions.rates.iter_mut().map(|entry| &mut entry.unknown));
    for package in &mut plan.packages {
        places.push(&mut package.unknown);
        places.extend(package.one_offs.iter_mut().map(|entry| &mut entry.unknown));
        places.extend(package.grants.iter_mut().map(|entry| &mut entry.unknown));
    }
    places.extend(plan.paid.iter_mut().map(|entry| &mut entry.unknown));
    places.extend(plan.promises.iter_mut().map(|entry| &mut entry.unknown));
    places
}

#[test]
fn unknown_fields_survive_loading_editing_and_saving() {
    let with_fields = (generated::plan(), proptest::collection::vec(generated::unknown(), 40));
    let property = |(mut plan, fields): (Plan, Vec<UnknownFields>), counted: &AtomicUsize| {
        for (place, fields) in places(&mut plan).into_iter().zip(fields.into_iter().cycle()) {
            *place = fields;
        }
        let text = to_text(&plan).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let loaded = open_text("plan.ron", &text).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let all: usize = places(&mut plan).iter().map(|fields| fields.len()).sum();
        counted.fetch_add(all, Ordering::Relaxed);
        prop_assert_eq!(loaded.notes.len(), if all > 50 { 51 } else { all });
        let mut edited = loaded.plan;
        // Every known field of the plan and of an entry of each list.
        edited.title.push('!');
        edited.position.place = "elsewhere".into();
        edited.background.education = None;
        edited.assumptions.horizon_years = Some(7);
        edited.constraints.most_moves = Some(3);
        edited.path.iter_mut().for_each(|stage| stage.place = Some("elsewhere".into()));
        edited.routes.iter_mut().for_each(|route| route.title.push('!'));
        edited.routes.iter_mut().flat_map(|route| &mut route.stages).for_each(|stage| stage.start = None);
        edited.ledger.iter_mut().for_each(|entry| entry.note = Some("edited".to_owned()));
        edited.steps.iter_mut().for_each(|step| step.title.push('!'));
        edited.steps.iter_mut().flat_map(|step| &mut step.log).for_each(|entry| entry.hours = 1.0);
        edited.assumptions.own_claims.iter_mut().for_each(|claim| claim.year = 2001);
        edited.assumptions.rates.iter_mut().for_each(|rate| rate.rate = 2.0);
        edited.packages.iter_mut().for_each(|package| package.pension_percent = 3.0);
        edited.packages.iter_mut().flat_map(|package| &mut package.one_offs).for_each(|one_off| one_off.months = 3.0);
        edited.packages.iter_mut().flat_map(|package| &mut package.grants).for_each(|grant| grant.months = 3.0);
        edited.paid.iter_mut().for_each(|paid| paid.note = None);
        edited.promises.iter_mut().for_each(|promise| promise.title.push('!'));
        let saved = to_text(&edited).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let mut again = parse("plan.ron", &saved).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(places(&mut again), places(&mut plan));
        for fields in places(&mut plan) {
            for (name, value) in fields.iter() {
                prop_assert!(saved.contains(&format!("{name}: {value},\n")), "{name}: {value}");
            }
        }
        Ok(())
    };
    let figure = |cases, fields| format!("{fields} fields in {cases} plans, all kept byte for byte");
    for_many("unknown fields", with_fields, property, figure);
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        let _any_answer_will_do = parse("plan.ron", &text).is_ok();
    }

    #[test]
    fn no_damage_makes_the_reader_panic(at in 0_usize..12_000, byte in any::<u8>()) {
        let mut bytes = rungs::storage::SAMPLE_PLAN.as_bytes().to_vec();
        let place = at % bytes.len();
        bytes[place] = byte;
        if let Ok(text) = String::from_utf8(bytes) && let Err(error) = parse("plan.ron", &text) {
            prop_assert!(!error.problems().is_empty());
        }
    }
}

#[test]
fn text_has_one_field_a_line_and_line_feeds_only() {
    let text = to_text(&super::sample()).expect("it has a text");
    assert!(!text.contains('\r'));
    for line in text.lines() {
        let outside = line.split('"').step_by(2).collect::<String>();
        assert!(outside.matches(": ").count() <= 1, "more than one field in a line: {line}");
        assert_eq!((line.len() - line.trim_start().len()) % 4, 0, "not four spaces a level: {line}");
    }
    assert!(text.contains("minor: 11800000,\n"), "money stands in minor units");
}
