//! Dates of a plan that do not fit the day it is: of what cannot have happened yet, and of what should have.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Plan;
use super::ledger_entry::Basis;
use super::stage::Stage;
use crate::domain::ids::{KeptRouteId, LedgerId, PaidId, PlanStepId, RoleId, SkillId, TimeEntryId};

/// A date that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Untimely {
    /// A stage was planned for a day that has passed, and the role before it is still held.
    Passed(PlannedStage),
    /// A stage is planned for a day before the one of a stage that comes first.
    OutOfOrder(PlannedStage),
    /// A level is of a day after today.
    Level(LedgerId, SkillId, Date),
    /// A step was finished after today.
    Done(PlanStepId, Date),
    /// Hours were worked after today.
    Hours(TimeEntryId, PlanStepId, Date),
    /// Something was really paid after today.
    Paid(PaidId, Date),
    /// A projection was kept after today.
    Kept(Date),
}

/// A stage with the date the person set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedStage {
    /// The kept route it is of; `None` for the path.
    pub route: Option<KeptRouteId>,
    /// Its place on the path, or among the stages of the route that are still ahead, from 0.
    pub index: usize,
    pub role: RoleId,
    pub date: Date,
}

impl Plan {
    /// Every date that does not fit: stages first, in the order of path and routes, then what is of a day after today.
    pub fn untimely(&self, today: Date) -> Vec<Untimely> {
        let mut found = stages(None, &self.path, today);
        let active = self.active_route().map(|route| &route.id);
        // The route that the plan follows has the dates of the path.
        for route in self.routes.iter().filter(|route| Some(&route.id) != active) {
            found.extend(stages(Some(&route.id), route.ahead_of(&self.position.role), today));
        }
        let later = |date: Date| date > today;
        // What a step brought has the day on which it was finished, which is told once.
        let finished: BTreeSet<_> = self.steps.iter().filter(|step| step.done.is_some()).map(|step| &step.id).collect();
        let told = |basis: &Basis| matches!(basis, Basis::Step(id) if finished.contains(id));
        let levels = self.ledger.iter().filter(|entry| later(entry.date) && !told(&entry.basis));
        found.extend(levels.map(|entry| Untimely::Level(entry.id.clone(), entry.skill.clone(), entry.date)));
        let done = self.steps.iter().filter_map(|step| Some((step, step.done.filter(|done| later(*done))?)));
        found.extend(done.map(|(step, date)| Untimely::Done(step.id.clone(), date)));
        let log = self.steps.iter().flat_map(|step| step.log.iter().map(move |entry| (step, entry)));
        let hours = log.filter(|(_, entry)| later(entry.date));
        found.extend(hours.map(|(step, entry)| Untimely::Hours(entry.id.clone(), step.id.clone(), entry.date)));
        let paid = self.paid.iter().filter(|paid| later(paid.date));
        found.extend(paid.map(|paid| Untimely::Paid(paid.id.clone(), paid.date)));
        found.extend(self.promises.iter().map(|kept| kept.date).filter(|date| later(*date)).map(Untimely::Kept));
        found
    }

    /// Brings everything done, worked and rated after today to today.
    pub fn bring_to_today(&mut self, today: Date) {
        for entry in &mut self.ledger {
            entry.date = entry.date.min(today);
        }
        for step in &mut self.steps {
            step.done = step.done.map(|done| done.min(today));
            for entry in &mut step.log {
                entry.date = entry.date.min(today);
            }
        }
    }

    /// What was planned has happened: the stage of the path is the position held, since the date that was planned for it
    /// or else since today; see [`move_on`](Self::move_on). Does nothing for a stage that the path does not have.
    pub fn arrive(&mut self, index: usize, today: Date) {
        let Some(Stage { role, start, .. }) = self.path.get(index).cloned() else { return };
        self.move_on(&role, start.map_or(today, |start| start.min(today)));
    }
}

fn stages(route: Option<&KeptRouteId>, stages: &[Stage], today: Date) -> Vec<Untimely> {
    let mut found = Vec::new();
    let mut latest: Option<Date> = None;
    for (index, stage) in stages.iter().enumerate() {
        let Some(date) = stage.start else { continue };
        let planned = || PlannedStage { route: route.cloned(), index, role: stage.role.clone(), date };
        if date < today {
            found.push(Untimely::Passed(planned()));
        } else if latest.is_some_and(|latest| date < latest) {
            found.push(Untimely::OutOfOrder(planned()));
        }
        latest = latest.max(Some(date));
    }
    found
}
