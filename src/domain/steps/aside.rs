//! Steps that lead where the plan no longer leads.

use std::collections::BTreeSet;

use crate::domain::ids::{PlanStepId, RoleId};
use crate::domain::path::station::Station;
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::PlanStep;

/// Open steps to a role that is neither held nor wanted nor on the way, as a change of goal leaves them. They stay in the
/// plan and count in no date until they lead to a role on the way. Without a goal every step counts.
///
/// `stations` are those of the path; none where there is no path.
pub fn aside(plan: &Plan, stations: &[Station]) -> BTreeSet<PlanStepId> {
    let Some(goal) = &plan.goal else { return BTreeSet::new() };
    let way: BTreeSet<&RoleId> =
        stations.iter().map(|station| &station.role).chain([goal, &plan.position.role]).collect();
    let elsewhere = |step: &&PlanStep| step.stage.as_ref().is_some_and(|stage| !way.contains(stage));
    let open = plan.steps.iter().filter(|step| step.state.is_open());
    open.filter(elsewhere).map(|step| step.id.clone()).collect()
}

/// The plan without the steps that are set aside, which close no gap.
pub fn without_aside(plan: &Plan, aside: &BTreeSet<PlanStepId>) -> Plan {
    let mut counted = plan.clone();
    counted.steps.retain(|step| !aside.contains(&step.id));
    counted
}
