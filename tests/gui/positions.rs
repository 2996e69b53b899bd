//! Positions in the form with the facts of the plan: by keyboard, by name, in a small window.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rungs::app::action::{Action, PositionAction};
use rungs::app::view::ScreenView;
use rungs::app::view::details::{DetailsStart, DetailsView};
use rungs::domain::partial_date::PartialDate;
use rungs::domain::pay_rate::PayPeriod;
use rungs::domain::plan::Plan;
use rungs::gui::Session;

use crate::support::{sample_state, window};

fn details<'a>(size: [f32; 2], actions: impl IntoIterator<Item = Action>) -> Harness<'a, Option<Session>> {
    let open = ScreenView::Details(DetailsView::at(DetailsStart::Title)).into();
    window(Theme::Dark, size, sample_state(Theme::Dark, actions.into_iter().chain([open])))
}

fn plan<'a>(window: &'a Harness<'_, Option<Session>>) -> &'a Plan {
    window.state().as_ref().unwrap().state().document.as_ref().unwrap().plan()
}

/// Puts a text into a field and leaves it with Enter.
fn write(window: &mut Harness<'_, Option<Session>>, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

#[test]
fn asked_for_again_the_form_gives_the_keyboard_to_its_first_field() {
    let mut window = details([1280.0, 720.0], []);
    let name = |window: &Harness<'_, Option<Session>>| {
        let name = window.query_by_role_and_label(Role::TextInput, "Name of the plan")?;
        Some((name.is_focused(), name.value().unwrap_or_default()))
    };
    let before = plan(&window).title.clone();
    window.get_by_role_and_label(Role::TextInput, "Name of the plan").type_text(" and on");
    window.run();
    assert_eq!(name(&window), Some((true, format!("{before} and on"))));
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(name(&window), Some((false, before)), "Esc takes the text back and leaves the field");
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search roles, skills, steps or commands").type_text("plan details");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(name(&window).is_some_and(|(focused, _)| focused));
    window.get_by_role_and_label(Role::TextInput, "Name of the plan").type_text(" and on");
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(name(&window), None, "what is in the plan is not taken back: Esc closes the form");
    assert!(plan(&window).title.ends_with(" and on"));
}

#[test]
fn pay_with_its_unit_and_the_hours_of_a_week_are_typed() {
    let mut window = details([1280.0, 720.0], []);
    write(&mut window, "Base pay for a year", "40/hr");
    write(&mut window, "Hours worked a week", "30");
    let position = &plan(&window).position;
    assert_eq!(position.pay.map(|pay| (pay.amount.minor, pay.per)), Some((4_000, PayPeriod::Hour)));
    assert_eq!(position.hours_worked, Some(30.0));
    assert!(window.query_by_label_contains("75% of full time, which would be USD 83,200 a year").is_some());
}

#[test]
fn a_role_held_before_is_added_with_the_keyboard_and_removed() {
    let mut window = details([1280.0, 720.0], []);
    window.get_by_label("A role held before").focus();
    window.run();
    window.get_by_label("A role held before").type_text("data analyst");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(plan(&window).held_before[0].role.as_str(), "data-analyst");
    write(&mut window, "First day in it as Data Analyst", "2019-04-01");
    write(&mut window, "First day after it as Data Analyst", "2022-01-01");
    let held = &plan(&window).held_before[0];
    assert_eq!(
        (held.since, held.until),
        (Some(PartialDate::day(jiff::civil::date(2019, 4, 1))), Some(PartialDate::day(jiff::civil::date(2022, 1, 1))))
    );
    window.get_by_label("Remove Data Analyst from the roles held before").click();
    window.run();
    assert!(plan(&window).held_before.is_empty());
}

#[test]
fn every_field_of_a_position_has_a_name_and_stays_within_a_small_window() {
    let add = [
        PositionAction::AddBeside("data-annotator".into()).into(),
        PositionAction::AddBefore("data-analyst".into()).into(),
    ];
    let window = details([640.0, 480.0], add);
    let names = [
        "Hours worked a week",
        "Weeks paid a year",
        "Hours of full time",
        "Base pay as Data Annotator",
        "Hours worked a week as Data Annotator",
        "First day in it as Data Analyst",
        "First day after it as Data Analyst",
    ];
    for name in names {
        let field = window.get_by_role_and_label(Role::TextInput, name);
        let rect = field.rect();
        assert!(rect.min.x >= 0.0 && rect.max.x <= 640.0, "{name}: {rect:?}");
    }
}
