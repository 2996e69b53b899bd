//! One file or folder for each screen. A view paints view data and sends actions; it computes no figure.

mod blank;
mod data;
mod draft;
mod keys;
mod overview;
mod page;
mod place;
mod plan_details;
mod positions;
mod roles;
mod routes;
mod salary;
mod settings;
mod side;
mod skills;
mod steps;
mod strip;
mod welcome;
mod when;
mod words;

pub(super) use draft::show_drafts;
pub(super) use steps::ADDING;

use eframe::egui::Ui;

use crate::app::action::Action;
use crate::app::present::ScreenData;
use crate::app::view::Screen;
use crate::gui::theme::Icon;

/// All screens, with what only their painting needs to remember.
#[derive(Debug, Default)]
pub struct Views {
    welcome: welcome::WelcomeScreen,
    overview: overview::OverviewScreen,
    roles: roles::RolesScreen,
    skills: skills::SkillsScreen,
    routes: routes::RoutesScreen,
    salary: salary::SalaryScreen,
    steps: steps::StepsScreen,
    data: data::DataScreen,
    settings: settings::SettingsScreen,
}

impl Views {
    pub fn ui(&mut self, ui: &mut Ui, data: &ScreenData, actions: &mut Vec<Action>) {
        if !matches!(data, ScreenData::Welcome(_)) {
            self.welcome.leave();
        }
        match data {
            ScreenData::Welcome(data) => self.welcome.ui(ui, data, actions),
            ScreenData::Overview(data) => self.overview.ui(ui, data, actions),
            ScreenData::Roles(data) => self.roles.ui(ui, data, actions),
            ScreenData::Skills(data) => self.skills.ui(ui, data, actions),
            ScreenData::Routes(data) => self.routes.ui(ui, data, actions),
            ScreenData::Salary(data) => self.salary.ui(ui, data, actions),
            ScreenData::Steps(data) => self.steps.ui(ui, data, actions),
            ScreenData::Data(data) => self.data.ui(ui, data, actions),
            ScreenData::Settings(data) => self.settings.ui(ui, data, actions),
        }
    }
}

pub(super) fn screen_icon(screen: Screen) -> Icon {
    match screen {
        Screen::Overview => Icon::Overview,
        Screen::Roles => Icon::Roles,
        Screen::Skills => Icon::Skills,
        Screen::Routes => Icon::Routes,
        Screen::Salary => Icon::Salary,
        Screen::Steps => Icon::Steps,
        Screen::Data => Icon::Data,
        Screen::Settings => Icon::Settings,
    }
}
