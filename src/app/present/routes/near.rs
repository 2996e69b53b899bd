//! Reachable roles that come nearest to a goal that cannot be reached.

use serde::Serialize;

use crate::app::action::{Action, FactAction};
use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::domain::ids::RoleId;
use crate::domain::path::nearest::nearest;

/// Roles listed.
const MOST: usize = 6;

/// A role that can be reached.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NearRole {
    pub role: RoleId,
    pub title: String,
    /// How much of the goal’s essentials its own skills cover.
    pub detail: String,
    /// Makes it the goal.
    #[serde(skip)]
    pub choose: Action,
}

/// Builds the list.
pub(super) fn near(state: &State, document: &Document) -> Vec<NearRole> {
    let plan = document.plan();
    let catalogue = &state.catalogue;
    let Some(goal) = plan.goal.as_ref().and_then(|goal| catalogue.role(goal)) else { return Vec::new() };
    let found = nearest(catalogue, &plan.position.role, goal).into_iter().take(MOST);
    let row = |(role, share): (RoleId, f64)| NearRole {
        title: catalogue.role_title(&role).to_owned(),
        detail: format!("its skills cover {} of {} by weight", format::percent(share), goal.short()),
        choose: FactAction::SetGoal(Some(role.clone())).into(),
        role,
    };
    found.map(row).collect()
}
