//! Routes that are kept under letters, to be switched to and back.

use serde::Serialize;

use crate::app::action::{Action, RouteAction};
use crate::app::document::Document;
use crate::app::state::State;

/// A kept route.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptRow {
    pub letter: String,
    /// Its name.
    pub title: String,
    /// The roles on it.
    pub words: String,
    /// Whether the plan follows it.
    pub active: bool,
    /// Follows it.
    #[serde(skip)]
    pub switch: Action,
    /// Lets it go.
    #[serde(skip)]
    pub remove: Action,
}

/// Builds the rows.
pub(super) fn kept(state: &State, document: &Document) -> Vec<KeptRow> {
    let plan = document.plan();
    let active = plan.active_route().map(|route| &route.id);
    let row = |route: &crate::domain::plan::kept_route::KeptRoute| {
        let roles = route.stages.iter().map(|stage| state.catalogue.role_short(&stage.role));
        KeptRow {
            letter: route.id.to_string(),
            title: route.title.clone(),
            words: roles.collect::<Vec<_>>().join(", then "),
            active: active == Some(&route.id),
            switch: RouteAction::Switch(route.id.clone()).into(),
            remove: RouteAction::Remove(route.id.clone()).into(),
        }
    };
    plan.routes.iter().map(row).collect()
}
