//! How long the lists of a plan may be. Steps, the ledger, time and what was paid grow with the years and have no bound;
//! the others are what one person chooses, and a list of thousands comes from no person.

use super::Plan;
use super::check::Fault;
use super::kept_route::KeptRoute;

impl Plan {
    /// The most entries of a list that a person chooses from.
    pub const MOST_CHOSEN: usize = 2_000;
    /// The most roles of one path.
    pub const MOST_STAGES: usize = 100;
}

/// Faults of lists that are too long.
pub(super) fn list_faults(plan: &Plan) -> Vec<Fault> {
    let (chosen, stages) = (Plan::MOST_CHOSEN, Plan::MOST_STAGES);
    let of_routes = plan.routes.iter().map(|KeptRoute { stages, .. }| stages.len()).max().unwrap_or(0);
    let of_own_roles = plan.own_roles.iter().map(|role| role.skills.len()).max().unwrap_or(0);
    let lists = [
        ("other_positions", plan.other_positions.len(), chosen, "positions beside the main one"),
        ("held_before", plan.held_before.len(), chosen, "positions held before"),
        ("saved_roles", plan.saved_roles.len(), chosen, "saved roles"),
        ("own_roles", plan.own_roles.len(), chosen, "roles of your own"),
        ("skills", of_own_roles, chosen, "skills of a role of your own"),
        ("path", plan.path.len(), stages, "roles on the path"),
        ("routes", plan.routes.len(), KeptRoute::letters().count(), "kept routes"),
        ("stages", of_routes, stages, "roles on a kept route"),
        ("avoid", plan.constraints.avoid.len(), chosen, "roles to avoid"),
        ("require", plan.constraints.require.len(), chosen, "roles to pass through"),
        ("claims", plan.assumptions.claims.len(), chosen, "choices of figures"),
        ("own_claims", plan.assumptions.own_claims.len(), chosen, "figures of your own"),
        ("rates", plan.assumptions.rates.len(), chosen, "rates between currencies"),
        ("packages", plan.packages.len(), chosen, "packages"),
        ("promises", plan.promises.len(), chosen, "kept projections"),
    ];
    let long = lists.into_iter().filter(|(_, length, most, _)| length > most);
    long.map(|(field, length, most, what)| Fault {
        needle: field.to_owned(),
        otherwise: None,
        occurrence: 0,
        message: format!("{length} {what} are too many; at most {most} can be"),
    })
    .collect()
}
