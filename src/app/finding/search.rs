//! Finds routes for a plan. The same for the window, which does it piece by piece, and for the command line.

use jiff::civil::Date;

use crate::domain::catalogue::Catalogue;
use crate::domain::moves::naming::Naming;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::path::schedule::stations_along;
use crate::domain::path::station::Station;
use crate::domain::pay::pay_of_move::PayOfMove;
use crate::domain::plan::Plan;
use crate::domain::route::finder::{Finder, Finding};
use crate::domain::route::found::Found;
use crate::domain::route::graph::RouteGraph;
use crate::domain::route::no_route::NoRoute;
use crate::domain::route::outcome::Outcome;

use super::answer::{HiddenRoutes, RouteAnswer, RouteMap, RouteSet};
use super::found_route::{FoundRoute, StationPay};

/// Labels between two looks at whether to go on.
const PIECE: u64 = 5_000;

/// How far a search has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Labels visited so far.
    pub labels: u64,
    /// Searches finished.
    pub searches: usize,
    /// Searches that are known to be needed.
    pub of: usize,
}

/// Finds routes; `None` if `go_on` said to stop.
pub fn find(
    plan: &Plan,
    catalogue: &Catalogue,
    today: Date,
    go_on: &mut dyn FnMut(Progress) -> bool,
) -> Option<RouteAnswer> {
    let graph = RouteGraph::of(MoveTable::of(Person::of(plan, catalogue, today)));
    let answer = |outcome: Result<Outcome, NoRoute>| answer(&graph, outcome, today);
    let mut finder = match Finder::new(&graph) {
        Ok(finder) => finder,
        Err(why) => return Some(answer(Err(why))),
    };
    loop {
        match finder.run(PIECE) {
            Finding::Unfinished { labels, searches, of } => {
                if !go_on(Progress { labels, searches, of }) {
                    return None;
                }
            }
            Finding::Done(outcome) => return Some(answer(outcome)),
        }
    }
}

fn answer(graph: &RouteGraph<'_>, outcome: Result<Outcome, NoRoute>, today: Date) -> RouteAnswer {
    let calibration = graph.table().calibration();
    let map = map(graph);
    let hidden = |all: &[crate::domain::route::hidden::Hidden]| {
        let one = |hidden: &crate::domain::route::hidden::Hidden| HiddenRoutes {
            limit: hidden.limit,
            routes: hidden.routes,
            best: route(graph, &hidden.best, today),
            lift: hidden.lift,
        };
        all.iter().map(one).collect()
    };
    match outcome {
        Ok(outcome) => RouteAnswer {
            result: Ok(RouteSet {
                shown: outcome.shown().map(|found| route(graph, found, today)).collect(),
                front: outcome.routes.len(),
                beaten: outcome.beaten.iter().map(|found| found.cost).collect(),
                beaten_count: outcome.beaten_count,
            }),
            hidden: hidden(&outcome.hidden),
            map,
            calibration,
            labels: outcome.labels,
        },
        Err(why) => {
            let limited = if let NoRoute::Limited(one) = &why { std::slice::from_ref(one) } else { &[] };
            RouteAnswer { hidden: hidden(limited), result: Err(why), map, calibration, labels: 0 }
        }
    }
}

/// A route with dates and pay.
pub fn route(graph: &RouteGraph<'_>, found: &Found, today: Date) -> FoundRoute {
    let table = graph.table();
    let person = table.person();
    let stages = graph.stages(&found.nodes);
    let stations = stations_along(&stages, table, today);
    let home = &person.plan.position.place;
    let pay = stations.iter().enumerate().map(|(index, station)| {
        let stated = person.plan.position.full_time_pay().filter(|_| index == 0);
        if let Some(stated) = stated {
            return StationPay { units: Some(stated.units()), claim: None };
        }
        let place = station.place.as_ref().unwrap_or(home);
        let choice = person.catalogue.role(&station.role).and_then(|role| person.pay(role, place));
        StationPay {
            units: choice.as_ref().map(|choice| choice.band.middle),
            claim: choice.map(|choice| choice.claim.id().clone()),
        }
    });
    let pay = pay.collect();
    let moves = stations.iter().zip(stations.iter().skip(1));
    let named = moves
        .map(|(from, to)| table.assess(&from.role, &to.role).map_or(Naming::Computed, |assessment| assessment.naming));
    let named = named.collect();
    let at = |station: &Station| {
        let role = person.catalogue.role(&station.role)?;
        Some((role, station.place.clone().unwrap_or_else(|| home.clone())))
    };
    let moves = stations.iter().zip(stations.iter().skip(1));
    let pay_of_moves = moves.map(|(from, to)| {
        let Some(((from, left), (to, taken))) = at(from).zip(at(to)) else { return PayOfMove::default() };
        person.pay_of_move((from, &left), (to, &taken))
    });
    let pay_of_moves = pay_of_moves.collect();
    FoundRoute { stages, cost: found.cost, stations, pay, pay_of_moves, named }
}

fn map(graph: &RouteGraph<'_>) -> RouteMap {
    let roles = graph.table().catalogue().titles().map(|(role, _)| role.clone());
    RouteMap { roles: roles.collect(), moves: graph.moves().to_vec() }
}
