//! A file that somebody else changed, and a plan that is open to read.

use rungs::app::action::{Action, ConflictAction, FactAction, FileAction, Side, StepAction};
use rungs::app::after::After;
use rungs::app::dialog::Dialog;
use rungs::app::effect::{Effect, Writing};
use rungs::app::file::{Access, FileIdentity, Lost, OpenedFile, ReadOnly};
use rungs::app::notice::Weight;
use rungs::app::present::chrome::{Safety, chrome};
use rungs::app::state::State;
use rungs::domain::plan::Plan;
use rungs::domain::plan::plan_step::StepState;

use crate::support::{apply, empty_state, sample_state, update};

const PATH: &str = "/plans/mine.ron";

fn identity(hash: u64) -> FileIdentity {
    FileIdentity { len: 10, modified: None, hash }
}

fn file(hash: u64) -> OpenedFile {
    OpenedFile { identity: Some(identity(hash)), ..OpenedFile::at(PATH) }
}

fn plan(title: &str) -> Box<Plan> {
    let mut plan = (**sample_state().document.unwrap().plan()).clone();
    title.clone_into(&mut plan.title);
    Box::new(plan)
}

fn opened(file: OpenedFile) -> State {
    let mut state = empty_state();
    apply(&mut state, FileAction::Opened { plan: plan("First"), file: Some(file) });
    state
}

fn title(state: &State) -> &str {
    &state.document.as_ref().unwrap().plan().title
}

#[test]
fn a_save_says_what_the_file_should_be() {
    let mut state = opened(OpenedFile { older_format: Some(1), ..file(1) });
    apply(&mut state, FactAction::SetTitle("Mine".to_owned()));
    let effects = update(&mut state, FileAction::Save { then: None }.into());
    let [Effect::Write(Writing { expected, older_format, revision, .. })] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert_eq!((*expected, *older_format), (Some(identity(1)), Some(1)));
    let saved = FileAction::Saved {
        path: PATH.into(),
        revision: *revision,
        identity: Some(identity(2)),
        notes: vec!["The backup failed.".to_owned()],
        then: None,
    };
    apply(&mut state, saved);
    assert_eq!(state.notices.last().unwrap().text, "The backup failed.");
    apply(&mut state, FactAction::SetTitle("Again".to_owned()));
    let effects = update(&mut state, FileAction::Save { then: None }.into());
    let [Effect::Write(Writing { expected, older_format, .. })] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((*expected, *older_format), (Some(identity(2)), None), "the file has the present format now");
    let elsewhere = update(&mut state, FileAction::PickedToSave(Some("/b.ron".into()), None).into());
    let [Effect::Write(Writing { expected: None, .. })] = elsewhere.as_slice() else { panic!("{elsewhere:?}") };
}

#[test]
fn a_changed_file_is_read_again_in_silence_when_nothing_is_unsaved() {
    let mut state = opened(file(1));
    let effects = update(&mut state, ConflictAction::Noticed { path: PATH.into(), then: None }.into());
    assert_eq!(effects, [Effect::Reload(PATH.into())]);
    apply(&mut state, ConflictAction::Reloaded { plan: plan("Theirs"), file: file(2), kept: None });
    assert_eq!(title(&state), "Theirs");
    assert_eq!(chrome(&state).safety, Safety::Saved);
    apply(&mut state, Action::Undo);
    assert_eq!(title(&state), "First", "what was read in can be undone");
    assert_eq!(chrome(&state).safety, Safety::NotSaved);
}

#[test]
fn a_change_made_while_the_file_was_read_again_is_not_lost() {
    let mut state = opened(file(1));
    apply(&mut state, ConflictAction::Noticed { path: PATH.into(), then: None });
    apply(&mut state, FactAction::SetTitle("Mine".to_owned()));
    apply(&mut state, ConflictAction::Reloaded { plan: plan("Theirs"), file: file(2), kept: None });
    assert_eq!(title(&state), "Mine");
    assert!(matches!(state.dialog, Some(Dialog::Conflict { .. })));
}

#[test]
fn with_unsaved_changes_the_person_decides_and_both_are_kept() {
    for side in [Side::Mine, Side::Theirs] {
        let mut state = opened(file(1));
        apply(&mut state, FactAction::SetTitle("Mine".to_owned()));
        apply(&mut state, FileAction::Save { then: Some(After::Quit) });
        let noticed = ConflictAction::Noticed { path: PATH.into(), then: Some(After::Quit) };
        assert_eq!(update(&mut state, noticed.into()), []);
        assert_eq!(chrome(&state).safety, Safety::NotSaved, "the save did not happen");
        assert_eq!(state.dialog, Some(Dialog::Conflict { path: PATH.into(), then: Some(After::Quit) }));
        let effects = update(&mut state, ConflictAction::Settle(side).into());
        let [Effect::Settle { path, plan: mine, revision, side: settled }] = effects.as_slice() else {
            panic!("{effects:?}")
        };
        assert_eq!((path.to_str(), mine.title.as_str(), *settled), (Some(PATH), "Mine", side));
        let copy = "/plans/mine (conflict 2026-11-21 143000).ron";
        match side {
            Side::Mine => {
                let kept = ConflictAction::Kept {
                    copy: copy.into(),
                    path: PATH.into(),
                    revision: *revision,
                    identity: Some(identity(3)),
                };
                let effects = update(&mut state, kept.into());
                assert!(effects.contains(&Effect::Quit), "what was wanted follows: {effects:?}");
                assert_eq!(title(&state), "Mine");
            }
            Side::Theirs => {
                let kept = Some(copy.into());
                apply(&mut state, ConflictAction::Reloaded { plan: plan("Theirs"), file: file(2), kept });
                assert_eq!(title(&state), "Theirs");
            }
        }
        assert_eq!(state.dialog, None);
        assert_eq!(chrome(&state).safety, Safety::Saved);
        assert!(state.notices.iter().any(|notice| notice.text.contains(copy)), "{:?}", state.notices);
    }
}

#[test]
fn when_neither_can_be_kept_nothing_changes() {
    let mut state = opened(file(1));
    apply(&mut state, FactAction::SetTitle("Mine".to_owned()));
    apply(&mut state, ConflictAction::Noticed { path: PATH.into(), then: None });
    apply(&mut state, ConflictAction::Settle(Side::Theirs));
    apply(&mut state, ConflictAction::NotSettled("the disk is full".to_owned()));
    assert_eq!((title(&state), chrome(&state).safety), ("Mine", Safety::NotSaved));
    assert_eq!(state.notices.last().unwrap().weight, Weight::Failure);
    assert!(matches!(state.dialog, Some(Dialog::Conflict { .. })), "the question stays");
}

#[test]
fn a_plan_open_to_read_is_never_changed_and_saved_only_as_a_copy() {
    for why in [ReadOnly::Newer { found: 9, known: 2 }, ReadOnly::Held { by: "process 7 on desk".to_owned() }] {
        let mut state = opened(OpenedFile { access: Access::ReadOnly(why), ..file(1) });
        assert_eq!(chrome(&state).safety, Safety::ReadOnly);
        let before = state.document.as_ref().unwrap().plan().clone();
        let step = before.steps[0].id.clone();
        assert_eq!(update(&mut state, FactAction::SetTitle("Changed".to_owned()).into()), []);
        assert_eq!(update(&mut state, StepAction::SetState(step, StepState::Skipped).into()), []);
        assert_eq!(state.document.as_ref().unwrap().plan(), &before);
        assert_eq!(state.notices.last().unwrap().offers[0].0, "Save a copy");
        let effects = update(&mut state, FileAction::Save { then: None }.into());
        assert!(matches!(effects.as_slice(), [Effect::PickToSave { .. }]), "{effects:?}");
        let effects = update(&mut state, FileAction::PickedToSave(Some(PATH.into()), None).into());
        assert_eq!(effects, [], "not over the file itself");
        let effects = update(&mut state, FileAction::PickedToSave(Some("/copy.ron".into()), None).into());
        let [Effect::Write(Writing { revision, .. })] = effects.as_slice() else { panic!("{effects:?}") };
        let (path, revision) = ("/copy.ron".into(), *revision);
        apply(&mut state, FileAction::Saved { path, revision, identity: None, notes: Vec::new(), then: None });
        apply(&mut state, FactAction::SetTitle("Changed".to_owned()));
        assert_eq!(title(&state), "Changed", "the copy is the person's own");
    }
}

#[test]
fn the_lock_can_be_had_later() {
    let held = Access::ReadOnly(ReadOnly::Held { by: "process 7 on desk".to_owned() });
    let mut state = opened(OpenedFile { access: held, ..file(1) });
    apply(&mut state, FileAction::Access { path: PATH.into(), access: Access::Full });
    assert!(state.notices.last().unwrap().text.contains("can be changed here now"), "{:?}", state.notices);
    apply(&mut state, FactAction::SetTitle("Changed".to_owned()));
    assert_eq!(title(&state), "Changed");
}

#[test]
fn a_file_that_is_gone_leaves_a_plan_that_is_not_saved() {
    let mut state = opened(file(1));
    let effects = update(&mut state, ConflictAction::Lost { path: PATH.into(), lost: Lost::Gone }.into());
    assert!(matches!(effects.as_slice(), [Effect::KeepRecovery(_)]), "{effects:?}");
    assert_eq!(chrome(&state).safety, Safety::FileGone);
    let notice = state.notices.last().unwrap();
    assert_eq!((notice.weight, notice.offers[0].0), (Weight::Failure, "Save"));
    apply(&mut state, FileAction::Leave(After::Quit));
    assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Quit)), "closing asks");
    let effects = update(&mut state, FileAction::Save { then: None }.into());
    let [Effect::Write(Writing { revision, .. })] = effects.as_slice() else { panic!("{effects:?}") };
    let (path, revision) = (PATH.into(), *revision);
    apply(&mut state, FileAction::Saved { path, revision, identity: Some(identity(2)), notes: Vec::new(), then: None });
    assert_eq!(chrome(&state).safety, Safety::Saved);
}

#[test]
fn a_file_that_comes_back_is_told_and_the_plan_is_saved_again() {
    let mut state = opened(file(1));
    apply(&mut state, ConflictAction::Lost { path: PATH.into(), lost: Lost::Gone });
    apply(&mut state, ConflictAction::Back { path: PATH.into() });
    assert_eq!(chrome(&state).safety, Safety::Saved);
    assert!(state.notices.iter().all(|notice| notice.weight != Weight::Failure), "{:?}", state.notices);
    apply(&mut state, ConflictAction::Lost { path: "/plans/other.ron".into(), lost: Lost::Gone });
    assert_eq!(chrome(&state).safety, Safety::Saved, "another file is none of this plan");
}

#[test]
fn a_plan_whose_file_is_gone_or_garbled_counts_as_unsaved() {
    let garbled = Lost::Unreadable("a comma is missing at mine.ron:3:1".to_owned());
    for (lost, safety) in [(Lost::Gone, Safety::FileGone), (garbled, Safety::NotSaved)] {
        let mut state = opened(file(1));
        let effects = update(&mut state, ConflictAction::Lost { path: PATH.into(), lost: lost.clone() }.into());
        assert!(matches!(effects.as_slice(), [Effect::KeepRecovery(_)]), "a recovery copy is kept: {effects:?}");
        assert_eq!(chrome(&state).safety, safety);
        let told = state.notices.len();
        apply(&mut state, ConflictAction::Lost { path: PATH.into(), lost });
        assert_eq!(state.notices.len(), told, "it is told once");
        apply(&mut state, FileAction::Leave(After::Quit));
        assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Quit)), "closing asks");
        state.dialog = None;
        let effects = update(&mut state, ConflictAction::Back { path: PATH.into() }.into());
        assert_eq!(effects, [Effect::DropRecovery]);
        assert_eq!(chrome(&state).safety, Safety::Saved, "the file is there again as it was");
    }
}

#[test]
fn saving_over_a_garbled_file_asks_and_reading_it_again_does_not() {
    let mut state = opened(file(1));
    let lost = Lost::Unreadable("the file is empty".to_owned());
    apply(&mut state, ConflictAction::Lost { path: PATH.into(), lost });
    apply(&mut state, FileAction::Save { then: None });
    apply(&mut state, ConflictAction::Noticed { path: PATH.into(), then: None });
    assert!(matches!(state.dialog, Some(Dialog::Conflict { .. })));
    state.dialog = None;
    let effects = update(&mut state, ConflictAction::Noticed { path: PATH.into(), then: None }.into());
    assert_eq!(effects, [Effect::Reload(PATH.into())], "it was mended by somebody");
    apply(&mut state, ConflictAction::Reloaded { plan: plan("Theirs"), file: file(2), kept: None });
    assert_eq!((title(&state), chrome(&state).safety), ("Theirs", Safety::Saved));
}
