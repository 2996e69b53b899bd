//! What each screen shows, as plain data: text ready to read and numbers ready to draw.
//!
//! Built when the state has changed, never while painting, and tested as text. It must never name a toolkit.

pub mod about;
pub mod advert;
pub mod axis;
pub mod blank;
pub mod causes;
pub mod chrome;
pub mod compare;
pub mod cursor_point;
pub mod data;
pub mod details;
pub mod figure;
pub mod gap_words;
pub mod help;
pub mod history;
pub mod import_dialog;
pub mod import_report;
pub mod lines;
pub mod loose_texts;
pub mod overview;
pub mod pack_words;
pub mod palette;
mod palette_comparison;
pub mod path;
pub mod pay_before_after;
pub mod pay_words;
pub mod positions;
pub mod reading_ledger;
pub mod role_suggestion;
pub mod role_words;
pub mod roles;
pub mod routes;
pub mod safety_dialog;
pub mod salary;
pub mod series_colour;
pub mod settings;
pub mod skills;
pub mod step_odds;
pub mod step_words;
pub mod steps;
pub mod strip;
pub mod table;
pub mod versions;
pub mod welcome;

use serde::Serialize;

use super::state::State;
use super::view::Screen;
use data::{DataData, data};
use overview::{OverviewData, overview};
use roles::{RolesData, roles};
use routes::{RoutesData, routes};
use salary::{SalaryData, salary};
use settings::{SettingsData, settings};
use skills::{SkillsData, skills};
use steps::{StepsData, steps};
use welcome::{WelcomeData, welcome};

/// What the window shows under its frame.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum ScreenData {
    /// The first screen.
    Welcome(WelcomeData),
    Overview(OverviewData),
    Roles(RolesData),
    Skills(SkillsData),
    Routes(RoutesData),
    Salary(SalaryData),
    Steps(StepsData),
    Data(DataData),
    Settings(SettingsData),
}

impl ScreenData {
    /// Builds what is shown in this state.
    pub fn of(state: &State) -> Self {
        if state.is_welcoming() {
            return Self::Welcome(welcome(state));
        }
        match state.view.screen {
            Screen::Overview => Self::Overview(overview(state)),
            Screen::Roles => Self::Roles(roles(state)),
            Screen::Skills => Self::Skills(skills(state)),
            Screen::Routes => Self::Routes(routes(state)),
            Screen::Salary => Self::Salary(salary(state)),
            Screen::Steps => Self::Steps(steps(state)),
            Screen::Data => Self::Data(data(state)),
            Screen::Settings => Self::Settings(settings(state)),
        }
    }
}
