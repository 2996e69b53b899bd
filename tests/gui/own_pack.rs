//! The roles that a plan states go out of the window as a pack: the buttons, and what comes of it on the disk.

use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role as Kind;
use eframe::egui::{Key, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::action::{Action, PackAction, RoleAction, ViewAction};
use rungs::app::dialog::PathPurpose;
use rungs::app::view::roles::RoleTab;
use rungs::domain::plan::own_role::OwnRole;
use rungs::gui::{Desktop, Flush};
use rungs::storage::catalogue;

use crate::support::by_keyboard::{Window, press, state, tab_to};
use crate::support::{sample_state, window, window_on};

const SIZE: [f32; 2] = [960.0, 600.0];
const BUTTON: &str = "Save your roles as a pack…";

fn nurse() -> Action {
    RoleAction::SetOwn(Box::new(OwnRole::titled("Nurse", &[]))).into()
}

fn asks_for_a_folder(window: &Window<'_>) -> bool {
    state(window).picking.as_ref().is_some_and(|picking| picking.purpose == PathPurpose::OwnPack)
}

#[test]
fn the_editor_of_a_role_asks_for_a_folder() {
    let show = ViewAction::ShowRole("own-nurse".into(), RoleTab::Profile).into();
    let mut window = window(Theme::Dark, SIZE, sample_state(Theme::Dark, [nurse(), show]));
    tab_to(&mut window, BUTTON);
    press(&mut window, Key::Enter);
    assert!(asks_for_a_folder(&window));
}

#[test]
fn the_official_files_offer_it_where_something_is_stated() {
    let show = || ViewAction::ShowOfficialFiles.into();
    let nothing = window(Theme::Dark, SIZE, sample_state(Theme::Dark, [show()]));
    assert!(nothing.get_by_role_and_label(Kind::Button, BUTTON).accesskit_node().is_disabled());
    let mut window = window(Theme::Dark, SIZE, sample_state(Theme::Dark, [nurse(), show()]));
    tab_to(&mut window, BUTTON);
    press(&mut window, Key::Enter);
    assert!(asks_for_a_folder(&window));
}

#[test]
fn the_pack_is_on_the_disk_and_nothing_is_written_over() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("mine");
    let desktop = Desktop::new(None, Flush::default());
    let mut window = window_on(Theme::Dark, SIZE, sample_state(Theme::Dark, [nurse()]), Box::new(desktop));
    for begin in ["Saved as a pack in ", "No pack was saved: something is in the folder already: "] {
        window.state_mut().as_mut().unwrap().queue(PackAction::SaveOwn(folder.clone()));
        let until = Instant::now() + Duration::from_mins(3);
        while !state(&window).notices.iter().any(|notice| notice.text.starts_with(begin)) {
            assert!(Instant::now() < until, "{:?}", state(&window).messages);
            std::thread::sleep(Duration::from_millis(10));
            window.step();
        }
    }
    let (pack, _) = catalogue::from_folder(&folder).unwrap();
    assert_eq!(pack.role_title(&"nurse".into()), "Nurse");
}
