//! Changes to the path: another station in place of one, one more, one fewer.

use serde::Serialize;

use crate::app::action::{Action, RouteAction};
use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::domain::ids::RoleId;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::path::detour::{Detour, insertions, replacements};
use crate::domain::path::fastest::months_along;
use crate::domain::path::station::Station;

/// Choices in a menu.
const MOST: usize = 10;
/// Roles that may have to come in with the one chosen.
const MOST_LINKS: usize = 1;

/// A change of the path.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathChange {
    /// The role it brings in, and roles that come in with it.
    pub title: String,
    /// Typical years of the whole path.
    pub detail: String,
    #[serde(skip)]
    pub action: Action,
}

/// What can be done with a station.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathEdits {
    /// Whether the station is the goal, which is changed with the facts of the plan.
    pub is_goal: bool,
    /// Roles to take in its place.
    pub replace: Vec<PathChange>,
    /// Roles to take before it.
    pub add: Vec<PathChange>,
    /// The path without it; `None` for the goal.
    pub remove: Option<PathChange>,
}

/// Builds the changes for the station a move leads to.
pub(super) fn edits(state: &State, document: &Document, stations: &[Station], index: usize) -> PathEdits {
    let catalogue = &state.catalogue;
    let table = MoveTable::of(Person::of(document.plan(), catalogue, state.today));
    let path: Vec<RoleId> = stations.iter().skip(1).map(|station| station.role.clone()).collect();
    let is_goal = index + 1 == path.len();
    let changes = |detours: Vec<Detour>, longest: usize| -> Vec<PathChange> {
        let detours = detours.into_iter().filter(|detour| detour.path.len() <= longest).take(MOST);
        detours.map(|detour| change(state, &path, detour)).collect()
    };
    let remove = (!is_goal).then(|| {
        let shorter: Vec<RoleId> =
            path.iter().enumerate().filter(|(place, _)| *place != index).map(|(_, role)| role.clone()).collect();
        let detail = match months_along(&table, &shorter) {
            Some(months) => format!("{} in all", format::span_months(months.cast_signed())),
            None => "no source names the move that is left".to_owned(),
        };
        let title = path.get(index).map(|role| catalogue.role_short(role).to_owned()).unwrap_or_default();
        PathChange { title, detail, action: RouteAction::UsePath(shorter).into() }
    });
    PathEdits {
        is_goal,
        replace: changes(replacements(&table, &path, index), path.len() + MOST_LINKS),
        add: changes(insertions(&table, &path, index), path.len() + 1 + MOST_LINKS),
        remove,
    }
}

fn change(state: &State, path: &[RoleId], detour: Detour) -> PathChange {
    let Detour { role, path: longer, months } = detour;
    let also: Vec<_> = longer
        .iter()
        .filter(|id| **id != role && !path.contains(id))
        .map(|id| state.catalogue.role_short(id))
        .collect();
    let also = if also.is_empty() { String::new() } else { format!(", then {}", also.join(", ")) };
    PathChange {
        title: format!("{}{also}", state.catalogue.role_title(&role)),
        detail: format::span_months(months.cast_signed()),
        action: RouteAction::UsePath(longer).into(),
    }
}
