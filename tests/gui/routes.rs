//! Routes, by accessible name and in pictures.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rungs::app::action::{Action, FactAction, ViewAction};
use rungs::app::state::State;
use rungs::app::view::routes::{RoutesTab, RoutesView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::plan::Plan;
use rungs::gui::Session;

use crate::support::{Picture as _, sample_state, window};

fn on_routes(theme: Theme, actions: impl IntoIterator<Item = Action>) -> State {
    let show = [ViewAction::Go(Screen::Routes).into()];
    sample_state(theme, [path_tab(0)].into_iter().chain(actions).chain(show))
}

/// Your path, with one of its moves selected.
fn path_tab(selected: usize) -> Action {
    ScreenView::Routes(RoutesView { tab: RoutesTab::Path, selected, ..RoutesView::default() }).into()
}

fn routes<'a>(actions: impl IntoIterator<Item = Action>) -> Harness<'a, Option<Session>> {
    window(Theme::Dark, [1280.0, 720.0], on_routes(Theme::Dark, actions))
}

fn plan<'a>(window: &'a Harness<'_, Option<Session>>) -> &'a Plan {
    window.state().as_ref().unwrap().state().document.as_ref().unwrap().plan()
}

#[test]
fn a_date_is_set_and_reset() {
    let mut window = routes([]);
    window.get_by_label("First day as ML Engineer").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_label("First day as ML Engineer").type_text("1 Mar 2028");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(plan(&window).path[0].start, Some(jiff::civil::date(2028, 3, 1)));
    window.get_by_label("Use the worked-out day").click();
    window.run();
    assert_eq!(plan(&window).path[0].start, None);
}

#[test]
fn escape_takes_a_typed_date_back() {
    let mut window = routes([]);
    let before = window.get_by_label("First day as ML Engineer").value();
    window.get_by_label("First day as ML Engineer").focus();
    window.run();
    window.get_by_label("First day as ML Engineer").type_text("xx");
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(window.get_by_label("First day as ML Engineer").value(), before);
    assert_eq!(plan(&window).path[0].start, None);
}

#[test]
fn a_station_is_replaced_and_removed() {
    let mut window = routes([]);
    window.get_by_label("Replace ML Engineer").click();
    window.run();
    window.get_by_label("MLOps Engineer").click();
    window.run();
    assert_eq!(plan(&window).path[0].role.as_str(), "mlops-engineer");
    window.get_by_label_contains("Remove MLOps Engineer").click();
    window.run();
    assert_eq!(plan(&window).path.len(), 2);
    window.get_by_label("Use the fastest path along listed moves").click();
    window.run();
    assert!(plan(&window).path.is_empty());
}

#[test]
fn moves_are_chosen_in_the_list() {
    let mut window = routes([]);
    window
        .get_by_label_contains("4 of 4, Machine Learning Team Lead, Mar 2032, USD 188,940, advancement, Advancement")
        .focus();
    window.run();
    window.key_press(Key::Space);
    window.run();
    assert!(window.query_by_label("Change goal").is_some());
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().as_ref().unwrap().state().view.screen, Screen::Roles);
}

#[test]
fn figures_of_different_sources_are_marked_on_the_strip() {
    let window = routes([]);
    let said = "These two figures come from different sources. BLS OEWS, May 2025 for both: 97,718 before, \
                140,300 after, +44%.";
    let name = format!("ML Engineer to Senior ML Engineer: {said}");
    let mark = window.get_by_role_and_label(Role::Image, &name);
    assert!(mark.rect().width() > 10.0);
    let in_list = format!("years 6 months, {said}");
    assert!(window.query_by_label_contains(&in_list).is_some());
    // What the person is paid is no figure of a source.
    assert!(window.query_by_label_contains("Junior ML Engineer to ML Engineer: These").is_none());
}

#[test]
fn t_swaps_strip_and_table() {
    let mut window = routes([]);
    window.key_press(Key::T);
    window.run();
    window.piece("routes-table", Role::Table, Some("The path"));
}

#[test]
fn without_a_goal_one_is_chosen_from_here() {
    let mut window = routes([FactAction::SetGoal(None).into()]);
    window.get_by_label("Choose a goal").click();
    window.run();
    assert!(window.query_by_label("Close Plan details").is_some());
}

const USUAL: [f32; 2] = [1280.0, 720.0];

#[test]
fn picture_dark() {
    window(Theme::Dark, USUAL, on_routes(Theme::Dark, [])).picture("routes-dark");
}

#[test]
fn picture_light() {
    window(Theme::Light, USUAL, on_routes(Theme::Light, [path_tab(2)])).picture("routes-light");
}

#[test]
fn picture_narrow() {
    window(Theme::Dark, [960.0, 600.0], on_routes(Theme::Dark, [])).picture("routes-narrow");
}

#[test]
fn picture_without_a_chain() {
    let role = FactAction::SetRole("chief-ai-officer".into());
    let goal = FactAction::SetGoal(Some("enterprise-architect".into()));
    routes([role.into(), goal.into()]).picture("routes-no-chain");
}
