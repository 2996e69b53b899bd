//! A step of a plan.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use super::part::{Leaf, List, Named, elsewhere, may, must, part};
use super::unknown_fields::UnknownFields;
use super::value::Value;
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
    /// Whether there is work left in it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::ToDo | Self::Doing)
    }
}

part! {
    /// Hours worked on a step on a day.
    pub struct TimeEntry {
        /// Unique within the plan.
        id: TimeEntryId = numbered_later();
        /// The day.
        date: Date = must(Leaf), Value::Date;
        /// Hours, above 0.
        hours: f64 = must(Leaf), Value::Hours;
    }
}

/// Files of the first format have no ids of hours worked; they are counted through when all is read.
fn numbered_later() -> Named<TimeEntryId, Leaf> {
    Named { absent: || Some(TimeEntryId::new("")), ..must(Leaf) }
}

part! {
    /// A step of a plan. What the catalogue said when it was added is copied, so that the plan stands on its own.
    pub struct PlanStep {
        /// Unique within the plan.
        id: PlanStepId = must(Leaf);
        /// What to do.
        title: String = must(Leaf), Value::Text;
        /// The step of the catalogue it was taken from; absent for the person's own.
        from: Option<CatalogueStepId> = may(Leaf), Value::CatalogueStep;
        /// The role on the path it leads to.
        stage: Option<RoleId> = may(Leaf), Value::Role;
        /// The skills it builds.
        builds: Vec<Builds> = must(Leaf), Value::Builds;
        /// How long it takes.
        hours: Effort = must(Leaf), Value::Effort;
        /// What it costs, in today's money; above 0.
        cost: Option<Money> = may(Leaf), Value::Money;
        /// How far it is.
        state: StepState = must(Leaf), Value::State;
        /// To be finished by.
        due: Option<Date> = may(Leaf), Value::Date;
        /// The day it was finished.
        done: Option<Date> = may(Leaf), Value::Date;
        /// Hours worked on it.
        log: Vec<TimeEntry> = elsewhere(List);
        /// What shows it: a link, a file, a name.
        evidence: Option<String> = may(Leaf), Value::Text;
        /// Anything the person wants to remember.
        note: Option<String> = may(Leaf), Value::Text;
    }
}

impl PlanStep {
    /// A step of the catalogue, to be done.
    pub fn from_catalogue(id: PlanStepId, step: &CatalogueStep, stage: Option<RoleId>) -> Self {
        let own = Self::own(id, step.title.clone(), step.builds.clone(), step.hours, stage);
        Self { from: Some(step.id.clone()), ..own }
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

    /// Hours of work that are behind: those logged; of a finished step without any, the likely ones.
    pub fn hours_done(&self) -> f64 {
        if self.is_done_by_estimate() { self.hours.likely } else { self.logged_hours() }
    }

    /// Whether it is finished and nobody says how long it took.
    pub fn is_done_by_estimate(&self) -> bool {
        self.state == StepState::Done && self.log.is_empty()
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
