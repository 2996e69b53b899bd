//! Changes to steps.

use jiff::civil::Date;

use crate::app::action::StepAction;
use crate::app::format;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::step::CatalogueStep;
use crate::domain::ids::{PlanStepId, RoleId};
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::{PlanStep, StepState};

/// What a change is called.
pub(super) fn label(action: &StepAction, plan: &Plan, catalogue: &Catalogue) -> String {
    let title = |id| plan.step(id).map_or("", |step| &step.title);
    match action {
        StepAction::AddFromCatalogue(id) => {
            format!("Add “{}”", catalogue.step(id).map_or(id.as_str(), |step| &step.title))
        }
        StepAction::AddRecommended(steps) => match steps.as_slice() {
            [(id, _)] => label(&StepAction::AddFromCatalogue(id.clone()), plan, catalogue),
            _ => format!("Add {}", format::count(steps.len(), "recommended step", "recommended steps")),
        },
        StepAction::AddOwn { title, .. } => format!("Add “{title}”"),
        StepAction::SetState(id, state) => format!("{} “{}”", verb(*state), title(id)),
        StepAction::Finish(id, day) => format!("Finish “{}” on {}", title(id), format::date(*day)),
        StepAction::SetTitle(id, _) => format!("Rename “{}”", title(id)),
        StepAction::SetHours(id, _) => format!("Change the hours of “{}”", title(id)),
        StepAction::SetCost(id, _) => format!("Change the cost of “{}”", title(id)),
        StepAction::SetBuilds(id, _) => format!("Change the skills of “{}”", title(id)),
        StepAction::SetDue(id, _) => format!("Change the date of “{}”", title(id)),
        StepAction::SetStage(id, _) | StepAction::Place(id, ..) => format!("Move “{}”", title(id)),
        StepAction::LogHours(id, ..) => format!("Log hours on “{}”", title(id)),
        StepAction::UnlogHours(id, _) => format!("Take logged hours off “{}”", title(id)),
        StepAction::SetEvidence(id, _) => format!("Change the evidence of “{}”", title(id)),
        StepAction::SetNote(id, _) => format!("Change the note on “{}”", title(id)),
        StepAction::Remove(id) => format!("Remove “{}”", title(id)),
    }
}

fn verb(state: StepState) -> &'static str {
    match state {
        StepState::ToDo => "Put back",
        StepState::Doing => "Begin",
        StepState::Done => "Finish",
        StepState::Skipped => "Skip",
    }
}

/// Changes the plan; returns the id of a step of the person's own that was added.
pub fn change(plan: &mut Plan, action: StepAction, catalogue: &Catalogue, today: Date) -> Option<PlanStepId> {
    match action {
        StepAction::AddFromCatalogue(id) => {
            if let Some(step) = catalogue.step(&id) {
                let stage = stage_for(plan, catalogue, step, today);
                add_from_catalogue(plan, step, stage);
            }
        }
        StepAction::AddRecommended(steps) => {
            for (step, stage) in steps.into_iter().filter_map(|(id, stage)| Some((catalogue.step(&id)?, stage))) {
                add_from_catalogue(plan, step, Some(stage));
            }
        }
        StepAction::AddOwn { title, builds, hours, stage, due } => {
            let id = plan.free_step_id();
            plan.steps.push(PlanStep { due, ..PlanStep::own(id.clone(), title, builds, hours, stage) });
            return Some(id);
        }
        StepAction::SetState(id, state) => plan.set_step_state(&id, state, today),
        StepAction::Finish(id, day) if day <= today => plan.finish_step(&id, day),
        StepAction::SetTitle(id, title) => edit(plan, &id, |step| {
            if !title.trim().is_empty() {
                title.trim().clone_into(&mut step.title);
            }
        }),
        StepAction::SetHours(id, hours) => edit(plan, &id, |step| {
            if hours.is_ordered() {
                step.hours = hours;
            }
        }),
        StepAction::SetCost(id, cost) => edit(plan, &id, |step| step.cost = cost.filter(|cost| cost.minor > 0)),
        StepAction::SetBuilds(id, builds) => edit(plan, &id, |step| step.builds = builds),
        StepAction::SetDue(id, due) => edit(plan, &id, |step| step.due = due),
        StepAction::SetStage(id, stage) => edit(plan, &id, |step| step.stage = stage),
        StepAction::LogHours(id, hours, day) if day <= today && hours > 0.0 && hours <= Plan::MOST_HOURS_LOGGED => {
            plan.log_hours(&id, hours, day);
        }
        StepAction::Finish(..) | StepAction::LogHours(..) => {}
        StepAction::UnlogHours(id, entry) => edit(plan, &id, |step| step.log.retain(|logged| logged.id != entry)),
        StepAction::SetEvidence(id, text) => edit(plan, &id, |step| step.evidence = super::stated(&text)),
        StepAction::SetNote(id, text) => edit(plan, &id, |step| step.note = super::stated(&text)),
        StepAction::Place(id, stage, before) => place(plan, &id, stage, before.as_ref()),
        StepAction::Remove(id) => plan.remove_step(&id),
    }
    None
}

fn edit(plan: &mut Plan, id: &PlanStepId, change: impl FnOnce(&mut PlanStep)) {
    if let Some(step) = plan.step_mut(id) {
        change(step);
    }
}

fn place(plan: &mut Plan, id: &PlanStepId, stage: Option<RoleId>, before: Option<&PlanStepId>) {
    let Some(from) = plan.steps.iter().position(|step| step.id == *id) else { return };
    if before == Some(id) {
        return;
    }
    let mut step = plan.steps.remove(from);
    let next = before.and_then(|before| plan.steps.iter().position(|step| step.id == *before));
    let last = plan.steps.iter().rposition(|step| step.stage == stage).map(|last| last + 1);
    step.stage = stage;
    plan.steps.insert(next.or(last).unwrap_or(plan.steps.len()), step);
}

/// Adds a step of the catalogue. An open one that was set aside with another goal leads to this one from now on.
fn add_from_catalogue(plan: &mut Plan, step: &CatalogueStep, stage: Option<RoleId>) {
    match plan.steps.iter_mut().find(|known| known.from.as_ref() == Some(&step.id) && known.state.is_open()) {
        Some(known) => known.stage = stage,
        None => plan.steps.push(PlanStep::from_catalogue(plan.free_step_id(), step, stage)),
    }
}

/// The first role on the way that wants a skill of the step above the level held; the goal if none does.
fn stage_for(plan: &Plan, catalogue: &Catalogue, step: &CatalogueStep, today: Date) -> Option<RoleId> {
    let levels = plan.levels_known(catalogue);
    let wants = |role: &RoleId| {
        catalogue.role(role).is_some_and(|role| {
            role.skills.iter().any(|wanted| {
                let held = levels.get(&wanted.skill).map(|held| held.level).unwrap_or_default();
                wanted.level > held && step.builds.iter().any(|built| built.skill == wanted.skill)
            })
        })
    };
    let default_path;
    let roles: Vec<&RoleId> = if plan.path.is_empty() {
        default_path = super::route::default_path(plan, catalogue, today);
        default_path.iter().collect()
    } else {
        plan.path.iter().map(|stage| &stage.role).collect()
    };
    roles.into_iter().find(|role| wants(role)).or(plan.goal.as_ref()).cloned()
}
