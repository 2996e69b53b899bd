//! Which steps to take next, and when they will be done.

pub mod aside;
pub mod finish;
pub mod measured_pace;
pub mod odds;
pub mod pert;
pub mod suggestion;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::step::CatalogueStep;
use crate::domain::gap::held::Held;
use crate::domain::ids::{CatalogueStepId, SkillId};
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::StepState;
use crate::domain::proficiency::Proficiency;
use suggestion::{Closes, Suggestion};

/// Steps of the catalogue that close gaps along a way: those to the first of its roles, then what is left to the second, and
/// so on; to each the best first.
///
/// The measure is gap closed for each likely hour: `Σ importance × levels gained ÷ hours`, where levels above the one
/// wanted count nothing. After each pick the levels it brings are taken as held, and what a step asks to be finished
/// first comes first. Only skills with a level count: what is unknown cannot be a gap. Steps that are in the plan
/// already are left out, and what the open ones will bring is taken as held.
pub fn suggest(plan: &Plan, roles: &[&Role], catalogue: &Catalogue) -> Vec<Suggestion> {
    let mut levels: BTreeMap<SkillId, Proficiency> =
        plan.levels_known(catalogue).into_iter().map(|(skill, Held { level, .. })| (skill, level)).collect();
    for built in plan.steps.iter().filter(|step| step.state.is_open()).flat_map(|step| &step.builds) {
        raise(&mut levels, &built.skill, built.to);
    }
    let taken: BTreeSet<_> = plan.steps.iter().filter_map(|step| step.from.clone()).collect();
    let finished = plan.steps.iter().filter(|step| step.state == StepState::Done);
    let finished: BTreeSet<_> = finished.filter_map(|step| step.from.clone()).collect();
    let mut left: BTreeMap<&CatalogueStepId, &CatalogueStep> =
        catalogue.steps().filter(|step| !taken.contains(&step.id)).map(|step| (&step.id, step)).collect();
    let mut suggestions = Vec::new();
    for role in roles {
        while let Some(best) = best_of(&left, role, &levels) {
            // One at a time: what comes first may close the gap for which the best was picked.
            let waits_for = |id: &CatalogueStepId| !finished.contains(id) && !is_satisfied(id, &levels, catalogue);
            let step = first_of(best, &left, waits_for);
            left.remove(&step.id);
            let closes = closed_by(step, role, &levels);
            let first = step.after.iter().filter(|id| waits_for(id)).cloned().collect();
            for built in &step.builds {
                raise(&mut levels, &built.skill, built.to);
            }
            let gap_closed = gap_closed(&closes);
            suggestions.push(Suggestion {
                step: step.id.clone(),
                stage: role.id.clone(),
                closes,
                gap_closed,
                per_hour: gap_closed / step.hours.likely,
                first,
            });
        }
    }
    suggestions
}

fn raise(levels: &mut BTreeMap<SkillId, Proficiency>, skill: &SkillId, to: Proficiency) {
    if let Some(level) = levels.get_mut(skill) {
        *level = (*level).max(to);
    }
}

fn best_of<'a>(
    left: &BTreeMap<&CatalogueStepId, &'a CatalogueStep>,
    role: &Role,
    levels: &BTreeMap<SkillId, Proficiency>,
) -> Option<&'a CatalogueStep> {
    let measured = left.values().map(|step| (gap_closed(&closed_by(step, role, levels)) / step.hours.likely, *step));
    let useful = measured.filter(|(per_hour, _)| *per_hour > 0.0);
    // Equal steps are taken in the order of their ids, so that the answer is the same every time.
    useful.max_by(|(a, x), (b, y)| a.total_cmp(b).then_with(|| y.id.cmp(&x.id))).map(|(_, step)| step)
}

fn closed_by(step: &CatalogueStep, role: &Role, levels: &BTreeMap<SkillId, Proficiency>) -> Vec<Closes> {
    step.builds
        .iter()
        .filter_map(|built| {
            let wanted = role.skills.iter().find(|wanted| wanted.skill == built.skill)?;
            let from = *levels.get(&built.skill)?;
            let to = built.to.min(wanted.level);
            (to > from).then(|| Closes {
                skill: built.skill.clone(),
                from,
                to,
                wanted: wanted.level,
                importance: wanted.importance,
            })
        })
        .collect()
}

fn gap_closed(closes: &[Closes]) -> f64 {
    let parts = closes.iter().map(|closed| closed.importance * f64::from(closed.to.value() - closed.from.value()));
    parts.fold(0.0, |total, part| total + part)
}

/// Whether what a step brings is held already, so that nothing has to wait for it.
fn is_satisfied(id: &CatalogueStepId, levels: &BTreeMap<SkillId, Proficiency>, catalogue: &Catalogue) -> bool {
    let Some(step) = catalogue.step(id) else { return true };
    step.builds.iter().all(|built| levels.get(&built.skill).is_some_and(|held| *held >= built.to))
}

/// The step itself, or the first of those that it waits for. The catalogue is free of circles.
fn first_of<'a>(
    step: &'a CatalogueStep,
    left: &BTreeMap<&CatalogueStepId, &'a CatalogueStep>,
    waits_for: impl Fn(&CatalogueStepId) -> bool,
) -> &'a CatalogueStep {
    let mut first = step;
    while let Some(before) = first.after.iter().filter(|id| waits_for(id)).find_map(|id| left.get(id)) {
        first = before;
    }
    first
}
