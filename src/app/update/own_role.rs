//! Roles of the person's own: changes to them, and the catalogue that has them among the others.

use std::sync::Arc;

use crate::app::action::PlanAction;
use crate::app::state::State;
use crate::domain::plan::Plan;

/// What a change is called.
pub(super) fn label(action: &PlanAction, plan: &Plan) -> Option<String> {
    match action {
        PlanAction::SetOwnRole(role) => {
            let known = plan.own_role(&role.id).is_some();
            Some(format!("{} your role “{}”", if known { "Change" } else { "Add" }, role.title))
        }
        PlanAction::RemoveOwnRole(id) => {
            let title = plan.own_role(id).map_or(id.as_str(), |role| &role.title);
            Some(format!("Remove your role “{title}”"))
        }
        _ => None,
    }
}

/// Adds, changes or removes a role. What it pays in the person's own words goes with it.
pub(super) fn change(plan: &mut Plan, action: PlanAction) {
    match action {
        PlanAction::SetOwnRole(role) if role.title.trim().is_empty() => {}
        PlanAction::SetOwnRole(role) => match plan.own_roles.iter_mut().find(|known| known.id == role.id) {
            Some(known) => *known = *role,
            None => plan.own_roles.push(*role),
        },
        PlanAction::RemoveOwnRole(id) => {
            plan.own_roles.retain(|role| role.id != id);
            plan.saved_roles.retain(|role| *role != id);
        }
        _ => {}
    }
}

/// Puts the roles of the person's own into the catalogue in use, if others are in it.
pub(super) fn follow(state: &mut State) {
    if let Some(document) = &mut state.document {
        document.follow_history();
    }
    let own = state.own_roles_stated();
    if own == state.own_roles.as_slice() {
        return;
    }
    let own = own.to_vec();
    let with_own = |own: &[_]| Arc::new(state.bundled.with_own(own));
    state.catalogue = if own.is_empty() { Arc::clone(&state.bundled) } else { with_own(&own) };
    state.own_roles = own;
    if let Some(document) = &mut state.document {
        document.follow_catalogue(&state.catalogue, state.today);
    }
}
