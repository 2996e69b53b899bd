//! What is shown, selected and typed.

use crate::app::command::Command;
use crate::app::dialog::Dialog;
use crate::app::screen::Screen;
use crate::app::view::data::DataView;
use crate::app::view::details::DetailsView;
use crate::app::view::overview::OverviewView;
use crate::app::view::roles::{RoleTab, RolesView};
use crate::app::view::routes::RoutesView;
use crate::app::view::salary::SalaryView;
use crate::app::view::skills::SkillsView;
use crate::app::view::steps::StepsView;
use crate::app::view::welcome::WelcomeView;
use crate::domain::ids::{PlanStepId, RoleId, SkillId};
use crate::domain::pay::outlook::Outlook;

/// A change of what is shown. Screens send their view state as a whole, changed where the person changed it.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewAction {
    /// Shows a screen.
    Go(Screen),
    /// Shows a role on a tab.
    ShowRole(RoleId, RoleTab),
    /// Shows a skill in detail.
    ShowSkill(SkillId),
    /// Shows a step in detail.
    ShowStep(PlanStepId),
    /// Today's money or nominal.
    SetOutlook(Outlook),
    /// View state of the first screen.
    Welcome(WelcomeView),
    /// View state of the form with the facts of the plan.
    Details(DetailsView),
    /// View state of Overview.
    Overview(OverviewView),
    /// View state of Roles.
    Roles(RolesView),
    /// View state of Skills.
    Skills(SkillsView),
    /// View state of Routes.
    Routes(RoutesView),
    /// View state of Salary.
    Salary(SalaryView),
    /// View state of Steps.
    Steps(StepsView),
    /// View state of Data.
    Data(DataView),
    /// Opens a dialog in place of any other.
    Show(Dialog),
    /// Closes the dialog.
    CloseDialog,
    /// Does what a command says, as from the menu.
    Run(Command),
}
