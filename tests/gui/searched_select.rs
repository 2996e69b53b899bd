//! A choice with many options is searched by typing.

use eframe::egui::{Key, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::gui::widgets::Select;

use super::behaviour::{press, window};

fn open<'a>() -> Harness<'a, usize> {
    let names: Vec<String> = (0..300).map(|at| format!("Place {at}")).collect();
    let mut window = window(0, move |ui, value| {
        let options: Vec<(usize, &str)> = names.iter().map(String::as_str).enumerate().collect();
        ui.add(Select::new("Place", value, &options));
    });
    window.get_by_label("Place").focus();
    window.run();
    press(&mut window, Key::Enter);
    window
}

fn entries(window: &Harness<'_, usize>) -> usize {
    window.get_all_by_role(Role::MenuItemCheckBox).count()
}

#[test]
fn what_is_typed_narrows_the_options_and_enter_takes_the_first() {
    let mut window = open();
    assert!(window.get_by_role_and_label(Role::TextInput, "Search place").accesskit_node().is_focused());
    assert_eq!(entries(&window), 100);
    window.get_by_label("200 more: type to find them");
    window.event(eframe::egui::Event::Text("place 21".to_owned()));
    window.run();
    assert_eq!(entries(&window), 11, "21 and 210 to 219");
    press(&mut window, Key::Enter);
    assert_eq!(*window.state(), 21);
    assert!(window.query_by_label("Search place").is_none(), "it is closed");
    assert!(window.get_by_label("Place").accesskit_node().is_focused());
}

#[test]
fn nothing_is_taken_that_does_not_fit_and_the_next_opening_begins_anew() {
    let mut window = open();
    window.event(eframe::egui::Event::Text("mars".to_owned()));
    window.run();
    window.get_by_label("Nothing is called that");
    press(&mut window, Key::Enter);
    assert_eq!(*window.state(), 0);
    for _ in 0..2 {
        press(&mut window, Key::Escape);
    }
    assert!(window.query_by_label("Search place").is_none());
    window.get_by_label("Place").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(entries(&window), 100);
}

#[test]
fn a_click_takes_an_option() {
    let mut window = open();
    window.get_by_role_and_label(Role::MenuItemCheckBox, "Place 3").click();
    window.run();
    assert_eq!(*window.state(), 3);
}
