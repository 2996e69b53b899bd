//! Random networks of at most nine nodes, and every route through them, found the slow way.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use rungs::domain::route::bars::Bars;
use rungs::domain::route::cost::Cost;
use rungs::domain::route::edge::Edge;
use rungs::domain::route::found::Found;
use rungs::domain::route::front::Front;
use rungs::domain::route::network::Network;
use rungs::domain::route::node::Node;
use rungs::domain::route::query::Query;
use rungs::domain::route::search::Search;

/// Cases of a property, unless `PROPTEST_CASES` says how many.
pub fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(600)
}

/// Tries a property on many networks and queries and returns how many there were.
pub fn for_many<S: Strategy>(strategy: S, mut property: impl FnMut(S::Value) -> Result<(), TestCaseError>) -> u32 {
    let mut runner =
        TestRunner::new(ProptestConfig { cases: cases(), failure_persistence: None, ..Default::default() });
    let mut tried = 0;
    // A closure of `TestRunner` may not change anything, and the cases run one after another.
    let state = std::cell::RefCell::new((&mut tried, &mut property));
    let outcome = runner.run(&strategy, |value| {
        let mut state = state.borrow_mut();
        *state.0 += 1;
        (state.1)(value)
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    tried
}

/// The nodes, and the moves with the node each leaves.
#[derive(Clone, Debug)]
pub struct Parts {
    pub nodes: Vec<Node>,
    pub edges: Vec<(usize, Edge)>,
}

impl Parts {
    pub fn network(&self) -> Network {
        let mut edges = vec![Vec::new(); self.nodes.len()];
        for (from, edge) in &self.edges {
            edges[*from].push(*edge);
        }
        Network::new(self.nodes.clone(), edges)
    }
}

/// A network and a question. Every second network has a role for each node, as where the place is kept.
pub fn question() -> impl Strategy<Value = (Parts, Query)> {
    (prop_oneof![1 => 2_usize..6, 6 => 6_usize..=9], any::<bool>()).prop_flat_map(|(size, shared)| {
        let parts = parts(size, shared);
        let query = query(size as u32);
        (parts, query)
    })
}

/// A question whose query asks for nothing but a way.
pub fn plain_question() -> impl Strategy<Value = (Parts, Query)> {
    question().prop_map(|(parts, query)| (parts, Query { start: query.start, goals: query.goals, ..Query::default() }))
}

fn parts(size: usize, shared: bool) -> impl Strategy<Value = Parts> {
    let bars = || prop_oneof![9 => Just(0), 1 => 0_u16..8].prop_map(Bars);
    let pay = prop_oneof![1 => Just(None), 9 => (0_u64..8).prop_map(|step| Some(step * 10_000))];
    let node = (0..size as u32, pay, any::<bool>(), bars());
    let nodes = vec(node, size).prop_map(move |nodes| {
        let numbered = (0..).zip(nodes);
        numbered
            .map(|(own, (role, pay, leads, bars))| Node { role: if shared { role } else { own }, pay, leads, bars })
            .collect()
    });
    // Few different figures bring ties; many bring large fronts.
    let figures = prop_oneof![
        1 => Just((0_u32..1, 0_u32..1, 0_u32..1)),
        2 => Just((0..3, 0..3, 0..2)),
        4 => Just((0..40, 0..900, 0..2)),
    ];
    // Without waits for years every tie has one answer.
    let longest = prop_oneof![Just(1_u32), Just(60_u32)];
    let edges = (figures, longest, 2..=9_usize).prop_flat_map(move |(figures, longest, density)| {
        let years = || prop_oneof![3 => Just(0_u32), 1 => 0..longest];
        let edge = (0..size, 0..size as u32, figures, (years(), years()), bars()).prop_map(
            |(from, to, (months, hours, risk), (not_before, led), bars)| {
                (from, Edge { to, months, not_before, led, hours, risk, bars })
            },
        );
        vec(edge, size * density / 2..=size * density)
    });
    (nodes, edges).prop_map(|(nodes, edges)| Parts { nodes, edges })
}

fn query(size: u32) -> impl Strategy<Value = Query> {
    // As steps from the start, so that few are the start itself.
    let goals = prop_oneof![4 => vec(1..size, 1), 4 => vec(1..size, 1..5), 1 => vec(0..size, 0..5)];
    let required = prop_oneof![3 => Just(Vec::new()), 1 => vec(0..size, 1..3)];
    let rarely = |strategy: std::ops::Range<u32>| prop_oneof![3 => Just(None), 1 => strategy.prop_map(Some)];
    let floor = prop_oneof![3 => Just(None), 1 => of((0_u64..4).prop_map(|step| step * 10_000))];
    let asked = (floor, rarely(0..160), rarely(0..8), prop_oneof![1 => Just(0), 1 => 0..60_u32]);
    (0..size, goals, required, prop_oneof![2 => Just(0), 1 => 0_u16..8], asked).prop_map(
        move |(start, goals, required, active, (pay_floor, most_months, most_moves, led))| {
            let goals = goals.into_iter().map(|step| (start + step) % size).collect();
            Query { start, goals, required, active: Bars(active), pay_floor, most_months, most_moves, led }
        },
    )
}

/// What a search finds.
pub fn front(parts: &Parts, query: &Query) -> Front {
    Search::new(&parts.network(), query).finish()
}

/// Every route that keeps what is asked, by its figures; of equal ones the one with the fewest moves, then the smallest
/// nodes.
pub fn all_routes(parts: &Parts, query: &Query) -> BTreeMap<Cost, Vec<u32>> {
    let mut routes = BTreeMap::new();
    let lowest_pay = parts.nodes[query.start as usize].pay.or(Some(u64::MAX));
    let start = Cost { months: 0, hours: 0, risk: 0, lowest_pay, end_pay: None };
    walk(parts, query, &mut vec![query.start], (start, query.led), &mut routes);
    routes
}

/// Goes on from a way with its figures and its months of leading people.
fn walk(
    parts: &Parts,
    query: &Query,
    nodes: &mut Vec<u32>,
    (cost, led): (Cost, u32),
    routes: &mut BTreeMap<Cost, Vec<u32>>,
) {
    let last = *nodes.last().unwrap();
    let leads = parts.nodes[last as usize].leads;
    if nodes.len() > 1 && breaks(parts, query, nodes, &cost).is_none() {
        let known = routes.entry(cost).or_insert_with(|| nodes.clone());
        if (nodes.len(), &*nodes) < (known.len(), &*known) {
            known.clone_from(nodes);
        }
    }
    for (_, edge) in
        parts.edges.iter().filter(|(from, edge)| *from == last as usize && !edge.bars.intersects(query.active))
    {
        let node = parts.nodes[edge.to as usize];
        let closed = node.bars.intersects(query.active) || (edge.led > led && !leads);
        if !closed && nodes.iter().all(|passed| parts.nodes[*passed as usize].role != node.role) {
            nodes.push(edge.to);
            let wait = edge.not_before.saturating_sub(cost.months).max(edge.led.saturating_sub(led));
            let stay = edge.months.max(wait);
            let longer = Cost {
                months: cost.months + stay,
                hours: cost.hours + edge.hours,
                risk: cost.risk + edge.risk,
                lowest_pay: cost.lowest_pay.min(node.pay),
                end_pay: node.pay,
            };
            walk(parts, query, nodes, (longer, if leads { led + stay } else { led }), routes);
            nodes.pop();
        }
    }
}

/// What a route breaks of a query, its moves left aside.
pub fn breaks(parts: &Parts, query: &Query, nodes: &[u32], cost: &Cost) -> Option<&'static str> {
    let node = |index: &u32| parts.nodes[*index as usize];
    let taken = &nodes[1..];
    let roles: std::collections::BTreeSet<u32> = nodes.iter().map(|index| node(index).role).collect();
    let rules = [
        ("a role comes twice", roles.len() == nodes.len()),
        ("the start is not the start", nodes.first() == Some(&query.start)),
        ("the end is no goal", taken.last().is_some_and(|last| query.goals.contains(last))),
        ("a required role is missing", query.required.iter().all(|role| roles.contains(role))),
        ("a role is closed", taken.iter().all(|index| !node(index).bars.intersects(query.active))),
        (
            "pay lies below the floor",
            query.pay_floor.is_none_or(|floor| taken.iter().all(|index| node(index).pay >= Some(floor))),
        ),
        ("it takes too many months", query.most_months.is_none_or(|most| cost.months <= most)),
        ("it has too many moves", query.most_moves.is_none_or(|most| taken.len() <= most as usize)),
    ];
    rules.into_iter().find(|(_, kept)| !kept).map(|(what, _)| what)
}

/// The routes that no other beats, out of all.
pub fn unbeaten(all: &BTreeMap<Cost, Vec<u32>>) -> Vec<Found> {
    let unbeaten = all.iter().filter(|(cost, _)| !cost.is_beaten(all.keys()));
    unbeaten.map(|(cost, nodes)| Found { nodes: nodes.clone(), cost: *cost }).collect()
}
