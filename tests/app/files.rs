//! Opening, saving, leaving: what is asked of the shell, and what its answers change.

use std::path::PathBuf;

use expect_test::expect;

use rungs::app::action::{Action, FactAction, FileAction, NewPlan, ViewAction};
use rungs::app::after::After;
use rungs::app::dialog::{Dialog, PathPurpose};
use rungs::app::effect::{Effect, Writing};
use rungs::app::file::OpenedFile;
use rungs::app::notice::Weight;
use rungs::app::present::chrome::{Safety, chrome};
use rungs::app::state::State;
use rungs::domain::plan::Plan;
use rungs::domain::plan::position::Position;

use crate::support::{apply, empty_state, sample_state, update};

fn rename(state: &mut State) {
    apply(state, FactAction::SetTitle("Another name".to_owned()));
}

#[test]
fn the_sample_is_clean_until_it_is_changed() {
    let mut state = sample_state();
    assert_eq!(chrome(&state).safety, Safety::Sample);
    assert_eq!(update(&mut state, FileAction::Leave(After::Quit).into()), [Effect::Quit]);
    rename(&mut state);
    assert_eq!(chrome(&state).safety, Safety::NotSaved);
    assert_eq!(chrome(&state).window_title, "• Another name – Rungs");
    assert_eq!(update(&mut state, FileAction::Leave(After::Quit).into()), []);
    assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Quit)));
    apply(&mut state, ViewAction::CloseDialog);
    apply(&mut state, Action::Undo);
    assert_eq!(chrome(&state).safety, Safety::Sample, "back at the first content nothing is unsaved");
}

#[test]
fn saving_asks_for_a_file_once_and_then_does_what_was_wanted() {
    let mut state = sample_state();
    rename(&mut state);
    let asked = update(&mut state, FileAction::Save { then: Some(After::Quit) }.into());
    let wanted = Effect::PickToSave { id: 0, name: "another-name.ron".to_owned(), then: Some(After::Quit) };
    assert_eq!(asked, [wanted]);
    assert_eq!(update(&mut state, FileAction::SaveAs.into()), [], "one dialog at a time");
    let path = PathBuf::from("/plans/mine.ron");
    let effects = update(&mut state, FileAction::PickedToSave(Some(path.clone()), Some(After::Quit)).into());
    let [Effect::Write(Writing { revision, plan, .. })] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(plan.title, "Another name");
    assert_eq!(chrome(&state).safety, Safety::Saving);
    let saved = FileAction::Saved {
        path: path.clone(),
        revision: *revision,
        identity: None,
        notes: Vec::new(),
        then: Some(After::Quit),
    };
    let effects = update(&mut state, saved.into());
    assert!(effects.contains(&Effect::Quit), "{effects:?}");
    assert_eq!(state.settings.recent, [path]);
}

#[test]
fn a_change_during_the_save_stays_unsaved() {
    let mut state = sample_state();
    rename(&mut state);
    let effects = update(&mut state, FileAction::PickedToSave(Some("/a.ron".into()), None).into());
    let [Effect::Write(Writing { revision, .. })] = effects.as_slice() else { panic!("{effects:?}") };
    apply(&mut state, FactAction::SetHoursPerWeek(9.0));
    apply(
        &mut state,
        FileAction::Saved { path: "/a.ron".into(), revision: *revision, identity: None, notes: Vec::new(), then: None },
    );
    assert_eq!(chrome(&state).safety, Safety::NotSaved);
}

#[test]
fn a_failed_save_keeps_everything_and_offers_another_place() {
    let mut state = sample_state();
    rename(&mut state);
    apply(&mut state, FileAction::SaveFailed("the disk is full: /a.ron".to_owned()));
    assert_eq!(chrome(&state).safety, Safety::NotSaved);
    let notice = state.notices.last().unwrap();
    assert_eq!(notice.weight, Weight::Failure);
    assert_eq!(notice.text, "The plan could not be saved: the disk is full: /a.ron. Your changes are still open.");
    assert_eq!(notice.offers[0].0, "Save elsewhere");
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_open_plan_as_it_was() {
    let mut state = sample_state();
    let before = state.document.as_ref().unwrap().plan().clone();
    apply(&mut state, FileAction::OpenFailed("bad at x.ron:1:2".to_owned()));
    assert_eq!(*state.document.as_ref().unwrap().plan(), before);
    assert_eq!(
        state.notices.last().unwrap().text,
        "The plan could not be opened: bad at x.ron:1:2. The open plan stays as it was."
    );
}

#[test]
fn without_a_file_dialog_a_path_can_be_typed() {
    let mut state = sample_state();
    apply(&mut state, FileAction::SaveAs);
    apply(
        &mut state,
        FileAction::PickFailed { purpose: PathPurpose::Save, reason: "no portal".to_owned(), then: None },
    );
    let Some(Dialog::Path(dialog)) = &state.dialog else { panic!("{:?}", state.dialog) };
    assert_eq!(dialog.problem.as_deref().unwrap(), "Your desktop shows no file dialog: no portal. Type the path here.");
    let effects = update(&mut state, FileAction::UsePath("/plans/typed.ron".into()).into());
    assert!(matches!(effects.as_slice(), [Effect::Write(Writing { over: false, .. })]), "{effects:?}");
    apply(&mut state, FileAction::SaveWouldReplace { path: "/plans/typed.ron".into(), then: None });
    assert!(matches!(state.dialog, Some(Dialog::Replace { .. })));
    let effects = update(&mut state, FileAction::Replace { path: "/plans/typed.ron".into(), then: None }.into());
    assert!(matches!(effects.as_slice(), [Effect::Write(Writing { over: true, .. })]), "{effects:?}");
}

#[test]
fn a_new_plan_has_what_was_stated_and_is_not_saved() {
    let mut state = empty_state();
    let new = NewPlan {
        role: "junior-ml-engineer".into(),
        goal: Some("ml-team-lead".into()),
        place: None,
        years: Some(2.0),
        pay: None,
        prefill: true,
    };
    apply(&mut state, FileAction::Create(new));
    let document = state.document.as_ref().unwrap();
    assert_eq!(document.plan().title, "Path to ML Team Lead");
    assert_eq!(document.plan().position.since.unwrap().to_string(), "2024-11-21");
    assert!(document.is_dirty());
    let gap = document.derived().gaps.get(&"ml-team-lead".into()).unwrap();
    assert_eq!(gap.confidence.rated, 0, "assumed levels are no ratings");
    assert!(gap.coverage.is_some());
}

#[test]
fn unknown_ids_are_told_and_kept() {
    let mut state = empty_state();
    let text = include_str!("../../assets/sample-plan.ron").replace("ml-team-lead\"", "captain-of-nothing\"");
    let plan = rungs::storage::plan_file::parse("plan.ron", &text).unwrap();
    apply(&mut state, FileAction::Opened { plan: Box::new(plan.clone()), file: Some(OpenedFile::at("/a.ron")) });
    assert_eq!(**state.document.as_ref().unwrap().plan(), plan);
    let told = &state.notices.last().unwrap().text;
    assert!(told.contains("captain-of-nothing") && told.contains("it is kept"), "{told}");
}

#[test]
fn of_several_dropped_files_the_first_is_opened_and_the_others_are_told() {
    let mut state = sample_state();
    let effects = update(&mut state, FileAction::Dropped(vec!["/a.ron".into()]).into());
    assert_eq!(effects, [Effect::Read("/a.ron".into())]);
    assert_eq!(state.notices.len(), 0);
    let effects = update(&mut state, FileAction::Dropped(vec!["/b.ron".into(), "/c.ron".into()]).into());
    assert_eq!(effects, [Effect::Read("/b.ron".into())]);
    assert_eq!(
        state.notices.last().unwrap().text,
        "2 files were dropped. A window holds one plan: only b.ron is opened."
    );
    rename(&mut state);
    assert_eq!(update(&mut state, FileAction::Dropped(vec!["/d.ron".into()]).into()), []);
    assert_eq!(state.dialog, Some(Dialog::Unsaved(After::Open("/d.ron".into()))), "what is unsaved is asked about");
}

/// A plan as it was made before occupations were read by level.
fn old_plan() -> Plan {
    let position = Position::of("junior-ml-engineer".into(), "us".into());
    Plan::new("Old".to_owned(), position, Some("ml-team-lead".into()))
}

fn open_from(state: &mut State, path: &str, plan: Plan) -> Vec<Effect> {
    let file = OpenedFile::at(PathBuf::from(path));
    update(state, FileAction::Opened { plan: Box::new(plan), file: Some(file) }.into())
}

fn told_of_pay(state: &State) -> Option<&str> {
    state.notices.iter().map(|notice| notice.text.as_str()).find(|text| text.starts_with("Pay of "))
}

#[test]
fn what_changed_in_the_figures_of_an_old_plan_is_told_once() {
    let mut state = empty_state();
    let effects = open_from(&mut state, "/plans/old.ron", old_plan());
    expect!["Pay of ML Engineer is now read by level. Pay of Junior ML Engineer now comes from a figure of the role’s own title or level."]
    .assert_eq(told_of_pay(&state).unwrap());
    // Opening writes settings alone, and they remember it.
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Write(_))), "{effects:?}");
    let kept = effects.iter().find_map(|effect| match effect {
        Effect::KeepSettings(settings) => Some(settings),
        _ => None,
    });
    assert_eq!(kept, Some(&state.settings));
    assert!(!state.document.as_ref().unwrap().is_dirty(), "the plan is as it was read");
    open_from(&mut state, "/plans/old.ron", old_plan());
    assert_eq!(told_of_pay(&state), None, "a second time nothing is said");
    open_from(&mut state, "/plans/another.ron", old_plan());
    assert!(told_of_pay(&state).is_some(), "another plan has not been told of");
}

#[test]
fn of_a_copy_of_an_old_plan_nothing_is_told_again() {
    let mut state = empty_state();
    open_from(&mut state, "/plans/old.ron", old_plan());
    let path = PathBuf::from("/plans/copy.ron");
    let saved = FileAction::Saved { path, revision: 0, identity: None, notes: Vec::new(), then: None };
    apply(&mut state, saved);
    open_from(&mut state, "/plans/copy.ron", old_plan());
    assert_eq!(told_of_pay(&state), None);
}

#[test]
fn of_a_new_plan_and_of_one_whose_figures_are_its_own_nothing_is_told() {
    let mut state = empty_state();
    let new = NewPlan {
        role: "junior-ml-engineer".into(),
        goal: Some("ml-team-lead".into()),
        place: None,
        years: None,
        pay: None,
        prefill: false,
    };
    apply(&mut state, FileAction::Create(new));
    let plan = Plan::clone(state.document.as_ref().unwrap().plan());
    open_from(&mut state, "/plans/new.ron", plan);
    assert_eq!(told_of_pay(&state), None);
    let mut whole = old_plan();
    whole.goal = Some("ml-engineer".into());
    whole.position.role = "data-analyst".into();
    whole.assumptions.whole_occupations = true;
    open_from(&mut state, "/plans/whole.ron", whole);
    assert_eq!(told_of_pay(&state), None, "occupations are taken whole, as before");
}
