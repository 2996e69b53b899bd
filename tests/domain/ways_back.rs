//! Roles held before: steps back at once, levels once held, years of experience.

use jiff::civil::date;
use rungs::domain::gap::Gap;
use rungs::domain::gap::held::Held;
use rungs::domain::ids::SkillId;
use rungs::domain::moves::assessment::UsualYears;
use rungs::domain::moves::gate::Gate;
use rungs::domain::moves::naming::Naming;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::path::fastest::{fastest, months_along};
use rungs::domain::path::move_kind::MoveKind;
use rungs::domain::path::schedule::stations;
use rungs::domain::path::station::{Station, Timing};
use rungs::domain::plan::Plan;
use rungs::domain::plan::background::Background;
use rungs::domain::plan::position::Position;
use rungs::domain::route::graph::RouteGraph;
use rungs::domain::route::limit::Limit;
use rungs::domain::route::no_route::NoRoute;
use rungs::domain::route::options::{Reach, options};

use crate::sample::{TODAY, bundled, bundled_role};
use crate::stories::{self, answer};

/// A person who has what the role usually has.
fn person(role: &str, goal: &str) -> Plan {
    stories::person(role, Some(goal))
}

fn held(role: &str, from: i16, to: i16) -> Position {
    let (since, until) = (Some(PartialDate::day(date(from, 1, 1))), Some(PartialDate::day(date(to, 1, 1))));
    Position { since, until, ..Position::of(role.into(), "us".into()) }
}

/// The only move of a path that is one step back.
fn step_back(plan: &Plan) -> Station {
    let stations = stations(plan, bundled(), TODAY).unwrap();
    assert_eq!(stations.len(), 2, "one move");
    let arrival = stations[1].arrival.clone().unwrap();
    assert_eq!(arrival.kind, Some(MoveKind::StepBack));
    stations[1].clone()
}

#[test]
fn the_rung_below_is_one_step_back_at_once_with_its_skills() {
    for (from, to) in [("data-engineering-manager", "senior-data-engineer"), ("ml-team-lead", "senior-ml-engineer")] {
        let station = step_back(&person(from, to));
        let arrival = station.arrival.unwrap();
        assert_eq!((station.start, arrival.years, arrival.hours), (TODAY, 0.0, Some(0.0)), "{from} to {to}");
        assert!(matches!(arrival.timing, Timing::UsualYears(UsualYears::Below { .. })), "{:?}", arrival.timing);
    }
}

#[test]
fn a_role_held_before_is_one_step_back_even_where_no_source_names_a_way() {
    let mut plan = person("ml-team-lead", "product-analyst");
    plan.held_before = vec![held("product-analyst", 2018, 2020)];
    let arrival = step_back(&plan).arrival.unwrap();
    assert_eq!((arrival.years, arrival.hours), (0.0, Some(0.0)));
    assert_eq!(arrival.timing, Timing::UsualYears(UsualYears::Held));
    let table = MoveTable::of(Person::of(&plan, bundled(), TODAY));
    let back = table.assess(&"ml-team-lead".into(), &"product-analyst".into()).unwrap();
    assert!(back.is_open() && back.naming == Naming::Held && back.is_way_back());
    let other = table.assess(&"ml-architect".into(), &"product-analyst".into()).unwrap();
    assert!(!other.is_way_back(), "only out of the role held");
}

#[test]
fn only_what_is_rated_lower_is_to_be_learnt_again() {
    let mut plan = person("ml-team-lead", "senior-ml-engineer");
    plan.held_before = vec![held("senior-ml-engineer", 2020, 2023)];
    let wanted = bundled_role("senior-ml-engineer");
    let skill = wanted.skills.iter().find(|wanted| wanted.level.value() >= 3).unwrap();
    plan.rate(&skill.skill, 1.try_into().unwrap(), TODAY);
    let station = step_back(&plan);
    let arrival = station.arrival.unwrap();
    let hours = bundled().skill(&skill.skill).unwrap().hours;
    let expected: f64 = hours.unwrap()[1..usize::from(skill.level.value())].iter().sum();
    assert!((arrival.hours.unwrap() - expected).abs() < 1e-9, "a rating is the truth");
    assert_eq!(arrival.timing, Timing::HoursToLearn);
    assert!(station.start > TODAY);
}

#[test]
fn the_rung_below_is_no_shortcut_and_a_role_held_before_a_way_where_there_is_no_other() {
    let mut plan = person("data-engineering-manager", "senior-data-engineer");
    let goal = "senior-data-engineer".into();
    assert!(Person::of(&plan, bundled(), TODAY).way_back(&plan.position.role, &goal).is_some());
    plan.goal = None;
    assert!(Person::of(&plan, bundled(), TODAY).way_back(&plan.position.role, &goal).is_none(), "nobody wants it");
    // No source names a way from the annotator to a role of the sample that only the analyst leads to.
    let (held_now, far) = ("data-engineering-manager", "data-analyst");
    let mut plan = person(held_now, "analytics-engineer");
    let path = |plan: &Plan| {
        let table = MoveTable::of(Person::of(plan, bundled(), TODAY));
        let path = fastest(&table, &"analytics-engineer".into()).unwrap();
        (months_along(&table, &path).unwrap(), path)
    };
    let known = path(&plan);
    plan.held_before = vec![held(far, 2015, 2017)];
    let way = path(&plan);
    assert!(way < known && way.1[0] == far.into(), "both lead down, and this one is faster: {way:?}, {known:?}");
    plan.goal = Some("ml-operations-manager".into());
    let table = MoveTable::of(Person::of(&plan, bundled(), TODAY));
    let up = fastest(&table, &"ml-operations-manager".into()).unwrap();
    assert!(!up.contains(&far.into()), "nobody steps back where a way leads on: {up:?}");
}

#[test]
fn routes_and_options_know_the_way_back() {
    let mut plan = person("data-engineering-manager", "senior-data-engineer");
    assert!(plan.constraints.no_step_back, "as usual: who wants the role asks for the step");
    let asked = answer(&RouteGraph::of(MoveTable::of(Person::of(&plan, bundled(), TODAY))));
    let Err(NoRoute::Limited(hidden)) = asked else { panic!("the step pays less, and that is told: {asked:?}") };
    assert_eq!((hidden.limit, hidden.best.moves()), (Limit::PayCut, 1));
    plan.constraints.no_pay_cut = false;
    let graph = RouteGraph::of(MoveTable::of(Person::of(&plan, bundled(), TODAY)));
    let found = answer(&graph).unwrap();
    let direct = found.shown().find(|found| found.moves() == 1).expect("the step back is a route");
    assert_eq!((direct.cost.months, direct.cost.hours), (0, 0));
    let options = options(graph.table());
    let option = options.iter().find(|option| option.assessment.to.id == "senior-data-engineer".into()).unwrap();
    assert_eq!((&option.reach, option.months), (&Reach::Within, 0));
}

#[test]
fn levels_once_held_are_assumed_and_never_rated() {
    let mut plan = person("ml-team-lead", "senior-data-engineer");
    let role = bundled_role("senior-data-engineer");
    let before = Gap::measure(role, &plan.levels_known(bundled()), bundled());
    plan.held_before = vec![held("senior-data-engineer", 2018, 2020)];
    let after = Gap::measure(role, &plan.levels_known(bundled()), bundled());
    assert!(before.coverage.unwrap().share < after.coverage.as_ref().unwrap().share);
    assert!((after.coverage.unwrap().share - 1.0).abs() < 1e-9, "all its levels were held");
    assert_eq!((after.confidence.rated, after.confidence.share), (0, 0.0));
    let skill: SkillId = role.skills[0].skill.clone();
    plan.rate(&skill, 0.try_into().unwrap(), TODAY);
    let level = plan.levels_known(bundled())[&skill];
    assert_eq!(level, Held { level: 0.try_into().unwrap(), assumed: false }, "a rating is never overridden");
    assert!(plan.levels().len() < plan.levels_known(bundled()).len(), "nothing is written into the ledger");
}

#[test]
fn years_of_roles_held_count_as_experience_where_none_are_stated() {
    let mut plan = person("lead-ml-engineer", "ml-team-lead");
    let have = |plan: &Plan| {
        let table = MoveTable::of(Person::of(plan, bundled(), TODAY));
        let assessed = table.assess(&plan.position.role, &"ml-team-lead".into()).unwrap();
        let experience = assessed.gates.iter().find_map(|gate| match gate {
            Gate::Experience { begun, .. } => begun.years,
            _ => None,
        });
        let leading = assessed.gates.iter().find_map(|gate| match gate {
            Gate::Leading { begun, .. } => begun.years,
            _ => None,
        });
        (experience, leading)
    };
    let usual = have(&plan);
    plan.held_before = vec![held("senior-software-engineer", 2000, 2018), held("data-engineering-manager", 2018, 2026)];
    let told = have(&plan);
    assert!((told.0.unwrap() - 26.0).abs() < 0.01, "{usual:?} {told:?}");
    assert!((told.1.unwrap() - 8.0).abs() < 0.01, "only the role that leads people: {told:?}");
    plan.background.experience_years = Some(5.0);
    plan.background.leading_years = Some(1.0);
    assert_eq!(have(&plan), (Some(5.0), Some(1.0)), "what is stated holds");
    plan.background = Background::default();
    plan.held_before = vec![held("data-analyst", 2025, 2026)];
    assert_eq!(have(&plan), usual, "a short history takes nothing away from what the role asks for");
}
