//! The keyboard: what Esc closes, where the focus goes and comes back to, and in which order controls are reached.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Memory, Modifiers, Rect, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable as _};
use rungs::app::action::{FactAction, SettingsAction, ViewAction};
use rungs::app::dialog::Dialog;
use rungs::app::view::Screen;
use rungs::app::view::skills::SkillsPanel;
use rungs::gui::Session;

use crate::support::{empty_state, sample_state, window};

type TestWindow<'a> = Harness<'a, Option<Session>>;

fn on<'a>(screen: Screen) -> TestWindow<'a> {
    window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, [ViewAction::Go(screen).into()]))
}

fn key(window: &mut TestWindow<'_>, key: Key) {
    window.key_press(key);
    window.run();
}

fn command(window: &mut TestWindow<'_>, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

/// Role and name of the control that has the keyboard.
fn focused(window: &TestWindow<'_>) -> Option<(Role, String)> {
    let id = window.ctx.memory(Memory::focused)?;
    let nodes = window.root().children_recursive();
    let mut held = nodes.filter(egui_kittest::Node::is_focused);
    let node = held.next().unwrap_or_else(|| panic!("{id:?} is in no tree"));
    let node = node.accesskit_node();
    Some((node.role(), node.label().unwrap_or_default()))
}

fn focused_name(window: &TestWindow<'_>) -> String {
    focused(window).map(|(_, name)| name).unwrap_or_default()
}

fn focused_place(window: &TestWindow<'_>) -> Rect {
    window.ctx.read_response(window.ctx.memory(Memory::focused).unwrap()).unwrap().rect
}

fn dialog(window: &TestWindow<'_>) -> Option<Dialog> {
    window.state().as_ref().unwrap().state().dialog.clone()
}

fn panel(window: &TestWindow<'_>) -> SkillsPanel {
    window.state().as_ref().unwrap().state().view.skills.panel
}

#[test]
fn escape_closes_what_is_on_top_and_nothing_behind_it() {
    for open in [Key::K, Key::F1] {
        let mut window = on(Screen::Skills);
        assert_eq!(panel(&window), SkillsPanel::Skill);
        if open == Key::K {
            command(&mut window, open);
        } else {
            key(&mut window, open);
        }
        assert!(dialog(&window).is_some());
        key(&mut window, Key::Escape);
        assert_eq!((dialog(&window), panel(&window)), (None, SkillsPanel::Skill), "{open:?}");
        key(&mut window, Key::Escape);
        assert_eq!(panel(&window), SkillsPanel::Closed, "the next press is the panel's");
    }
}

#[test]
fn a_screen_that_a_key_asks_for_gets_the_keyboard() {
    let mut window = on(Screen::Overview);
    let keys = [Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num1];
    for screen in keys {
        command(&mut window, screen);
        assert!(focused(&window).is_some(), "{screen:?}");
        assert!(focused_place(&window).min.x > 85.0, "{screen:?} leaves the keyboard to {:?}", focused(&window));
    }
}

#[test]
fn the_keyboard_comes_back_to_what_opened_a_dialog() {
    let mut window = on(Screen::Overview);
    window.get_by_label("Look at the path").focus();
    window.run();
    for open in [Key::K, Key::F1] {
        if open == Key::K {
            command(&mut window, open);
        } else {
            key(&mut window, open);
        }
        assert!(dialog(&window).is_some());
        assert_ne!(focused_name(&window), "Look at the path");
        key(&mut window, Key::Escape);
        assert_eq!(focused_name(&window), "Look at the path", "{open:?}");
    }
    window.get_by_label("Details of the plan").focus();
    window.run();
    key(&mut window, Key::Enter);
    assert_ne!(focused_name(&window), "Details of the plan");
    key(&mut window, Key::Escape);
    assert_eq!(focused_name(&window), "Details of the plan");
}

#[test]
fn t_swaps_chart_and_table_and_gives_the_chart_back() {
    let mut window = on(Screen::Salary);
    let fan = window.root().children_recursive().find(|node| node.accesskit_node().role() == Role::Image).unwrap();
    fan.focus();
    window.run();
    assert_eq!(focused(&window).unwrap().0, Role::Image);
    key(&mut window, Key::T);
    assert_eq!(focused(&window).unwrap().0, Role::Table);
    key(&mut window, Key::T);
    assert_eq!(focused(&window).unwrap().0, Role::Image);
}

#[test]
fn the_cursor_of_a_chart_is_read_out() {
    let mut window = on(Screen::Salary);
    let fan = window.root().children_recursive().find(|node| node.accesskit_node().role() == Role::Image).unwrap();
    fan.focus();
    window.run();
    let said = |window: &TestWindow<'_>| {
        let nodes = window.root().children_recursive();
        let status: Vec<_> = nodes.filter(|node| node.accesskit_node().role() == Role::Status).collect();
        status.iter().filter_map(|node| node.accesskit_node().label()).collect::<Vec<_>>()
    };
    let before = said(&window);
    key(&mut window, Key::ArrowRight);
    let first = said(&window);
    assert_ne!(before, first);
    key(&mut window, Key::ArrowRight);
    assert_ne!(first, said(&window));
}

#[test]
fn f6_lands_on_the_screen_that_is_shown_and_on_the_panel_beside_it() {
    let mut window = on(Screen::Skills);
    let mut visited = Vec::new();
    for _part in 0..4 {
        key(&mut window, Key::F6);
        visited.push(focused(&window).unwrap());
    }
    assert!(visited.contains(&(Role::Tab, "Skills".to_owned())), "{visited:?}");
    assert!(visited.contains(&(Role::Button, "Close details".to_owned())), "{visited:?}");
}

#[test]
fn skills_are_rated_from_the_keyboard() {
    let mut window = on(Screen::Skills);
    window.get_by_label("Rate skills").focus();
    window.run();
    key(&mut window, Key::Enter);
    assert_eq!(focused(&window).unwrap().0, Role::RadioButton, "{:?}", focused(&window));
    let passed = |window: &TestWindow<'_>| window.state().as_ref().unwrap().state().view.skills.passed.len();
    key(&mut window, Key::ArrowRight);
    assert_eq!(passed(&window), 1);
    key(&mut window, Key::ArrowLeft);
    assert_eq!(passed(&window), 0);
}

#[test]
fn controls_are_reached_as_they_are_read() {
    let mut window = on(Screen::Overview);
    window.get_by_label("Look at the path").focus();
    window.run();
    key(&mut window, Key::Tab);
    assert_eq!(focused_name(&window), "Details of the plan");
    let order = |window: &TestWindow<'_>, names: &[&str]| {
        let all: Vec<String> =
            window.root().children_recursive().filter_map(|node| node.accesskit_node().label()).collect();
        names.iter().map(|name| all.iter().position(|label| label == name)).collect::<Vec<_>>()
    };
    let places = order(
        &window,
        &["Junior Machine Learning Engineer to Machine Learning Team Lead", "Look at the path", "Details of the plan"],
    );
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");

    let state = sample_state(
        Theme::Dark,
        [
            FactAction::SetTitle("Changed".to_owned()).into(),
            ViewAction::Show(Dialog::Unsaved(rungs::app::after::After::Quit)).into(),
        ],
    );
    let window = window_of(state);
    let places = order(&window, &["Discard", "Keep editing", "Save"]);
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{places:?}");
}

fn window_of<'a>(state: rungs::app::state::State) -> TestWindow<'a> {
    window(Theme::Dark, [1280.0, 720.0], state)
}

#[test]
fn a_picked_role_leaves_the_keyboard_to_what_comes_next() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark));
    window.get_by_label("The role you hold").type_text("data annotator");
    window.run();
    key(&mut window, Key::Enter);
    assert_eq!(focused(&window).unwrap(), (Role::ComboBox, "Place".to_owned()));
}

#[test]
fn choices_and_dialogs_tell_what_a_screen_reader_needs() {
    for screen in [Screen::Roles, Screen::Skills, Screen::Settings, Screen::Salary] {
        let window = on(screen);
        let boxes: Vec<_> =
            window.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::ComboBox).collect();
        for node in boxes {
            let node = node.accesskit_node();
            assert!(!node.value().unwrap_or_default().is_empty(), "{:?} has no value", node.label());
            assert_eq!(node.description(), node.value(), "{:?}", node.label());
        }
    }
    let mut window = on(Screen::Overview);
    assert!(window.root().accesskit_node().label().is_some_and(|title| title.contains("Rungs")));
    window.get_by_role_and_label(Role::Main, "Overview");
    command(&mut window, Key::K);
    window.get_by_role_and_label(Role::Dialog, "Command palette");
    key(&mut window, Key::Escape);
    key(&mut window, Key::F1);
    window.get_by_role_and_label(Role::AlertDialog, "Help");
}

#[test]
fn the_items_of_the_rail_never_lie_over_one_another() {
    for size in [[640.0, 480.0], [853.0, 480.0], [1280.0, 720.0]] {
        for zoom in [100, 150, 200] {
            let state = sample_state(Theme::Dark, [SettingsAction::SetZoom(zoom).into()]);
            let window = window(Theme::Dark, size, state);
            let screens = ["Overview", "Roles", "Skills", "Routes", "Salary", "Steps", "Data", "Settings"];
            let places = screens.map(|screen| window.get_by_role_and_label(Role::Tab, screen).rect());
            for [upper, lower] in places.array_windows() {
                assert!(lower.min.y >= upper.max.y, "{size:?} at {zoom} %: {upper:?} and {lower:?}");
            }
        }
    }
}

#[test]
fn a_long_sentence_moves_the_content_of_a_page_down() {
    for size in [[640.0, 480.0], [853.0, 480.0], [1280.0, 720.0]] {
        for screen in [Screen::Overview, Screen::Routes, Screen::Salary, Screen::Steps, Screen::Data] {
            let state = sample_state(Theme::Dark, [ViewAction::Go(screen).into()]);
            let window = window(Theme::Dark, size, state);
            let main = window.get_by_role(Role::Main);
            let nodes: Vec<_> = main.children_recursive().collect();
            // The title and the titles of the cards are headings; the first label is the sentence.
            let edges = |role: Role| {
                let found = nodes.iter().map(NodeT::accesskit_node).filter(|node| node.role() == role);
                found.filter_map(|node| node.raw_bounds()).map(|bounds| (bounds.y0, bounds.y1)).collect::<Vec<_>>()
            };
            let (headings, labels) = (edges(Role::Heading), edges(Role::Label));
            let [(_, title), (card, _), ..] = headings[..] else { panic!("{screen:?} has {headings:?}") };
            let (_, sentence) = labels[0];
            assert!(title <= card && sentence <= card, "{screen:?} at {size:?}: {title} and {sentence} reach {card}");
        }
    }
}
