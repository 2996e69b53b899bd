//! Using, keeping and switching routes: what the plan follows, and no date is lost.

use jiff::civil::date;
use rungs::domain::plan::Plan;
use rungs::domain::plan::kept_route::KeptRoute;
use rungs::domain::plan::stage::Stage;

use crate::sample;

fn way(roles: &[&str]) -> Vec<Stage> {
    roles.iter().map(|role| Stage::of((*role).into())).collect()
}

fn uses(plan: &mut Plan, roles: &[&str]) {
    plan.use_route((*roles.last().unwrap()).into(), way(roles));
}

fn keeps(plan: &mut Plan, roles: &[&str]) {
    plan.keep_route(roles.join(" "), (*roles.last().unwrap()).into(), way(roles));
}

fn active(plan: &Plan) -> Option<&str> {
    plan.active_route().map(|route| route.id.as_str())
}

fn roles(plan: &Plan) -> Vec<&str> {
    plan.path.iter().map(|stage| stage.role.as_str()).collect()
}

/// In role a, with the routes A (by way of b) and B (by way of c) to d.
fn plan() -> Plan {
    let mut plan = sample::plan("a", None, "town");
    keeps(&mut plan, &["b", "d"]);
    keeps(&mut plan, &["c", "d"]);
    plan
}

#[test]
fn the_active_route_is_the_one_with_the_goal_and_the_path_of_the_plan() {
    let mut plan = plan();
    assert_eq!((active(&plan), plan.path.len()), (None, 0), "keeping is not using");
    plan.switch_route(&"B".into());
    assert_eq!((active(&plan), roles(&plan), plan.goal.clone()), (Some("B"), vec!["c", "d"], Some("d".into())));
    uses(&mut plan, &["b", "d"]);
    assert_eq!(active(&plan), Some("A"), "used without being called by its letter");
    plan.goal = Some("e".into());
    assert_eq!(active(&plan), None);
    let before = plan.clone();
    plan.switch_route(&"Q".into());
    assert_eq!(plan, before, "there is no route Q");
}

#[test]
fn letters_are_used_again_and_end_with_the_alphabet() {
    let mut plan = plan();
    keeps(&mut plan, &["e", "d"]);
    plan.routes.remove(1);
    keeps(&mut plan, &["f", "d"]);
    let letters = |plan: &Plan| plan.routes.iter().map(|route| route.id.to_string()).collect::<String>();
    let titles: Vec<_> = plan.routes.iter().map(|route| route.title.as_str()).collect();
    assert_eq!((letters(&plan), titles), ("ABC".to_owned(), vec!["b d", "f d", "e d"]));
    for number in 0..40 {
        keeps(&mut plan, &[&format!("r{number}"), "d"]);
    }
    assert_eq!(letters(&plan), "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    assert_eq!((plan.free_route_id(), plan.faults()), (None, Vec::new()));
}

#[test]
fn what_is_kept_already_or_leads_elsewhere_is_not_kept() {
    let mut plan = plan();
    let before = plan.clone();
    keeps(&mut plan, &["b", "d"]);
    plan.keep_route("elsewhere".to_owned(), "d".into(), way(&["b", "e"]));
    plan.keep_route("nowhere".to_owned(), "d".into(), Vec::new());
    plan.use_route("d".into(), way(&["b", "e"]));
    plan.use_route("d".into(), Vec::new());
    assert_eq!(plan, before);
    let elsewhere = Stage { place: Some("land".into()), ..Stage::of("d".into()) };
    plan.keep_route("in another place".to_owned(), "d".into(), vec![Stage::of("b".into()), elsewhere]);
    assert_eq!(plan.routes.len(), 3, "the same roles in another place are another route");
}

#[test]
fn dates_are_kept_when_switching_away_and_back() {
    let (first, second) = (Some(date(2027, 9, 1)), Some(date(2029, 1, 1)));
    let mut plan = plan();
    plan.switch_route(&"A".into());
    plan.set_stage_start(0, first);
    plan.set_stage_start(1, second);
    assert_eq!(active(&plan), Some("A"), "a date does not make it another route");
    plan.switch_route(&"B".into());
    assert!(plan.path.iter().all(|stage| stage.start.is_none()));
    plan.switch_route(&"A".into());
    let starts = |stages: &[Stage]| stages.iter().map(|stage| stage.start).collect::<Vec<_>>();
    assert_eq!(starts(&plan.path), [first, second]);
    uses(&mut plan, &["e", "d"]);
    assert_eq!(starts(&plan.path), [None, second], "the date of a station that stays");
    uses(&mut plan, &["b", "d"]);
    assert_eq!((starts(&plan.path), active(&plan)), (vec![first, second], Some("A")));
    plan.set_stage_start(0, None);
    assert_eq!(starts(&plan.routes[0].stages), [None, second]);
}

#[test]
fn keeping_the_way_one_is_on_keeps_its_dates() {
    let mut plan = sample::plan("a", None, "town");
    uses(&mut plan, &["b", "d"]);
    plan.set_stage_start(0, Some(date(2027, 9, 1)));
    keeps(&mut plan, &["b", "d"]);
    assert_eq!((active(&plan), &plan.routes[0].stages), (Some("A"), &plan.path));
}

#[test]
fn who_has_come_a_part_of_the_way_follows_the_rest() {
    let mut plan = sample::plan("a", None, "town");
    keeps(&mut plan, &["b", "c", "d"]);
    plan.position.role = "b".into();
    plan.switch_route(&"A".into());
    assert_eq!((roles(&plan), active(&plan)), (vec!["c", "d"], Some("A")));
    plan.set_stage_start(1, Some(date(2030, 1, 1)));
    let route: &KeptRoute = plan.active_route().unwrap();
    assert_eq!(route.stages.len(), 3, "what lies behind stays on the route");
    assert_eq!(route.stages[2].start, Some(date(2030, 1, 1)));
    plan.position.role = "d".into();
    let before = plan.clone();
    plan.switch_route(&"A".into());
    assert_eq!(plan, before, "the whole route lies behind");
}
