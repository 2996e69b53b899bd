//! What roles pay beside base pay, what was paid and what steps cost, typed in the window.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rungs::app::action::ViewAction;
use rungs::app::view::salary::{SalaryLower, SalaryView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::money::Money;
use rungs::domain::pay::compensation::vesting::Vesting;
use rungs::domain::plan::Plan;
use rungs::domain::plan::paid::{PaidPart, PaidPer};
use rungs::gui::Session;

use crate::support::{Picture as _, sample_state, window};

type Window = Harness<'static, Option<Session>>;

fn shown(lower: SalaryLower) -> Window {
    let view = ScreenView::Salary(SalaryView { lower, ..SalaryView::default() });
    let actions = [ViewAction::Go(Screen::Salary).into(), view.into()];
    window(Theme::Dark, [1280.0, 1000.0], sample_state(Theme::Dark, actions))
}

fn plan(window: &Window) -> Plan {
    window.state().as_ref().unwrap().state().document.as_ref().unwrap().plan().as_ref().clone()
}

/// Types into a field in place of what stands there, then leaves it by a key.
fn retype(window: &mut Window, field: &str, text: &str, end: Key) {
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
fn a_package_is_typed_and_what_does_not_vest_is_refused_beside_the_field() {
    let mut window = shown(SalaryLower::Parts);
    retype(&mut window, "Target bonus", "a lot", Key::Enter);
    window.get_by_label("Write percent from 0 to 1000, for example 15");
    assert!(plan(&window).packages.is_empty());
    retype(&mut window, "Target bonus", "15", Key::Enter);
    retype(&mut window, "Odds it is paid", "80", Key::Enter);
    let bonus = plan(&window).packages[0].bonus.unwrap();
    assert_eq!((bonus.target_percent, bonus.paid_odds_percent), (15.0, 80.0));
    retype(&mut window, "Amount of a new payment", "20k", Key::Enter);
    assert_eq!(plan(&window).packages[0].one_offs[0].amount.units(), 20_000.0);
    retype(&mut window, "Worth of a new grant", "80k", Key::Tab);
    retype(&mut window, "Vesting of a new grant", "5/15/40/30", Key::Enter);
    window.get_by_label_contains("The parts add up to 90 percent");
    assert!(plan(&window).packages[0].grants.is_empty());
    retype(&mut window, "Vesting of a new grant", "5/15/40/40", Key::Enter);
    assert_eq!(plan(&window).packages[0].grants[0].vesting, Vesting::Yearly(vec![5.0, 15.0, 40.0, 40.0]));
    window.get_by_label("Vests 4,000, 12,000, 32,000, 32,000 by year after the grant");
    window.get_by_label("Remove payment 1").click();
    window.run();
    assert!(plan(&window).packages[0].one_offs.is_empty());
    window.get_by_label("Take the package away").click();
    window.run();
    assert!(plan(&window).packages.is_empty());
}

#[test]
fn package_picture() {
    let mut parts = shown(SalaryLower::Parts);
    retype(&mut parts, "Target bonus", "15", Key::Enter);
    retype(&mut parts, "Amount of a new payment", "20k", Key::Enter);
    retype(&mut parts, "Worth of a new grant", "80k", Key::Tab);
    retype(&mut parts, "Vesting of a new grant", "5/15/40/30", Key::Enter);
    parts.piece("salary-parts-dark", Role::Group, Some("Pay beside base pay"));
}

#[test]
fn paid_picture() {
    let mut paid = shown(SalaryLower::Paid);
    retype(&mut paid, "Amount of the pay", "118k", Key::Enter);
    retype(&mut paid, "Amount of the pay", "-5", Key::Enter);
    paid.piece("salary-paid-dark", Role::Group, Some("Pay received"));
}

#[test]
fn what_was_paid_is_added_changed_and_removed() {
    let mut window = shown(SalaryLower::Paid);
    retype(&mut window, "Amount of the pay", "-5", Key::Enter);
    window.get_by_label_contains("An amount cannot be below 0");
    assert!(plan(&window).paid.is_empty());
    retype(&mut window, "Amount of the pay", "118k", Key::Enter);
    let paid = plan(&window).paid;
    assert_eq!((paid[0].what, paid[0].per, paid[0].amount.units()), (PaidPart::Base, PaidPer::Year, 118_000.0));
    retype(&mut window, "Amount: Base USD 118,000 a year from 21 Nov 2026", "119,500.50", Key::Enter);
    assert_eq!(plan(&window).paid[0].amount.units(), 119_500.5);
    window.get_by_label("Remove: Base USD 119,500.50 a year from 21 Nov 2026").click();
    window.run();
    assert!(plan(&window).paid.is_empty());
}

#[test]
fn a_step_has_a_cost() {
    let state = sample_state(Theme::Dark, std::iter::once(ViewAction::Go(Screen::Steps).into()));
    let step = state.document.as_ref().unwrap().plan().steps[0].clone();
    let view = rungs::app::view::steps::StepsView {
        selected: Some(step.id.clone()),
        panel: rungs::app::view::steps::StepsPanel::Step,
        ..state.view.steps.clone()
    };
    let actions = [ViewAction::Go(Screen::Steps).into(), ScreenView::Steps(view).into()];
    let state = sample_state(Theme::Dark, actions);
    let mut window = window(Theme::Dark, [1280.0, 1000.0], state);
    retype(&mut window, "Cost", "nothing", Key::Enter);
    window.get_by_label_contains("“nothing” is not an amount. Write a number, for example USD ");
    retype(&mut window, "Cost", "1,200", Key::Enter);
    let cost = |window: &Window| plan(window).step(&step.id).unwrap().cost.map(Money::units);
    assert_eq!(cost(&window), Some(1_200.0));
    retype(&mut window, "Cost", " ", Key::Enter);
    assert_eq!(cost(&window), None);
}
