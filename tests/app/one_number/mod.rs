//! One thing, one number: whatever is told on two screens, or by the command line, is the same there.

mod answers;
mod collector;
pub mod plans;
pub mod screens;

use std::collections::{BTreeMap, BTreeSet};

use expect_test::expect_file;
use rungs::app::state::State;

use collector::Collected;
use plans::{extreme, fresh};

use crate::support::sample_state;

/// Numbers closer than this differ by what the command line rounds off.
const ROUNDING: f64 = 0.006;

/// Whether two values of one meaning are the same.
fn same(a: &str, b: &str) -> bool {
    match (a.parse::<f64>(), b.parse::<f64>()) {
        (Ok(a), Ok(b)) => (a - b).abs() < ROUNDING || a == b,
        (..) => a == b,
    }
}

/// Each meaning with its values, and where each is told.
type Meanings = BTreeMap<String, Vec<(String, String)>>;

/// What is told of a plan, and the fields whose numbers say nothing of what they mean.
fn told(state: &mut State) -> (Meanings, BTreeSet<String>) {
    let mut all = Meanings::new();
    let mut unmeant = BTreeSet::new();
    let shown = screens::figures(state);
    let answered = answers::figures(state.document.as_ref().unwrap().plan());
    for Collected { figures, unmeant: fields, .. } in [shown, answered] {
        unmeant.extend(fields);
        for (meaning, value, words, field) in figures {
            all.entry(meaning).or_default().push((value, format!("{field}: {words}")));
        }
    }
    (all, unmeant)
}

/// What is wrong: a line for each meaning with two values.
fn contradictions(all: &Meanings) -> Vec<String> {
    let differs = |(meaning, told): (&String, &Vec<(String, String)>)| {
        let (first, place) = told.first()?;
        let (other, elsewhere) = told.iter().find(|(value, _)| !same(first, value))?;
        Some(format!("{meaning} is {first} ({place}) and {other} ({elsewhere})"))
    };
    all.iter().filter_map(differs).collect()
}

fn assert_one_number(state: &mut State) {
    let (all, _) = told(state);
    let wrong = contradictions(&all);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Of nothing there is no contradiction: the screens and the command line do tell things twice.
    let twice = all.values().filter(|told| told.iter().map(|(_, place)| place).collect::<BTreeSet<_>>().len() > 1);
    println!("{} meanings, {} of them told in two places", all.len(), twice.clone().count());
    assert!(twice.count() > 60);
}

#[test]
fn the_sample_plan_has_one_number_for_one_thing() {
    assert_one_number(&mut sample_state());
}

#[test]
fn a_fresh_plan_has_one_number_for_one_thing() {
    assert_one_number(&mut fresh());
}

#[test]
fn an_extreme_plan_has_one_number_for_one_thing() {
    assert_one_number(&mut extreme());
}

/// A field that is new in this list tells a number that says nothing of what it means: give it a meaning, or see that there
/// is no other place for it to differ from.
#[test]
fn fields_with_numbers_have_a_meaning_or_are_known() {
    let fields: BTreeSet<String> =
        [sample_state(), fresh(), extreme()].iter_mut().flat_map(|state| told(state).1).collect();
    let text: String = fields.into_iter().map(|field| format!("{field}\n")).collect();
    expect_file!["../snapshots/figures-without-meaning.txt"].assert_eq(&text);
}
