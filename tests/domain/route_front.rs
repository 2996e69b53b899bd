//! What the search finds is what all routes, listed one by one, say.
//!
//! `PROPTEST_CASES=10000 cargo test --release --test domain route_` is the full size.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rungs::domain::route::bars::Bars;
use rungs::domain::route::cost::Cost;
use rungs::domain::route::edge::Edge;
use rungs::domain::route::found::Found;
use rungs::domain::route::front::Front;
use rungs::domain::route::network::Network;
use rungs::domain::route::node::Node;
use rungs::domain::route::query::Query;
use rungs::domain::route::search::{Progress, Search};

use crate::route_sample::{Parts, all_routes, breaks, for_many, front, plain_question, question, unbeaten};

#[test]
fn the_front_equals_that_of_all_routes() {
    let (mut routes, mut largest, mut returning) = (0, 0, 0);
    let tried = for_many(question(), |(parts, query)| {
        let found = front(&parts, &query);
        let expected = unbeaten(&all_routes(&parts, &query));
        routes += expected.len();
        largest = largest.max(expected.len());
        returning += usize::from(!query.required.is_empty() && !expected.is_empty());
        prop_assert_eq!(of_equal(&parts, found.routes), of_equal(&parts, expected));
        Ok(())
    });
    assert!(routes > tried as usize / 4 && largest > 5 && returning > 0, "{routes} routes, {largest}, {returning}");
    println!(
        "fronts against all routes: {tried} networks, {routes} routes, {largest} in the largest, {returning} with required roles, 0 differences"
    );
}

#[test]
fn the_front_of_a_plain_question_equals_that_of_all_routes() {
    let mut routes = 0;
    let tried = for_many(plain_question(), |(parts, query)| {
        let expected = unbeaten(&all_routes(&parts, &query));
        routes += expected.len();
        prop_assert_eq!(of_equal(&parts, front(&parts, &query).routes), of_equal(&parts, expected));
        Ok(())
    });
    println!("fronts without constraints: {tried} networks, {routes} routes, 0 differences");
}

#[test]
fn no_route_found_is_beaten_or_breaks_what_was_asked() {
    let (mut routes, mut beaten) = (0, 0);
    let tried = for_many(question(), |(parts, query)| {
        let Front { routes: found, beaten: seen, beaten_count, .. } = front(&parts, &query);
        let costs: BTreeSet<Cost> = found.iter().map(|route| route.cost).collect();
        prop_assert_eq!(costs.len(), found.len(), "one route for each set of figures");
        prop_assert!(found.is_sorted_by_key(|route| route.cost));
        for route in &found {
            prop_assert!(!route.cost.is_beaten(&costs));
        }
        prop_assert!(seen.len() <= beaten_count.min(200) && seen.is_sorted_by_key(|route| route.cost));
        let all = all_routes(&parts, &query);
        for route in &seen {
            prop_assert!(route.cost.is_beaten(&costs) && all.contains_key(&route.cost), "{:?}", route);
        }
        for route in found.iter().chain(&seen) {
            prop_assert_eq!(breaks(&parts, &query, &route.nodes, &route.cost), None);
            prop_assert!(can_be_walked(&parts, &query, &route.nodes));
        }
        routes += found.len();
        beaten += seen.len();
        Ok(())
    });
    assert!(routes > 0 && beaten > 0);
    println!(
        "routes found: {routes} in {tried} networks, 0 beaten, 0 break a constraint; {beaten} beaten ones told apart"
    );
}

/// Of routes with equal figures the one with the fewest moves and the smallest nodes is found. Where moves wait for years,
/// a way may be as long as another by the wait alone, and then it is any of them.
fn of_equal(parts: &Parts, routes: Vec<Found>) -> Vec<(Cost, Vec<u32>)> {
    let waits = parts.edges.iter().any(|(_, edge)| edge.not_before > 0 || edge.led > 0);
    let told = |found: Found| (found.cost, if waits { Vec::new() } else { found.nodes });
    routes.into_iter().map(told).collect()
}

fn can_be_walked(parts: &Parts, query: &Query, nodes: &[u32]) -> bool {
    nodes.windows(2).all(|pair| {
        let mut between = parts.edges.iter().filter(|(from, edge)| (*from as u32, edge.to) == (pair[0], pair[1]));
        between.any(|(_, edge)| !edge.bars.intersects(query.active))
    })
}

/// The best of each count alone: less is better, and pays stand as what is missing to the highest.
fn bests(front: &Front) -> Vec<Option<u64>> {
    let pay = |pay: Option<u64>| u64::MAX - pay.map_or(0, |pay| pay + 1);
    let counts: [fn(&Cost) -> u64; 3] = [|cost| cost.months.into(), |cost| cost.hours.into(), |cost| cost.risk.into()];
    let least = |count: &dyn Fn(&Cost) -> u64| front.routes.iter().map(|route| count(&route.cost)).min();
    let mut bests: Vec<Option<u64>> = counts.iter().map(|count| least(count)).collect();
    bests.push(least(&|cost| pay(cost.lowest_pay)));
    bests.push(least(&|cost| pay(cost.end_pay)));
    bests
}

/// The query with each of its constraints loosened or left out.
fn loosened(query: &Query) -> Vec<Query> {
    let base = || query.clone();
    let mut looser = vec![
        Query { required: Vec::new(), ..base() },
        Query { pay_floor: None, ..base() },
        Query { pay_floor: query.pay_floor.map(|floor| floor.saturating_sub(10_000)), ..base() },
        Query { most_months: None, ..base() },
        Query { most_months: query.most_months.map(|most| most + 12), ..base() },
        Query { most_moves: None, ..base() },
        Query { most_moves: query.most_moves.map(|most| most + 1), ..base() },
    ];
    looser.extend((0..3).map(|bit| Query { active: query.active.without(Bars(1 << bit)), ..base() }));
    looser.extend((0..query.required.len()).map(|left| {
        let required = query.required.iter().enumerate().filter(|(at, _)| *at != left).map(|(_, role)| *role);
        Query { required: required.collect(), ..base() }
    }));
    looser
}

#[test]
fn loosening_a_constraint_never_worsens_the_best_of_a_count() {
    let mut compared = 0;
    let tried = for_many(question(), |(parts, query)| {
        let tight = bests(&front(&parts, &query));
        for looser in loosened(&query) {
            for (tight, loose) in tight.iter().zip(bests(&front(&parts, &looser))) {
                prop_assert!(tight.is_none_or(|tight| loose.is_some_and(|loose| loose <= tight)), "{:?}", looser);
                compared += 1;
            }
        }
        Ok(())
    });
    println!("loosened constraints: {tried} networks, {compared} best figures compared, 0 worse");
}

#[test]
fn the_order_of_what_is_given_changes_nothing() {
    let shuffled = question().prop_flat_map(|(parts, query)| {
        let edges = Just(parts.edges.clone()).prop_shuffle();
        let lists = (Just(query.goals.clone()).prop_shuffle(), Just(query.required.clone()).prop_shuffle());
        (Just((parts, query)), edges, lists)
    });
    let tried = for_many(shuffled, |((parts, query), edges, (goals, required))| {
        let other = Parts { nodes: parts.nodes.clone(), edges };
        prop_assert_eq!(front(&parts, &query), front(&other, &Query { goals, required, ..query }));
        Ok(())
    });
    println!("orders of input: {tried} networks shuffled, 0 answers changed");
}

#[test]
fn a_search_gone_on_with_finds_what_one_run_finds() {
    let mut stops = 0;
    let tried = for_many((question(), 0_u64..6), |((parts, query), labels)| {
        let whole = front(&parts, &query);
        let mut search = Search::new(&parts.network(), &query);
        let mut settled = 0;
        let pieces = loop {
            match search.run(labels) {
                Progress::Done(front) => break front,
                Progress::Unfinished { labels: now } => {
                    prop_assert_eq!(now, settled + labels.max(1));
                    settled = now;
                    stops += 1;
                }
            }
        };
        prop_assert!(pieces.labels >= settled);
        prop_assert_eq!(&pieces, &whole);
        prop_assert_eq!(search.run(1), Progress::Done(whole), "once done it stays so");
        Ok(())
    });
    assert!(stops > 0);
    println!("searches in pieces: {tried} networks, {stops} stops, 0 answers changed");
}

/// A network of roles at rising pay, with moves of the same figures.
fn network(roles: &[u32], moves: &[(u32, u32)]) -> Parts {
    let nodes =
        (1..).zip(roles).map(|(pay, role)| Node { role: *role, pay: Some(pay * 1000), leads: false, bars: Bars::NONE });
    let edge = |to| Edge { to, months: 12, not_before: 0, led: 0, hours: 100, risk: 0, bars: Bars::NONE };
    Parts { nodes: nodes.collect(), edges: moves.iter().map(|(from, to)| (*from as usize, edge(*to))).collect() }
}

fn routes(parts: &Parts, query: &Query) -> Vec<Vec<u32>> {
    front(parts, query).routes.into_iter().map(|route| route.nodes).collect()
}

#[test]
fn a_goal_that_cannot_be_gives_an_empty_front() {
    let parts = network(&[0, 1, 2, 3], &[(0, 1), (1, 0), (1, 1), (2, 0), (2, 3)]);
    let asked = |start, goals: &[u32]| Query { start, goals: goals.to_vec(), ..Query::default() };
    let queries = [
        asked(0, &[0]),
        asked(0, &[]),
        asked(0, &[2, 3]),
        asked(9, &[1]),
        asked(0, &[9]),
        Query { required: vec![2], ..asked(0, &[1]) },
        Query { required: vec![9], ..asked(0, &[1]) },
        Query { most_moves: Some(0), ..asked(0, &[1]) },
        Query { most_months: Some(11), ..asked(0, &[1]) },
        Query { pay_floor: Some(2001), ..asked(0, &[1]) },
    ];
    for query in &queries {
        assert_eq!(front(&parts, query), Front::default(), "{query:?}");
    }
    let nothing = Search::new(&Network::default(), &asked(0, &[0])).finish();
    assert_eq!(nothing, Front::default());
    assert_eq!(routes(&parts, &asked(0, &[0, 1])), [[0, 1]], "the other goal is still one");
    println!("goals that cannot be: {} questions, all with an empty front", queries.len() + 1);
}

#[test]
fn a_goal_may_be_passed_on_the_way_to_another() {
    let parts = network(&[0, 1, 2], &[(0, 1), (1, 2)]);
    let query = Query { goals: vec![1, 2], ..Query::default() };
    assert_eq!(routes(&parts, &query), [vec![0, 1], vec![0, 1, 2]], "the second is better paid");
}

#[test]
fn the_start_is_held_and_not_taken() {
    let mut parts = network(&[0, 1], &[(0, 1)]);
    parts.nodes[0] = Node { role: 0, pay: None, leads: false, bars: Bars(1) };
    let query = Query { goals: vec![1], active: Bars(1), pay_floor: Some(2000), required: vec![0], ..Query::default() };
    let front = front(&parts, &query);
    assert_eq!(front.routes.first().map(|route| route.cost.lowest_pay), Some(Some(2000)));
}

#[test]
fn a_required_role_is_not_reached_by_going_back_and_forth() {
    // 0 → 1 → 3 is the goal; 2 lies behind 1 and leads back to it, or on by the long way over 4.
    let roundabout = network(&[0, 1, 2, 3, 4], &[(0, 1), (1, 2), (2, 1), (1, 3), (2, 4), (4, 3)]);
    let query = Query { goals: vec![3], required: vec![2], ..Query::default() };
    assert_eq!(routes(&roundabout, &query), [[0, 1, 2, 4, 3]]);
    let dead_end = network(&[0, 1, 2, 3], &[(0, 1), (1, 2), (2, 1), (1, 3)]);
    assert_eq!(routes(&dead_end, &query), Vec::<Vec<u32>>::new());
}

#[test]
fn the_same_role_in_another_place_comes_no_second_time() {
    // 1 and 3 are one role: over 1 and then 3 would be the quickest way, over 2 it takes longer.
    let mut parts = network(&[0, 1, 2, 1, 4], &[(0, 1), (1, 3), (3, 4), (0, 2), (2, 3)]);
    parts.edges[3].1.months = 60;
    let query = Query { goals: vec![4], ..Query::default() };
    assert_eq!(routes(&parts, &query), [[0, 2, 3, 4]]);
}

#[test]
fn of_equal_routes_the_shortest_and_then_the_first_is_told() {
    let mut parts = network(&[0, 1, 2, 3, 4], &[(0, 2), (2, 4), (0, 1), (1, 3), (3, 4), (0, 3)]);
    for node in &mut parts.nodes {
        node.pay = Some(1000);
    }
    for (_, edge) in &mut parts.edges {
        (edge.months, edge.hours) = (0, 0);
    }
    let query = Query { goals: vec![4], ..Query::default() };
    assert_eq!(routes(&parts, &query), [[0, 2, 4]]);
}

#[test]
fn a_costlier_way_with_fewer_moves_is_kept_where_moves_are_few() {
    // To 2 it is quicker over 1, but only the direct way leaves a move for what follows.
    let mut parts = network(&[0, 1, 2, 3, 4], &[(0, 1), (1, 2), (0, 2), (2, 3), (3, 4)]);
    parts.nodes.iter_mut().for_each(|node| node.pay = Some(1000));
    parts.edges.iter_mut().for_each(|(_, edge)| edge.hours = 0);
    parts.edges[2].1.months = 60;
    let query = Query { goals: vec![4], most_moves: Some(3), ..Query::default() };
    assert_eq!(routes(&parts, &query), [[0, 2, 3, 4]]);
    assert_eq!(routes(&parts, &Query { most_moves: Some(4), ..query }), [[0, 1, 2, 3, 4]]);
}

#[test]
fn sums_beyond_counting_stay_at_the_most() {
    let mut parts = network(&[0, 1, 2], &[(0, 1), (1, 2)]);
    for (_, edge) in &mut parts.edges {
        (edge.months, edge.hours, edge.risk) = (u32::MAX, u32::MAX, u32::MAX);
    }
    let query = Query { goals: vec![2], ..Query::default() };
    assert_eq!(front(&parts, &query).routes.first().map(|route| route.cost.hours), Some(i32::MAX as u32));
}
