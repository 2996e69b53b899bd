//! The best routes of occupations drawn at random, for people to judge.

use jiff::civil::Date;
use rand_core::Rng as _;
use rand_pcg::Pcg64Dxsm;
use serde::Serialize;

use crate::app::format;
use crate::cli::answer::Name;
use crate::cli::given::assumed;
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::official::official_id;
use crate::domain::path::schedule::stations_along;
use crate::domain::plan::position::Position;
use crate::domain::route::graph::RouteGraph;

use super::routes::find;

/// Least pay of a goal over pay in the occupation left.
const BETTER_PAID: f64 = 1.1;
/// Goals drawn for one occupation until a route leads to one.
const MOST_GOALS: usize = 50;

/// As many as were asked for.
#[derive(Serialize)]
pub struct DrawnRoutes {
    seed: u64,
    routes: Vec<DrawnRoute>,
}

/// The best route to a goal.
#[derive(Serialize)]
struct DrawnRoute {
    /// The occupation left, those on the way and the goal.
    roles: Vec<Name>,
    months: u32,
    /// Pay in the first and the last, whole units a year.
    pay: [f64; 2],
    /// How many goals before this one no route leads to.
    out_of_reach: usize,
}

/// For so many official occupations, each drawn once, the first of the routes found to one drawn among those of the most alike
/// that pay a tenth more; fewer where no route was found. The same seed draws the same.
pub fn drawn(catalogue: &Catalogue, place: &PlaceId, count: usize, seed: u64, today: Date) -> DrawnRoutes {
    let mut generator = Pcg64Dxsm::new(u128::from(seed), 0);
    let official = catalogue.roles().enumerate().filter(|(at, _)| catalogue.is_official_at(*at));
    let rated: Vec<&Role> = official.map(|(_, role)| role).filter(|role| !role.skills.is_empty()).collect();
    let position = |role: &Role| Position::of(role.id.clone(), place.clone());
    let nobody = rated.first().map(|role| assumed(role, None, position(role), today));
    let pay = |role| Some(Person::of(nobody.as_ref()?, catalogue, today).pay(role, place)?.band.middle);
    let mut left: Vec<(&Role, f64)> = rated.into_iter().filter_map(|role| Some((role, pay(role)?))).collect();
    let all = left.clone();
    let mut found = Vec::new();
    while found.len() < count && !left.is_empty() {
        let (from, before) = left.swap_remove(index(&mut generator, left.len()));
        let near = alike(catalogue, from);
        let is_better = |(goal, after): &&(&Role, f64)| *after >= before * BETTER_PAID && near.contains(&goal.id);
        let better: Vec<_> = all.iter().filter(is_better).collect();
        for out_of_reach in 0..MOST_GOALS.min(better.len()) {
            let Some((goal, after)) = better.get(index(&mut generator, better.len())) else { break };
            let plan = assumed(from, Some(goal), position(from), today);
            let graph = RouteGraph::of(MoveTable::of(Person::of(&plan, catalogue, today)));
            let Ok(outcome) = find(&graph) else { continue };
            let Some(best) = outcome.shown().next() else { continue };
            let stations = stations_along(&graph.stages(&best.nodes), graph.table(), today);
            found.push(DrawnRoute {
                roles: stations.iter().map(|station| Name::of_role(&station.role, catalogue)).collect(),
                months: best.cost.months,
                pay: [before, *after],
                out_of_reach,
            });
            break;
        }
    }
    DrawnRoutes { seed, routes: found }
}

/// The official occupations most like that of a role.
fn alike(catalogue: &Catalogue, role: &Role) -> Vec<RoleId> {
    let code = role.occupation.as_ref().map(|occupation| occupation.code.as_str());
    let found = catalogue.occupations().and_then(|all| Some((all, all.place(code?)?)));
    let nearest =
        found.into_iter().flat_map(|(all, at)| all.book().nearest(at).into_iter().map(move |(to, _)| (all, to)));
    nearest.filter_map(|(all, to)| Some(official_id::role(all.code(usize::from(to))?))).collect()
}

/// Evenly below a bound.
fn index(generator: &mut Pcg64Dxsm, below: usize) -> usize {
    ((u128::from(generator.next_u64()) * below as u128) >> 64) as usize
}

impl Answer for DrawnRoutes {
    fn text(&self) -> String {
        let mut table = Table::new(&["Route"], &["Years", "Pay before", "After"], &[]);
        for DrawnRoute { roles, months, pay: [before, after], .. } in &self.routes {
            let titles: Vec<&str> = roles.iter().map(|name| name.title.as_str()).collect();
            let pay = |units: f64| format::grouped(units.round());
            table.row([titles.join(" → "), format::decimal(f64::from(*months) / 12.0, 1), pay(*before), pay(*after)]);
        }
        table.text()
    }
}
