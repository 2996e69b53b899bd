//! What is selected, typed and filtered on each screen. Not part of the plan and never saved with it.

pub mod data;
pub mod details;
pub mod overview;
pub mod reading;
pub mod roles;
pub mod routes;
pub mod salary;
pub mod skills;
pub mod steps;
pub mod welcome;

use super::screen::Screen;
use crate::domain::pay::outlook::Outlook;
use data::DataView;
use details::DetailsView;
use overview::OverviewView;
use roles::RolesView;
use routes::RoutesView;
use salary::SalaryView;
use skills::SkillsView;
use steps::StepsView;
use welcome::WelcomeView;

/// The view state of all screens.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The screen shown, once a plan is open or the person looks around without one.
    pub screen: Screen,
    /// How amounts of later years are shown, on every screen.
    pub outlook: Outlook,
    /// The first screen.
    pub welcome: WelcomeView,
    /// The form with the facts of the plan.
    pub details: DetailsView,
    /// Overview.
    pub overview: OverviewView,
    /// Roles.
    pub roles: RolesView,
    /// Skills.
    pub skills: SkillsView,
    /// Routes.
    pub routes: RoutesView,
    /// Salary.
    pub salary: SalaryView,
    /// Steps.
    pub steps: StepsView,
    /// Data.
    pub data: DataView,
}
