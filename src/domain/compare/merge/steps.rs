//! The steps of a merged plan, with the hours logged on them.

use std::collections::{BTreeMap, BTreeSet};

use super::Renumbered;
use super::conflict::Conflict;
use super::list::{Kept, Told, list};
use super::numbering::ids;
use super::three::Versions;
use crate::domain::compare::subject::{LoggedOn, Subject, Whole};
use crate::domain::ids::{PlanStepId, TimeEntryId};
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::{PlanStep, TimeEntry};

/// The steps, and what the ledger has to know of them.
pub(super) struct MergedSteps {
    pub(super) steps: Vec<PlanStep>,
    /// Steps that one side removed and that stay because the other changed them.
    pub(super) restored: BTreeSet<PlanStepId>,
    /// Ids of the version both came from that have another one now.
    pub(super) from_base: BTreeMap<PlanStepId, PlanStepId>,
    /// Ids of theirs that have another one now.
    pub(super) from_theirs: BTreeMap<PlanStepId, PlanStepId>,
}

/// Merges the steps, in the order in which they are to be done.
pub(super) fn merged_steps(
    three: [&Plan; 3],
    conflicts: &mut Vec<Conflict>,
    renumbered: &mut Vec<Renumbered>,
) -> MergedSteps {
    let versions = Versions::of(three, |plan| plan.steps.as_slice());
    let told = Told { whole: Whole::Steps.into(), entry: &|step: &PlanStep| Subject::Step(Box::new(step.clone())) };
    let kept = list(&versions, &told, &|_| false, conflicts);
    let all = || three.into_iter().flat_map(|plan| &plan.steps);
    let names = ids(&kept.iter().collect::<Vec<_>>(), "s", all());
    let logs = merged_logs(&kept, conflicts);
    let time_names = {
        let times: Vec<_> = logs.iter().flatten().collect();
        ids(&times, "t", all().flat_map(|step| &step.log))
    };
    let mut merged = MergedSteps {
        steps: Vec::with_capacity(kept.len()),
        restored: BTreeSet::new(),
        from_base: BTreeMap::new(),
        from_theirs: BTreeMap::new(),
    };
    let mut time_names = time_names.into_iter();
    for ((kept, log), name) in kept.into_iter().zip(logs).zip(names) {
        let id = PlanStepId::new(name);
        let mut step = PlanStep { id: id.clone(), log: Vec::new(), ..follow_state(&kept) };
        merged.note(&kept, &id);
        for (time, name) in log.into_iter().zip(&mut time_names) {
            let entry = TimeEntry { id: TimeEntryId::new(name), ..time.entry };
            let from = time.theirs.filter(|theirs| time.mine.is_none() && theirs.id != entry.id);
            let subject = || Subject::TimeEntry(LoggedOn::of(&step), entry.clone());
            renumbered.extend(from.map(|from| Renumbered::of(subject(), &from.id, &entry.id)));
            step.log.push(entry);
        }
        let from = kept.theirs.filter(|theirs| theirs.id != id);
        renumbered.extend(from.map(|from| Renumbered::of(Subject::Step(Box::new(step.clone())), &from.id, &id)));
        merged.steps.push(step);
    }
    merged
}

impl MergedSteps {
    fn note(&mut self, kept: &Kept<'_, PlanStep>, id: &PlanStepId) {
        if kept.base.is_some() && (kept.mine.is_none() || kept.theirs.is_none()) {
            self.restored.insert(id.clone());
        }
        for (side, ids) in [(kept.base, &mut self.from_base), (kept.theirs, &mut self.from_theirs)] {
            if let Some(side) = side.filter(|side| side.id != *id) {
                ids.insert(side.id.clone(), id.clone());
            }
        }
    }
}

/// The step with the day it was finished from the side its state is from: one without the other means nothing.
fn follow_state(kept: &Kept<'_, PlanStep>) -> PlanStep {
    let step = kept.entry.clone();
    match (kept.mine, kept.theirs) {
        (Some(mine), Some(theirs)) if mine.state != theirs.state => {
            let done = if step.state == mine.state { mine.done } else { theirs.done };
            PlanStep { done, ..step }
        }
        (Some(_) | None, Some(_) | None) => step,
    }
}

/// The hours logged on each step. Those on a step that one side does not have are as the other side has them.
fn merged_logs<'a>(kept: &[Kept<'a, PlanStep>], conflicts: &mut Vec<Conflict>) -> Vec<Vec<Kept<'a, TimeEntry>>> {
    let log = |step: Option<&'a PlanStep>| step.map_or(&[][..], |step| step.log.as_slice());
    let merged = |kept: &Kept<'a, PlanStep>| {
        let both = kept.mine.is_some() && kept.theirs.is_some();
        let base = kept.base.filter(|_| both).map(|step| step.log.as_slice());
        let on = LoggedOn::of(&kept.entry);
        let told = Told {
            whole: Subject::Log(on.clone()),
            entry: &|entry: &TimeEntry| Subject::TimeEntry(on.clone(), entry.clone()),
        };
        list(&Versions { base, mine: log(kept.mine), theirs: log(kept.theirs) }, &told, &|_| false, conflicts)
    };
    kept.iter().map(merged).collect()
}
