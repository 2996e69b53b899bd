//! Roles by level and family, with the moves between them and the selected route.

use std::collections::BTreeSet;

use serde::Serialize;
use strum::IntoEnumIterator as _;

use crate::app::document::Document;
use crate::app::finding::{FoundRoute, RouteAnswer};
use crate::app::format;
use crate::app::present::role_words::{family, level, preparation};
use crate::app::present::table::{ColumnKind, TableData};
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

impl MapRoleKind {
    /// In the table; nothing for a role that is not on the route.
    fn words(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Goal => "end",
            Self::OnRoute => "on it",
            Self::Other => "",
        }
    }
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
    /// Index of its row, the highest level first.
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
    /// Levels and, for occupations of all levels, how much preparation they take, from the top.
    pub rows: Vec<String>,
    pub sentence: String,
}

impl MapData {
    /// The roles as they stand on the map, from the top and from the left, with how many moves lead on from each.
    pub(super) fn table(&self) -> TableData {
        let mut order: Vec<(usize, &MapRole)> = self.roles.iter().enumerate().collect();
        order.sort_by_key(|(_, role)| (role.row, role.column));
        let title = |titles: &[String], at: usize| titles.get(at).cloned().unwrap_or_default();
        let row = |(at, role): (usize, &MapRole)| {
            let on = self.moves.iter().filter(|(from, ..)| *from == at).count();
            let kind = role.kind.words().to_owned();
            let (level, family) = (title(&self.rows, role.row), title(&self.columns, role.column));
            vec![role.label.clone(), level, family, kind, format::grouped(on as f64)]
        };
        let columns = vec![
            ("Role", ColumnKind::Words(1.6)),
            ("Level", ColumnKind::Words(0.8)),
            ("Family", ColumnKind::Words(1.2)),
            ("On the route", ColumnKind::Words(0.8)),
            ("Moves on", ColumnKind::Figures),
        ];
        TableData::new(columns, order.into_iter().map(row))
    }
}

/// Most roles on the map; of more only those on and near the routes are shown.
const MOST_ROLES: usize = 200;

/// Where a role stands from top to bottom.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Level(Level),
    /// Of an occupation of all levels how much preparation it takes: its job zone.
    Preparation(u8),
    NotKnown,
}

impl Row {
    fn of(role: &Role) -> Self {
        let preparation = || role.zone.map_or(Self::NotKnown, Self::Preparation);
        role.level.map_or_else(preparation, Self::Level)
    }

    /// The rows that some roles need, from the top: every level if any role has one.
    fn all(roles: &[&Role]) -> Vec<Self> {
        let levels = Level::iter().rev().map(Self::Level).filter(|_| roles.iter().any(|role| role.level.is_some()));
        let others = (1..=5).rev().map(Self::Preparation).chain([Self::NotKnown]);
        levels.chain(others.filter(|row| roles.iter().any(|role| Self::of(role) == *row))).collect()
    }

    fn words(self) -> String {
        match self {
            Self::Level(level) => format::capital(level.words()),
            Self::Preparation(zone) => format::capital(preparation(Some(zone))),
            Self::NotKnown => "Not known".to_owned(),
        }
    }
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
    let on_route: Vec<&RoleId> =
        selected.iter().flat_map(|route| route.stations.iter().map(|station| &station.role)).collect();
    let mut places = shown(answer, &document.plan().position.role);
    places.retain(|at| answer.map.roles.get(*at).is_some_and(|role| catalogue.role(role).is_some()));
    let listed: Vec<&Role> = places.iter().filter_map(|at| catalogue.role(answer.map.roles.get(*at)?)).collect();
    let rows = Row::all(&listed);
    let roles: Vec<MapRole> = listed.iter().map(|role| one(state, document, role, &rows, &on_route)).collect();
    let on_map = |at: usize| places.binary_search(&at).ok();
    let moves = answer.map.moves.iter();
    let moves: Vec<_> = moves.filter_map(|(from, to, naming)| Some((on_map(*from)?, on_map(*to)?, *naming))).collect();
    let count = |naming| moves.iter().filter(|(.., other)| *other == naming).count();
    let all = answer.map.roles.len();
    let of_all = if roles.len() < all {
        format!(" of {}, those on the routes and a move away from them,", format::grouped(all as f64))
    } else {
        String::new()
    };
    let alike = if count(Naming::Related) > 0 { "called related or estimated by Rungs" } else { "estimated by Rungs" };
    let yours = match count(Naming::Own) {
        0 => String::new(),
        yours => format!("{} by you, ", format::grouped(yours as f64)),
    };
    let sentence = format!(
        "{}{of_all} by level and family; {} listed by a page, {yours}{} by us, {} {alike}.",
        format::count(roles.len(), "role", "roles"),
        format::count(count(Naming::Page) + count(Naming::Held), "move", "moves"),
        format::grouped(count(Naming::Editors) as f64),
        format::grouped((count(Naming::Related) + count(Naming::Computed)) as f64),
    );
    // Roles of which the family is not known stand by themselves.
    let apart = listed.iter().any(|role| role.family.is_none()).then(|| "Not known".to_owned());
    MapData {
        moves,
        columns: catalogue.families().map(|family| family.title.clone()).chain(apart).collect(),
        rows: rows.into_iter().map(Row::words).collect(),
        roles,
        sentence,
    }
}

/// The places of the roles to show among those of the answer: all, or of many those on the routes, the role held, and those a
/// move away from them.
fn shown(answer: &RouteAnswer, held: &RoleId) -> Vec<usize> {
    let all = &answer.map.roles;
    if all.len() <= MOST_ROLES {
        return (0..all.len()).collect();
    }
    let routes = answer.result.iter().flat_map(|found| &found.shown);
    let on_routes: BTreeSet<&RoleId> =
        routes.flat_map(|route| route.stations.iter().map(|station| &station.role)).chain([held]).collect();
    let is_on = |at: &usize| all.get(*at).is_some_and(|role| on_routes.contains(role));
    let mut near: BTreeSet<usize> = (0..all.len()).filter(is_on).collect();
    near.extend(answer.map.moves.iter().filter(|(from, ..)| is_on(from)).map(|(_, to, _)| *to));
    near.into_iter().collect()
}

fn one(state: &State, document: &Document, role: &Role, rows: &[Row], on_route: &[&RoleId]) -> MapRole {
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
        row: rows.iter().position(|row| *row == Row::of(role)).unwrap_or(rows.len()),
        kind,
        tip: match coverage {
            Some(coverage) => {
                format!("{standing}, {family}; you meet {} of {} essentials", coverage.met, coverage.of)
            }
            None => format!("{standing}, {family}"),
        },
    }
}
