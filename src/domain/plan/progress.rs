//! Ticking steps off and taking it back.

use jiff::civil::Date;

use super::Plan;
use super::ledger_entry::{Basis, LedgerEntry};
use super::plan_step::{PlanStep, StepState, TimeEntry};
use super::unknown_fields::UnknownFields;
use crate::domain::ids::{PlanStepId, TimeEntryId};
use crate::domain::proficiency::Proficiency;

impl Plan {
    pub fn step(&self, id: &PlanStepId) -> Option<&PlanStep> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// The step with this id, to be changed.
    pub fn step_mut(&mut self, id: &PlanStepId) -> Option<&mut PlanStep> {
        self.steps.iter_mut().find(|step| step.id == *id)
    }

    /// Puts a step into a state. Finishing it adds an entry to the ledger for each skill it builds; leaving the finished
    /// state takes those entries away again. Does nothing for an unknown step.
    pub fn set_step_state(&mut self, id: &PlanStepId, state: StepState, date: Date) {
        let Some(step) = self.step_mut(id) else { return };
        if step.state == state {
            return;
        }
        let was_done = step.state == StepState::Done;
        step.state = state;
        step.done = (state == StepState::Done).then_some(date);
        if was_done {
            self.ledger.retain(|entry| entry.basis != Basis::Step(id.clone()));
        }
        if state == StepState::Done {
            self.credit(id, date);
        }
    }

    /// Finishes a step as of a day. One that is done already is of that day from then on, and so is what it brought.
    pub fn finish_step(&mut self, id: &PlanStepId, date: Date) {
        self.set_step_state(id, StepState::Done, date);
        let Some(step) = self.step_mut(id) else { return };
        step.done = Some(date);
        for entry in self.ledger.iter_mut().filter(|entry| entry.basis == Basis::Step(id.clone())) {
            entry.date = date;
        }
    }

    /// Logs hours above 0 worked on a step on a day; a step to do is doing from then on. Does nothing for an unknown step.
    pub fn log_hours(&mut self, id: &PlanStepId, hours: f64, date: Date) {
        let entry = TimeEntry { id: self.free_time_id(), date, hours, unknown: UnknownFields::NONE };
        let Some(step) = self.step_mut(id) else { return };
        step.log.push(entry);
        if step.state == StepState::ToDo {
            self.set_step_state(id, StepState::Doing, date);
        }
    }

    /// One entry for each skill the step builds, also where the level held is higher already: should that level be
    /// taken back, what this step brought still stands.
    fn credit(&mut self, id: &PlanStepId, date: Date) {
        let builds = self.step(id).map(|step| step.builds.clone()).unwrap_or_default();
        for built in builds.into_iter().filter(|built| built.to > Proficiency::NONE) {
            let entry = LedgerEntry {
                id: self.free_ledger_id(),
                skill: built.skill,
                level: built.to,
                date,
                basis: Basis::Step(id.clone()),
                evidence: None,
                note: None,
                unknown: UnknownFields::NONE,
            };
            self.ledger.push(entry);
        }
    }

    /// Takes a step out of the plan, with the levels it brought.
    pub fn remove_step(&mut self, id: &PlanStepId) {
        self.steps.retain(|step| step.id != *id);
        self.ledger.retain(|entry| entry.basis != Basis::Step(id.clone()));
    }

    /// A step id that is not in use: one above the highest number.
    pub fn free_step_id(&self) -> PlanStepId {
        let highest =
            self.steps.iter().filter_map(|step| step.id.as_str().strip_prefix('s')?.parse::<u64>().ok()).max();
        PlanStepId::new(format!("s{}", highest.unwrap_or(0).saturating_add(1)))
    }

    /// An id of a time entry that is not in use: one above the highest number.
    pub fn free_time_id(&self) -> TimeEntryId {
        let entries = self.steps.iter().flat_map(|step| &step.log);
        let highest = entries.filter_map(|entry| entry.id.as_str().strip_prefix('t')?.parse::<u64>().ok()).max();
        TimeEntryId::new(format!("t{}", highest.unwrap_or(0).saturating_add(1)))
    }
}
