//! Years of work and of leading people add up along a route.

use rungs::app::words::{gate_facts, gate_words};
use rungs::domain::moves::gate::{Gate, GateOutcome};
use rungs::domain::moves::person::Person;
use rungs::domain::moves::record::YearsFrom;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::path::schedule::stations_along;
use rungs::domain::plan::Plan;
use rungs::domain::route::finder::{Finder, Finding};
use rungs::domain::route::graph::RouteGraph;
use rungs::storage;

use crate::sample::{TODAY, bundled, plan, telling};

fn sample_plan() -> Plan {
    storage::sample_plan().unwrap()
}

/// Looks at the gates of every move of every unbeaten route of a plan, with the years between its stations.
fn each_gate(plan: &Plan, mut look: impl FnMut(Gate, &rungs::domain::moves::assessment::Assessment<'_>)) -> usize {
    let graph = RouteGraph::of(MoveTable::of(Person::of(plan, bundled(), TODAY)));
    let Ok(mut finder) = Finder::new(&graph) else { return 0 };
    let Finding::Done(Ok(outcome)) = finder.run(u64::MAX) else { return 0 };
    for found in &outcome.routes {
        let stations = stations_along(&graph.stages(&found.nodes), graph.table(), TODAY);
        for pair in stations.windows(2) {
            let assessment = graph.table().assess_along(&pair[0].role, &pair[1].role, pair[0].record).unwrap();
            assessment.gates.iter().for_each(|gate| look(*gate, &assessment));
        }
    }
    outcome.routes.len()
}

#[test]
fn nothing_that_the_sample_states_is_called_not_stated() {
    let (mut goals, mut told) = (0, 0);
    for goal in bundled().roles() {
        let asked = Plan { goal: Some(goal.id.clone()), path: Vec::new(), ..sample_plan() };
        let routes = each_gate(&asked, |gate, assessment| {
            let words = if assessment.is_waived() { gate_facts } else { gate_words };
            let sentence = words(gate, &assessment.from.id, &assessment.to.id, telling(&asked));
            assert!(!sentence.contains("not stated"), "to {}: {sentence}", goal.id);
            assert_ne!(gate.outcome(), GateOutcome::NotStated, "to {}: {sentence}", goal.id);
            told += 1;
        });
        goals += usize::from(routes > 0);
    }
    assert!(goals > 20 && told > 1000, "{goals} {told}");
}

#[test]
fn a_move_counts_the_years_before_it() {
    let mut asked = sample_plan();
    asked.background.experience_years = Some(2.0);
    let person = Person::of(&asked, bundled(), TODAY);
    let stations = stations_along(&asked.path, &MoveTable::of(person), TODAY);
    let years: Vec<f64> = stations.iter().map(|station| station.record.experience.years.unwrap()).collect();
    let mut expected = 2.0;
    for (station, years) in stations.iter().zip(&years) {
        expected += station.arrival.as_ref().map_or(0.0, |arrival| arrival.years);
        assert!((years - expected).abs() < 1e-9, "{years} {expected}");
    }
    assert!(years.len() == 4 && years[3] > 6.9, "{years:?}");
}

/// A move that no source names waits until the years are there, for a beginner longer than for an old hand.
#[test]
fn who_has_worked_longer_waits_less() {
    let months = |years: f64| {
        let mut asked = plan("senior-software-engineer", Some("principal-ml-engineer"), "us");
        asked.background.experience_years = Some(years);
        let graph = RouteGraph::of(MoveTable::of(Person::of(&asked, bundled(), TODAY)));
        let mut finder = Finder::new(&graph).unwrap();
        let Finding::Done(Ok(outcome)) = finder.run(u64::MAX) else { panic!("no route") };
        outcome.routes.iter().map(|found| found.cost.months).min().unwrap()
    };
    let waits: Vec<u32> = [0.0, 4.0, 30.0].map(months).into();
    assert!(waits.is_sorted_by(|a, b| a >= b), "{waits:?}");
    let mut late = 0;
    for from in bundled().roles() {
        let asked = plan(from.id.as_str(), Some("head-of-ai-governance"), "us");
        each_gate(&asked, |gate, assessment| {
            if let Gate::Experience { begun, .. } | Gate::Leading { begun, .. } = gate {
                let first = assessment.from.id == from.id;
                assert_eq!(begun.from == YearsFrom::Way, !first, "{}: {gate:?}", from.id);
                late += usize::from(!first);
            }
        });
    }
    assert!(late > 100, "{late}");
}
