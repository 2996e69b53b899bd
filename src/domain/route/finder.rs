//! The whole question of a person: the front under their constraints, and what each constraint takes away.
//!
//! It works in pieces, so that a long search can be watched and stopped.

use strum::IntoEnumIterator as _;

use crate::domain::ids::RoleId;
use crate::domain::money::Money;
use crate::domain::moves::assessment::whole_months;
use crate::domain::moves::gate::GateOutcome;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::constraints::Constraints;

use super::bars::Bars;
use super::found::Found;
use super::front::Front;
use super::graph::RouteGraph;
use super::hidden::{Hidden, Lift};
use super::limit::Limit;
use super::no_route::{NoRoute, OutOfReach};
use super::outcome::Outcome;
use super::query::Query;
use super::search::{Progress, Search};
use super::spread::spread;

/// Most routes to show.
pub const MOST_SHOWN: usize = 7;

/// How far the question has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// There is more to do.
    Unfinished {
        /// Labels visited so far.
        labels: u64,
        /// Searches finished.
        searches: usize,
        /// Searches that are known to be needed.
        of: usize,
    },
    /// The answer.
    Done(Result<Outcome, NoRoute>),
}

/// Answers one question.
pub struct Finder<'g, 'a> {
    graph: &'g RouteGraph<'a>,
    query: Query,
    limits: Vec<Limit>,
    /// The search under all constraints.
    first: Search,
    /// The one after it that is under way.
    later: Option<Search>,
    fronts: Vec<Front>,
}

impl<'g, 'a> Finder<'g, 'a> {
    /// Begins with the plan of the graph.
    ///
    /// # Errors
    /// What makes any search needless.
    pub fn new(graph: &'g RouteGraph<'a>) -> Result<Self, NoRoute> {
        let plan = graph.table().person().plan;
        let constraints = &plan.constraints;
        check_names(graph, constraints, plan.goal.as_ref())?;
        let pay_floor = constraints.pay_floor.map(|floor| units(graph, floor)).transpose()?;
        if let Aim::Any { pay_at_least: Some(least), .. } = &constraints.aim {
            units(graph, *least)?;
        }
        let goals = graph.goals(&constraints.aim, plan.goal.as_ref());
        if goals.is_empty() {
            return Err(NoRoute::NothingMeets);
        }
        let limits = limits_of(constraints);
        let start =
            graph.node_of(&plan.position.role).ok_or_else(|| NoRoute::UnknownRole(plan.position.role.clone()))?;
        let required = constraints.require.iter().filter(|role| **role != plan.position.role);
        let query = Query {
            start,
            goals,
            required: required.filter_map(|role| graph.role_index(role)).collect(),
            led: whole_months(graph.table().person().record_now().leading.years.unwrap_or(0.0)),
            active: limits.iter().fold(Bars::NONE, |bars, limit| bars.union(limit.bar())),
            pay_floor: pay_floor.map(|floor| floor.ceil().max(0.0) as u64),
            most_months: constraints.within_years.map(whole_months),
            most_moves: constraints.most_moves.map(u32::from),
        };
        check_goals(graph, &query, &limits)?;
        let first = Search::new(graph.network(), &query);
        Ok(Self { first, later: None, graph, query, limits, fronts: Vec::new() })
    }

    /// Goes on for so many labels at most.
    pub fn run(&mut self, labels: u64) -> Finding {
        let mut left = labels;
        loop {
            match self.later.as_mut().unwrap_or(&mut self.first).run(left) {
                Progress::Unfinished { labels } => return self.unfinished(labels),
                Progress::Done(front) => {
                    left = left.saturating_sub(front.labels).max(1);
                    self.fronts.push(front);
                }
            }
            loop {
                let Some(next) = self.next_query() else { return Finding::Done(self.outcome()) };
                self.later = Search::unlike(&self.first, self.graph.network(), &next);
                if self.later.is_some() {
                    break;
                }
                // Nothing is hidden by what changes nothing.
                self.fronts
                    .push(Front { labels: self.fronts.first().map_or(0, |front| front.labels), ..Front::default() });
            }
        }
    }

    fn unfinished(&self, current: u64) -> Finding {
        let done: u64 = self.fronts.iter().map(|front| front.labels).sum();
        Finding::Unfinished { labels: done + current, searches: self.fronts.len(), of: self.limits.len() + 1 }
    }

    /// After the first search one for each constraint without it; if nothing at all was found, one without any.
    fn next_query(&self) -> Option<Query> {
        let done = self.fronts.len();
        if let Some(limit) = self.limits.get(done.checked_sub(1)?) {
            return Some(self.without(*limit));
        }
        let nothing = self.fronts.iter().all(|front| front.routes.is_empty());
        let last = done == self.limits.len() + 1;
        (nothing && last && self.limits.len() > 1).then(|| self.without_any())
    }

    fn without(&self, limit: Limit) -> Query {
        let mut query = self.query.clone();
        query.active = query.active.without(limit.bar());
        match limit {
            Limit::PayFloor => query.pay_floor = None,
            Limit::Within => query.most_months = None,
            Limit::Moves => query.most_moves = None,
            Limit::Require => query.required.clear(),
            Limit::StepBack
            | Limit::PayCut
            | Limit::Place
            | Limit::Management
            | Limit::Named
            | Limit::Family
            | Limit::Avoid => {}
        }
        query
    }

    fn without_any(&self) -> Query {
        Query { start: self.query.start, goals: self.query.goals.clone(), led: self.query.led, ..Query::default() }
    }

    fn outcome(&mut self) -> Result<Outcome, NoRoute> {
        let objective = self.graph.table().person().plan.constraints.objective;
        let labels = self.fronts.iter().map(|front| front.labels).sum();
        let mut fronts = std::mem::take(&mut self.fronts).into_iter();
        let mut front = fronts.next().unwrap_or_default();
        let mut hidden = Vec::new();
        for (limit, relaxed) in self.limits.iter().zip(fronts.by_ref()) {
            let mut lost: Vec<Found> = relaxed.routes.into_iter().filter(|found| self.breaks(*limit, found)).collect();
            lost.sort_by(|one, other| one.cost.compare_by(&other.cost, objective));
            let lift = self.lift(*limit, &lost);
            if let Some(best) = lost.first() {
                hidden.push(Hidden { limit: *limit, routes: lost.len(), best: best.clone(), lift });
            }
        }
        if front.routes.is_empty() {
            let mut without_any = fronts.next().map(|front| front.routes).unwrap_or_default();
            without_any.sort_by(|one, other| one.cost.compare_by(&other.cost, objective));
            let broken =
                |found: &Found| self.limits.iter().copied().filter(|limit| self.breaks(*limit, found)).collect();
            let fewest = without_any.iter().map(broken).min_by_key(Vec::len);
            return Err(match hidden.into_iter().next() {
                Some(hidden) => NoRoute::Limited(hidden),
                None => fewest.map_or_else(|| self.out_of_reach(), NoRoute::LimitedTogether),
            });
        }
        front.routes.sort_by(|one, other| one.cost.compare_by(&other.cost, objective));
        let shown = spread(&front.routes, MOST_SHOWN, objective);
        let Front { routes, beaten, beaten_count, .. } = front;
        Ok(Outcome { routes, shown, beaten, beaten_count, hidden, labels })
    }

    /// Whether a route does not keep a constraint.
    fn breaks(&self, limit: Limit, found: &Found) -> bool {
        let network = self.graph.network();
        match limit {
            Limit::PayFloor => self.lowest_taken(found) < self.query.pay_floor,
            Limit::Within => self.query.most_months.is_some_and(|most| found.cost.months > most),
            Limit::Moves => self.query.most_moves.is_some_and(|most| found.moves() > most as usize),
            Limit::Require => {
                let passes = |role: &u32| {
                    found.nodes.iter().any(|node| network.node(*node).is_some_and(|node| node.role == *role))
                };
                !self.query.required.iter().all(passes)
            }
            Limit::StepBack
            | Limit::PayCut
            | Limit::Place
            | Limit::Management
            | Limit::Named
            | Limit::Family
            | Limit::Avoid => {
                let barred = |bars: Bars| bars.intersects(limit.bar());
                let taken = found.nodes.iter().skip(1);
                let node = taken.clone().any(|node| network.node(*node).is_some_and(|node| barred(node.bars)));
                node || found
                    .nodes
                    .iter()
                    .zip(taken)
                    .any(|(from, to)| network.edges(*from).iter().any(|edge| edge.to == *to && barred(edge.bars)))
            }
        }
    }

    /// The lowest pay of the roles taken, that of today left aside; `None` if that of one is unknown.
    fn lowest_taken(&self, found: &Found) -> Option<u64> {
        let taken = found.nodes.iter().skip(1);
        taken.map(|node| self.graph.network().node(*node).and_then(|node| node.pay)).min().flatten()
    }

    fn lift(&self, limit: Limit, lost: &[Found]) -> Lift {
        let costs = || lost.iter().map(|found| found.cost);
        let lift = match limit {
            Limit::PayFloor => lost.iter().filter_map(|found| self.lowest_taken(found)).max().map(Lift::Pay),
            Limit::Within => costs().map(|cost| cost.months).min().map(Lift::Months),
            Limit::Moves => lost.iter().map(Found::moves).min().map(Lift::Moves),
            Limit::StepBack
            | Limit::PayCut
            | Limit::Place
            | Limit::Management
            | Limit::Named
            | Limit::Family
            | Limit::Avoid
            | Limit::Require => None,
        };
        lift.unwrap_or(Lift::Off)
    }

    /// What stops the way to the goal, seen from the reachable role that comes nearest.
    fn out_of_reach(&self) -> NoRoute {
        let table = self.graph.table();
        let goal = self.query.goals.first().and_then(|goal| self.graph.role_at(*goal)).map(|(role, _)| role);
        let Some(goal) = goal else { return NoRoute::NothingMeets };
        NoRoute::OutOfReach(Box::new(out_of_reach(table, &goal.id)))
    }
}

/// Where the way to a role ends: at the first gate after the reachable role that comes nearest.
pub fn out_of_reach(table: &crate::domain::moves::table::MoveTable<'_>, goal: &RoleId) -> OutOfReach {
    let held = &table.person().plan.position.role;
    let reachable = reachable(table);
    let mut nearest: Option<(usize, f64, RoleId, Option<crate::domain::moves::gate::Gate>)> = None;
    for role in reachable.iter().filter_map(|at| table.catalogue().role_at(*at)) {
        let Some(assessment) = table.assess(&role.id, goal) else { continue };
        let passed = assessment.gates.iter().take_while(|gate| gate.outcome() != GateOutcome::Stopped).count();
        let share = assessment.measure.coverage.unwrap_or(0.0);
        let better = nearest.as_ref().is_none_or(|(gates, covered, ..)| (passed, share) > (*gates, *covered));
        if better {
            nearest = Some((passed, share, role.id.clone(), assessment.stopped_by()));
        }
    }
    let (nearest, gate) = nearest.map_or_else(|| (held.clone(), None), |(_, _, role, gate)| (role, gate));
    OutOfReach { goal: goal.clone(), nearest, gate }
}

/// The role held and every role that some chain of open moves leads to, by their places in the order of ids.
fn reachable(table: &crate::domain::moves::table::MoveTable<'_>) -> std::collections::BTreeSet<usize> {
    let mut found: std::collections::BTreeSet<usize> =
        table.catalogue().role_place(&table.person().plan.position.role).into_iter().collect();
    let mut open: Vec<usize> = found.iter().copied().collect();
    while let Some(from) = open.pop() {
        for to in table.ends(from) {
            if !found.contains(&to) && table.open_at(from, to).is_some() {
                found.insert(to);
                open.push(to);
            }
        }
    }
    found
}

/// The constraints in force, in their order.
fn limits_of(constraints: &Constraints) -> Vec<Limit> {
    let in_force = |limit: &Limit| match limit {
        Limit::PayFloor => constraints.pay_floor.is_some(),
        Limit::Within => constraints.within_years.is_some(),
        Limit::Moves => constraints.most_moves.is_some(),
        Limit::StepBack => constraints.no_step_back,
        Limit::PayCut => constraints.no_pay_cut,
        Limit::Place => constraints.keep_place,
        Limit::Management => constraints.no_management,
        Limit::Named => constraints.only_named,
        Limit::Family => constraints.family.is_some(),
        Limit::Avoid => !constraints.avoid.is_empty(),
        Limit::Require => !constraints.require.is_empty(),
    };
    Limit::iter().filter(in_force).collect()
}

/// An amount in the currency of the person.
fn units(graph: &RouteGraph<'_>, money: Money) -> Result<f64, NoRoute> {
    graph.table().person().units(money).ok_or(NoRoute::NoRate(money.currency))
}

/// Whether the roles that are named make sense.
fn check_names(graph: &RouteGraph<'_>, constraints: &Constraints, goal: Option<&RoleId>) -> Result<(), NoRoute> {
    let held = &graph.table().person().plan.position.role;
    let wanted: Vec<&RoleId> = match &constraints.aim {
        Aim::Goal => vec![goal.ok_or(NoRoute::NoGoal)?],
        Aim::AnyOf(roles) if roles.is_empty() => return Err(NoRoute::NoGoal),
        Aim::AnyOf(roles) => roles.iter().collect(),
        Aim::Any { .. } => Vec::new(),
    };
    if !wanted.is_empty() && wanted.iter().all(|role| *role == held) {
        return Err(NoRoute::AtGoal);
    }
    for role in std::iter::once(held).chain(wanted).chain(&constraints.require) {
        if graph.node_of(role).is_none() {
            return Err(NoRoute::UnknownRole(role.clone()));
        }
    }
    match constraints.require.iter().find(|role| constraints.avoid.contains(role)) {
        Some(role) => Err(NoRoute::RequiredAndAvoided(role.clone())),
        None => Ok(()),
    }
}

/// Whether one constraint alone closes every role wanted.
fn check_goals(graph: &RouteGraph<'_>, query: &Query, limits: &[Limit]) -> Result<(), NoRoute> {
    let goals: Vec<_> = query.goals.iter().filter_map(|goal| graph.network().node(*goal)).collect();
    for limit in limits {
        if goals.iter().all(|goal| goal.bars.intersects(limit.bar())) {
            return Err(NoRoute::GoalBarred(*limit));
        }
    }
    let highest = goals.iter().filter_map(|goal| goal.pay).max();
    match query.pay_floor {
        Some(floor) if highest.is_none_or(|pay| pay < floor) => Err(NoRoute::GoalBelowFloor(highest)),
        Some(_) | None => Ok(()),
    }
}
