//! The frame around every screen.

use std::path::Path;
use std::time::Duration;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::action::{Action, ViewAction};
use rungs::app::command::Command;
use rungs::app::dialog::Dialog;
use rungs::app::view::help::HelpTab;
use rungs::gui::Session;

use crate::support::{sample_state, window};

#[test]
fn the_rail_leads_to_every_screen() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, []));
    for screen in ["Roles", "Skills", "Routes", "Salary", "Steps", "Data", "Settings", "Overview"] {
        window.get_by_role_and_label(eframe::egui::accesskit::Role::Tab, screen).click();
        window.run();
        let shown = window.state().as_ref().unwrap().state().view.screen;
        assert_eq!(shown.title(), screen);
    }
}

const SCREENS: [&str; 8] = ["Overview", "Roles", "Skills", "Routes", "Salary", "Steps", "Data", "Settings"];

fn show(window: &mut Harness<'_, Option<Session>>, screen: &str) {
    window.get_by_role_and_label(Role::Tab, screen).click();
    window.run();
}

#[test]
fn nothing_repaints_while_idle() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, []));
    for screen in SCREENS {
        show(&mut window, screen);
        window.remove_cursor();
        window.run();
        window.step();
        let delays: Vec<_> = window.output().viewport_output.values().map(|output| output.repaint_delay).collect();
        assert!(delays.iter().all(|delay| *delay == Duration::MAX), "{screen} asks to be painted again: {delays:?}");
    }
}

#[test]
fn every_screen_names_its_headings_and_controls() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, []));
    let named = [Role::Heading, Role::Button, Role::CheckBox, Role::TextInput, Role::Slider, Role::Link, Role::Tab];
    for screen in SCREENS {
        show(&mut window, screen);
        let nodes: Vec<_> = window.root().children_recursive().collect();
        for node in &nodes {
            let node = node.accesskit_node();
            let name = node.label().unwrap_or_default();
            assert!(!named.contains(&node.role()) || !name.is_empty(), "{screen}: {:?} without a name", node.role());
            if node.role() == Role::Heading
                && let Some(group) = node.parent().filter(|parent| parent.role() == Role::Group)
            {
                let mut inside = group.children().filter(|child| child.role() == Role::Heading);
                let own = inside.any(|child| child.label() == group.label());
                assert!(own || group.label().is_none(), "{screen}: {name} stands in {:?}", group.label());
            }
        }
        assert!(nodes.iter().any(|node| node.accesskit_node().role() == Role::Heading), "{screen} has no heading");
    }
}

#[test]
fn f6_moves_between_top_bar_rail_and_page() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, []));
    let part = |window: &mut Harness<'_, Option<Session>>, modifiers: Modifiers| {
        window.key_press_modifiers(modifiers, Key::F6);
        window.run();
        let focused = window.ctx.memory(eframe::egui::Memory::focused).unwrap();
        let place = window.ctx.read_response(focused).unwrap().rect;
        match (place.center().y < 45.0, place.center().x < 85.0) {
            (true, _) => "top bar",
            (false, true) => "rail",
            (false, false) => "page",
        }
    };
    assert_eq!(part(&mut window, Modifiers::NONE), "page");
    assert_eq!(part(&mut window, Modifiers::NONE), "top bar");
    assert_eq!(part(&mut window, Modifiers::NONE), "rail");
    assert_eq!(part(&mut window, Modifiers::NONE), "page");
    assert_eq!(part(&mut window, Modifiers::SHIFT), "rail");
    assert_eq!(part(&mut window, Modifiers::SHIFT), "top bar");
}

#[test]
fn searching_leads_to_the_palette_where_a_screen_has_no_field() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, []));
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    assert!(matches!(window.state().as_ref().unwrap().state().dialog, Some(Dialog::Palette(_))));
    window.key_press(Key::Escape);
    window.run();
    show(&mut window, "Roles");
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    assert!(window.state().as_ref().unwrap().state().dialog.is_none());
    assert!(window.get_by_label("Search roles").is_focused());
    window.key_press(Key::Escape);
    window.run();
    window.key_press(Key::Questionmark);
    window.run();
    assert_eq!(window.state().as_ref().unwrap().state().dialog, Some(Dialog::Help(HelpTab::Keys)));
}

#[test]
fn the_path_dialog_saves_where_the_person_types() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, []));
    let save = Action::from(ViewAction::Run(Command::SaveToPath));
    window.state_mut().as_mut().unwrap().queue(save);
    window.run();
    assert!(window.get_by_label("Path of the plan file").is_focused());
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_label("Path of the plan file").type_text("/plans/mine.ron");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let state = window.state().as_ref().unwrap().state();
    assert!(state.dialog.is_none());
    assert_eq!(state.document.as_ref().unwrap().path(), Some(Path::new("/plans/mine.ron")));
}
