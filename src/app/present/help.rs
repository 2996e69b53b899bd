//! The keys of the screen shown and of all screens, and what the words mean.

use serde::Serialize;

use crate::app::command::{Command, Menu};
use crate::app::dialog::Dialog;
use crate::app::state::State;
use crate::app::view::Screen;
use crate::app::view::help::HelpTab;
use crate::app::words::{GLOSSARY, GlossaryEntry, Words as _};
use strum::IntoEnumIterator as _;

/// Keys that are not commands: what they do, and on which screens; on all where none is named.
const KEYS: [(&str, &str, &[Screen]); 16] = [
    ("0 … 5", "On a skill: set your level", &[Screen::Skills]),
    ("Ctrl+Space, Ctrl+click", "On a role: pick it to compare", &[Screen::Roles]),
    ("Delete", "On a skill: remove your rating", &[Screen::Skills]),
    ("Alt+Up, Alt+Down", "On a step: move it", &[Screen::Steps]),
    ("T", "On a chart: change to the table and back", CHARTS),
    ("Ctrl+C", "On a chart: copy it as a picture, or its table", CHARTS),
    ("+, −, 0", "On a chart: nearer, farther, all of it", CHARTS),
    ("Shift+Arrows", "On a chart that is near: move it", CHARTS),
    ("Tab, Shift+Tab", "Next or previous control", &[]),
    ("Arrows", "Move in lists, tabs, choices and charts", &[]),
    ("Home, End", "First or last", &[]),
    ("Space", "Tick or press", &[]),
    ("Enter", "Open or confirm", &[]),
    ("Esc", "Close, cancel, clear a search", &[]),
    ("Ctrl+F or /", "Search on this screen, or everywhere if it has no search field", &[]),
    ("F6, Shift+F6", "Next or previous of top bar, rail, page and its parts", &[]),
];

/// Screens with charts.
const CHARTS: &[Screen] = &[Screen::Overview, Screen::Roles, Screen::Routes, Screen::Salary, Screen::Steps];

/// Keys that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyGroup {
    pub title: String,
    /// The keys and what they do.
    pub rows: Vec<(String, &'static str)>,
}

/// What the help shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HelpData {
    pub tab: HelpTab,
    pub keys: Vec<KeyGroup>,
    pub words: &'static [GlossaryEntry],
}

/// Builds the help, if it is open.
pub fn help(state: &State) -> Option<HelpData> {
    let Some(Dialog::Help(tab)) = state.dialog else { return None };
    Some(HelpData { tab, keys: keys(state), words: &GLOSSARY })
}

/// The keys of the screen shown first, then those of all screens, then those of the commands.
fn keys(state: &State) -> Vec<KeyGroup> {
    let screen = state.view.screen;
    let of = |wanted: &dyn Fn(&[Screen]) -> bool| -> Vec<(String, &'static str)> {
        let keys = KEYS.iter().filter(|(.., screens)| wanted(screens));
        keys.map(|(keys, what, _)| ((*keys).to_owned(), *what)).collect()
    };
    let here = (!state.is_welcoming())
        .then(|| KeyGroup { title: format!("On {}", screen.title()), rows: of(&|screens| screens.contains(&screen)) });
    let everywhere = KeyGroup { title: "On every screen".to_owned(), rows: of(&|screens| screens.is_empty()) };
    let commands = Menu::iter().map(|menu| KeyGroup { title: menu.words().to_owned(), rows: commands(menu) });
    here.into_iter().chain([everywhere]).chain(commands).filter(|group| !group.rows.is_empty()).collect()
}

fn commands(menu: Menu) -> Vec<(String, &'static str)> {
    let with_keys = Command::all().filter(|command| command.menu() == menu && !command.shortcuts().is_empty());
    let row = |command: Command| {
        let keys: Vec<_> = command.shortcuts().iter().map(|shortcut| shortcut.words()).collect();
        (keys.join(" or "), command.words())
    };
    with_keys.map(row).collect()
}
