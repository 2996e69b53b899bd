//! Roles by level and family, with the moves between them and the selected route.

use serde::Serialize;
use strum::IntoEnumIterator as _;

use crate::app::document::Document;
use crate::app::finding::{FoundRoute, RouteAnswer};
use crate::app::format;
use crate::app::present::role_words::{family, level};
use crate::app::state::State;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::RoleId;
use crate::domain::level::Level;
use crate::domain::moves::naming::Naming;

/// What a role on the map is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum MapRoleKind {
    /// The role held.
    Now,
    /// The end of the selected route.
    Goal,
    /// On the selected route.
    OnRoute,
    Other,
}

/// A role on the map.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MapRole {
    pub role: RoleId,
    /// Short title.
    pub label: String,
    /// All of it for a screen reader.
    pub name: String,
    /// Index of its family.
    pub column: usize,
    /// Index of its level, the highest first.
    pub row: usize,
    pub kind: MapRoleKind,
    /// What stands in the tooltip besides the title.
    pub tip: String,
}

/// The map.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MapData {
    pub roles: Vec<MapRole>,
    /// Moves by the indices of their roles, and on what each rests.
    #[serde(skip)]
    pub moves: Vec<(usize, usize, Naming)>,
    /// Families, from the left.
    pub columns: Vec<String>,
    /// Levels, from the top.
    pub rows: Vec<String>,
    pub sentence: String,
}

/// Builds the map.
pub(super) fn map(
    state: &State,
    document: &Document,
    answer: Option<&RouteAnswer>,
    selected: Option<&FoundRoute>,
) -> MapData {
    let Some(answer) = answer else { return MapData::default() };
    let catalogue = &state.catalogue;
    let levels: Vec<Level> = Level::iter().rev().collect();
    let on_route: Vec<&RoleId> =
        selected.iter().flat_map(|route| route.stations.iter().map(|station| &station.role)).collect();
    let known = answer.map.roles.iter().filter_map(|id| catalogue.role(id));
    let roles: Vec<MapRole> = known.map(|role| one(state, document, role, &levels, &on_route)).collect();
    // Roles of which the level or the family is not known stand by themselves.
    let listed = || answer.map.roles.iter().filter_map(|id| catalogue.role(id));
    let apart = |lacks: &dyn Fn(&Role) -> bool| listed().any(lacks).then(|| "Not known".to_owned());
    let count = |naming| answer.map.moves.iter().filter(|(.., other)| *other == naming).count();
    let sentence = format!(
        "{} by level and family; {} named by a page, {} by us, {} computed for you.",
        format::count(roles.len(), "role", "roles"),
        format::count(count(Naming::Page) + count(Naming::Held), "move", "moves"),
        format::grouped(count(Naming::Editors) as f64),
        format::grouped((count(Naming::Related) + count(Naming::Computed)) as f64),
    );
    MapData {
        moves: answer.map.moves.clone(),
        columns: catalogue
            .families()
            .map(|family| family.title.clone())
            .chain(apart(&|role| role.family.is_none()))
            .collect(),
        rows: levels
            .iter()
            .map(|level| format::capital(level.words()))
            .chain(apart(&|role| role.level.is_none()))
            .collect(),
        roles,
        sentence,
    }
}

fn one(state: &State, document: &Document, role: &Role, levels: &[Level], on_route: &[&RoleId]) -> MapRole {
    let column = |role: &Role| state.catalogue.families().position(|known| Some(&known.id) == role.family.as_ref());
    let at = on_route.iter().position(|on| **on == role.id);
    let kind = match at {
        _ if role.id == document.plan().position.role => MapRoleKind::Now,
        Some(at) if at + 1 == on_route.len() => MapRoleKind::Goal,
        Some(_) => MapRoleKind::OnRoute,
        None => MapRoleKind::Other,
    };
    let family = family(role, &state.catalogue);
    let on = at.map(|at| format!(", on the selected route, {} of {}", at + 1, on_route.len())).unwrap_or_default();
    let standing = format::capital(level(role));
    let coverage = document.derived().gaps.covered(&role.id);
    MapRole {
        role: role.id.clone(),
        label: role.short().to_owned(),
        name: format!("{}, {}, {family}{on}", role.title, level(role)),
        column: column(role).unwrap_or_else(|| state.catalogue.families().count()),
        row: levels.iter().position(|known| Some(*known) == role.level).unwrap_or(levels.len()),
        kind,
        tip: match coverage {
            Some(coverage) => {
                format!("{standing}, {family}; you meet {} of {} essentials", coverage.met, coverage.of)
            }
            None => format!("{standing}, {family}"),
        },
    }
}
