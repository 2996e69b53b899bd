//! Overview, by accessible name and in pictures.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rungs::app::action::{Action, FactAction};
use rungs::app::present::chrome::chrome;
use rungs::app::state::State;
use rungs::app::view::details::{DetailsStart, DetailsView};
use rungs::app::view::overview::OverviewView;
use rungs::app::view::reading::ReadingKind;
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::plan::Plan;
use rungs::gui::Session;

use crate::support::{Picture as _, sample_state, window};

fn overview<'a>(actions: impl IntoIterator<Item = Action>) -> Harness<'a, Option<Session>> {
    window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, actions))
}

fn state<'a>(window: &'a Harness<'_, Option<Session>>) -> &'a State {
    window.state().as_ref().unwrap().state()
}

fn plan<'a>(window: &'a Harness<'_, Option<Session>>) -> &'a Plan {
    state(window).document.as_ref().unwrap().plan()
}

#[test]
fn a_step_is_finished_and_put_back() {
    let mut window = overview([]);
    window.get_by_label("Finish Ship one model end to end with monitoring").click();
    window.run();
    assert!(window.query_by_label("Finish Ship one model end to end with monitoring").is_none());
    assert_eq!(chrome(state(&window)).undo.unwrap(), "Finish “Ship one model end to end with monitoring”");
    window.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(window.query_by_label("Finish Ship one model end to end with monitoring").is_some());
}

#[test]
fn a_reading_opens_its_ledger_and_escape_closes_it() {
    let mut window = overview([]);
    window.get_by_label_contains("Still to learn: ").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(state(&window).view.overview.ledger, Some(ReadingKind::Shortfall));
    assert!(window.query_by_label_contains("Sum of what is rated, ").is_some());
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(state(&window).view.overview.ledger, None);
}

#[test]
fn a_fact_is_typed_and_settled_with_enter() {
    let mut window = overview([]);
    window.get_by_label("Details of the plan").click();
    window.run();
    window.get_by_label("Hours a week to learn").focus();
    window.run();
    window.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::A);
    window.get_by_label("Hours a week to learn").type_text("12.5 h");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!((plan(&window).hours_per_week - 12.5).abs() < 1e-9);
    assert_eq!(chrome(state(&window)).undo.unwrap(), "12.5 h a week");
}

#[test]
fn what_cannot_be_read_stays_and_changes_nothing() {
    let mut window = overview([ScreenView::Details(DetailsView::at(DetailsStart::Pay)).into()]);
    let before = plan(&window).clone();
    window.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::A);
    window.get_by_label("Base pay for a year").type_text("a lot");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.get_by_label("Base pay for a year").value().unwrap(), "a lot");
    assert!(window.query_by_label_contains("“a lot” is not an amount").is_some());
    assert_eq!(*plan(&window), before);
    window.piece("overview-details-error", Role::Dialog, None);
}

#[test]
fn a_goal_is_picked_with_the_keyboard() {
    let mut window =
        overview([FactAction::SetGoal(None).into(), ScreenView::Details(DetailsView::at(DetailsStart::Goal)).into()]);
    let goal = || eframe::egui::accesskit::Role::TextInput;
    window.get_by_role_and_label(goal(), "Goal").type_text("mlops eng");
    window.run();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(plan(&window).goal.as_ref().unwrap().as_str(), "mlops-engineer");
    assert!(state(&window).view.details.open);
}

#[test]
fn ways_lead_to_the_other_screens() {
    for (label, screen) in
        [("All skills", Screen::Skills), ("All steps", Screen::Steps), ("Look at the path", Screen::Routes)]
    {
        let mut window = overview([]);
        window.get_by_role_and_label(Role::Button, label).click();
        window.run();
        assert_eq!(state(&window).view.screen, screen, "{label}");
    }
}

#[test]
fn chart_and_table_are_swapped() {
    let mut window = overview([]);
    window.get_by_label("Table: Projected pay on this route").click();
    window.run();
    assert!(window.query_by_role_and_label(Role::Table, "Projected pay on this route").is_some());
    window.piece("overview-table", Role::Group, Some("Projected pay on this route"));
}

fn picture(theme: Theme, size: [f32; 2], actions: impl IntoIterator<Item = Action>, name: &str) {
    window(theme, size, sample_state(theme, actions)).picture(name);
}

const USUAL: [f32; 2] = [1280.0, 720.0];

#[test]
fn picture_dark() {
    picture(Theme::Dark, USUAL, [], "overview-dark");
}

#[test]
fn picture_light() {
    picture(Theme::Light, USUAL, [], "overview-light");
}

#[test]
fn picture_of_a_ledger() {
    let open = ScreenView::Overview(OverviewView { ledger: Some(ReadingKind::Covered) });
    let mut window = window(Theme::Dark, USUAL, sample_state(Theme::Dark, [open.into()]));
    window.piece("overview-ledger", Role::Dialog, None);
}

#[test]
fn picture_narrow() {
    picture(Theme::Dark, [960.0, 600.0], [], "overview-narrow");
}

#[test]
fn picture_without_a_goal() {
    let nothing = [FactAction::SetGoal(None).into(), FactAction::SetPay(None).into()];
    picture(Theme::Dark, USUAL, nothing, "overview-no-goal");
}
