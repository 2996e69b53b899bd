//! Undo, redo, gestures and labels.

use rungs::app::action::{Action, FactAction, SkillAction, StepAction};
use rungs::app::dialog::Dialog;
use rungs::app::history::History;
use rungs::app::state::State;
use rungs::domain::plan::plan_step::StepState;
use rungs::domain::proficiency::Proficiency;

use crate::support::{TODAY, apply, sample_state};

fn undo_label(state: &State) -> Option<String> {
    state.document.as_ref().unwrap().history.undo_label().map(str::to_owned)
}

fn hours(state: &State) -> f64 {
    state.document.as_ref().unwrap().plan().hours_per_week
}

#[test]
fn a_gesture_is_one_entry_and_nothing_is_none() {
    let mut state = sample_state();
    for hours in [8.0, 9.0, 10.0] {
        apply(&mut state, FactAction::SetHoursPerWeek(hours));
    }
    apply(&mut state, Action::EndGesture);
    apply(&mut state, FactAction::SetHoursPerWeek(12.0));
    apply(&mut state, FactAction::SetHoursPerWeek(12.0));
    assert_eq!(undo_label(&state).unwrap(), "12 h a week");
    apply(&mut state, Action::Undo);
    assert!((hours(&state) - 10.0).abs() < 1e-9);
    apply(&mut state, Action::Undo);
    assert!((hours(&state) - 7.0).abs() < 1e-9);
    assert_eq!(undo_label(&state), None, "setting the same twice left no entry");
    apply(&mut state, Action::Redo);
    assert!((hours(&state) - 10.0).abs() < 1e-9);
}

#[test]
fn finishing_a_step_moves_the_gap_and_undo_takes_it_back() {
    let mut state = sample_state();
    let step =
        state.document.as_ref().unwrap().plan().steps.iter().find(|step| step.state.is_open()).unwrap().id.clone();
    let before = state.document.as_ref().unwrap().derived().gaps.get(&"ml-team-lead".into()).cloned();
    apply(&mut state, StepAction::SetState(step, StepState::Done));
    let after = state.document.as_ref().unwrap().derived().gaps.get(&"ml-team-lead".into()).cloned();
    assert_ne!(before, after);
    apply(&mut state, Action::Undo);
    assert_eq!(state.document.as_ref().unwrap().derived().gaps.get(&"ml-team-lead".into()).cloned(), before);
}

#[test]
fn values_no_plan_may_have_change_nothing() {
    let mut state = sample_state();
    let before = state.document.as_ref().unwrap().plan().clone();
    apply(&mut state, FactAction::SetHoursPerWeek(f64::NAN));
    apply(&mut state, FactAction::SetHoursPerWeek(0.0));
    apply(&mut state, FactAction::SetTitle("   ".to_owned()));
    let step = before.steps[0].id.clone();
    apply(&mut state, StepAction::LogHours(step.clone(), -3.0, TODAY));
    apply(&mut state, StepAction::LogHours(step, f64::INFINITY, TODAY));
    assert!(*state.document.as_ref().unwrap().plan() == before);
}

#[test]
fn the_deepest_undo_is_two_hundred_entries_away() {
    let mut state = sample_state();
    let skill = state.document.as_ref().unwrap().plan().ledger[0].skill.clone();
    for number in 0..250_u32 {
        apply(&mut state, Action::EndGesture);
        apply(&mut state, FactAction::SetTitle(format!("Title {number}")));
    }
    apply(&mut state, SkillAction::Rate(skill, Proficiency::HIGHEST));
    let mut undone = 0;
    while undo_label(&state).is_some() {
        apply(&mut state, Action::Undo);
        undone += 1;
    }
    assert_eq!(undone, 200);
}

#[test]
fn a_message_undoes_what_it_tells_or_says_that_it_cannot() {
    let removed = |state: &mut State| {
        let step = state.document.as_ref().unwrap().plan().steps[0].id.clone();
        apply(state, StepAction::Remove(step.clone()));
        (step, *state.notices.last().unwrap().offers.last().unwrap().1.clone())
    };
    let has = |state: &State, step| state.document.as_ref().unwrap().plan().step(step).is_some();
    let mut state = sample_state();
    let (step, undo) = removed(&mut state);
    apply(&mut state, undo);
    assert!(has(&state, &step));

    let (step, undo) = removed(&mut state);
    apply(&mut state, FactAction::SetTitle("Later".to_owned()));
    apply(&mut state, undo);
    assert_eq!(state.document.as_ref().unwrap().plan().title, "Later", "the newest change stays");
    assert!(!has(&state, &step));
    let notice = state.notices.last().unwrap().clone();
    assert!(notice.text.contains("cannot be undone alone"), "{}", notice.text);
    apply(&mut state, *notice.offers[0].1.clone());
    assert_eq!(state.dialog, Some(Dialog::History));
}

#[test]
fn what_was_taken_back_is_gone_once_something_else_is_changed() {
    let mut state = sample_state();
    apply(&mut state, FactAction::SetTitle("One".to_owned()));
    apply(&mut state, Action::Undo);
    apply(&mut state, FactAction::SetTitle("Two".to_owned()));
    let history = &state.document.as_ref().unwrap().history;
    assert_eq!((history.redo_label(), history.labels().count()), (None, 1));
    apply(&mut state, Action::Redo);
    assert_eq!(state.document.as_ref().unwrap().plan().title, "Two");
}

#[test]
fn a_gesture_does_not_go_on_after_it_was_taken_back() {
    let mut state = sample_state();
    apply(&mut state, FactAction::SetTitle("One".to_owned()));
    apply(&mut state, FactAction::SetHoursPerWeek(8.0));
    apply(&mut state, Action::Undo);
    apply(&mut state, FactAction::SetHoursPerWeek(9.0));
    apply(&mut state, Action::Undo);
    assert!((hours(&state) - 7.0).abs() < 1e-9);
    assert_eq!(state.document.as_ref().unwrap().plan().title, "One", "it is an entry of its own");
}

#[test]
fn a_history_says_when_its_beginning_is_no_longer_kept() {
    let mut history = History::new(rungs::storage::sample_plan().unwrap());
    let mut rename = |number: u32| {
        history.edit(number.to_string(), None, |plan| plan.title = number.to_string());
        (history.made(), history.is_forgetful())
    };
    let kept: Vec<_> = (1..=201).map(&mut rename).collect();
    assert_eq!((kept[199], kept[200]), ((200, false), (200, true)));
}
