//! Steps, driven by label and by key.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use rungs::app::action::{Action, StepAction, ViewAction};
use rungs::app::state::State;
use rungs::app::view::steps::{AddFrom, StepsPanel, StepsView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::plan::Plan;
use rungs::domain::plan::plan_step::StepState;
use rungs::gui::Session;

use crate::support::{Picture as _, sample_state, window};

type Window<'a> = Harness<'a, Option<Session>>;

fn open<'a>(theme: Theme, size: [f32; 2], view: StepsView) -> Window<'a> {
    let actions: Vec<Action> = vec![ViewAction::Go(Screen::Steps).into(), ScreenView::Steps(view).into()];
    window(theme, size, sample_state(theme, actions))
}

fn with(panel: StepsPanel, add: AddFrom) -> StepsView {
    StepsView { selected: Some("s3".into()), panel, add, ..StepsView::default() }
}

fn state<'a>(window: &'a Window<'_>) -> &'a State {
    window.state().as_ref().unwrap().state()
}

fn plan<'a>(window: &'a Window<'_>) -> &'a Plan {
    state(window).document.as_ref().unwrap().plan()
}

fn step_state(window: &Window<'_>, id: &str) -> StepState {
    plan(window).step(&id.into()).unwrap().state
}

fn type_into(window: &mut Window<'_>, field: &str, text: &str) {
    window.get_by_label(field).focus();
    window.run();
    window.get_by_label(field).type_text(text);
    window.run();
}

#[test]
fn dark_picture() {
    open(Theme::Dark, [1280.0, 720.0], with(StepsPanel::Closed, AddFrom::Own)).picture("steps-dark");
}

#[test]
fn step_picture() {
    open(Theme::Dark, [1280.0, 720.0], with(StepsPanel::Step, AddFrom::Own)).piece(
        "steps-step-dark",
        Role::Group,
        Some("Step"),
    );
}

#[test]
fn add_picture() {
    let view = StepsView { panel: StepsPanel::Add, ..StepsView::default() };
    open(Theme::Light, [1280.0, 720.0], view).piece("steps-add-light", Role::Group, Some("Add a step"));
}

#[test]
fn own_picture() {
    let view = StepsView { panel: StepsPanel::Add, add: AddFrom::Own, ..StepsView::default() };
    open(Theme::Dark, [1280.0, 720.0], view).piece("steps-own-dark", Role::Group, Some("Add a step"));
}

#[test]
fn narrow_picture() {
    open(Theme::Dark, [960.0, 600.0], StepsView::default()).picture("steps-narrow-dark");
}

#[test]
fn a_tick_finishes_a_step_and_moves_the_gap() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], StepsView::default());
    let hours = |window: &Window<'_>| {
        let document = state(window).document.as_ref().unwrap();
        document.derived().gaps.get(&"ml-team-lead".into()).unwrap().shortfall.hours
    };
    let before = hours(&window);
    window.get_by_label("Done: Run the weekly code review for an intern").click();
    window.run();
    assert_eq!(step_state(&window, "s4"), StepState::Done);
    assert!(hours(&window) < before);
    window.state_mut().as_mut().unwrap().queue(Action::Undo);
    window.run();
    assert_eq!(step_state(&window, "s4"), StepState::Doing);
    assert!((hours(&window) - before).abs() < 1e-9);
}

#[test]
fn the_list_is_used_with_the_keyboard() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], with(StepsPanel::Closed, AddFrom::Own));
    window.key_press(Key::ArrowDown);
    window.run();
    assert_eq!(state(&window).view.steps.selected, Some("s4".into()));
    window.key_press(Key::Space);
    window.run();
    assert_eq!(step_state(&window, "s4"), StepState::Done);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    window.run();
    let order: Vec<&str> = plan(&window).steps.iter().map(|step| step.id.as_str()).take(4).collect();
    assert_eq!(order, ["s1", "s2", "s4", "s3"]);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(state(&window).view.steps.panel, StepsPanel::Step);
}

#[test]
fn hours_out_of_order_are_kept_as_typed_and_change_nothing() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], with(StepsPanel::Step, AddFrom::Own));
    window.get_by_label("Low hours").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_label("Low hours").type_text("70");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.get_by_label("Low must not be above likely, and likely not above high");
    assert_eq!(plan(&window).step(&"s3".into()).unwrap().hours.optimistic, 40.0);
    window.get_by_label("Low hours").focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_label("Low hours").type_text("50");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(plan(&window).step(&"s3".into()).unwrap().hours.optimistic, 50.0);
}

#[test]
fn hours_are_logged_and_taken_back() {
    let mut window = open(Theme::Dark, [1280.0, 1000.0], with(StepsPanel::Step, AddFrom::Own));
    type_into(&mut window, "Hours worked today", "2.5");
    window.get_by_label("Log today").click();
    window.run();
    assert_eq!(plan(&window).step(&"s3".into()).unwrap().logged_hours(), 24.5);
    window.get_by_label("Take 2.5 h of 21 Nov 2026 back").click();
    window.run();
    assert_eq!(plan(&window).step(&"s3".into()).unwrap().logged_hours(), 22.0);
}

#[test]
fn a_step_that_is_removed_can_be_taken_back() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], with(StepsPanel::Step, AddFrom::Own));
    window.get_by_label("Remove the step").click();
    window.run();
    assert!(plan(&window).step(&"s3".into()).is_none());
    window.get_by_role_and_label(Role::Button, "Undo").click();
    window.run();
    assert!(plan(&window).step(&"s3".into()).is_some());
}

#[test]
fn a_recommended_step_is_added() {
    let view = StepsView { panel: StepsPanel::Add, ..StepsView::default() };
    let mut window = open(Theme::Dark, [1280.0, 720.0], view);
    let before = plan(&window).steps.len();
    let suggested = state(&window).document.as_ref().unwrap().derived().suggestions.first().unwrap().step.clone();
    let title = state(&window).catalogue.step(&suggested).unwrap().title.clone();
    window.get_by_label(&format!("Add the step {title}")).click();
    window.run();
    assert_eq!(plan(&window).steps.len(), before + 1);
    assert_eq!(plan(&window).steps.last().unwrap().from, Some(suggested));
}

#[test]
fn an_own_step_is_added() {
    let view = StepsView { panel: StepsPanel::Add, add: AddFrom::Own, ..StepsView::default() };
    let mut window = open(Theme::Dark, [1280.0, 720.0], view);
    for (field, text) in [
        ("Title of the new step", "Write a talk"),
        ("Low hours", "5"),
        ("Likely hours", "8"),
        ("High hours", "12"),
        ("Add a skill", "mentoring"),
    ] {
        type_into(&mut window, field, text);
    }
    window.key_press(Key::Enter);
    window.run();
    window.get_by_label("Add this step").click();
    window.run();
    let step = plan(&window).steps.last().unwrap();
    assert_eq!(step.title, "Write a talk");
    assert_eq!(step.builds.first().unwrap().skill.as_str(), "mentoring");
    assert_eq!(state(&window).view.steps.panel, StepsPanel::Step);
}

#[test]
fn another_pace_is_one_click() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], StepsView::default());
    window.get_by_label_contains("10 h a week, by").click();
    window.run();
    assert_eq!(plan(&window).hours_per_week, 10.0);
    window.get_by_label("More, Hours a week").click();
    window.run();
    assert_eq!(plan(&window).hours_per_week, 11.0);
}

#[test]
fn the_state_is_chosen_from_a_menu() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], StepsView::default());
    window.get_by_label("State of Rebuild a published model in PyTorch: To do").click();
    window.run();
    window.get_by_role_and_label(Role::MenuItemCheckBox, "Skipped").click();
    window.run();
    assert_eq!(step_state(&window, "s5"), StepState::Skipped);
}

#[test]
fn nothing_planned_offers_a_first_step() {
    let all: Vec<Action> = (1..=13)
        .map(|number| StepAction::Remove(format!("s{number}").as_str().into()).into())
        .chain([ViewAction::Go(Screen::Steps).into()])
        .collect();
    let mut window = window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, all));
    window.get_by_label("Choose a first step").click();
    window.run();
    assert_eq!(state(&window).view.steps.panel, StepsPanel::Add);
}

#[test]
fn hours_and_a_finish_can_be_of_another_day() {
    let mut window = open(Theme::Dark, [1280.0, 1000.0], with(StepsPanel::Step, AddFrom::Own));
    let retype = |window: &mut Window<'_>, field: &str, text: &str| {
        window.get_by_role_and_label(Role::TextInput, field).focus();
        window.run();
        window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        window.run();
        window.get_by_role_and_label(Role::TextInput, field).type_text(text);
        window.run();
        window.key_press(Key::Tab);
        window.run();
    };
    retype(&mut window, "When", "22 Nov 2026");
    retype(&mut window, "Hours worked", "2.5");
    window.get_by_label("Log").click();
    window.run();
    let logged = |window: &Window<'_>| plan(window).step(&"s3".into()).unwrap().log.last().cloned().unwrap();
    assert_ne!(logged(&window).hours, 2.5, "a day to come is refused");
    window.get_by_label("22 Nov 2026 is after today; write a day up to 21 Nov 2026");
    retype(&mut window, "When", "12 Nov 2026");
    window.get_by_label("Log").click();
    window.run();
    assert_eq!((logged(&window).date, logged(&window).hours), (date(2026, 11, 12), 2.5));
    window.get_by_label("Log today");
    window.get_by_label("Take 2.5 h of 12 Nov 2026 back").click();
    window.run();
    assert!(plan(&window).step(&"s3".into()).unwrap().log.iter().all(|entry| entry.date != date(2026, 11, 12)));
    let view = StepsView { selected: Some("s1".into()), panel: StepsPanel::Step, ..StepsView::default() };
    let mut window = open(Theme::Dark, [1280.0, 1000.0], view);
    retype(&mut window, "Done on", "2026-09-03");
    let step = plan(&window).step(&"s1".into()).unwrap();
    assert_eq!((step.state, step.done), (StepState::Done, Some(date(2026, 9, 3))));
}

#[test]
fn a_line_becomes_a_step_with_the_keyboard_alone() {
    const LINE: &str = "A step in one line";
    let mut window = open(Theme::Dark, [1280.0, 720.0], StepsView::default());
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    window.run();
    assert!(window.get_by_label(LINE).is_focused(), "it has the keyboard when steps are added");
    window.get_by_label(LINE).type_text("Audit 200 labels by 15 Dec");
    window.run();
    assert!(window.query_by_label_contains("Say how many hours it takes").is_some());
    let before = plan(&window).steps.len();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(plan(&window).steps.len(), before, "what is not understood stays in the field");
    window.get_by_label(LINE).type_text(" 6h #sql:4");
    window.run();
    assert!(window.query_by_label_contains("“Audit 200 labels”, 6 hours, by 15 Dec 2026, builds SQL to 4").is_some());
    window.key_press(Key::Enter);
    window.run();
    let step = plan(&window).steps.last().unwrap();
    assert_eq!((step.title.as_str(), step.due), ("Audit 200 labels", Some(date(2026, 12, 15))));
    assert_eq!(step.builds.first().map(|built| (built.skill.as_str(), built.to.value())), Some(("sql", 4)));
    assert_eq!(step.hours.likely.to_bits(), 6.0_f64.to_bits());
}
