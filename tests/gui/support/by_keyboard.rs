//! A whole window gone through with the keyboard alone.

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::state::State;
use rungs::domain::plan::Plan;
use rungs::gui::Session;

/// A whole window under test.
pub type Window<'a> = Harness<'a, Option<Session>>;

pub fn state<'a>(window: &'a Window<'_>) -> &'a State {
    window.state().as_ref().unwrap().state()
}

pub fn plan(window: &Window<'_>) -> Plan {
    Plan::clone(state(window).document.as_ref().unwrap().plan())
}

pub fn press(window: &mut Window<'_>, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn command(window: &mut Window<'_>, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

pub fn write(window: &mut Window<'_>, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

/// The accessible name of what has the focus.
pub fn focused(window: &Window<'_>) -> String {
    let nodes = window.query_all(egui_kittest::kittest::by());
    let name = nodes.filter(egui_kittest::Node::is_focused).find_map(|node| node.accesskit_node().label());
    name.unwrap_or_default()
}

/// Presses Tab until the focus is on what is called so.
pub fn tab_to(window: &mut Window<'_>, name: &str) {
    tab_until(window, name, |on| on.starts_with(name));
}

/// Presses Tab until the focus is on something whose name has these words.
pub fn tab_to_any(window: &mut Window<'_>, words: &str) {
    tab_until(window, words, |on| on.contains(words));
}

fn tab_until(window: &mut Window<'_>, what: &str, is_it: impl Fn(&str) -> bool) {
    let mut seen = Vec::new();
    for _ in 0..120 {
        let on = focused(window);
        if is_it(&on) {
            return;
        }
        seen.push(on);
        press(window, Key::Tab);
    }
    panic!("Tab never reaches {what:?}; it stops at {seen:?}");
}
