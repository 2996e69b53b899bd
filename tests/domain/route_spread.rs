//! The few routes that are shown out of many.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use rungs::domain::plan::objective::Objective;
use rungs::domain::route::cost::Cost;
use rungs::domain::route::found::Found;
use rungs::domain::route::spread::spread;
use strum::IntoEnumIterator as _;

use crate::route_sample::for_many;

fn found(node: u32, cost: Cost) -> Found {
    Found { nodes: vec![0, node], cost }
}

fn cost(months: u32, hours: u32, risk: u32, lowest_pay: u64, end_pay: u64) -> Cost {
    Cost { months, hours, risk, lowest_pay: Some(lowest_pay), end_pay: Some(end_pay) }
}

/// One best on each count, in the order months, pay at the end, hours, risk, lowest pay; two between, near and far.
fn seven() -> Vec<Found> {
    let costs = [
        cost(24, 500, 3, 50, 90),
        cost(80, 700, 3, 55, 200),
        cost(60, 0, 2, 50, 80),
        cost(70, 400, 0, 50, 85),
        cost(90, 600, 3, 120, 130),
        cost(25, 490, 3, 50, 90),
        cost(50, 250, 2, 80, 140),
    ];
    (1..).zip(costs).map(|(node, cost)| found(node, cost)).collect()
}

#[test]
fn the_best_on_each_count_comes_first_and_then_the_farthest() {
    let routes = seven();
    let taken = |most| spread(&routes, most, Objective::Fastest);
    assert_eq!(taken(0), Vec::<usize>::new());
    assert_eq!(taken(1), [0]);
    assert_eq!(taken(4), [0, 2, 3, 1]);
    assert_eq!(taken(5), [0, 2, 3, 1, 4]);
    assert_eq!(taken(6), [0, 6, 2, 3, 1, 4], "the one in the middle, not the one beside the quickest");
    assert_eq!(taken(7), [0, 5, 6, 2, 3, 1, 4]);
    assert_eq!(taken(9), taken(7));
}

#[test]
fn the_answer_is_in_the_order_of_the_objective() {
    let routes = seven();
    let first = |objective| spread(&routes, 2, objective);
    assert_eq!(first(Objective::BestPaid), [1, 0]);
    assert_eq!(first(Objective::LeastStudy), [2, 0]);
    assert_eq!(first(Objective::Safest), [3, 0]);
    assert_eq!(spread(&routes, 7, Objective::BestPaid), [1, 6, 4, 0, 5, 3, 2]);
}

#[test]
fn unknown_pay_stands_apart_from_the_lowest_known() {
    let base = cost(10, 10, 0, 50, 50);
    let routes =
        [found(1, base), found(2, Cost { end_pay: None, ..base }), found(3, Cost { end_pay: Some(40), ..base })];
    assert_eq!(spread(&routes, 2, Objective::Fastest), [0, 1]);
}

#[test]
fn a_spread_holds_the_best_of_each_and_no_route_twice() {
    let pay = || of((0_u64..5).prop_map(|step| step * 10_000));
    let cost = (0_u32..50, 0_u32..90, 0_u32..4, pay(), pay())
        .prop_map(|(months, hours, risk, lowest_pay, end_pay)| Cost { months, hours, risk, lowest_pay, end_pay });
    let tried = for_many((vec(cost, 0..40), 0_usize..10), |(costs, most)| {
        let routes: Vec<Found> = (1..).zip(costs).map(|(node, cost)| found(node, cost)).collect();
        for objective in Objective::iter() {
            let taken = spread(&routes, most, objective);
            prop_assert_eq!(taken.len(), most.min(routes.len()));
            prop_assert_eq!(taken.iter().collect::<BTreeSet<_>>().len(), taken.len());
            let costs: Vec<Cost> = taken.iter().map(|index| routes[*index].cost).collect();
            prop_assert!(costs.is_sorted_by(|one, other| one.compare_by(other, objective).is_le()));
            for other in Objective::iter().filter(|other| most >= 5 || (most > 0 && *other == objective)) {
                let best = routes.iter().map(|route| route.cost).min_by(|one, two| one.compare_by(two, other));
                prop_assert!(best.is_none_or(|best| costs.contains(&best)), "{:?}", other);
            }
        }
        Ok(())
    });
    println!("spreads of routes: {tried} lists, 0 without the best of an objective");
}
