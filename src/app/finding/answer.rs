//! The answer to the question of routes, free of anything that belongs to the search.

use crate::domain::catalogue::calibration::Calibration;
use crate::domain::ids::RoleId;
use crate::domain::moves::naming::Naming;
use crate::domain::route::cost::Cost;
use crate::domain::route::hidden::Lift;
use crate::domain::route::limit::Limit;
use crate::domain::route::no_route::NoRoute;

use super::found_route::FoundRoute;

/// Routes that one constraint takes away.
#[derive(Clone, Debug, PartialEq)]
pub struct HiddenRoutes {
    /// The constraint.
    pub limit: Limit,
    /// How many.
    pub routes: usize,
    pub best: FoundRoute,
    /// What would let the first through.
    pub lift: Lift,
}

/// The routes found.
#[derive(Clone, Debug, PartialEq)]
pub struct RouteSet {
    /// The routes to show, by the objective in force.
    pub shown: Vec<FoundRoute>,
    /// How many routes no other beats, shown or not.
    pub front: usize,
    /// Some beaten routes, as points of a chart.
    pub beaten: Vec<Cost>,
    /// How many beaten routes were seen.
    pub beaten_count: usize,
}

/// Every role and every open move, for the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RouteMap {
    pub roles: Vec<RoleId>,
    /// Moves from one of them to another, and on what each rests.
    pub moves: Vec<(usize, usize, Naming)>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct RouteAnswer {
    /// The routes, or why there is none.
    pub result: Result<RouteSet, NoRoute>,
    /// What each constraint takes away.
    pub hidden: Vec<HiddenRoutes>,
    pub map: RouteMap,
    /// How alike roles have to be for a computed move.
    pub calibration: Option<Calibration>,
    /// Labels the search visited.
    pub labels: u64,
}
