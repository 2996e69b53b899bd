//! A step of a plan.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use super::unknown_fields::UnknownFields;
use crate::domain::catalogue::step::{Builds, CatalogueStep};
use crate::domain::effort::Effort;
use crate::domain::ids::{CatalogueStepId, PlanStepId, RoleId, TimeEntryId};
use crate::domain::money::Money;

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum StepState {
    /// Not begun.
    ToDo,
    /// Begun.
    Doing,
    /// Finished.
    Done,
    /// Will not be done.
    Skipped,
}

impl StepState {
    /// The word for it, starting with a capital.
    pub fn word(self) -> &'static str {
        match self {
            Self::ToDo => "To do",
            Self::Doing => "Doing",
            Self::Done => "Done",
            Self::Skipped => "Skipped",
        }
    }

    /// Whether there is work left in it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::ToDo | Self::Doing)
    }
}

/// Hours worked on a step on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeEntry {
    /// Unique within the plan.
    pub id: TimeEntryId,
    /// The day.
    pub date: Date,
    /// Hours, above 0.
    pub hours: f64,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

/// A step of a plan. What the catalogue said when it was added is copied, so that the plan stands on its own.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanStep {
    /// Unique within the plan.
    pub id: PlanStepId,
    /// What to do.
    pub title: String,
    /// The step of the catalogue it was taken from; absent for the person's own.
    pub from: Option<CatalogueStepId>,
    /// The role on the path it leads to.
    pub stage: Option<RoleId>,
    /// The skills it builds.
    pub builds: Vec<Builds>,
    /// How long it takes.
    pub hours: Effort,
    /// What it costs, in today's money; above 0.
    pub cost: Option<Money>,
    /// How far it is.
    pub state: StepState,
    /// To be finished by.
    pub due: Option<Date>,
    /// The day it was finished.
    pub done: Option<Date>,
    /// Hours worked on it.
    pub log: Vec<TimeEntry>,
    /// What shows it: a link, a file, a name.
    pub evidence: Option<String>,
    /// Anything the person wants to remember.
    pub note: Option<String>,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl PlanStep {
    /// A step of the catalogue, to be done.
    pub fn from_catalogue(id: PlanStepId, step: &CatalogueStep, stage: Option<RoleId>) -> Self {
        Self {
            id,
            title: step.title.clone(),
            from: Some(step.id.clone()),
            stage,
            builds: step.builds.clone(),
            hours: step.hours,
            cost: None,
            state: StepState::ToDo,
            due: None,
            done: None,
            log: Vec::new(),
            evidence: None,
            note: None,
            unknown: UnknownFields::NONE,
        }
    }

    /// A step of the person's own, to be done.
    pub fn own(id: PlanStepId, title: String, builds: Vec<Builds>, hours: Effort, stage: Option<RoleId>) -> Self {
        Self {
            id,
            title,
            from: None,
            stage,
            builds,
            hours,
            cost: None,
            state: StepState::ToDo,
            due: None,
            done: None,
            log: Vec::new(),
            evidence: None,
            note: None,
            unknown: UnknownFields::NONE,
        }
    }

    /// Hours worked on it so far.
    pub fn logged_hours(&self) -> f64 {
        self.log.iter().map(|entry| entry.hours).sum()
    }

    /// Hours left: the estimate less what was worked, never below 0; 0 for a step that is done or skipped.
    pub fn hours_left(&self) -> Effort {
        if !self.state.is_open() {
            return Effort::NONE;
        }
        let logged = self.logged_hours();
        let left = |hours: f64| (hours - logged).max(0.0);
        Effort {
            optimistic: left(self.hours.optimistic),
            likely: left(self.hours.likely),
            pessimistic: left(self.hours.pessimistic),
        }
    }
}
