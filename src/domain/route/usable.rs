//! The part of a network that a query leaves: what the start reaches, what reaches a goal, and nothing closed.
//!
//! Nodes and pays are numbered anew and densely, in the order they had, so that the search compares small numbers only.

use std::collections::BTreeSet;

use super::edge::Edge;
use super::network::Network;
use super::query::Query;

/// A node that some route may use.
#[derive(PartialEq, Eq)]
pub(super) struct Place {
    /// Its index in the network.
    pub node: u32,
    /// The index of its role.
    pub role: u32,
    pub end_pay: Option<u64>,
    /// The rank of its pay: 0 for the highest, the last for unknown.
    pub pay: u32,
    /// Whether time here is time of leading people.
    pub leads: bool,
    /// Whether a route may end here.
    pub goal: bool,
    first: usize,
    last: usize,
}

/// A move that some route may use.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub to: u32,
    pub months: u32,
    pub not_before: u32,
    pub led: u32,
    pub hours: u32,
    pub risk: u32,
}

impl Step {
    /// Whether as long is spent before it. Where people are led, a longer wait is good for something.
    fn waits_as_long(&self, other: &Self) -> bool {
        (self.months, self.not_before, self.led) == (other.months, other.not_before, other.led)
    }

    fn is_no_worse_than(&self, other: &Self) -> bool {
        self.months <= other.months
            && self.not_before <= other.not_before
            && self.led <= other.led
            && self.hours <= other.hours
            && self.risk <= other.risk
    }
}

/// What is left of a network. It has no places if no route can be.
#[derive(Default, PartialEq, Eq)]
pub(super) struct Usable {
    places: Vec<Place>,
    steps: Vec<Step>,
    /// The pay of each rank.
    pays: Vec<Option<u64>>,
    /// The index of the start among the places.
    pub start: u32,
    /// The roles every route must pass, that of the start left out, in order.
    pub required: Vec<u32>,
}

impl Usable {
    pub(super) fn of(network: &Network, query: &Query) -> Self {
        Self::parts(network, query).unwrap_or_default()
    }

    fn parts(network: &Network, query: &Query) -> Option<Self> {
        let rules = Rules::of(network, query)?;
        let kept = rules.between();
        let nodes: Vec<u32> = (0..).zip(&kept).filter(|(_, kept)| **kept).map(|(index, _): (u32, _)| index).collect();
        let start = nodes.binary_search(&query.start).ok()? as u32;
        let required = query.required.iter().copied().filter(|role| *role != rules.own_role);
        let required: BTreeSet<u32> = required.collect();
        let roles = nodes.iter().filter_map(|node| network.node(*node)).map(|node| node.role);
        if !required.iter().all(|role| roles.clone().any(|other| other == *role)) {
            return None;
        }
        let required = required.into_iter().collect();
        let most = nodes.iter().map(|node| network.edges(*node).len()).sum();
        let (places, steps) = (Vec::with_capacity(nodes.len()), Vec::with_capacity(most));
        let mut usable = Self { places, steps, pays: ranked(network, &nodes), start, required };
        let mut numbers = vec![None; kept.len()];
        for (number, node) in (0..).zip(&nodes) {
            if let Some(place) = numbers.get_mut(*node as usize) {
                *place = Some(number);
            }
        }
        for node in &nodes {
            usable.add(&rules, *node, &numbers);
        }
        Some(usable)
    }

    /// Adds one of the nodes with its moves to the others; `numbers` are the places of all nodes.
    fn add(&mut self, rules: &Rules<'_>, node: u32, numbers: &[Option<u32>]) {
        let Some(known) = rules.network.node(node) else { return };
        let first = self.steps.len();
        for edge in rules.edges(node) {
            let Some(to) = numbers.get(edge.to as usize).copied().flatten() else { continue };
            let Edge { months, not_before, led, hours, risk, .. } = *edge;
            let step = Step { to, months, not_before, led, hours, risk };
            let others = self.steps.get(first..).unwrap_or_default();
            // Moves to one node stand by their months, so that only those before can be as good on every count.
            let matched = others
                .iter()
                .rev()
                .take_while(|other| other.to == step.to)
                .any(|other| other.is_no_worse_than(&step) && (!known.leads || other.waits_as_long(&step)));
            if !matched {
                self.steps.push(step);
            }
        }
        let pay = self.pays.partition_point(|pay| *pay > known.pay) as u32;
        let (goal, last) = (rules.goals.contains(&node), self.steps.len());
        let leads = known.leads;
        self.places.push(Place { node, role: known.role, end_pay: known.pay, pay, leads, goal, first, last });
    }

    pub(super) fn places(&self) -> &[Place] {
        &self.places
    }

    pub(super) fn place(&self, index: u32) -> Option<&Place> {
        self.places.get(index as usize)
    }

    /// The moves out of a place, by where they lead.
    pub(super) fn steps(&self, from: &Place) -> &[Step] {
        self.steps.get(from.first..from.last).unwrap_or_default()
    }

    /// The most months of leading people that a move asks for.
    pub(super) fn most_led(&self) -> u32 {
        self.steps.iter().map(|step| step.led).max().unwrap_or(0)
    }

    pub(super) fn pay(&self, rank: u32) -> Option<u64> {
        self.pays.get(rank as usize).copied().flatten()
    }
}

/// The pays of the nodes, each once, the highest first and unknown pay last.
fn ranked(network: &Network, nodes: &[u32]) -> Vec<Option<u64>> {
    let mut pays: Vec<Option<u64>> = nodes.iter().filter_map(|node| network.node(*node)).map(|node| node.pay).collect();
    pays.sort_unstable_by_key(|pay| std::cmp::Reverse(*pay));
    pays.dedup();
    pays
}

/// What a query closes.
struct Rules<'a> {
    network: &'a Network,
    query: &'a Query,
    own_role: u32,
    goals: BTreeSet<u32>,
    /// The role of the goals, if all have the same: a route ends where it comes to that role first.
    last_role: Option<u32>,
    /// For each node whether a route may take it.
    open: Vec<bool>,
}

impl<'a> Rules<'a> {
    fn of(network: &'a Network, query: &'a Query) -> Option<Self> {
        let own_role = network.node(query.start)?.role;
        let mut rules = Self { network, query, own_role, goals: BTreeSet::new(), last_role: None, open: Vec::new() };
        rules.goals = query.goals.iter().copied().filter(|goal| rules.opens(*goal)).collect();
        let mut roles = rules.goals.iter().filter_map(|goal| network.node(*goal)).map(|node| node.role);
        let first = roles.next();
        rules.last_role = first.filter(|first| roles.all(|role| role == *first));
        rules.open = (0..).take(network.nodes().len()).map(|node| rules.opens(node)).collect();
        Some(rules)
    }

    /// Whether a route may take a node.
    fn is_open(&self, index: u32) -> bool {
        self.open.get(index as usize) == Some(&true)
    }

    /// The same, worked out for as many goals as are known.
    fn opens(&self, index: u32) -> bool {
        let Some(node) = self.network.node(index) else { return false };
        let paid = self.query.pay_floor.is_none_or(|floor| node.pay.is_some_and(|pay| pay >= floor));
        let ends = self.last_role.is_none_or(|last| last != node.role) || self.goals.contains(&index);
        node.role != self.own_role && paid && ends && !node.bars.intersects(self.query.active)
    }

    /// The moves out of a node that a route may make.
    fn edges(&self, from: u32) -> impl Iterator<Item = &'a Edge> {
        let leaves = from == self.query.start
            || (self.is_open(from) && !(self.last_role.is_some() && self.goals.contains(&from)));
        let edges = if leaves { self.network.edges(from) } else { &[] };
        edges.iter().filter(|edge| !edge.bars.intersects(self.query.active) && self.is_open(edge.to))
    }

    /// For each node whether the start reaches it and it reaches a goal.
    fn between(&self) -> Vec<bool> {
        let nodes = self.network.nodes().len();
        // The moves passed, each with the one into the same node before it, and for each node the last into it.
        let mut passed: Vec<(u32, Option<usize>)> = Vec::new();
        let mut last_into = vec![None; nodes];
        let reached = spread(nodes, [self.query.start], |from, next| {
            for edge in self.edges(from) {
                if let Some(last) = last_into.get_mut(edge.to as usize) {
                    passed.push((from, last.replace(passed.len())));
                }
                next.push(edge.to);
            }
        });
        let goals = self.goals.iter().copied().filter(|goal| reached.get(*goal as usize) == Some(&true));
        spread(nodes, goals, |node, next| {
            let mut at = last_into.get(node as usize).copied().flatten();
            while let Some((from, before)) = at.and_then(|at| passed.get(at)) {
                next.push(*from);
                at = *before;
            }
        })
    }
}

/// Everything reached from some nodes, by a rule that adds the nodes next to one.
fn spread(nodes: usize, from: impl IntoIterator<Item = u32>, mut next_to: impl FnMut(u32, &mut Vec<u32>)) -> Vec<bool> {
    let mut reached = vec![false; nodes];
    let mut open: Vec<u32> = from.into_iter().collect();
    while let Some(node) = open.pop() {
        if let Some(reached) = reached.get_mut(node as usize).filter(|reached| !**reached) {
            *reached = true;
            next_to(node, &mut open);
        }
    }
    reached
}
