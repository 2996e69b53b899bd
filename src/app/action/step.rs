//! Changes to the steps of the plan.

use jiff::civil::Date;

use crate::domain::catalogue::step::Builds;
use crate::domain::effort::Effort;
use crate::domain::ids::{CatalogueStepId, PlanStepId, RoleId, TimeEntryId};
use crate::domain::money::Money;
use crate::domain::plan::plan_step::StepState;

/// A change to one step.
#[derive(Clone, Debug, PartialEq)]
pub enum StepAction {
    AddFromCatalogue(CatalogueStepId),
    /// Adds recommended steps, each to the role whose gap it closes.
    AddRecommended(Vec<(CatalogueStepId, RoleId)>),
    /// Adds a step of the person's own and selects it.
    AddOwn {
        /// What to do.
        title: String,
        /// The skills it builds.
        builds: Vec<Builds>,
        /// How long it takes.
        hours: Effort,
        /// The role on the path it leads to.
        stage: Option<RoleId>,
        /// To be finished by.
        due: Option<Date>,
    },
    /// How far it is. Finishing adds to the ledger, as of today; taking that back takes the levels back.
    SetState(PlanStepId, StepState),
    /// Finishes it as of a day up to today; one that is done already is done on that day instead.
    Finish(PlanStepId, Date),
    /// What to do.
    SetTitle(PlanStepId, String),
    /// How long it takes.
    SetHours(PlanStepId, Effort),
    /// What it costs, in today's money; `None`: not stated.
    SetCost(PlanStepId, Option<Money>),
    /// The skills it builds.
    SetBuilds(PlanStepId, Vec<Builds>),
    /// To be finished by.
    SetDue(PlanStepId, Option<Date>),
    /// The role on the path it leads to.
    SetStage(PlanStepId, Option<RoleId>),
    /// Logs hours as of a day up to today; a step to do is doing from then on.
    LogHours(PlanStepId, f64, Date),
    /// Takes these logged hours away.
    UnlogHours(PlanStepId, TimeEntryId),
    /// Evidence; empty to take it away.
    SetEvidence(PlanStepId, String),
    /// A note; empty to take it away.
    SetNote(PlanStepId, String),
    /// Moves it to a stage, before another step or, with none, after the last step of that stage.
    Place(PlanStepId, Option<RoleId>, Option<PlanStepId>),
    /// Takes it out of the plan, with the levels it brought.
    Remove(PlanStepId),
}
