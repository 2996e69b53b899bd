//! Recovery copies: when one is asked for, and what happens to those of earlier runs.

use std::sync::Arc;

use jiff::civil::datetime;
use rungs::app::action::{Action, FactAction, FileAction, RecoveryAction};
use rungs::app::after::After;
use rungs::app::dialog::Dialog;
use rungs::app::effect::{Effect, Writing};
use rungs::app::file::Recovery;
use rungs::app::present::safety_dialog::SafetyDialogData;
use rungs::app::state::State;

use crate::support::{apply, empty_state, sample_state, update};

fn rename(state: &mut State, title: &str) -> Vec<Effect> {
    update(state, FactAction::SetTitle(title.to_owned()).into())
}

fn recovery(id: &str) -> Recovery {
    let mut plan = (**sample_state().document.unwrap().plan()).clone();
    let saved = Arc::new(plan.clone());
    "Changed and not saved".clone_into(&mut plan.title);
    Recovery {
        id: id.to_owned(),
        title: plan.title.clone(),
        written: datetime(2026, 11, 20, 14, 30, 0, 0),
        path: Some("/plans/mine.ron".into()),
        base: None,
        plan: Ok(Arc::new(plan)),
        texts: Vec::new(),
        saved: Some(saved),
        copy: format!("/state/{id}.ron").into(),
    }
}

#[test]
fn every_change_asks_for_a_copy_and_a_clean_plan_for_none() {
    let mut state = sample_state();
    let effects = rename(&mut state, "One");
    let [Effect::KeepRecovery(kept)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(kept.plan.title, "One");
    assert_eq!(update(&mut state, Action::Undo), [Effect::DropRecovery], "back at what is safe");
    assert_eq!(update(&mut state, Action::Undo), [], "nothing to undo, nothing to keep");
    let effects = update(&mut state, Action::Redo);
    assert!(matches!(effects.as_slice(), [Effect::KeepRecovery(_)]), "{effects:?}");
}

#[test]
fn a_verified_save_ends_the_need_for_a_copy() {
    let mut state = sample_state();
    rename(&mut state, "One");
    let effects = update(&mut state, FileAction::PickedToSave(Some("/a.ron".into()), None).into());
    let [Effect::Write(Writing { revision, .. })] = effects.as_slice() else { panic!("{effects:?}") };
    let saved =
        |revision| FileAction::Saved { path: "/a.ron".into(), revision, identity: None, notes: Vec::new(), then: None };
    let effects = update(&mut state, saved(*revision).into());
    assert!(effects.contains(&Effect::DropRecovery), "{effects:?}");
    rename(&mut state, "Two");
    let stale = saved(*revision);
    let effects = update(&mut state, stale.into());
    assert!(!effects.contains(&Effect::DropRecovery), "the change after the save is in no file: {effects:?}");
}

#[test]
fn discarded_changes_need_no_copy() {
    let mut state = sample_state();
    rename(&mut state, "One");
    assert_eq!(update(&mut state, FileAction::Discard(After::Quit).into()), [Effect::DropRecovery, Effect::Quit]);
    let effects = update(&mut state, FileAction::Discard(After::Welcome).into());
    assert_eq!(effects, [Effect::LetGo, Effect::DropRecovery]);
}

#[test]
fn a_copy_that_is_found_is_offered_and_restored_with_its_changes_unsaved() {
    let mut state = empty_state();
    apply(&mut state, RecoveryAction::Found(vec![recovery("a"), recovery("b")]));
    assert_eq!(state.dialog, Some(Dialog::Recovery));
    let SafetyDialogData::Recovery(shown) = SafetyDialogData::of(&state) else { panic!("no question") };
    assert_eq!(shown.question, "Restore the unsaved changes to “Changed and not saved”?");
    assert_eq!(
        shown.text,
        "Rungs ended before they were saved. The copy is of 20 Nov 2026, 14:30. Its file is /plans/mine.ron; it stays as it is until you save. 2 copies wait for an answer."
    );
    let effects = update(&mut state, RecoveryAction::Restore("a".to_owned()).into());
    let [Effect::Hold(path), Effect::KeepRecovery(kept), Effect::DiscardRecovery(id)] = effects.as_slice() else {
        panic!("the old copy goes after the new one is written: {effects:?}")
    };
    assert_eq!(
        (path.to_str(), kept.plan.title.as_str(), id.as_str()),
        (Some("/plans/mine.ron"), "Changed and not saved", "a")
    );
    assert!(state.document.as_ref().unwrap().is_dirty());
    assert_eq!(state.dialog, Some(Dialog::Recovery), "the other copy waits");
    assert_eq!(update(&mut state, RecoveryAction::Later("b".to_owned()).into()), [], "its file stays");
    assert_eq!(state.dialog, None);
}

#[test]
fn restoring_over_unsaved_changes_asks_first() {
    let mut state = sample_state();
    rename(&mut state, "Mine");
    apply(&mut state, RecoveryAction::Found(vec![recovery("a")]));
    apply(&mut state, RecoveryAction::Restore("a".to_owned()));
    assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Restore("a".to_owned()))));
    assert_eq!(state.document.as_ref().unwrap().plan().title, "Mine");
    apply(&mut state, FileAction::Discard(After::Restore("a".to_owned())));
    assert_eq!(state.document.as_ref().unwrap().plan().title, "Changed and not saved");
}

#[test]
fn discarding_deletes_and_comparing_comes_back() {
    let mut state = empty_state();
    apply(&mut state, RecoveryAction::Found(vec![recovery("a")]));
    apply(&mut state, RecoveryAction::Compare("a".to_owned()));
    let Some(Dialog::Compare { back, .. }) = &state.dialog else { panic!("{:?}", state.dialog) };
    assert_eq!(back.as_deref(), Some(&Dialog::Recovery));
    state.dialog = Some(Dialog::Recovery);
    let effects = update(&mut state, RecoveryAction::Discard("a".to_owned()).into());
    assert_eq!(effects, [Effect::DiscardRecovery("a".to_owned())]);
    assert_eq!((state.dialog, state.recoveries.len()), (None, 0));
}

#[test]
fn a_copy_that_cannot_be_read_is_named_and_kept() {
    let mut state = empty_state();
    let broken = Recovery { plan: Err("the file ends too early".to_owned()), ..recovery("a") };
    assert_eq!(update(&mut state, RecoveryAction::Found(vec![broken]).into()), []);
    assert_eq!(state.dialog, None);
    assert_eq!(
        state.notices.last().unwrap().text,
        "A recovery copy of “Changed and not saved” cannot be read and is kept: the file ends too early. It is /state/a.ron."
    );
}
