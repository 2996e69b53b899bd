//! What is shown, selected and typed.

use crate::app::command::Command;
use crate::app::dialog::Dialog;
use crate::app::view::roles::RoleTab;
use crate::app::view::{Screen, ScreenView};
use crate::domain::ids::{PlanStepId, RoleId, SkillId};
use crate::domain::pay::outlook::Outlook;

/// A change of what is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewAction {
    /// Shows a screen.
    Go(Screen),
    ShowRole(RoleId, RoleTab),
    /// Shows a skill in detail.
    ShowSkill(SkillId),
    /// Shows the official files on Data.
    ShowOfficialFiles,
    /// Shows a step in detail.
    ShowStep(PlanStepId),
    /// The same, at the hours worked on it.
    EnterHours(PlanStepId),
    /// Shows what a fresh plan lacks no more.
    PutAwayFirstThings,
    /// Today's money or nominal.
    SetOutlook(Outlook),
    /// The view state of a screen, changed where the person changed it.
    Screen(ScreenView),
    /// Opens a dialog in place of any other.
    Show(Dialog),
    CloseDialog,
    /// Does what a command says, as from the menu.
    Run(Command),
}
