//! The part of a network that a query leaves: what the start reaches, what reaches a goal, and nothing closed.
//!
//! Nodes and pays are numbered anew and densely, in the order they had, so that the search compares small numbers only.

use std::collections::BTreeSet;

use super::edge::Edge;
use super::network::Network;
use super::node::Node;
use super::query::Query;

/// A node that some route may use.
pub(super) struct Place {
    /// Its index in the network.
    pub node: u32,
    /// The index of its role.
    pub role: u32,
    /// Its pay.
    pub end_pay: Option<u64>,
    /// The rank of its pay: 0 for the highest, the last for unknown.
    pub pay: u32,
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
    pub hours: u32,
    pub risk: u32,
}

/// What is left of a network. It has no places if no route can be.
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
        Self::parts(network, query).unwrap_or(Self {
            places: Vec::new(),
            steps: Vec::new(),
            pays: Vec::new(),
            start: 0,
            required: Vec::new(),
        })
    }

    fn parts(network: &Network, query: &Query) -> Option<Self> {
        let own_role = network.node(query.start)?.role;
        let is_open = |index: u32| {
            let paid = |pay: Option<u64>| query.pay_floor.is_none_or(|floor| pay.is_some_and(|pay| pay >= floor));
            let closed = |node: &Node| node.role == own_role || !paid(node.pay) || node.bars.intersects(query.active);
            network.node(index).is_some_and(|node| !closed(node))
        };
        let goals: BTreeSet<u32> = query.goals.iter().copied().filter(|goal| is_open(*goal)).collect();
        let role_of = |node: &u32| network.node(*node).map(|node| node.role);
        let goal_roles: BTreeSet<u32> = goals.iter().filter_map(role_of).collect();
        // With one role to reach, a route ends where it comes to that role first.
        let is_last =
            |index: u32| goal_roles.len() == 1 && role_of(&index).is_some_and(|role| goal_roles.contains(&role));
        let open: Vec<bool> = (0..)
            .zip(network.nodes())
            .map(|(index, _)| is_open(index) && (goals.contains(&index) || !is_last(index)))
            .collect();
        let usable = |from: u32, edge: &Edge| {
            (from == query.start || open.get(from as usize) == Some(&true))
                && open.get(edge.to as usize) == Some(&true)
                && !edge.bars.intersects(query.active)
                && !is_last(from)
        };
        let kept = between(network, query.start, &goals, &usable);
        let required: BTreeSet<u32> = query.required.iter().copied().filter(|role| *role != own_role).collect();
        let nodes: Vec<u32> = (0..).zip(&kept).filter(|(_, kept)| **kept).map(|(index, _): (u32, _)| index).collect();
        let roles: BTreeSet<u32> = nodes.iter().filter_map(role_of).collect();
        let start = nodes.binary_search(&query.start).ok()? as u32;
        if !required.is_subset(&roles) {
            return None;
        }
        let mut built = Self {
            places: Vec::new(),
            steps: Vec::new(),
            pays: ranked(network, &nodes),
            start,
            required: required.into_iter().collect(),
        };
        for node in &nodes {
            built.add(network, *node, goals.contains(node), &nodes, &usable);
        }
        Some(built)
    }

    fn add(&mut self, network: &Network, node: u32, goal: bool, nodes: &[u32], usable: impl Fn(u32, &Edge) -> bool) {
        let Some(known) = network.node(node) else { return };
        let first = self.steps.len();
        for edge in network.edges(node).iter().filter(|edge| usable(node, edge)) {
            let Ok(to) = nodes.binary_search(&edge.to) else { continue };
            let step = Step { to: to as u32, months: edge.months, hours: edge.hours, risk: edge.risk };
            let others = self.steps.get(first..).unwrap_or_default();
            // Moves to one node stand by their months, so that only those before can be as good on every count.
            let matched = others
                .iter()
                .rev()
                .take_while(|other| other.to == step.to)
                .any(|other| other.months <= step.months && other.hours <= step.hours && other.risk <= step.risk);
            if !matched {
                self.steps.push(step);
            }
        }
        let pay = self.pays.partition_point(|pay| *pay > known.pay) as u32;
        let last = self.steps.len();
        self.places.push(Place { node, role: known.role, end_pay: known.pay, pay, goal, first, last });
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

    /// The pay of a rank.
    pub(super) fn pay(&self, rank: u32) -> Option<u64> {
        self.pays.get(rank as usize).copied().flatten()
    }
}

/// The pays of the nodes, each once, the highest first and unknown pay last.
fn ranked(network: &Network, nodes: &[u32]) -> Vec<Option<u64>> {
    let pays: BTreeSet<Option<u64>> =
        nodes.iter().filter_map(|node| network.node(*node)).map(|node| node.pay).collect();
    pays.into_iter().rev().collect()
}

/// For each node whether the start reaches it and it reaches a goal.
fn between(network: &Network, start: u32, goals: &BTreeSet<u32>, usable: impl Fn(u32, &Edge) -> bool) -> Vec<bool> {
    let nodes = network.nodes().len();
    let mut back: Vec<Vec<u32>> = vec![Vec::new(); nodes];
    let reached = spread(nodes, [start], |from, next| {
        for edge in network.edges(from).iter().filter(|edge| usable(from, edge)) {
            if let Some(into) = back.get_mut(edge.to as usize) {
                into.push(from);
            }
            next.push(edge.to);
        }
    });
    let goals = goals.iter().copied().filter(|goal| reached.get(*goal as usize) == Some(&true));
    spread(nodes, goals, |from, next| next.extend(back.get(from as usize).into_iter().flatten()))
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
