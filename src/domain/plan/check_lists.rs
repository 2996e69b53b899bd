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
    let mut faults = Vec::new();
    let mut hold = |within: &[(&'static str, usize)], key, length: usize, most: usize, what: &str| {
        if length > most {
            faults.push(Fault::new(within, key, format!("{length} {what} are too many; at most {most} can be")));
        }
    };
    hold(&[], "other_positions", plan.other_positions.len(), chosen, "positions beside the main one");
    hold(&[], "held_before", plan.held_before.len(), chosen, "positions held before");
    hold(&[], "saved_roles", plan.saved_roles.len(), chosen, "saved roles");
    hold(&[], "own_roles", plan.own_roles.len(), chosen, "roles of your own");
    for (at, role) in plan.own_roles.iter().enumerate() {
        hold(&[("own_roles", at)], "duties", role.duties.len(), chosen, "duties of a role of your own");
        hold(&[("own_roles", at)], "skills", role.skills.len(), chosen, "skills of a role of your own");
        hold(&[("own_roles", at)], "leads_to", role.leads_to.len(), chosen, "moves of a role of your own");
        hold(&[("own_roles", at)], "reached_from", role.reached_from.len(), chosen, "moves of a role of your own");
    }
    hold(&[], "role_corrections", plan.role_corrections.len(), chosen, "corrected roles");
    for (at, role) in plan.role_corrections.iter().enumerate() {
        let within = [("role_corrections", at)];
        hold(&within, "duties", role.duties.as_ref().map_or(0, Vec::len), chosen, "duties of a corrected role");
        hold(&within, "skills", role.skills.len(), chosen, "skills of a corrected role");
        hold(&within, "without", role.without.len(), chosen, "skills of a corrected role");
        hold(&within, "leads_to", role.leads_to.len(), chosen, "moves of a corrected role");
        hold(&within, "reached_from", role.reached_from.len(), chosen, "moves of a corrected role");
        hold(&within, "no_way_to", role.no_way_to.len(), chosen, "moves of a corrected role");
        hold(&within, "no_way_from", role.no_way_from.len(), chosen, "moves of a corrected role");
    }
    hold(&[], "path", plan.path.len(), stages, "roles on the path");
    hold(&[], "routes", plan.routes.len(), KeptRoute::letters().count(), "kept routes");
    for (at, route) in plan.routes.iter().enumerate() {
        hold(&[("routes", at)], "stages", route.stages.len(), stages, "roles on a kept route");
    }
    let (asked, assumed) = ([("constraints", 0)], [("assumptions", 0)]);
    hold(&asked, "avoid", plan.constraints.avoid.len(), chosen, "roles to avoid");
    hold(&asked, "require", plan.constraints.require.len(), chosen, "roles to pass through");
    hold(&assumed, "claims", plan.assumptions.claims.len(), chosen, "choices of figures");
    hold(&assumed, "pay_levels", plan.assumptions.pay_levels.len(), chosen, "levels for which pay is asked");
    hold(&assumed, "own_claims", plan.assumptions.own_claims.len(), chosen, "figures of your own");
    hold(&assumed, "rates", plan.assumptions.rates.len(), chosen, "rates between currencies");
    hold(&[], "packages", plan.packages.len(), chosen, "packages");
    hold(&[], "promises", plan.promises.len(), chosen, "kept projections");
    faults
}
