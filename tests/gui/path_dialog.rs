//! Picking a file: the panel while the desktop shows its dialog, and the dialog in which a path is typed.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rungs::app::action::{Action, FileAction, PathAction, ViewAction};
use rungs::app::after::After;
use rungs::app::command::Command;
use rungs::app::path_dialog::FolderEntry;
use rungs::app::state::State;
use rungs::app::view::Screen;
use rungs::gui::Session;

use crate::support::{Picture as _, empty_state, sample_state, window};

const FIELD: &str = "Path of the plan file";

type Window = Harness<'static, Option<Session>>;

fn open(state: State) -> Window {
    window(Theme::Dark, [1280.0, 720.0], state)
}

fn state(window: &Window) -> &State {
    window.state().as_ref().unwrap().state()
}

fn queue(window: &mut Window, action: impl Into<Action>) {
    window.state_mut().as_mut().unwrap().queue(action);
    window.run();
}

/// A window whose file dialog is open and never answers.
fn waiting() -> Window {
    open(sample_state(Theme::Dark, [FileAction::Leave(After::PickAndOpen).into()]))
}

/// A window with the path dialog open in a folder with two plans and two folders.
fn typing() -> Window {
    let mut window = open(empty_state(Theme::Dark));
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run();
    let entry = |(name, is_folder): (&str, bool)| FolderEntry { name: name.to_owned(), is_folder };
    let names = [("team-lead.ron", false), ("team-future.ron", false), ("archive", true), ("plans", true)];
    let answer = Ok(names.into_iter().map(entry).collect());
    queue(&mut window, PathAction::Listed { folder: String::new(), answer });
    window
}

#[test]
fn the_window_goes_on_while_the_desktop_shows_its_dialog() {
    let mut window = waiting();
    window.get_by_label("Waiting for the file dialog");
    queue(&mut window, ViewAction::Go(Screen::Steps));
    assert_eq!(state(&window).view.screen, Screen::Steps);
    window.get_by_label("Waiting for the file dialog");
    queue(&mut window, ViewAction::Run(Command::Undo));
    assert!(state(&window).picking.is_some());
}

#[test]
fn escape_and_the_button_give_the_dialog_up() {
    let mut window = waiting();
    window.key_press(Key::Escape);
    window.run();
    assert!(state(&window).picking.is_none());
    assert!(window.query_by_label("Waiting for the file dialog").is_none());
    let mut window = waiting();
    window.get_by_label("Cancel").click();
    window.run();
    assert!(state(&window).picking.is_none());
}

#[test]
fn one_key_or_the_button_leads_to_the_path() {
    let mut window = waiting();
    window.key_press_modifiers(Modifiers::COMMAND, Key::L);
    window.run();
    assert!(window.get_by_label(FIELD).is_focused());
    assert!(state(&window).picking.is_none());
    let mut window = waiting();
    window.get_by_label("Type a path instead").click();
    window.run();
    assert!(window.get_by_label(FIELD).is_focused());
}

#[test]
fn tab_completes_and_then_goes_on_to_the_buttons() {
    let mut window = typing();
    window.get_by_label(FIELD).type_text("te");
    window.run();
    window.key_press(Key::Tab);
    window.run();
    assert_eq!(window.get_by_label(FIELD).value().as_deref(), Some("team-"));
    assert!(window.get_by_label(FIELD).is_focused());
    window.get_by_label(FIELD).type_text("l");
    window.run();
    assert_eq!(
        window.get_by_label(FIELD).value().as_deref(),
        Some("team-l"),
        "the cursor is behind what was completed"
    );
    window.key_press(Key::Tab);
    window.run();
    assert_eq!(window.get_by_label(FIELD).value().as_deref(), Some("team-lead.ron"));
    window.key_press(Key::Tab);
    window.run();
    assert!(!window.get_by_label(FIELD).is_focused());
    window.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    window.run();
    assert!(window.get_by_label(FIELD).is_focused());
}

#[test]
fn the_arrows_choose_and_enter_takes() {
    let mut window = typing();
    window.get_by_label("archive, folder");
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.get_by_label(FIELD).value().as_deref(), Some("archive/"));
    assert!(window.get_by_label(FIELD).is_focused());
    window.get_by_label(FIELD).type_text("old.ron");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let document = state(&window).document.as_ref().unwrap();
    assert_eq!(document.path().unwrap().to_str(), Some("archive/old.ron"));
}

#[test]
fn enter_in_the_frame_of_the_last_letter_takes_all_of_the_text() {
    let mut window = typing();
    window.get_by_label(FIELD).type_text("team-lead.ron");
    window.key_press(Key::Enter);
    window.run();
    let document = state(&window).document.as_ref().unwrap();
    assert_eq!(document.path().unwrap().to_str(), Some("team-lead.ron"));
}

#[test]
fn a_click_takes_a_row_and_escape_takes_none() {
    let mut window = typing();
    window.get_by_label("team-future.ron, plan").click();
    window.run();
    let document = state(&window).document.as_ref().unwrap();
    assert_eq!(document.path().unwrap().to_str(), Some("team-future.ron"));
    let mut window = typing();
    window.key_press(Key::Escape);
    window.run();
    assert!(state(&window).dialog.is_none());
}

#[test]
fn the_panel_looks_as_it_should() {
    waiting().piece("waiting-dark", Role::Dialog, None);
}

#[test]
fn the_dialog_looks_as_it_should() {
    let mut window = typing();
    window.key_press(Key::ArrowDown);
    window.run();
    window.piece("path-dark", Role::AlertDialog, None);
}
