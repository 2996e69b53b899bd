//! The first screen.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Picture as _, empty_state, window};

#[test]
fn a_plan_is_started_with_the_keyboard_alone() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark));
    window.get_by_label("The role you hold").type_text("junior machine");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    // The keyboard goes on to what comes next; Tab leads by the optional fields to the goal.
    assert!(window.get_by_role_and_label(Role::ComboBox, "Place").is_focused());
    for _ in 0..5 {
        window.key_press(Key::Tab);
        window.run();
    }
    assert!(window.get_by_label("The role you want").is_focused());
    window.get_by_label("The role you want").type_text("ml team lead");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(window.get_by_label("Start plan").is_focused());
    window.key_press(Key::Enter);
    window.run();
    let session = window.state().as_ref().unwrap();
    let plan = session.state().document.as_ref().unwrap().plan();
    assert_eq!(plan.position.role.as_str(), "junior-ml-engineer");
    assert_eq!(plan.goal.as_ref().unwrap().as_str(), "ml-team-lead");
}

#[test]
fn the_keyboard_goes_back_to_the_field_of_a_role_taken_away() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark));
    window.get_by_label("The role you hold").type_text("junior machine");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert!(window.get_by_label("Pick another present role").is_focused());
    window.key_press(Key::Enter);
    window.run();
    assert!(window.get_by_label("The role you hold").is_focused());
}

#[test]
fn a_mistyped_title_is_found() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark));
    window.get_by_label("The role you hold").type_text("machine lerning enigneer");
    window.run();
    assert!(window.query_all_by_label_contains("Machine Learning Engineer, ").next().is_some());
}

fn picture(theme: Theme, name: &str) {
    let mut window = window(theme, [1280.0, 720.0], empty_state(theme));
    window.get_by_label("The role you hold").type_text("machine learn");
    window.run();
    window.picture(name);
}

#[test]
fn dark_picture() {
    picture(Theme::Dark, "welcome-dark");
}

#[test]
fn light_picture() {
    picture(Theme::Light, "welcome-light");
}
