//! Changes to the plan. Each is one entry of the history with a label.

use std::sync::Arc;

use super::{own_role, plan_pay, plan_positions, plan_routes, plan_skills};
use crate::app::action::{Action, PlanAction};
use crate::app::format;
use crate::app::notice::Weight;
use crate::app::state::State;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::{CatalogueStepId, RoleId, SkillId};
use crate::domain::path::fewest_years::way_to;
use crate::domain::plan::Plan;
use crate::domain::plan::assumptions::Assumptions;
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::plan::stage::Stage;

/// Applies a change to the plan.
pub(super) fn apply(state: &mut State, action: PlanAction) {
    let catalogue = Arc::clone(&state.catalogue);
    let today = state.today;
    let Some(document) = &mut state.document else { return };
    let label = label(&action, document.plan(), &catalogue);
    let gesture = gesture(&action, document.plan());
    let removed = matches!(action, PlanAction::RemoveOwnRole(_)).then(|| label.clone());
    let before = Arc::clone(document.history.plan());
    document.history.edit(label, gesture, |plan| {
        change(plan, action, &catalogue, today);
        plan.restore_texts(&before);
    });
    if let Some(label) = removed {
        state.view.roles.selected = None;
        super::tell(state, Weight::Done, format!("{label}."), Some(("Undo", Box::new(Action::Undo))));
    }
}

/// The gesture a change belongs to, so that dragging a slider is one entry of the history.
fn gesture(action: &PlanAction, plan: &Plan) -> Option<String> {
    match action {
        PlanAction::SetHoursPerWeek(_) => Some("hours a week".to_owned()),
        PlanAction::Rate(skill, _) => Some(format!("rate {skill}")),
        PlanAction::RateOn(skill, _, day) => Some(format!("rate {skill} {day}")),
        PlanAction::Constrain(wanted) => plan_routes::constrain_gesture(plan, wanted),
        _ => plan_pay::gesture(action, plan),
    }
}

fn label(action: &PlanAction, plan: &Plan, catalogue: &Catalogue) -> String {
    let skill = |id: &SkillId| catalogue.skill_title(id).to_owned();
    let role = |id: &RoleId| catalogue.role_short(id).to_owned();
    match action {
        PlanAction::SetTitle(title) => format!("Rename the plan to “{title}”"),
        PlanAction::SetRole(id) => format!("Current role {}", role(id)),
        PlanAction::SetLevel(_) => "Change your level".to_owned(),
        PlanAction::SetSince(_) => "Change the first day in your role".to_owned(),
        PlanAction::SetPay(_) => "Change your pay".to_owned(),
        PlanAction::SetPlace(id) => format!("Place {}", catalogue.place_title(id)),
        PlanAction::AddPositionBeside(_)
        | PlanAction::AddPositionBefore(_)
        | PlanAction::ChangePosition(..)
        | PlanAction::RemovePosition(_) => plan_positions::label(action, plan, catalogue).unwrap_or_default(),
        PlanAction::SetGoal(Some(id)) => format!("Goal {}", role(id)),
        PlanAction::SetGoal(None) => "Take the goal away".to_owned(),
        PlanAction::SetHoursPerWeek(hours) => format!("{} a week", format::pace(*hours)),
        PlanAction::SetExperienceYears(_) => "Change your years of experience".to_owned(),
        PlanAction::SetLeadingYears(_) => "Change your years of leading".to_owned(),
        PlanAction::SetEducation(_) => "Change your education".to_owned(),
        PlanAction::ToggleSaved(id) => format!("Keep or drop {}", role(id)),
        PlanAction::SetOwnRole(_) | PlanAction::RemoveOwnRole(_) => own_role::label(action, plan).unwrap_or_default(),
        PlanAction::Rate(id, level) => format!("Rate {} {}", skill(id), level.value()),
        PlanAction::RateOn(id, level, day) => {
            format!("Rate {} {} as of {}", skill(id), level.value(), format::date(*day))
        }
        PlanAction::Unrate(id) => format!("Unrate {}", skill(id)),
        PlanAction::SetSkillEvidence(id, _) => format!("Change the evidence of {}", skill(id)),
        PlanAction::SetSkillNote(id, _) => format!("Change the note on {}", skill(id)),
        PlanAction::AssumeFromRole => "Assume levels from your role".to_owned(),
        PlanAction::UsePath(roles) if roles.is_empty() => "Use the path with the fewest years".to_owned(),
        PlanAction::UsePath(_) => "Choose a path".to_owned(),
        PlanAction::SetStageStart(..) => "Change a date on the path".to_owned(),
        PlanAction::Arrive(index) => {
            let arrived = plan.path.get(*index).map(|stage| role(&stage.role));
            format!("Arrive at {}", arrived.unwrap_or_default())
        }
        PlanAction::BringToToday => "Bring dates after today to today".to_owned(),
        PlanAction::Constrain(wanted) => plan_routes::constrain_label(plan, wanted, catalogue),
        PlanAction::UseRoute { stages, .. } => plan_routes::use_label(stages, catalogue),
        PlanAction::KeepRoute { .. } => plan_routes::keep_label(plan),
        PlanAction::SwitchRoute(id) => format!("Switch to route {id}"),
        PlanAction::RemoveRoute(id) => format!("Remove route {id}"),
        PlanAction::AddStep(id) => {
            format!("Add “{}”", catalogue.step(id).map_or(id.as_str(), |step| &step.title))
        }
        PlanAction::SetHorizon(_) => "Change the years ahead".to_owned(),
        PlanAction::SetAssumption(..)
        | PlanAction::SetRedundancy(_)
        | PlanAction::SetFloor(_)
        | PlanAction::SetSeed(_)
        | PlanAction::ChooseClaim(..)
        | PlanAction::UseClaim(..)
        | PlanAction::AddOwnClaim(_)
        | PlanAction::ChangeOwnClaim(_)
        | PlanAction::RemoveOwnClaim(_)
        | PlanAction::SetExchangeRate(..)
        | PlanAction::SetPackage(_)
        | PlanAction::RemovePackage(_)
        | PlanAction::AddPaid(_)
        | PlanAction::ChangePaid(_)
        | PlanAction::RemovePaid(_)
        | PlanAction::KeepPromise(_)
        | PlanAction::RemovePromise(_) => plan_pay::label(action, plan, catalogue).unwrap_or_default(),
        PlanAction::ResetAssumptions => "Reset the assumptions".to_owned(),
    }
}

pub(super) fn change(plan: &mut Plan, action: PlanAction, catalogue: &Catalogue, today: jiff::civil::Date) {
    match action {
        PlanAction::SetTitle(title) if !title.trim().is_empty() => title.trim().clone_into(&mut plan.title),
        PlanAction::SetTitle(_) => {}
        PlanAction::SetRole(role) => set_role(plan, role),
        PlanAction::SetLevel(level) => plan.position.level = level,
        PlanAction::SetSince(since) => plan.position.since = since,
        PlanAction::SetPay(pay) => plan.position.pay = pay,
        PlanAction::SetPlace(place) => plan.position.place = place,
        action @ (PlanAction::AddPositionBeside(_)
        | PlanAction::AddPositionBefore(_)
        | PlanAction::ChangePosition(..)
        | PlanAction::RemovePosition(_)) => plan_positions::change(plan, action),
        PlanAction::SetGoal(goal) => {
            if plan.goal != goal {
                plan.path.clear();
            }
            plan.goal = goal;
        }
        PlanAction::SetHoursPerWeek(hours) if Plan::HOURS_PER_WEEK.contains(&hours) => plan.hours_per_week = hours,
        PlanAction::SetHoursPerWeek(_) => {}
        PlanAction::SetExperienceYears(years) => plan.background.experience_years = years,
        PlanAction::SetLeadingYears(years) => plan.background.leading_years = years,
        PlanAction::SetEducation(education) => plan.background.education = education,
        PlanAction::ToggleSaved(role) => toggle(&mut plan.saved_roles, role),
        action @ (PlanAction::SetOwnRole(_) | PlanAction::RemoveOwnRole(_)) => own_role::change(plan, action),
        action @ (PlanAction::Rate(..)
        | PlanAction::RateOn(..)
        | PlanAction::Unrate(_)
        | PlanAction::SetSkillEvidence(..)
        | PlanAction::SetSkillNote(..)
        | PlanAction::AssumeFromRole) => plan_skills::change(plan, action, catalogue, today),
        PlanAction::UsePath(roles) => use_path(plan, roles),
        PlanAction::SetStageStart(index, start) => {
            // A date makes the path the person's own, so that it stays with its station.
            if plan.path.is_empty() && start.is_some() {
                use_path(plan, shortest(plan, catalogue));
            }
            plan.set_stage_start(index, start);
        }
        PlanAction::Arrive(index) => plan.arrive(index, today),
        PlanAction::BringToToday => plan.bring_to_today(today),
        PlanAction::Constrain(wanted) => plan_routes::constrain(plan, *wanted),
        PlanAction::UseRoute { goal, stages } => plan.use_route(goal, stages),
        PlanAction::KeepRoute { title, goal, stages } => plan_routes::keep(plan, &title, goal, stages, catalogue),
        PlanAction::SwitchRoute(id) => plan.switch_route(&id),
        PlanAction::RemoveRoute(id) => plan.routes.retain(|route| route.id != id),
        PlanAction::AddStep(id) => add_step(plan, catalogue, &id),
        PlanAction::SetHorizon(years) => {
            plan.assumptions.horizon_years = years.map(|years| years.clamp(1, Assumptions::LONGEST_HORIZON_YEARS));
        }
        action @ (PlanAction::SetAssumption(..)
        | PlanAction::SetRedundancy(_)
        | PlanAction::SetFloor(_)
        | PlanAction::SetSeed(_)
        | PlanAction::ChooseClaim(..)
        | PlanAction::UseClaim(..)
        | PlanAction::AddOwnClaim(_)
        | PlanAction::ChangeOwnClaim(_)
        | PlanAction::RemoveOwnClaim(_)
        | PlanAction::SetExchangeRate(..)
        | PlanAction::SetPackage(_)
        | PlanAction::RemovePackage(_)
        | PlanAction::AddPaid(_)
        | PlanAction::ChangePaid(_)
        | PlanAction::RemovePaid(_)
        | PlanAction::KeepPromise(_)
        | PlanAction::RemovePromise(_)) => plan_pay::change(plan, action, catalogue),
        PlanAction::ResetAssumptions => {
            plan.assumptions.stated.clear();
            plan.assumptions.horizon_years = None;
            plan.assumptions.redundancy = false;
            plan.assumptions.seed = None;
        }
    }
}

/// Goes this way. Dates the person set stay with their stations, and so does what else the file says about them.
fn use_path(plan: &mut Plan, roles: Vec<RoleId>) {
    let before = std::mem::take(&mut plan.path);
    let stage = |role: RoleId| match before.iter().find(|stage| stage.role == role) {
        Some(known) => known.clone(),
        None => Stage::of(role),
    };
    plan.path = roles.into_iter().map(stage).collect();
}

/// The path with the fewest years; empty without one.
fn shortest(plan: &Plan, catalogue: &Catalogue) -> Vec<RoleId> {
    let goal = plan.goal.as_ref();
    goal.and_then(|goal| way_to(plan, catalogue, goal)).unwrap_or_default()
}

fn set_role(plan: &mut Plan, role: RoleId) {
    if plan.position.role == role {
        return;
    }
    plan.path.clear();
    if plan.goal.as_ref() == Some(&role) {
        plan.goal = None;
    }
    plan.position.role = role;
}

fn toggle(saved: &mut Vec<RoleId>, role: RoleId) {
    match saved.iter().position(|known| *known == role) {
        Some(place) => {
            saved.remove(place);
        }
        None => saved.push(role),
    }
}

/// Adds a step of the catalogue. An open one that was set aside with another goal leads to this one from now on.
fn add_step(plan: &mut Plan, catalogue: &Catalogue, id: &CatalogueStepId) {
    let Some(step) = catalogue.step(id) else { return };
    let stage = stage_for(plan, catalogue, step);
    match plan.steps.iter_mut().find(|known| known.from.as_ref() == Some(id) && known.state.is_open()) {
        Some(known) => known.stage = stage,
        None => plan.steps.push(PlanStep::from_catalogue(plan.free_step_id(), step, stage)),
    }
}

/// The first role on the way that wants a skill of the step above the level held; the goal if none does.
fn stage_for(
    plan: &Plan,
    catalogue: &Catalogue,
    step: &crate::domain::catalogue::step::CatalogueStep,
) -> Option<RoleId> {
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
        default_path = shortest(plan, catalogue);
        default_path.iter().collect()
    } else {
        plan.path.iter().map(|stage| &stage.role).collect()
    };
    roles.into_iter().find(|role| wants(role)).or(plan.goal.as_ref()).cloned()
}
