//! Roles to hold the skills against.

use serde::Serialize;

use crate::app::document::Document;
use crate::app::present::role_words::level;
use crate::app::state::State;
use crate::domain::ids::RoleId;
use crate::domain::search;

/// A role to hold the skills against.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TargetOption {
    #[serde(skip)]
    pub role: RoleId,
    pub title: String,
    /// `Goal`, `Your role`, `Saved` or its level.
    pub note: &'static str,
    /// Whether it is the one in use or, while something is typed, the one that is meant without a doubt: Enter takes it.
    pub chosen: bool,
}

/// The roles that fit what is typed: best first, or goal, present role, saved ones and then the others by title.
pub(super) fn targets(state: &State, document: &Document, chosen: &RoleId) -> Vec<TargetOption> {
    let plan = document.plan();
    let query = &state.view.skills.target_query;
    let mut hits = search::roles(&state.catalogue, query, Some(&plan.position.role));
    let rank = |id: &RoleId| {
        if plan.goal.as_ref() == Some(id) {
            0
        } else if plan.position.role == *id {
            1
        } else if plan.saved_roles.contains(id) {
            2
        } else {
            3
        }
    };
    let mut marked = Some(chosen.clone());
    if query.trim().is_empty() {
        hits.sort_by_key(|hit| rank(&hit.role));
    } else {
        marked = search::clear(&hits).map(|hit| hit.role.clone());
    }
    let roles = hits.into_iter().filter_map(|hit| state.catalogue.role(&hit.role));
    roles
        .map(|role| TargetOption {
            role: role.id.clone(),
            title: role.title.clone(),
            note: match rank(&role.id) {
                0 => "Goal",
                1 => "Your role",
                2 => "Saved",
                _ => level(role),
            },
            chosen: marked.as_ref() == Some(&role.id),
        })
        .collect()
}
