//! The card under the fans of Salary: odds, influences, pay parts and pay received.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Pos2, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::view::salary::SalaryLower;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::compensation::vesting::Vesting;
use rungs::domain::pay::scenario::Outcome;

use crate::salary::{
    USUAL, Window, button, click, copied, kept_route, labels, lower, package, paid, plan, press, retype, shown, view,
};

/// High enough for the chart of influences with all that belongs to it.
const TALL: [f32; 2] = [1280.0, 1080.0];

#[test]
fn odds_have_a_line_a_table_and_the_cost_of_choosing_wrong() {
    let mut window = shown(Theme::Dark, USUAL, [lower(SalaryLower::Odds)]);
    let title = "Odds of being ahead of carrying on";
    window.get_by_role_and_label(Role::Image, title).focus();
    window.run();
    press(&mut window, Key::Home);
    press(&mut window, Key::End);
    let value = window.get_by_role_and_label(Role::Image, title).value().unwrap();
    assert!(value.starts_with("Ahead by Nov 2036; Path "), "{value}");
    assert!(window.query_all_by_label_contains("The other way round").next().is_some());
    press(&mut window, Key::T);
    window.get_by_role_and_label(Role::Table, title);
    assert!(copied(&mut window, title, "Copy table as CSV").starts_with("By,Plan,Ahead of,Share of runs"));
}

#[test]
fn a_bar_dragged_changes_the_plan_in_one_step() {
    let mut window = shown(Theme::Dark, TALL, [lower(SalaryLower::Influence)]);
    let name = "Raises above inflation";
    let made = labels(&window).len();
    let from = window.get_by_role_and_label(Role::Slider, name).rect().center();
    window.event(Event::PointerMoved(from));
    window.run();
    button(&mut window, from, true);
    for far in [10.0, 25.0, 40.0] {
        window.event(Event::PointerMoved(Pos2::new(from.x + far, from.y)));
        window.run();
    }
    // The last move and letting go come in one pass.
    let at = Pos2::new(from.x + 52.0, from.y);
    window.event(Event::PointerMoved(at));
    button(&mut window, at, false);
    let value = plan(&window).assumptions.stated(Assumption::RealGrowth).unwrap();
    assert!(value > 1.0, "{value}");
    assert_eq!(labels(&window).len(), made + 1, "{:?}", labels(&window));
    window.get_by_role_and_label(Role::Slider, name).focus();
    window.run();
    press(&mut window, Key::ArrowRight);
    let next = plan(&window).assumptions.stated(Assumption::RealGrowth).unwrap();
    assert!((next - value - 0.1).abs() < 1e-9, "{value} {next}");
    assert_eq!(labels(&window).len(), made + 2);
    for _ in 0..2 {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        window.run();
    }
    assert_eq!(plan(&window).assumptions.stated(Assumption::RealGrowth), None);
}

#[test]
fn influences_are_measured_on_another_figure_and_turn_into_a_table() {
    let mut window = shown(Theme::Dark, TALL, [lower(SalaryLower::Influence)]);
    click(&mut window, Role::RadioButton, "Against carrying on");
    assert_eq!(view(&window).salary.outcome, Outcome::AgainstBaseline);
    let title = "What moves against carrying on of your path";
    window.get_by_role_and_label(Role::Slider, "Raises above inflation").focus();
    window.run();
    press(&mut window, Key::T);
    window.get_by_role_and_label(Role::Table, title);
}

#[test]
fn what_was_paid_is_entered_and_held_against_the_projection() {
    let mut window = shown(Theme::Dark, USUAL, [lower(SalaryLower::Paid)]);
    retype(&mut window, "Amount of the pay", "a lot", Key::Enter);
    assert!(plan(&window).paid.is_empty());
    let amount = window.get_by_role_and_label(Role::TextInput, "Amount of the pay");
    assert_eq!(amount.value().as_deref(), Some("a lot"));
    retype(&mut window, "Amount of the pay", "104,000", Key::Enter);
    let paid = plan(&window).paid;
    assert_eq!(paid.len(), 1);
    assert_eq!(Some(paid[0].amount), Money::from_units(104_000.0, Currency::USD));
    click(&mut window, Role::Button, "Keep this projection");
    assert_eq!(plan(&window).promises.len(), 1);
    assert!(window.query_by_role_and_label(Role::Button, "Keep this projection").is_none());
    window.get_by_role_and_label(Role::Button, "Let the kept projection go").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert!(plan(&window).promises.is_empty());
}

#[test]
fn shares_that_do_not_vest_to_all_stay_as_typed() {
    let mut window = shown(Theme::Dark, USUAL, [lower(SalaryLower::Parts)]);
    let before = plan(&window);
    retype(&mut window, "Worth of a new grant", "120,000", Key::Tab);
    retype(&mut window, "Vesting of a new grant", "25/25/25", Key::Enter);
    assert_eq!(plan(&window), before);
    window.get_by_label_contains("add up to 75 percent; they must make 100");
    let text = |window: &Window, field| window.get_by_role_and_label(Role::TextInput, field).value().unwrap();
    assert_eq!(text(&window, "Vesting of a new grant"), "25/25/25");
    assert_eq!(text(&window, "Worth of a new grant"), "120,000");
    retype(&mut window, "Vesting of a new grant", "25/25/25/25", Key::Enter);
    assert_eq!(plan(&window).packages.len(), 1);
    retype(&mut window, "Vesting of grant 1", "5/15/40/41", Key::Enter);
    assert_eq!(text(&window, "Vesting of grant 1"), "5/15/40/41");
    assert_eq!(plan(&window).packages[0].grants[0].vesting, Vesting::Yearly(vec![25.0; 4]));
}

#[test]
fn parts_of_pay_open_from_the_figure_of_a_role() {
    let mut window = shown(Theme::Dark, USUAL, [kept_route(), lower(SalaryLower::Stages)]);
    click(&mut window, Role::Button, "Enter the parts of pay of ML Team Lead");
    let role = window.get_by_role_and_label(Role::ComboBox, "Role of the package");
    assert_eq!(role.value().as_deref(), Some("ML Team Lead"));
    retype(&mut window, "Target bonus", "15", Key::Enter);
    let packages = plan(&window).packages;
    assert_eq!(packages.len(), 1);
    assert_eq!(
        (packages[0].role.as_str(), packages[0].bonus.map(|bonus| bonus.target_percent)),
        ("ml-team-lead", Some(15.0))
    );
}

#[test]
fn every_input_has_a_name() {
    for chosen in [SalaryLower::Parts, SalaryLower::Paid, SalaryLower::Influence] {
        let window = shown(Theme::Dark, USUAL, [kept_route(), package(), paid(), lower(chosen)]);
        let mut inputs = 0;
        for role in [Role::TextInput, Role::ComboBox, Role::CheckBox, Role::Slider, Role::Button] {
            for node in window.query_all_by_role(role) {
                assert!(node.accesskit_node().label().is_some_and(|name| !name.trim().is_empty()), "{node:?}");
                inputs += 1;
            }
        }
        assert!(inputs > 30, "{chosen:?}: {inputs}");
    }
}
