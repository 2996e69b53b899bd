//! Routes found, by accessible name, by keyboard and in pictures.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rungs::app::action::{Action, FactAction, ViewAction};
use rungs::app::state::State;
use rungs::app::view::routes::{RoutesTab, RoutesView};
use rungs::app::view::{Screen, ScreenView};
use rungs::app::words::Words as _;
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::gui::Session;

use crate::support::{Picture as _, sample_state, window};

const USUAL: [f32; 2] = [1280.0, 720.0];

fn on_routes(theme: Theme, actions: impl IntoIterator<Item = Action>) -> State {
    sample_state(theme, actions.into_iter().chain([ViewAction::Go(Screen::Routes).into()]))
}

fn routes<'a>(actions: impl IntoIterator<Item = Action>) -> Harness<'a, Option<Session>> {
    window(Theme::Dark, USUAL, on_routes(Theme::Dark, actions))
}

fn plan<'a>(window: &'a Harness<'_, Option<Session>>) -> &'a Plan {
    window.state().as_ref().unwrap().state().document.as_ref().unwrap().plan()
}

fn path(window: &Harness<'_, Option<Session>>) -> Vec<String> {
    plan(window).path.iter().map(|stage| stage.role.to_string()).collect()
}

fn type_into(window: &mut Harness<'_, Option<Session>>, label: &str, text: &str) {
    let field = |window: &Harness<'_, Option<Session>>| {
        window.get_by_role_and_label(eframe::egui::accesskit::Role::TextInput, label).focus();
    };
    field(window);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.get_by_role_and_label(eframe::egui::accesskit::Role::TextInput, label).type_text(text);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

fn tab(tab: RoutesTab) -> Action {
    ScreenView::Routes(RoutesView { tab, ..RoutesView::default() }).into()
}

#[test]
fn a_route_is_used_and_undone() {
    // The first is the path of the sample plan.
    let second = RoutesView { route: 1, ..RoutesView::default() };
    let mut window = routes([ScreenView::Routes(second).into()]);
    let before = path(&window);
    window.get_by_label("Use this route").click();
    window.run();
    assert_ne!(path(&window), before);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(path(&window), before);
}

#[test]
fn a_pay_floor_is_typed_and_lifted_again() {
    let mut window = routes([]);
    type_into(&mut window, "Lowest pay on the way", "139,000");
    assert!(plan(&window).constraints.pay_floor.is_some());
    assert!(window.query_all_by_label_contains("hidden by your pay floor").next().is_some());
    window.get_by_label("Reset the constraints").click();
    window.run();
    assert!(plan(&window).constraints.pay_floor.is_none());
}

#[test]
fn what_cannot_be_read_stays_as_typed_and_changes_nothing() {
    let mut window = routes([]);
    type_into(&mut window, "Moves at most", "a few");
    assert_eq!(plan(&window).constraints.most_moves, None);
    let field = window.get_by_role_and_label(eframe::egui::accesskit::Role::TextInput, "Moves at most");
    assert_eq!(field.value(), Some("a few".to_owned()));
}

#[test]
fn boxes_and_presets_change_what_is_asked() {
    let mut window = routes([]);
    window.get_by_label("Only moves that a page lists").click();
    window.run();
    assert!(plan(&window).constraints.only_named);
    window.get_by_label("Least study").click();
    window.run();
    assert_eq!(plan(&window).constraints.objective.words(), "Least study");
}

#[test]
fn routes_may_lead_to_any_role_that_meets_a_condition() {
    let mut window = routes([]);
    window.get_by_role_and_label(eframe::egui::accesskit::Role::ComboBox, "Where routes lead").click();
    window.run();
    window.get_by_label("Any role that…").click();
    window.run();
    assert!(matches!(plan(&window).constraints.aim, Aim::Any { .. }));
    type_into(&mut window, "Pay at least", "170k");
    let Aim::Any { pay_at_least, .. } = &plan(&window).constraints.aim else { panic!("the aim was lost") };
    assert_eq!(pay_at_least.map(rungs::domain::money::Money::units), Some(170_000.0));
    assert!(window.query_all_by_label_contains("paid at least USD 170,000").next().is_some());
}

#[test]
fn a_route_is_kept_and_let_go() {
    let mut window = routes([]);
    window.get_by_label_contains("Keep By way of").click();
    window.run();
    assert_eq!(plan(&window).routes.len(), 1);
    window.get_by_label("Let route A go").click();
    window.run();
    assert!(plan(&window).routes.is_empty());
}

#[test]
fn the_keyboard_alone_selects_a_route_and_opens_its_moves() {
    let mut window = routes([]);
    let second = window.get_by_label_contains("Route 2,");
    second.focus();
    window.run();
    window.key_press(Key::Space);
    window.run();
    assert_eq!(window.state().as_ref().unwrap().state().view.routes.route, 1);
    window.get_by_label("Moves and reasons").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_all_by_label_contains("Carried over").next().is_some());
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_all_by_label_contains("Carried over").next().is_none());
}

#[test]
fn an_option_becomes_the_goal() {
    let mut window = routes([FactAction::SetGoal(None).into(), tab(RoutesTab::Options)]);
    let buttons: Vec<_> = window.get_all_by_label_contains("Make ").collect();
    buttons[0].click();
    drop(buttons);
    window.run();
    assert!(plan(&window).goal.is_some());
}

#[test]
fn picture_dark() {
    window(Theme::Dark, USUAL, on_routes(Theme::Dark, [])).picture("find-routes-dark");
}

#[test]
fn picture_narrow() {
    window(Theme::Dark, [960.0, 600.0], on_routes(Theme::Dark, [])).picture("find-routes-narrow");
}

#[test]
fn picture_of_the_ledger() {
    let ledger = RoutesView { ledger: true, ..RoutesView::default() };
    routes([ScreenView::Routes(ledger).into()]).piece("find-routes-ledger", Role::Dialog, None);
}

#[test]
fn picture_of_the_options() {
    routes([tab(RoutesTab::Options)]).picture("routes-options-dark");
}
