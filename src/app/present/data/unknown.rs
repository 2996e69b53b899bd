//! What the open plan names and the pack does not have, with every place where it is used.

use serde::Serialize;

use crate::app::format;
use crate::app::state::State;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::{PlaceId, RoleId, SkillId};
use crate::domain::plan::Plan;
use crate::domain::plan::check::Unknown;
use crate::domain::plan::kept_route::KeptRoute;
use crate::domain::plan::stage::Stage;

/// One unknown name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnknownEntry {
    /// What it is, with its id.
    pub title: String,
    /// Where it is used.
    pub used: String,
}

/// How the plan and the pack fit.
pub(super) fn fit(state: &State) -> String {
    let Some(document) = &state.document else { return "No plan is open.".to_owned() };
    match document.plan().unknown(&state.catalogue).len() {
        0 => "Everything your plan names is in the pack.".to_owned(),
        count => {
            let names = format::count(count, "name in your plan is", "names in your plan are");
            format!("{names} not in the pack. They are kept as they stand.")
        }
    }
}

/// Everything unknown, in a fixed order.
pub(super) fn entries(state: &State) -> Vec<UnknownEntry> {
    let Some(document) = &state.document else { return Vec::new() };
    let plan = document.plan();
    let unknown = plan.unknown(&state.catalogue);
    unknown
        .iter()
        .map(|unknown| match unknown {
            Unknown::Role(id) => entry("Role", id.as_str(), &role_uses(plan, id)),
            Unknown::Skill(id) => entry("Skill", id.as_str(), &skill_uses(plan, id)),
            Unknown::Place(id) => entry("Place", id.as_str(), &place_uses(plan, id, &state.catalogue)),
            Unknown::Family(id) => entry("Family", id.as_str(), &["family of routes".to_owned()]),
            Unknown::Claim(id) => {
                let choices = plan.assumptions.claims.iter().filter(|choice| choice.claim == *id);
                let uses = choices.map(|choice| format!("pay of {}", state.catalogue.role_short(&choice.role)));
                entry("Figure", id.as_str(), &uses.collect::<Vec<_>>())
            }
        })
        .collect()
}

fn entry(what: &str, id: &str, uses: &[String]) -> UnknownEntry {
    UnknownEntry { title: format!("{what} “{id}”"), used: format!("Used as {}", uses.join(", ")) }
}

fn role_uses(plan: &Plan, id: &RoleId) -> Vec<String> {
    let mut uses = Vec::new();
    if plan.position.role == *id {
        uses.push("present role".to_owned());
    }
    if plan.goal.as_ref() == Some(id) {
        uses.push("goal".to_owned());
    }
    if plan.saved_roles.contains(id) {
        uses.push("saved role".to_owned());
    }
    let on_path = plan.path.iter().enumerate().filter(|(_, stage)| stage.role == *id);
    uses.extend(on_path.map(|(index, _)| format!("role {} of the path", index + 1)));
    let on_route =
        |route: &&KeptRoute| route.goal.as_ref() == Some(id) || route.stages.iter().any(|stage| stage.role == *id);
    uses.extend(plan.routes.iter().filter(on_route).map(|route| format!("role of route {}", route.id)));
    if plan.constraints.roles().any(|role| role == id) {
        uses.push("constraint of routes".to_owned());
    }
    let steps = plan.steps.iter().filter(|step| step.stage.as_ref() == Some(id));
    uses.extend(steps.map(|step| format!("stage of “{}”", step.title)));
    uses
}

fn place_uses(plan: &Plan, id: &PlaceId, catalogue: &Catalogue) -> Vec<String> {
    let is_there = |stage: &&Stage| stage.place.as_ref() == Some(id);
    let mut uses = Vec::new();
    if plan.position.place == *id {
        uses.push("place of work".to_owned());
    }
    let on_path = plan.path.iter().filter(is_there);
    uses.extend(on_path.map(|stage| format!("place of {} on the path", catalogue.role_short(&stage.role))));
    for route in &plan.routes {
        let there = route.stages.iter().filter(is_there);
        uses.extend(there.map(|stage| format!("place of {} on route {}", catalogue.role_short(&stage.role), route.id)));
    }
    uses
}

fn skill_uses(plan: &Plan, id: &SkillId) -> Vec<String> {
    let mut uses = Vec::new();
    let entries = plan.ledger.iter().filter(|entry| entry.skill == *id).count();
    if entries > 0 {
        uses.push(format!("skill of {}", format::count(entries, "ledger entry", "ledger entries")));
    }
    let steps = plan.steps.iter().filter(|step| step.builds.iter().any(|builds| builds.skill == *id));
    uses.extend(steps.map(|step| format!("skill built by “{}”", step.title)));
    uses
}
