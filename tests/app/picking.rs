//! The file dialog of the desktop: the window goes on beside it, and only the answer of the one that is open counts.

use rungs::app::action::{FactAction, FileAction, PathAction, ViewAction};
use rungs::app::after::After;
use rungs::app::command::Command;
use rungs::app::dialog::{Dialog, PathPurpose};
use rungs::app::effect::{Effect, Writing};
use rungs::app::state::State;

use crate::support::{apply, sample_state, update};

fn rename(state: &mut State) {
    apply(state, FactAction::SetTitle("Another name".to_owned()));
}

fn answer(id: u64, answer: FileAction) -> FileAction {
    FileAction::FromDialog { id, answer: Box::new(answer) }
}

/// Opens the file dialog; its number.
fn pick_to_open(state: &mut State) -> u64 {
    let effects = update(state, FileAction::Leave(After::PickAndOpen).into());
    let [Effect::PickToOpen(id)] = effects.as_slice() else { panic!("{effects:?}") };
    *id
}

#[test]
fn a_cancelled_dialog_is_closed_and_its_late_answer_is_passed_over() {
    let mut state = sample_state();
    let first = pick_to_open(&mut state);
    assert_eq!(update(&mut state, FileAction::CancelPick.into()), [Effect::CancelPick]);
    assert_eq!(update(&mut state, FileAction::CancelPick.into()), [], "nothing is open any more");
    let late = || FileAction::PickedToOpen(Some("/late.ron".into()));
    assert_eq!(update(&mut state, answer(first, late()).into()), []);
    let second = pick_to_open(&mut state);
    assert_ne!(first, second);
    assert_eq!(update(&mut state, answer(first, late()).into()), []);
    assert!(state.picking.is_some(), "the second dialog is still open");
    assert_eq!(update(&mut state, answer(second, late()).into()), [Effect::Read("/late.ron".into())]);
    assert!(state.picking.is_none());
}

#[test]
fn one_dialog_is_open_at_a_time_and_a_second_wish_is_answered() {
    let mut state = sample_state();
    pick_to_open(&mut state);
    assert_eq!(Command::Open.obstacle(&state), Some("A file dialog is open"));
    assert_eq!(Command::SaveAs.obstacle(&state), Some("A file dialog is open"));
    assert_eq!(Command::OpenPath.obstacle(&state), None, "a path can be typed all the same");
    assert_eq!(update(&mut state, FileAction::Save { then: None }.into()), []);
    assert_eq!(state.notices.last().unwrap().text, "A file dialog is open already.");
}

#[test]
fn a_path_can_be_typed_instead_and_leads_where_the_dialog_would_have() {
    let mut state = sample_state();
    rename(&mut state);
    apply(&mut state, FileAction::Save { then: Some(After::Quit) });
    let effects = update(&mut state, FileAction::TypeInstead.into());
    assert_eq!(effects, [Effect::CancelPick, Effect::ListFolder("~/".to_owned())]);
    let Some(Dialog::Path(dialog)) = &state.dialog else { panic!("{:?}", state.dialog) };
    assert_eq!((dialog.purpose, dialog.then.clone()), (PathPurpose::Save, Some(After::Quit)));
    assert_eq!(dialog.text, "~/another-name.ron");
    let effects = update(&mut state, PathAction::Enter.into());
    assert!(matches!(effects.as_slice(), [Effect::Write(Writing { over: false, .. })]), "{effects:?}");
}

#[test]
fn the_path_dialog_takes_the_place_of_the_file_dialog() {
    let mut state = sample_state();
    pick_to_open(&mut state);
    let effects = update(&mut state, ViewAction::Run(Command::OpenPath).into());
    assert!(effects.contains(&Effect::CancelPick), "{effects:?}");
    assert!(state.picking.is_none());
}

#[test]
fn changes_made_while_the_dialog_was_open_are_asked_about() {
    let mut state = sample_state();
    let id = pick_to_open(&mut state);
    rename(&mut state);
    let picked = FileAction::PickedToOpen(Some("/other.ron".into()));
    assert_eq!(update(&mut state, answer(id, picked).into()), []);
    assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Open("/other.ron".into()))));
}

#[test]
fn changes_given_up_before_the_dialog_are_not_asked_about_again() {
    let mut state = sample_state();
    rename(&mut state);
    let effects = update(&mut state, FileAction::Discard(After::PickAndOpen).into());
    let [Effect::PickToOpen(id)] = effects.as_slice() else { panic!("{effects:?}") };
    let picked = FileAction::PickedToOpen(Some("/other.ron".into()));
    assert_eq!(update(&mut state, answer(*id, picked).into()), [Effect::Read("/other.ron".into())]);
}

#[test]
fn a_dialog_about_a_plan_that_was_left_is_closed() {
    for leaving in [After::Quit, After::Welcome, After::Sample, After::Open("/a.ron".into())] {
        let mut state = sample_state();
        apply(&mut state, FileAction::SaveAs);
        let effects = update(&mut state, FileAction::Leave(leaving).into());
        assert_eq!(effects.first(), Some(&Effect::CancelPick));
        assert!(state.picking.is_none());
    }
}

#[test]
fn a_name_without_extension_gets_one_and_may_then_be_that_of_another_file() {
    for (picked, written, asked) in [
        ("/a.ron", "/a.ron", true),
        ("/a", "/a.ron", false),
        ("/a.txt", "/a.txt", true),
        ("/v1.2/a", "/v1.2/a.ron", false),
        ("/.hidden", "/.hidden.ron", false),
    ] {
        let mut state = sample_state();
        let effects = update(&mut state, FileAction::PickedToSave(Some(picked.into()), None).into());
        let [Effect::Write(Writing { path, over, .. })] = effects.as_slice() else { panic!("{effects:?}") };
        assert_eq!((path.to_str().unwrap(), *over), (written, asked), "{picked}");
    }
}

#[test]
fn a_dialog_that_cannot_be_shown_leads_to_the_path_with_one_sentence() {
    let mut state = sample_state();
    let id = pick_to_open(&mut state);
    let reason = "the connection to the session bus was lost".to_owned();
    let failed = FileAction::PickFailed { purpose: PathPurpose::Open, reason, then: None };
    let effects = update(&mut state, answer(id, failed).into());
    assert_eq!(effects, [Effect::ListFolder(String::new())]);
    let Some(Dialog::Path(dialog)) = &state.dialog else { panic!("{:?}", state.dialog) };
    assert_eq!(
        dialog.problem.as_deref().unwrap(),
        "Your desktop shows no file dialog: the connection to the session bus was lost. Type the path here."
    );
}
