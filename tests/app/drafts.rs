//! What stands in fields belongs to the plan.

use rungs::app::action::{Action, DraftAction, FactAction, FileAction, RecoveryAction, StepAction, ViewAction};
use rungs::app::after::After;
use rungs::app::dialog::Dialog;
use rungs::app::drafts::{Draft, FieldId, Reading, Understood};
use rungs::app::effect::{Effect, Unsaved, Writing};
use rungs::app::file::{Access, OpenedFile, ReadOnly, Recovery};
use rungs::app::present::loose_texts::loose_texts;
use rungs::app::state::State;
use rungs::app::view::Screen;
use rungs::domain::plan::Plan;

use super::support::{sample_state, update};

const NOTE: &str = "half a thought";

fn opened() -> State {
    let mut state = sample_state();
    let plan = Plan::clone(state.document.as_ref().unwrap().plan());
    update(&mut state, FileAction::Opened { plan: Box::new(plan), file: Some(OpenedFile::at("/plans/a.ron")) }.into());
    state
}

fn field(name: &str) -> FieldId {
    FieldId { of: FieldId::of_step(&"s3".into()), name: name.to_owned() }
}

fn draft(text: &str, reading: Reading) -> Draft {
    Draft { title: "Note of “A step”".to_owned(), text: text.to_owned(), reading, left: false, told: false }
}

fn ready(text: &str) -> Action {
    let change = StepAction::SetNote("s3".into(), text.to_owned());
    DraftAction::Type(field("Note"), draft(text, Reading::Ready(Box::new(Understood::as_typed(change))))).into()
}

fn unclear(text: &str) -> Action {
    DraftAction::Type(field("Cost"), draft(text, Reading::Unclear("Write an amount".to_owned()))).into()
}

fn part(text: &str) -> Action {
    DraftAction::Type(field("Hours worked today"), draft(text, Reading::Part(Ok(String::new())))).into()
}

fn note(plan: &Plan) -> Option<&str> {
    plan.step(&"s3".into()).and_then(|step| step.note.as_deref())
}

fn in_plan(state: &State) -> Option<&str> {
    note(state.document.as_ref().unwrap().plan())
}

fn warnings(state: &State) -> usize {
    state.messages.iter().filter(|message| message.contains("is not in the plan")).count()
}

#[test]
fn everything_that_needs_the_plan_takes_what_is_typed_first() {
    let needs: Vec<Action> = vec![
        FileAction::Save { then: None }.into(),
        FileAction::SaveAs.into(),
        FileAction::Leave(After::Quit).into(),
        FileAction::Leave(After::Open("/plans/b.ron".into())).into(),
        ViewAction::Go(Screen::Overview).into(),
        ViewAction::ShowStep("s4".into()).into(),
        FactAction::SetTitle("Another".to_owned()).into(),
        StepAction::SetNote("s4".into(), "x".to_owned()).into(),
    ];
    for action in needs {
        let mut state = opened();
        update(&mut state, ready(NOTE));
        assert_eq!(in_plan(&state), None, "it is typed still");
        update(&mut state, action.clone());
        assert_eq!(in_plan(&state), Some(NOTE), "{action:?}");
    }
}

#[test]
fn a_save_writes_what_is_typed_and_undo_takes_it_back() {
    let mut state = opened();
    update(&mut state, ready(NOTE));
    let effects = update(&mut state, FileAction::Save { then: None }.into());
    let written = effects.iter().find_map(|effect| match effect {
        Effect::Write(Writing { plan, .. }) => Some(note(plan)),
        _ => None,
    });
    assert_eq!(written, Some(Some(NOTE)));
    update(&mut state, ready("a whole thought"));
    update(&mut state, Action::Undo);
    assert_eq!(in_plan(&state), Some(NOTE), "the text that stood in the field is what is taken back");
    update(&mut state, Action::Redo);
    assert_eq!(in_plan(&state), Some("a whole thought"));
}

#[test]
fn a_field_that_is_left_goes_into_the_plan_and_shows_the_plan() {
    let mut state = opened();
    update(&mut state, ready(NOTE));
    update(&mut state, DraftAction::Settle(field("Note")).into());
    assert_eq!(in_plan(&state), Some(NOTE));
    assert_eq!(state.document.as_ref().unwrap().drafts.get(&field("Note")), None);
}

#[test]
fn every_key_brings_the_recovery_copy_up_to_date() {
    let mut state = opened();
    let kept = |effects: Vec<Effect>| match effects.as_slice() {
        [Effect::KeepRecovery(Unsaved { plan, texts, .. })] => {
            (note(plan).map(str::to_owned), texts.iter().map(|text| text.text.clone()).collect::<Vec<_>>())
        }
        other => panic!("{other:?}"),
    };
    let version = state.version;
    assert_eq!(kept(update(&mut state, ready("h"))), (Some("h".to_owned()), vec![]));
    let after_first = state.version;
    assert_ne!(after_first, version, "the mark of unsaved changes appears");
    assert_eq!(kept(update(&mut state, ready(NOTE))), (Some(NOTE.to_owned()), vec![]));
    assert_eq!(state.version, after_first, "no screen is built anew for a letter");
    assert_eq!(kept(update(&mut state, unclear("dear"))), (Some(NOTE.to_owned()), vec!["dear".to_owned()]));
    assert_eq!(in_plan(&state), None);
    update(&mut state, DraftAction::Drop(field("Note")).into());
    assert_eq!(update(&mut state, DraftAction::Drop(field("Cost")).into()), [Effect::DropRecovery]);
}

#[test]
fn what_cannot_be_read_is_told_once_and_stays() {
    let mut state = opened();
    update(&mut state, unclear("dear"));
    update(&mut state, FileAction::Save { then: None }.into());
    assert_eq!(state.messages.last().unwrap(), "Note of “A step”: “dear” is not in the plan. Write an amount.");
    update(&mut state, ViewAction::Go(Screen::Overview).into());
    update(&mut state, FileAction::Save { then: None }.into());
    assert_eq!(warnings(&state), 1);
    assert_eq!(state.document.as_ref().unwrap().drafts.get(&field("Cost")).unwrap().text, "dear");
    update(&mut state, unclear("very dear"));
    update(&mut state, ViewAction::Go(Screen::Steps).into());
    assert_eq!(warnings(&state), 2, "another text is another thing to tell");
}

#[test]
fn closing_asks_for_what_is_not_in_the_plan() {
    for (typed, why) in [(unclear("dear"), "Write an amount"), (part("2.5"), "2.5")] {
        let mut state = opened();
        update(&mut state, typed);
        assert_eq!(update(&mut state, FileAction::Leave(After::Quit).into()), []);
        assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Quit)));
        assert!(loose_texts(state.document.as_ref().unwrap()).contains(why));
        update(&mut state, ViewAction::CloseDialog.into());
        assert_eq!(state.document.as_ref().unwrap().drafts.loose().count(), 1, "it stays as typed");
        let effects = update(&mut state, FileAction::Discard(After::Quit).into());
        assert_eq!(effects, [Effect::DropRecovery, Effect::Quit]);
    }
    let mut state = opened();
    update(&mut state, unclear("   "));
    assert_eq!(update(&mut state, FileAction::Leave(After::Quit).into()), [Effect::Quit], "blanks are nothing to lose");
}

#[test]
fn a_plan_that_is_open_to_read_keeps_the_text() {
    let mut state = opened();
    let file = state.document.as_mut().unwrap().file.as_mut().unwrap();
    file.access = Access::ReadOnly(ReadOnly::Held { by: "somebody".to_owned() });
    update(&mut state, ready(NOTE));
    update(&mut state, ViewAction::Go(Screen::Overview).into());
    assert_eq!(in_plan(&state), None);
    assert_eq!(update(&mut state, FileAction::Leave(After::Quit).into()), []);
    assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Quit)));
}

#[test]
fn a_recovery_copy_brings_the_texts_back_into_their_fields() {
    let mut state = opened();
    update(&mut state, unclear("dear"));
    let effects = update(&mut state, part("2.5"));
    let [Effect::KeepRecovery(Unsaved { plan, texts, .. })] = effects.as_slice() else { panic!("{effects:?}") };
    let recovery = Recovery {
        id: "one".to_owned(),
        title: String::new(),
        written: jiff::civil::datetime(2026, 11, 21, 9, 0, 0, 0),
        path: None,
        base: None,
        plan: Ok(std::sync::Arc::clone(plan)),
        texts: texts.clone(),
        saved: None,
        copy: "/state/one.ron".into(),
    };
    let mut state = sample_state();
    update(&mut state, RecoveryAction::Found(vec![recovery]).into());
    let effects = update(&mut state, RecoveryAction::Restore("one".to_owned()).into());
    let again = effects.iter().any(|effect| matches!(effect, Effect::KeepRecovery(kept) if kept.texts == *texts));
    assert!(again, "{effects:?}");
    let drafts = &state.document.as_ref().unwrap().drafts;
    let text = |name: &str| drafts.get(&field(name)).map(|draft| draft.text.as_str());
    assert_eq!((text("Cost"), text("Hours worked today")), (Some("dear"), Some("2.5")));
}

#[test]
fn a_removed_step_takes_its_texts_with_it() {
    let mut state = opened();
    update(&mut state, unclear("dear"));
    update(&mut state, StepAction::Remove("s3".into()).into());
    assert_eq!(state.document.as_ref().unwrap().drafts.loose().count(), 0);
}
