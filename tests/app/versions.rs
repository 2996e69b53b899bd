//! Earlier versions of a file, and the history that can be jumped in.

use std::sync::Arc;

use jiff::civil::datetime;
use rungs::app::action::{Action, FactAction, FileAction, VersionAction, ViewAction};
use rungs::app::command::Command;
use rungs::app::dialog::Dialog;
use rungs::app::effect::Effect;
use rungs::app::file::{OpenedFile, Version};
use rungs::app::present::chrome::{Safety, chrome};
use rungs::app::present::history::history;
use rungs::app::state::State;

use crate::support::{apply, empty_state, sample_state, update};

const PATH: &str = "/plans/mine.ron";

fn opened() -> State {
    let plan = (**sample_state().document.unwrap().plan()).clone();
    let mut state = empty_state();
    apply(&mut state, FileAction::Opened { plan: Box::new(plan), file: Some(OpenedFile::at(PATH)) });
    state
}

fn version(title: &str, hour: i8) -> Version {
    let mut plan = (**sample_state().document.unwrap().plan()).clone();
    title.clone_into(&mut plan.title);
    let saved = datetime(2026, 11, 20, hour, 30, 0, 0);
    Version { saved, plan: Ok(Arc::new(plan)), copy: format!("/data/{hour}.ron").into() }
}

fn listed() -> State {
    let mut state = opened();
    assert_eq!(update(&mut state, VersionAction::List.into()), [Effect::ListVersions(PATH.into())]);
    let versions = vec![version("Newer", 15), version("Older", 14)];
    apply(&mut state, VersionAction::Found { path: PATH.into(), versions });
    state
}

fn title(state: &State) -> &str {
    &state.document.as_ref().unwrap().plan().title
}

#[test]
fn a_version_is_restored_and_the_restoring_undone() {
    let mut state = listed();
    let before = title(&state).to_owned();
    apply(&mut state, VersionAction::Select(1));
    assert!(matches!(state.dialog, Some(Dialog::Versions { selected: 1, .. })));
    apply(&mut state, VersionAction::Restore(1));
    assert_eq!((title(&state), chrome(&state).safety), ("Older", Safety::NotSaved));
    assert_eq!(Command::Undo.words_in(&state), "Undo: version of 20 Nov 2026, 14:30");
    apply(&mut state, Action::Undo);
    assert_eq!((title(&state), chrome(&state).safety), (before.as_str(), Safety::Saved));
}

#[test]
fn a_version_is_opened_as_a_copy_without_a_file() {
    let mut state = listed();
    apply(&mut state, VersionAction::OpenCopy(0));
    assert_eq!((title(&state), chrome(&state).safety), ("Newer", Safety::NotSaved));
    assert_eq!(state.document.as_ref().unwrap().path(), None);
}

#[test]
fn a_copy_never_pushes_unsaved_changes_out() {
    let mut state = listed();
    apply(&mut state, FactAction::SetTitle("Mine".to_owned()));
    apply(&mut state, VersionAction::OpenCopy(0));
    assert_eq!(title(&state), "Mine");
}

#[test]
fn versions_of_another_file_are_not_shown() {
    let mut state = opened();
    apply(&mut state, VersionAction::Found { path: "/other.ron".into(), versions: vec![version("Newer", 15)] });
    assert_eq!(state.dialog, None);
}

#[test]
fn the_history_is_jumped_in_and_the_saved_point_is_clean_again() {
    let mut state = opened();
    for title in ["One", "Two", "Three"] {
        apply(&mut state, FactAction::SetTitle(title.to_owned()));
        apply(&mut state, Action::EndGesture);
    }
    apply(&mut state, ViewAction::Run(Command::History));
    assert_eq!(state.dialog, Some(Dialog::History));
    let rows = history(&state);
    assert_eq!(rows.iter().map(|row| row.made).collect::<Vec<_>>(), [3, 2, 1, 0]);
    assert!(rows[0].now);
    apply(&mut state, Action::Jump(1));
    assert_eq!(title(&state), "One");
    assert_eq!(history(&state).iter().position(|row| row.now), Some(2), "later points are still listed");
    apply(&mut state, Action::Jump(0));
    assert_eq!(chrome(&state).safety, Safety::Saved);
    apply(&mut state, Action::Jump(99));
    assert_eq!(title(&state), "Three", "further than the last is the last");
}

#[test]
fn two_hundred_changes_are_kept() {
    let mut state = opened();
    for number in 0..250 {
        apply(&mut state, FactAction::SetTitle(format!("Title {number}")));
        apply(&mut state, Action::EndGesture);
    }
    assert_eq!(history(&state).len(), 201);
    assert_eq!(history(&state).last().unwrap().words, "The earliest point kept");
    apply(&mut state, Action::Jump(0));
    assert_eq!(title(&state), "Title 49");
    assert_eq!(chrome(&state).safety, Safety::NotSaved, "the saved point is out of reach");
}
