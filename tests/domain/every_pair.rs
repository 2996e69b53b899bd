//! Every pair of roles: a route that holds to the usual constraints, or what forbids it.

use rungs::app::words::no_route_words;
use rungs::domain::catalogue::role::Role;
use rungs::domain::ids::RoleId;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::path::fastest::{fastest, months_along};
use rungs::domain::route::finder::{Finder, Finding};
use rungs::domain::route::graph::RouteGraph;
use rungs::domain::route::no_route::NoRoute;
use rungs::domain::route::outcome::Outcome;

use crate::sample::{TODAY, bundled, plan, telling};

/// Asks for the routes between two roles under the usual constraints.
fn ask<T>(from: &Role, to: &Role, told: impl FnOnce(&RouteGraph<'_>, Result<Outcome, NoRoute>) -> T) -> T {
    let mut asked = plan(from.id.as_str(), Some(to.id.as_str()), "us");
    asked.hours_per_week = 5.0;
    let graph = RouteGraph::of(MoveTable::of(Person::of(&asked, bundled(), TODAY)));
    let answer = Finder::new(&graph).and_then(|mut finder| match finder.run(u64::MAX) {
        Finding::Done(answer) => answer,
        Finding::Unfinished { .. } => panic!("it was to run to the end"),
    });
    told(&graph, answer)
}

/// Months of the path of a new plan, if it keeps to the usual constraints.
fn usual_path(table: &MoveTable<'_>, to: &RoleId) -> Option<u32> {
    let path = fastest(table, to)?;
    let starts = std::iter::once(&table.person().plan.position.role).chain(&path);
    let keeps = starts.zip(&path).all(|(from, to)| {
        let known = table.assess(from, to).unwrap();
        known.is_open() && !table.steps_back(&known) && !table.cuts_pay(&known)
    });
    keeps.then(|| months_along(table, &path)).flatten()
}

#[test]
fn a_pair_has_a_route_without_a_pay_cut_or_is_told_what_forbids_it() {
    let (mut reached, mut forbidden, mut as_fast) = (0, 0, 0);
    // A third of all pairs, in which every role stands at both ends.
    for (at, from) in bundled().roles().enumerate() {
        let others = bundled().roles().enumerate().filter(|(end, to)| to.id != from.id && (at + end) % 3 == 0);
        for (_, to) in others {
            ask(from, to, |graph, answer| {
                let outcome = match answer {
                    Ok(outcome) => outcome,
                    Err(why) => {
                        let words = no_route_words(&why, telling(graph.table().person().plan));
                        assert!(!words.is_empty());
                        let gate = if let NoRoute::OutOfReach(out) = &why { out.gate.is_some() } else { true };
                        assert!(gate, "{} to {}: {words}", from.id, to.id);
                        forbidden += 1;
                        return;
                    }
                };
                reached += 1;
                let fastest_route = outcome.routes.iter().map(|found| found.cost.months).min().unwrap();
                if let Some(months) = usual_path(graph.table(), &to.id) {
                    assert!(fastest_route <= months, "{} to {}: a path counts as a route does", from.id, to.id);
                    as_fast += usize::from(fastest_route == months);
                }
                for found in &outcome.routes {
                    let roles: Vec<&Role> = found.nodes.iter().map(|node| graph.role_at(*node).unwrap().0).collect();
                    let between = roles.get(1..roles.len() - 1).unwrap();
                    assert!(between.iter().all(|role| !role.satirical_title), "{} to {}", from.id, to.id);
                    for pair in found.nodes.windows(2) {
                        let change = graph.table().pay_change(pair[0] as usize, pair[1] as usize);
                        assert!(
                            change.is_none_or(|change| change >= -0.1 - 1e-6),
                            "{} to {}: {pair:?}",
                            from.id,
                            to.id
                        );
                    }
                }
            });
        }
    }
    println!("routes whose fastest is the path of a new plan: {as_fast} of {reached}");
    println!("pairs of roles: {reached} with a route that holds to the usual constraints, {forbidden} told why not");
    assert!(reached > 300 && forbidden > 100, "{reached} {forbidden}");
}

/// A cut that one source does not see is a difference between sources, and is told as that.
#[test]
fn a_fall_of_the_figures_shown_is_a_difference_between_sources() {
    let mut falls = 0;
    for from in bundled().roles() {
        let asked = plan(from.id.as_str(), None, "us");
        let table = MoveTable::of(Person::of(&asked, bundled(), TODAY));
        for known in bundled().moves_from(&from.id) {
            let to = bundled().role(&known.to).unwrap();
            let pay = |role| Some(table.person().pay(role, &"us".into())?.band.middle);
            let (Some(before), Some(after)) = (pay(from), pay(to)) else { continue };
            let places = [from, to].map(|role| bundled().role_place(&role.id).unwrap());
            let change = table.pay_change(places[0], places[1]).unwrap();
            if after < before * 0.9 && change >= -0.1 {
                let told = table.person().pay_of_move((from, &"us".into()), (to, &"us".into()));
                assert!(told.apart && told.by_one.is_some(), "{} to {}", from.id, to.id);
                falls += 1;
            }
        }
    }
    println!("named moves whose figures fall by over a tenth only because they are of different sources: {falls}");
    assert!(falls > 0);
}
