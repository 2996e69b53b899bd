//! Recovery, changed files, versions and the history of changes, in the window.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::datetime;
use rungs::app::action::{
    Action, CompareAction, ConflictAction, FactAction, FileAction, RecoveryAction, VersionAction, ViewAction,
};
use rungs::app::command::Command;
use rungs::app::dialog::Dialog;
use rungs::app::file::{Access, OpenedFile, ReadOnly, Recovery, Version};
use rungs::app::present::chrome::Safety;
use rungs::app::present::chrome::chrome;
use rungs::domain::plan::Plan;
use rungs::gui::Session;

use crate::support::{Picture as _, empty_state, sample_state, window};

const PATH: &str = "/plans/mine.ron";

fn plan(title: &str, hours: f64) -> Plan {
    let mut plan = (**sample_state(Theme::Dark, []).document.unwrap().plan()).clone();
    title.clone_into(&mut plan.title);
    plan.hours_per_week = hours;
    plan
}

fn opened(access: Access) -> Action {
    let file = OpenedFile { access, ..OpenedFile::at(PATH) };
    FileAction::Opened { plan: Box::new(plan("Path to team lead", 7.0)), file: Some(file) }.into()
}

fn rename(title: &str) -> [Action; 2] {
    [FactAction::SetTitle(title.to_owned()).into(), Action::EndGesture]
}

fn versions() -> Action {
    let version = |hour, plan| Version {
        saved: datetime(2026, 11, 20, hour, 30, 0, 0),
        plan,
        copy: format!("/data/{hour}.ron").into(),
    };
    let versions = vec![
        version(15, Ok(Arc::new(plan("Path to team lead", 7.0)))),
        version(14, Err("the file ends too early at 14.ron:3:1".to_owned())),
        version(13, Ok(Arc::new(plan("First thoughts", 4.0)))),
    ];
    VersionAction::Found { path: PATH.into(), versions }.into()
}

fn recovery() -> Action {
    let recovery = Recovery {
        id: "a".to_owned(),
        title: "Path to team lead".to_owned(),
        written: datetime(2026, 11, 20, 14, 30, 0, 0),
        path: Some(PATH.into()),
        base: None,
        plan: Ok(Arc::new(plan("Path to team lead", 9.0))),
        texts: Vec::new(),
        saved: Some(Arc::new(plan("Path to team lead", 7.0))),
        copy: "/state/a.ron".into(),
    };
    RecoveryAction::Found(vec![recovery]).into()
}

type TestWindow<'a> = Harness<'a, Option<Session>>;

fn shown<'a>(theme: Theme, actions: impl IntoIterator<Item = Action>) -> TestWindow<'a> {
    window(theme, [1280.0, 720.0], sample_state(theme, actions))
}

fn press(window: &mut TestWindow<'_>, name: &str) {
    window.get_by_label(name).click();
    window.run();
}

fn title(window: &TestWindow<'_>) -> String {
    window.state().as_ref().unwrap().state().document.as_ref().unwrap().plan().title.clone()
}

#[test]
fn a_recovery_copy_is_offered_and_the_safe_answer_has_the_focus() {
    let mut state = empty_state(Theme::Dark);
    rungs::app::update::update(&mut state, recovery());
    let mut window = window(Theme::Dark, [1280.0, 720.0], state);
    assert!(window.get_by_label("Decide later").is_focused());
    press(&mut window, "Restore");
    let state = window.state().as_ref().unwrap().state();
    assert_eq!(chrome(state).safety, Safety::NotSaved);
    assert!((state.document.as_ref().unwrap().plan().hours_per_week - 9.0).abs() < f64::EPSILON);
}

#[test]
fn a_changed_file_is_a_question_that_escape_puts_off() {
    let noticed = ConflictAction::Noticed { path: PATH.into(), then: None };
    let actions = [opened(Access::Full)].into_iter().chain(rename("Mine")).chain([noticed.into()]);
    let mut window = shown(Theme::Dark, actions);
    assert!(window.get_by_label("Decide later").is_focused());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.state().as_ref().unwrap().state().dialog.is_none());
    assert_eq!(title(&window), "Mine");
}

#[test]
fn any_point_of_the_history_is_one_press_away() {
    let actions = rename("One").into_iter().chain(rename("Two")).chain([ViewAction::Run(Command::History).into()]);
    let mut window = shown(Theme::Dark, actions);
    press(&mut window, "As it was opened");
    assert_eq!(title(&window), "Path to team lead");
    window.get_by_label("As it was opened, now");
    window.key_press(Key::Escape);
    window.run();
    assert!(window.state().as_ref().unwrap().state().dialog.is_none());
}

#[test]
fn a_version_is_restored_by_its_button() {
    let mut window = shown(Theme::Dark, [opened(Access::Full), versions()]);
    window.get_by_label_contains("20 Nov 2026, 13:30").click();
    window.run();
    press(&mut window, "Restore");
    assert_eq!(title(&window), "First thoughts");
}

#[test]
fn a_version_that_cannot_be_read_cannot_be_restored() {
    let mut window = shown(Theme::Dark, [opened(Access::Full), versions(), VersionAction::Select(1).into()]);
    assert!(window.query_by_label("Restore").is_none());
    press(&mut window, "Close");
    assert_eq!(title(&window), "Path to team lead");
}

#[test]
fn a_plan_open_to_read_says_so_in_the_top_bar() {
    let held = Access::ReadOnly(ReadOnly::Held { by: "process 4711 on desk, since 2026-11-21 14:30".to_owned() });
    let window = shown(Theme::Dark, [opened(held)]);
    window.get_by_label_contains("Read only");
    window.get_by_label("Save a copy");
}

#[test]
fn recovery_dark_picture() {
    shown(Theme::Dark, [recovery()]).piece("safety-recovery-dark", Role::AlertDialog, None);
}

#[test]
fn versions_dark_picture() {
    shown(Theme::Dark, [opened(Access::Full), versions()]).piece("safety-versions-dark", Role::AlertDialog, None);
}

#[test]
fn conflict_picture() {
    let noticed = ConflictAction::Noticed { path: PATH.into(), then: None };
    let actions = [opened(Access::Full)].into_iter().chain(rename("Mine")).chain([noticed.into()]);
    shown(Theme::Dark, actions).piece("safety-conflict-dark", Role::AlertDialog, None);
}

#[test]
fn history_picture() {
    let show = ViewAction::Show(Dialog::History).into();
    let actions = rename("One").into_iter().chain(rename("Two")).chain([Action::Undo, show]);
    shown(Theme::Dark, actions).piece("safety-history-dark", Role::AlertDialog, None);
}

#[test]
fn read_only_picture() {
    let held = Access::ReadOnly(ReadOnly::Held { by: "process 4711 on desk, since 2026-11-21 14:30".to_owned() });
    shown(Theme::Dark, [opened(held)]).piece("safety-read-only-dark", Role::Banner, None);
}

#[test]
fn the_difference_to_a_recovery_copy_leads_back_to_the_question() {
    let mut window = shown(Theme::Dark, [recovery(), RecoveryAction::Compare("a".to_owned()).into()]);
    window.get_by_label_contains("9 h");
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.state().as_ref().unwrap().state().dialog, Some(Dialog::Recovery));
}

#[test]
fn comparison_picture() {
    let mut other = plan("First thoughts", 4.0);
    other.goal = Some("ml-architect".into());
    other.steps.remove(3);
    other.ledger.truncate(20);
    let read = CompareAction::Read { title: "older.ron".to_owned(), plan: Arc::new(other) };
    shown(Theme::Dark, [opened(Access::Full), read.into()]).piece("safety-compare-dark", Role::AlertDialog, None);
}
