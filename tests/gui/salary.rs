//! Salary in the window.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::action::{Action, PlanAction, ViewAction};
use rungs::app::screen::Screen;
use rungs::app::view::View;
use rungs::app::view::roles::RoleTab;
use rungs::app::view::salary::{SalaryBreakdown, SalarySum};
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::plan::Plan;
use rungs::gui::Session;

use crate::support::{sample_state, window};

fn shown(theme: Theme, size: [f32; 2], actions: Vec<Action>) -> Harness<'static, Option<Session>> {
    let go = ViewAction::Go(Screen::Salary).into();
    window(theme, size, sample_state(theme, std::iter::once(go).chain(actions)))
}

#[test]
fn dark_picture() {
    shown(Theme::Dark, [1280.0, 720.0], vec![]).snapshot("salary-dark");
}

#[test]
fn light_picture() {
    shown(Theme::Light, [1280.0, 720.0], vec![]).snapshot("salary-light");
}

fn open() -> Harness<'static, Option<Session>> {
    shown(Theme::Dark, [1280.0, 720.0], vec![])
}

fn plan(window: &Harness<'_, Option<Session>>) -> Plan {
    window.state().as_ref().unwrap().state().document.as_ref().unwrap().plan().as_ref().clone()
}

fn view(window: &Harness<'_, Option<Session>>) -> View {
    window.state().as_ref().unwrap().state().view.clone()
}

/// Types into a field in place of what stands there, then presses a key.
fn retype(window: &mut Harness<'_, Option<Session>>, field: &str, text: &str, end: Key) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    window.run();
    window.key_press(end);
    window.run();
}

#[test]
fn a_typed_rate_is_taken_with_enter_and_reset_by_its_button() {
    let mut window = open();
    retype(&mut window, "Real growth in a role", "2.5", Key::Enter);
    assert_eq!(plan(&window).assumptions.stated(Assumption::RealGrowth), Some(2.5));
    window.get_by_label("Reset Real growth in a role").click();
    window.run();
    assert_eq!(plan(&window).assumptions.stated(Assumption::RealGrowth), None);
}

#[test]
fn escape_takes_a_draft_back() {
    let mut window = open();
    retype(&mut window, "Years ahead", "20", Key::Escape);
    assert_eq!(plan(&window).assumptions.horizon_years, None);
    let field = window.get_by_role_and_label(Role::TextInput, "Years ahead");
    assert_eq!(field.value().as_deref(), Some("10"));
}

#[test]
fn wrong_input_stays_with_a_message_and_changes_nothing() {
    let mut window = open();
    let before = plan(&window);
    retype(&mut window, "Years ahead", "many", Key::Enter);
    assert_eq!(plan(&window), before);
    window.get_by_label("Write whole years from 1 to 40");
    let field = window.get_by_role_and_label(Role::TextInput, "Years ahead");
    assert_eq!(field.value().as_deref(), Some("many"));
    assert_eq!(field.accesskit_node().data().description(), Some("Write whole years from 1 to 40"));
    retype(&mut window, "Years ahead", "12", Key::Enter);
    assert_eq!(plan(&window).assumptions.horizon_years, Some(12));
    assert!(window.query_by_label("Write whole years from 1 to 40").is_none());
}

#[test]
fn own_pay_can_be_entered_from_the_notice() {
    let mut window = shown(Theme::Dark, [1280.0, 720.0], vec![PlanAction::SetPay(None).into()]);
    window.get_by_label("Enter your pay").click();
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Your pay now");
    assert!(field.is_focused());
    field.type_text("120k");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(plan(&window).position.pay, Money::from_units(120_000.0, Currency::USD));
    assert!(window.query_by_label("Enter your pay").is_none());
}

#[test]
fn toggles_change_what_is_shown() {
    let mut window = open();
    for word in ["Nominal", "Cumulative", "By stage"] {
        window.get_by_role_and_label(Role::RadioButton, word).click();
        window.run();
    }
    assert_eq!(view(&window).outlook, Outlook::Nominal);
    assert_eq!(view(&window).salary.sum, SalarySum::Cumulative);
    assert_eq!(view(&window).salary.breakdown, SalaryBreakdown::Stages);
    window.get_by_label("Change the pay figure of ML Team Lead").click();
    window.run();
    assert_eq!((view(&window).screen, view(&window).roles.tab), (Screen::Roles, RoleTab::Pay));
}

#[test]
fn the_chart_is_read_out_and_turns_into_its_table() {
    const TITLE: &str = "Pay a year, USD, today’s money";
    let mut window = open();
    window.get_by_role_and_label(Role::Image, TITLE).focus();
    window.run();
    window.key_press(Key::End);
    window.run();
    window.key_press(Key::ArrowLeft);
    window.run();
    let chart = window.get_by_role_and_label(Role::Image, TITLE);
    let value = chart.value().unwrap();
    assert!(value.starts_with("Nov 2026, Junior ML Engineer; Path 118k; Stay 118k. yours"), "{value}");
    assert!(chart.accesskit_node().data().description().is_some_and(|text| text.starts_with("From USD 118,000")));
    window.key_press(Key::T);
    window.run();
    window.get_by_role_and_label(Role::Table, TITLE);
    window.get_by_label("Copy the table of pay").click();
    window.run();
}

#[test]
fn a_figure_is_picked_in_place() {
    let mut window = shown(Theme::Dark, [1280.0, 1000.0], vec![]);
    let select = window.get_by_role_and_label(Role::ComboBox, "Pay at ML Team Lead");
    assert!(select.value().unwrap().starts_with("USD 188,940 average"));
    select.focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let other = "USD 175,140 median, BLS OEWS, May 2025, proxy, United States";
    window.get_by_role_and_label(Role::MenuItemCheckBox, other).click();
    window.run();
    let chosen = plan(&window).assumptions.claim_for(&"ml-team-lead".into()).cloned();
    assert_eq!(chosen, Some("ml-team-lead.pay.bls-2025".into()));
}
