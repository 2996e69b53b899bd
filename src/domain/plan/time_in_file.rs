//! Hours worked as they stand in a file: in a list of their own, whose entries name their step, so that two edits in
//! different places touch different lines.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::part::{Leaf, Member, Sink, Source, must, part};
use super::plan_step::{self, PlanStep};
use crate::domain::ids::{PlanStepId, TimeEntryId};

const STEPS: &str = "steps";
const TIME: &str = "time";

part! {
    /// Hours worked on a step on a day.
    pub struct TimeEntry {
        /// Unique within the plan.
        id: TimeEntryId = must(Leaf);
        /// The step it was worked on.
        step: PlanStepId = must(Leaf);
        /// The day.
        date: Date = must(Leaf);
        /// Hours, above 0.
        hours: f64 = must(Leaf);
    }
}

/// The steps, and after them the hours worked on them.
pub(super) struct WithTime;

impl Member<Vec<PlanStep>> for WithTime {
    type Read = (Vec<PlanStep>, Vec<TimeEntry>);

    fn keys(&self, _member: &'static str) -> Vec<&'static str> {
        vec![STEPS, TIME]
    }

    fn has(&self, _member: &'static str, key: &'static str) -> bool {
        key == STEPS || key == TIME
    }

    fn read<S: Source>(&self, key: &'static str, read: &mut Self::Read, source: &mut S) -> Result<(), S::Error> {
        let (steps, time) = read;
        if key == STEPS {
            *steps = source.list()?;
        } else {
            *time = source.list()?;
        }
        Ok(())
    }

    /// Puts each time entry into the step it names; those that name none are faults.
    fn finish<S: Source>(
        &self,
        _member: &'static str,
        (mut steps, time): Self::Read,
        source: &mut S,
    ) -> Result<Vec<PlanStep>, S::Error> {
        let places: BTreeMap<_, _> = steps.iter().enumerate().rev().map(|(at, step)| (step.id.clone(), at)).collect();
        for (at, TimeEntry { id, step: named, date, hours, unknown }) in time.into_iter().enumerate() {
            if let Some((place, step)) = places.get(&named).and_then(|place| Some((*place, steps.get_mut(*place)?))) {
                source.moved((TIME, at), [(STEPS, place), ("log", step.log.len())]);
                step.log.push(plan_step::TimeEntry { id, date, hours, unknown });
            } else {
                let message = format!("the time entry “{id}” belongs to a step “{named}”, and there is no such step");
                source.fault(&[(TIME, at)], "id", message);
            }
        }
        Ok(steps)
    }

    fn write<S: Sink>(&self, _member: &'static str, steps: &Vec<PlanStep>, sink: &mut S) -> Result<(), S::Error> {
        sink.list(STEPS, steps)?;
        let logged = steps.iter().flat_map(|step| step.log.iter().map(move |entry| (step, entry)));
        let time = logged.map(|(step, plan_step::TimeEntry { id, date, hours, unknown })| TimeEntry {
            id: id.clone(),
            step: step.id.clone(),
            date: *date,
            hours: *hours,
            unknown: unknown.clone(),
        });
        sink.list(TIME, &time.collect::<Vec<_>>())
    }
}
