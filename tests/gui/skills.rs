//! Skills, driven by label and by key.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::action::{Action, ViewAction};
use rungs::app::view::reading::ReadingKind;
use rungs::app::view::skills::{SkillsPanel, SkillsView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::ids::SkillId;
use rungs::gui::Session;

use crate::support::{Picture as _, sample_state, window};

fn show(view: SkillsView) -> Vec<Action> {
    vec![ViewAction::Go(Screen::Skills).into(), ScreenView::Skills(view).into()]
}

fn open<'a>(theme: Theme, size: [f32; 2], view: SkillsView) -> Harness<'a, Option<Session>> {
    window(theme, size, sample_state(theme, show(view)))
}

fn skill(id: &str) -> SkillsView {
    SkillsView { selected: Some(id.into()), ..SkillsView::default() }
}

fn level(window: &Harness<'_, Option<Session>>, id: &str) -> Option<u8> {
    let session = window.state().as_ref().unwrap();
    let levels = session.state().document.as_ref().unwrap().plan().levels();
    levels.get(&SkillId::from(id)).map(|held| held.level.value())
}

#[test]
fn dark_picture() {
    open(Theme::Dark, [1280.0, 720.0], skill("mlops")).picture("skills-dark");
}

#[test]
fn light_picture() {
    open(Theme::Light, [1280.0, 720.0], skill("mlops")).picture("skills-light");
}

#[test]
fn ledger_picture() {
    let view = SkillsView { panel: SkillsPanel::Ledger(ReadingKind::Covered), ..SkillsView::default() };
    open(Theme::Dark, [1280.0, 720.0], view).piece(
        "skills-ledger-dark",
        Role::Group,
        Some("Essentials covered: 7 of 17"),
    );
}

#[test]
fn rating_picture() {
    let view = SkillsView { panel: SkillsPanel::Rate, ..SkillsView::default() };
    open(Theme::Dark, [1280.0, 720.0], view).piece("skills-rating-dark", Role::Group, Some("Rate skills"));
}

#[test]
fn narrow_picture() {
    open(Theme::Dark, [960.0, 600.0], skill("mlops")).picture("skills-narrow-dark");
}

#[test]
fn keys_rate_the_selected_skill_and_undo_takes_it_back() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], skill("mlops"));
    window.key_press(Key::Num4);
    window.run();
    assert_eq!(level(&window, "mlops"), Some(4));
    window.key_press(Key::Delete);
    window.run();
    assert_eq!(level(&window, "mlops"), None);
    window.state_mut().as_mut().unwrap().queue(Action::Undo);
    window.run();
    assert_eq!(level(&window, "mlops"), Some(4));
    window.key_press(Key::ArrowDown);
    window.run();
    let selected = window.state().as_ref().unwrap().state().view.skills.selected.clone();
    assert_ne!(selected, Some("mlops".into()));
    assert!(selected.is_some());
}

#[test]
fn a_reading_shows_how_it_adds_up() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], SkillsView::default());
    window.get_by_label_contains("essentials covered").click();
    window.run();
    window.get_by_role_and_label(Role::Heading, "Essentials covered: 7 of 17");
    window.get_by_role_and_label(Role::Row, "Sum, 62.5%");
}

#[test]
fn rating_goes_from_one_unrated_skill_to_the_next() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], SkillsView::default());
    window.get_by_label("Rate skills").click();
    window.run();
    assert!(window.query_by_label("Which of these can you do?").is_some());
    window.key_press(Key::Num2);
    window.run();
    assert_eq!(level(&window, "project-management"), Some(2));
    for _ in 0..15 {
        window.get_by_label("Skip").click();
        window.run();
    }
    assert!(window.query_by_label("That is all").is_some());
    window.get_by_label("Back to the list").click();
    window.run();
    assert_eq!(window.state().as_ref().unwrap().state().view.skills.panel, SkillsPanel::Skill);
}

#[test]
fn another_role_is_found_by_name() {
    let mut window = open(Theme::Dark, [1280.0, 720.0], SkillsView::default());
    window.get_by_label("Role to hold the skills against").click();
    window.run();
    window.get_by_label("Search roles").type_text("chief ai");
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Chief AI Officer, executive").click();
    window.run();
    let target = window.state().as_ref().unwrap().state().view.skills.target.clone();
    assert_eq!(target, Some("chief-ai-officer".into()));
}

#[test]
fn evidence_is_kept_when_the_field_is_left() {
    let mut window = open(Theme::Dark, [1280.0, 1400.0], skill("mentoring"));
    window.get_by_label("Evidence for Mentoring").focus();
    window.run();
    window.get_by_label("Evidence for Mentoring").type_text("https://example.org/notes");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let session = window.state().as_ref().unwrap();
    let plan = session.state().document.as_ref().unwrap().plan();
    let found = plan.ledger.iter().any(|entry| entry.evidence.as_deref() == Some("https://example.org/notes"));
    assert!(found);
    assert!(window.query_by_label("Open the evidence").is_some());
}

#[test]
fn every_skill_is_a_named_option() {
    let window = open(Theme::Dark, [1280.0, 720.0], SkillsView::default());
    let rows = window.query_all_by_role(Role::ListBoxOption).count();
    assert_eq!(rows, 17);
    let row = window.get_by_label_contains("MLOps, Short, 2, does it with help; wanted 4");
    assert!(row.accesskit_node().label().unwrap().contains("short by"));
}
