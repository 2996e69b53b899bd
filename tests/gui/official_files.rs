//! Official files in the window, with real files and a folder of packs: imported, switched, removed, damaged.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::action::{Action, FileAction, PackAction, ViewAction};
use rungs::app::dialog::Dialog;
use rungs::app::packs::{ImportStage, ListedPack};
use rungs::app::state::State;
use rungs::domain::catalogue::claim::Measure;
use rungs::domain::official::import::progress::{Phase, Progress};
use rungs::gui::{Desktop, Flush};
use rungs::storage::folders::Folders;
use rungs::storage::packs::{PackFolder, loaded};
use tempfile::TempDir;

use crate::support::by_keyboard::{Window, focused, press, state, tab_to};
use crate::support::{empty_state, sample_state, window, window_on};

const NURSE: &str = "onet-29-1141-00";
const TITLE: &str = "Wages of May 2031, whole country";
const WAGES: &str = "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,OCC_CODE,OCC_TITLE,O_GROUP,I_GROUP,OWN_CODE,TOT_EMP,H_MEAN,A_MEAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,ANNUAL,HOURLY\n99,U.S.,1,US,29-1141,Nurses,detailed,cross-industry,1235,100,40,90000,60000,70000,88000,99000,120000,30,35,40,45,50,,\n";

/// A folder of data of its own with a file to import, and a window that works on it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("national_M2031.csv"), WAGES).unwrap();
        Self { folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("national_M2031.csv")
    }

    fn folders(&self) -> Folders {
        let inside = |name: &str| self.folder.path().join(name);
        Folders { config: inside("config"), data: inside("data"), state: inside("state") }
    }

    fn packs(&self) -> PackFolder {
        PackFolder::new(self.folders().packs())
    }

    fn names(&self) -> Vec<String> {
        let Ok(all) = fs::read_dir(self.folders().packs()) else { return Vec::new() };
        let mut names: Vec<_> = all.map(|name| name.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// A window on the official files, as the program opens it.
    fn window(&self) -> Window<'static> {
        let desktop = Desktop::new(Some(self.folders()), Flush::default());
        let mut state = empty_state(Theme::Dark);
        let found = loaded(Some(&self.packs())).unwrap();
        rungs::app::update::update(&mut state, Action::UseCatalogue(found.catalogue));
        let mut window = window_on(Theme::Dark, [1280.0, 720.0], state, Box::new(desktop));
        act(&mut window, ViewAction::ShowOfficialFiles);
        act(&mut window, PackAction::Listed(found.listed));
        window
    }

    /// The same with wages imported.
    fn with_wages(&self) -> Window<'static> {
        let mut window = self.window();
        act(&mut window, FileAction::Dropped(vec![self.file()]));
        until(&mut window, |state| state.official.obstacle().is_none());
        press(&mut window, Key::Escape);
        window
    }
}

fn act(window: &mut Window<'_>, action: impl Into<Action>) {
    window.state_mut().as_mut().unwrap().queue(action);
    window.run();
}

/// Goes on until something is so. It comes in seconds; minutes mean that it never will.
fn until(window: &mut Window<'_>, what: impl Fn(&State) -> bool) {
    let began = Instant::now();
    while !what(state(window)) {
        assert!(began.elapsed() < Duration::from_mins(3), "{:?}", state(window).official);
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    window.run();
}

/// The year of the wages of nurses.
fn year_of_wages(state: &State) -> i16 {
    let role = state.catalogue.role(&NURSE.into()).unwrap();
    role.claims.iter().find(|claim| claim.measure == Measure::Pay).unwrap().year
}

fn wages_listed(state: &State) -> Option<&ListedPack> {
    state.official.listed.iter().find(|pack| pack.title == TITLE)
}

#[test]
fn files_are_imported_switched_off_and_removed_by_the_keyboard_alone() {
    let desk = Desk::new();
    let mut window = desk.window();
    window.get_by_role_and_label(Role::Heading, "Official occupations");
    let year = year_of_wages(state(&window));
    act(&mut window, FileAction::Dropped(vec![desk.file()]));
    until(&mut window, |state| state.official.obstacle().is_none());
    window.get_by_role_and_label(Role::AlertDialog, "Official files are imported");
    window.get_by_role_and_label(Role::Heading, "Attribution");
    press(&mut window, Key::Escape);
    assert_eq!(state(&window).dialog, None);
    window.get_by_role_and_label(Role::Heading, TITLE);
    assert_eq!((year_of_wages(state(&window)), desk.names()), (2031, vec!["wages.pack".to_owned()]));

    let switch = format!("Use {TITLE}");
    tab_to(&mut window, &switch);
    press(&mut window, Key::Space);
    until(&mut window, |state| state.official.changing.is_none());
    assert_eq!((year_of_wages(state(&window)), wages_listed(state(&window)).unwrap().on), (year, false));
    window.get_by_label("Switched off");
    tab_to(&mut window, &switch);
    press(&mut window, Key::Space);
    until(&mut window, |state| state.official.changing.is_none());
    assert_eq!(year_of_wages(state(&window)), 2031);

    tab_to(&mut window, &format!("Remove {TITLE}"));
    press(&mut window, Key::Enter);
    assert_eq!(focused(&window), "Keep it");
    press(&mut window, Key::Escape);
    assert!(wages_listed(state(&window)).is_some(), "Escape keeps it");
    tab_to(&mut window, &format!("Remove {TITLE}"));
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Remove");
    press(&mut window, Key::Enter);
    until(&mut window, |state| state.official.changing.is_none());
    assert_eq!((year_of_wages(state(&window)), wages_listed(state(&window))), (year, None));
    assert!(window.query_by_role_and_label(Role::Heading, TITLE).is_none());
    assert!(!desk.names().contains(&"wages.pack".to_owned()));
}

#[test]
fn an_import_that_is_cancelled_changes_nothing_on_the_disk() {
    let desk = Desk::new();
    let mut window = desk.window();
    let session = window.state_mut().as_mut().unwrap();
    session.queue(PackAction::Import(vec![desk.file()]));
    session.queue(PackAction::Cancel);
    until(&mut window, |state| state.official.import.is_none());
    assert_eq!(state(&window).dialog, None);
    assert!(desk.names().is_empty());
    window.get_by_label("The import was cancelled. Nothing was changed.");
}

#[test]
fn a_file_that_lacks_a_column_is_told_with_what_it_is_needed_for() {
    let desk = Desk::new();
    fs::write(desk.file(), WAGES.replace("A_MEDIAN", "ANYTHING")).unwrap();
    let mut window = desk.window();
    act(&mut window, PackAction::Import(vec![desk.file()]));
    until(&mut window, |state| state.official.obstacle().is_none());
    let Some(ImportStage::Failed(why)) = state(&window).official.import.as_ref().map(|import| &import.stage) else {
        panic!("{:?}", state(&window).official.import)
    };
    assert!(why.contains("national_M2031.csv") && why.contains("A_MEDIAN") && why.contains("needed for"), "{why}");
    window.get_by_role_and_label(Role::AlertDialog, "Nothing was imported");
    window.get_by_label_contains("there is no column");
    assert!(desk.names().is_empty());
    press(&mut window, Key::Escape);
    assert_eq!(state(&window).dialog, None);
}

#[test]
fn a_damaged_pack_is_told_and_can_be_removed() {
    let desk = Desk::new();
    drop(desk.with_wages());
    let path = desk.folders().packs().join("wages.pack");
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    fs::write(path.with_file_name("mine.pack"), b"not one").unwrap();
    let mut window = desk.window();
    window.get_by_label_contains("Imported pack not used: Wages, whole country. It is cut off");
    assert_eq!(window.get_all_by_label("Damaged: not used").count(), 2);
    for (title, file) in [("Wages, whole country", "wages.pack"), ("mine.pack", "mine.pack")] {
        window.get_by_label(&format!("Remove {title}")).click();
        window.run();
        window.get_by_role_and_label(Role::Button, "Remove").click();
        window.run();
        until(&mut window, |state| state.official.changing.is_none());
        assert!(!desk.names().contains(&file.to_owned()), "{:?}", state(&window).messages);
    }
    assert!(window.query_by_label("Damaged: not used").is_none());
}

#[test]
fn a_pack_that_is_gone_meanwhile_is_told() {
    let desk = Desk::new();
    let mut window = desk.with_wages();
    fs::remove_file(desk.folders().packs().join("wages.pack")).unwrap();
    window.get_by_label(&format!("Use {TITLE}")).click();
    window.run();
    until(&mut window, |state| state.official.changing.is_none());
    window.get_by_label("The pack could not be changed: it is no longer there.");
}

#[test]
fn progress_is_told_to_a_screen_reader_as_a_value() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, []));
    act(&mut window, PackAction::Import(vec!["/a/db_30_3_text.zip".into()]));
    let number = state(&window).official.import.as_ref().unwrap().number;
    for (phase, rows) in [(Phase::Open, 0), (Phase::Ratings, 12_000)] {
        act(&mut window, PackAction::Progress { number, progress: Progress { phase, rows } });
    }
    let bar = window.get_by_role_and_label(Role::ProgressIndicator, "Ratings, 12,000 rows");
    let part = bar.accesskit_node().numeric_value().unwrap();
    assert!(part > 25.0 && part < 50.0, "{part}");
    assert_eq!(focused(&window), "Cancel");
    press(&mut window, Key::Escape);
    assert_eq!(state(&window).dialog, Some(Dialog::Import), "until the import has stopped");
    act(&mut window, PackAction::Stopped { number });
    assert_eq!(state(&window).dialog, None);
}
