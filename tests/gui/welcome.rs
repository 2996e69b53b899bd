//! The first screen.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use rungs::app::action::FileAction;

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

#[test]
fn what_is_typed_is_said_as_it_was_understood() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark));
    for (field, typed, understood) in [
        ("Base pay for a year", "85.000 EUR", "EUR 85,000 a year"),
        ("Base pay for a year", "118,5", "can be read as USD 118.50 or as USD 1,185"),
        ("Years in this role", "18 months", "1 year 6 months"),
    ] {
        window.get_by_role_and_label(Role::TextInput, field).focus();
        window.run();
        window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        window.run();
        window.get_by_role_and_label(Role::TextInput, field).type_text(typed);
        window.run();
        let said = window.get_by_role_and_label(Role::TextInput, field).accesskit_node().description();
        assert!(said.as_ref().is_some_and(|said| said.contains(understood)), "{typed}: {said:?}");
        assert!(window.query_all_by_label_contains(understood).next().is_some(), "{typed}: not shown");
    }
    window.key_press(Key::Tab);
    window.run();
    let pay = window.get_by_role_and_label(Role::TextInput, "Base pay for a year");
    assert!(
        pay.accesskit_node().description().is_some_and(|why| why.contains("can be read")),
        "it stays when it is left"
    );
}

#[test]
fn in_a_narrow_window_one_column_stands_under_the_other() {
    for size in [[640.0, 360.0], [640.0, 480.0], [853.0, 480.0], [960.0, 600.0], [1280.0, 720.0]] {
        let window = window(Theme::Dark, size, empty_state(Theme::Dark));
        let [prefill, drop] = ["Fill in the skills people in this role usually have, as assumed", "Open file"]
            .map(|name| window.get_by_label(name).rect());
        let goal = window.get_by_role_and_label(Role::TextInput, "The role you want").rect();
        assert!(prefill.max.x <= size[0] && goal.max.x <= size[0] && drop.max.x <= size[0], "{size:?}");
        let under = drop.min.y > goal.max.y;
        assert!(under || drop.min.x > goal.max.x.max(prefill.max.x), "{size:?}: {drop} over {goal} or {prefill}");
        assert_eq!(under, size[0] < 900.0, "{size:?}");
    }
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

#[test]
fn who_comes_back_goes_on_with_one_key() {
    let mut state = empty_state(Theme::Dark);
    state.settings.remember("/plans/mine.ron".into());
    let mut window = window(Theme::Dark, [1280.0, 720.0], state);
    window.state_mut().as_mut().unwrap().queue(FileAction::LookForLast);
    window.run();
    let button = window.query_all_by_role(Role::Button).find(egui_kittest::Node::is_focused).unwrap();
    assert!(button.accesskit_node().label().unwrap().starts_with("Continue with "));
    assert!(window.query_by_label_contains("Saved on 14 Nov 2026 in /plans").is_some());
    assert!(window.query_by_label_contains("Next: ").is_some());
    window.key_press(Key::Enter);
    window.run();
    let session = window.state().as_ref().unwrap();
    assert_eq!(session.state().document.as_ref().unwrap().path().unwrap(), "/plans/mine.ron");
}

#[test]
fn a_role_one_move_away_is_picked_by_its_card() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark));
    window.get_by_label("The role you hold").type_text("junior machine");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.get_by_role_and_label(Role::RadioButton, "Show me options").click();
    window.run();
    let cards = window.query_all_by_role(Role::CheckBox);
    let name =
        cards.filter_map(|card| card.accesskit_node().label()).find(|name| name.contains(" essentials, ")).unwrap();
    window.get_by_role_and_label(Role::CheckBox, &name).click();
    window.run();
    let state = window.state().as_ref().unwrap().state();
    let goal = state.catalogue.role(state.view.welcome.goal.as_ref().unwrap()).unwrap();
    assert!(name.starts_with(&format!("{}: ", goal.title)), "{name}");
    let goal = goal.id.clone();
    window.get_by_label("Start plan").focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let session = window.state().as_ref().unwrap();
    assert_eq!(session.state().document.as_ref().unwrap().plan().goal.as_ref(), Some(&goal));
}
