//! The main job from the first screen to a saved and reopened plan, with the keyboard alone.

use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;
use rungs::app::present::chrome::{Safety, chrome};
use rungs::app::view::Screen;
use rungs::domain::plan::plan_step::StepState;

use crate::support::by_keyboard::{command, focused, plan, press, state, tab_to, write};
use crate::support::{empty_state, window};

#[test]
fn from_the_role_held_to_a_saved_plan() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark));

    // The cursor is in the first field.
    assert_eq!(focused(&window), "The role you hold");
    write(&mut window, "junior machine learning");
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Base pay for a year");
    write(&mut window, "118k");
    tab_to(&mut window, "The role you want");
    write(&mut window, "machine learning team lead");
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Start plan");
    press(&mut window, Key::Enter);
    assert_eq!(state(&window).view.screen, Screen::Overview);
    assert_eq!(plan(&window).goal.unwrap().as_str(), "ml-team-lead");
    assert_eq!(plan(&window).position.yearly_pay().unwrap().minor, 11_800_000);

    // Rate a skill, which the gap follows.
    command(&mut window, Key::Num3);
    assert_eq!(state(&window).view.screen, Screen::Skills);
    tab_to(&mut window, "Team leadership");
    press(&mut window, Key::Num4);
    assert_eq!(plan(&window).levels()[&"team-leadership".into()].level.value(), 4);

    // Take a recommended step and finish it.
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    window.run();
    tab_to(&mut window, "Add the step ");
    press(&mut window, Key::Enter);
    assert_eq!(plan(&window).steps.len(), 1);
    let title = plan(&window).steps[0].title.clone();
    let before =
        state(&window).document.as_ref().unwrap().derived().gaps.get(&plan(&window).goal.clone().unwrap()).cloned();
    tab_to(&mut window, &format!("Done: {title}"));
    press(&mut window, Key::Space);
    assert_eq!(plan(&window).steps[0].state, StepState::Done);
    assert_ne!(
        state(&window).document.as_ref().unwrap().derived().gaps.get(&plan(&window).goal.clone().unwrap()).cloned(),
        before
    );

    // See the pay, in nominal money too.
    command(&mut window, Key::Num5);
    assert_eq!(state(&window).view.screen, Screen::Salary);

    // Undo and redo say what they do.
    command(&mut window, Key::Z);
    assert_eq!(plan(&window).steps[0].state, StepState::ToDo);
    command(&mut window, Key::Y);
    assert_eq!(plan(&window).steps[0].state, StepState::Done);

    // Save; the pretended desktop picks the name that was suggested.
    assert_eq!(chrome(state(&window)).safety, Safety::NotSaved);
    command(&mut window, Key::S);
    window.run();
    assert_eq!(chrome(state(&window)).safety, Safety::Saved);
    let path = state(&window).document.as_ref().unwrap().path().unwrap().to_owned();
    assert_eq!(path.to_str(), Some("path-to-ml-team-lead.ron"));

    // Leave it and open it again.
    command(&mut window, Key::N);
    assert!(state(&window).document.is_none());
    command(&mut window, Key::O);
    window.run();
    assert!(state(&window).document.is_some());
}

#[test]
fn the_palette_leads_anywhere() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], crate::support::sample_state(Theme::Dark, []));
    command(&mut window, Key::K);
    write(&mut window, "salary");
    press(&mut window, Key::Enter);
    assert_eq!(state(&window).view.screen, Screen::Salary);
    command(&mut window, Key::K);
    write(&mut window, "responsible ai lead");
    press(&mut window, Key::Enter);
    assert_eq!(state(&window).view.screen, Screen::Roles);
    assert_eq!(state(&window).view.roles.selected.as_ref().unwrap().as_str(), "responsible-ai-lead");
    command(&mut window, Key::K);
    press(&mut window, Key::Escape);
    assert_eq!(state(&window).dialog, None);
}

#[test]
fn closing_with_changes_asks_and_esc_keeps_editing() {
    use rungs::app::action::FactAction;
    let change = FactAction::SetTitle("Changed".to_owned());
    let mut window = window(Theme::Dark, [1280.0, 720.0], crate::support::sample_state(Theme::Dark, [change.into()]));
    command(&mut window, Key::Q);
    assert!(window.query_all_by_label_contains("Save the changes to “Changed”?").next().is_some());
    assert_eq!(focused(&window), "Keep editing");
    press(&mut window, Key::Escape);
    assert_eq!(state(&window).dialog, None);
    assert_eq!(plan(&window).title, "Changed");
}

#[test]
fn a_role_that_no_catalogue_has_becomes_ones_own() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark));
    write(&mut window, "nurse");
    press(&mut window, Key::Enter);
    tab_to(&mut window, "The role you want");
    write(&mut window, "data analyst");
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Start plan");
    press(&mut window, Key::Enter);
    let started = plan(&window);
    assert_eq!(started.position.role.as_str(), "own-nurse");
    assert_eq!(started.own_roles[0].title, "Nurse");
    assert_eq!(started.goal.unwrap().as_str(), "data-analyst");
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7] {
        command(&mut window, key);
        window.run();
    }

    // A second one, entered from the palette, opens with its form.
    command(&mut window, Key::K);
    write(&mut window, "electrician");
    press(&mut window, Key::Enter);
    assert_eq!(state(&window).view.screen, Screen::Roles);
    assert_eq!(plan(&window).own_roles[1].id.as_str(), "own-electrician");
    tab_to(&mut window, "Add a skill your role wants");
    write(&mut window, "mentoring");
    press(&mut window, Key::Enter);
    assert_eq!(plan(&window).own_roles[1].skills[0].skill.as_str(), "mentoring");
    tab_to(&mut window, "Remove this role");
    press(&mut window, Key::Enter);
    assert_eq!(plan(&window).own_roles.len(), 1);
    // Ctrl+Z in a field is of the text in it.
    press(&mut window, Key::Escape);
    command(&mut window, Key::Z);
    assert_eq!(plan(&window).own_roles.len(), 2);
}
