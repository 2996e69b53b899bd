//! The data of the one screen that is shown.

use serde::Serialize;

use super::data::{DataData, data};
use super::overview::{OverviewData, overview};
use super::roles::{RolesData, roles};
use super::routes::{RoutesData, routes};
use super::salary::{SalaryData, salary};
use super::settings::{SettingsData, settings};
use super::skills::{SkillsData, skills};
use super::steps::{StepsData, steps};
use super::welcome::{WelcomeData, welcome};
use crate::app::screen::Screen;
use crate::app::state::State;

/// What the window shows under its frame.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum ScreenData {
    /// The first screen.
    Welcome(WelcomeData),
    /// Overview.
    Overview(OverviewData),
    /// Roles.
    Roles(RolesData),
    /// Skills.
    Skills(SkillsData),
    /// Routes.
    Routes(RoutesData),
    /// Salary.
    Salary(SalaryData),
    /// Steps.
    Steps(StepsData),
    /// Data.
    Data(DataData),
    /// Settings.
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
