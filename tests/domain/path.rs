//! The fastest path along named moves and the dates along it.

use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;
use rungs::domain::calendar::{add_years, years_between};
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::role::{Need, Role};
use rungs::domain::ids::RoleId;
use rungs::domain::level::Level;
use rungs::domain::moves::assessment::{Decides, UsualYears};
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::path::fastest::{fastest, months_along};
use rungs::domain::path::move_kind::MoveKind;
use rungs::domain::path::schedule::{NoPath, stations};
use rungs::domain::path::station::Timing;
use rungs::domain::pay::assumed_values::AssumedValues;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::plan::Plan;
use rungs::domain::plan::stage::Stage;

use crate::sample::{self, TODAY, bundled, level};

const NODES: usize = 6;

fn name(node: usize) -> String {
    format!("role-{node}")
}

/// A catalogue of six roles with the moves given, in the order given.
fn graph(edges: &[(usize, usize, u32)]) -> Catalogue {
    let mut parts = sample::empty_parts();
    parts.skills = vec![sample::skill("work")];
    parts.roles = (0..NODES)
        .map(|node| {
            let skills = vec![sample::wanted("work", Need::Essential, 1.0, 1)];
            sample::role(&name(node), Level::Mid, skills, vec![sample::claim(&format!("pay-{node}"), 1.0)])
        })
        .collect();
    parts.moves = edges
        .iter()
        .map(|(from, to, halves)| sample::career_move(&name(*from), &name(*to), f64::from(*halves) / 2.0))
        .collect();
    sample::build(parts)
}

/// The fastest path of somebody who holds one role to another.
fn path_between(catalogue: &Catalogue, from: &str, to: &str) -> Option<Vec<RoleId>> {
    let plan = sample::plan(from, Some(to), "land");
    fastest(&MoveTable::of(Person::of(&plan, catalogue, TODAY)), &to.into())
}

/// Every chain without a repeated role, tried in turn: fewest years, then fewest moves, then ids.
fn brute_force(edges: &BTreeMap<(usize, usize), u32>, from: usize, to: usize) -> Option<Vec<usize>> {
    fn walk(
        edges: &BTreeMap<(usize, usize), u32>,
        to: usize,
        chain: &mut Vec<usize>,
        years: u32,
        best: &mut Option<(u32, usize, Vec<usize>)>,
    ) {
        let last = chain[chain.len() - 1];
        if last == to {
            let found = (years, chain.len(), chain.clone());
            if best.as_ref().is_none_or(|best| found < *best) {
                *best = Some(found);
            }
            return;
        }
        for ((_, next), cost) in edges.iter().filter(|((start, _), _)| *start == last) {
            if !chain.contains(next) {
                chain.push(*next);
                walk(edges, to, chain, years + cost, best);
                chain.pop();
            }
        }
    }
    let mut best = None;
    walk(edges, to, &mut vec![from], 0, &mut best);
    best.map(|(_, _, chain)| chain.into_iter().skip(1).collect())
}

fn edges() -> impl Strategy<Value = BTreeMap<(usize, usize), u32>> {
    let edge = (0..NODES, 0..NODES).prop_filter("a move leads elsewhere", |(from, to)| from != to);
    prop::collection::btree_map(edge, 1..6_u32, 0..16)
}

proptest! {
    #[test]
    fn the_fastest_path_is_that_of_trying_all(edges in edges(), from in 0..NODES, to in 0..NODES) {
        let list: Vec<_> = edges.iter().map(|((a, b), halves)| (*a, *b, *halves)).collect();
        let found = path_between(&graph(&list), &name(from), &name(to));
        let expected = brute_force(&edges, from, to).map(|chain| chain.into_iter().map(|node| RoleId::new(name(node))).collect());
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_order_of_the_moves_does_not_matter(edges in edges(), seed in any::<prop::sample::Index>(), to in 1..NODES) {
        let mut list: Vec<_> = edges.iter().map(|((a, b), halves)| (*a, *b, *halves)).collect();
        let ordered = graph(&list);
        if !list.is_empty() {
            let by = seed.index(list.len());
            list.rotate_left(by);
            list.reverse();
        }
        let path = |catalogue: &Catalogue| path_between(catalogue, "role-0", &name(to));
        let shuffled = graph(&list);
        prop_assert_eq!(path(&ordered), path(&shuffled));
        prop_assert_eq!(ordered, shuffled);
    }
}

#[test]
fn ties_go_to_fewer_moves_and_then_to_the_order_of_ids() {
    let path = |edges: &[(usize, usize, u32)]| {
        let found = path_between(&graph(edges), "role-0", "role-5").unwrap();
        found.iter().map(|role| role.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(path(&[(0, 1, 1), (1, 2, 1), (2, 5, 1), (0, 3, 2), (3, 5, 1)]), ["role-3", "role-5"]);
    assert_eq!(path(&[(0, 4, 1), (4, 5, 2), (0, 2, 2), (2, 5, 1)]), ["role-2", "role-5"]);
}

#[test]
fn where_no_path_leads_the_reason_is_given() {
    let catalogue = graph(&[(0, 1, 2), (1, 0, 2)]);
    let reason =
        |role: &str, goal: Option<&str>| stations(&sample::plan(role, goal, "land"), &catalogue, TODAY).unwrap_err();
    for (reason, expected, text) in [
        (reason("role-0", None), NoPath::NoGoal, "no goal is chosen yet"),
        (reason("role-0", Some("role-0")), NoPath::AtGoal, "the goal is the role you hold"),
        (
            reason("role-0", Some("role-3")),
            NoPath::NoChain,
            "no chain of known moves leads from the one role to the other",
        ),
        (
            reason("role-0", Some("elsewhere")),
            NoPath::UnknownRole("elsewhere".into()),
            "the role “elsewhere” is not in the catalogue, so no move from or to it is known",
        ),
        (
            reason("before", Some("role-0")),
            NoPath::UnknownRole("before".into()),
            "the role “before” is not in the catalogue, so no move from or to it is known",
        ),
    ] {
        assert_eq!(reason, expected);
        assert_eq!(reason.to_string(), text);
    }
}

#[test]
fn every_pair_of_bundled_roles_has_a_path_or_a_reason() {
    for from in bundled().roles() {
        for to in bundled().roles() {
            match stations(&sample::plan(from.id.as_str(), Some(to.id.as_str()), "us"), bundled(), TODAY) {
                Ok(stations) => {
                    assert_eq!(stations.last().unwrap().role, to.id);
                    assert!(stations.is_sorted_by_key(|station| station.start));
                }
                Err(reason) => {
                    assert_eq!(reason == NoPath::AtGoal, from.id == to.id, "{} to {}", from.id, to.id);
                }
            }
        }
    }
}

/// The fewest months to each role along named moves as they are assessed one by one, without any order or bound.
fn fewest_months(table: &MoveTable<'_>, limited: bool) -> BTreeMap<RoleId, u32> {
    let mut fewest = BTreeMap::from([(table.person().plan.position.role.clone(), 0)]);
    loop {
        let before = fewest.clone();
        for (from, months) in &before {
            let named = table.catalogue().moves_from(from).map(|known| &known.to);
            for to in named.chain(table.person().ways_back.keys()) {
                let known = table.assess(from, to).filter(|known| known.is_known() && table.may_pass(known));
                let known = known.filter(|known| {
                    !limited || (known.is_open() && !table.steps_back(known) && !table.cuts_pay(known))
                });
                let Some(known) = known else { continue };
                let there = months + known.months();
                fewest.entry(to.clone()).and_modify(|least| *least = there.min(*least)).or_insert(there);
            }
        }
        if before == fewest {
            return fewest;
        }
    }
}

#[test]
fn no_path_along_named_moves_is_faster() {
    let (mut found, mut beyond) = (0, 0);
    for from in bundled().roles().step_by(4) {
        for to in bundled().roles().step_by(3).filter(|to| to.id != from.id) {
            let plan = sample::plan(from.id.as_str(), Some(to.id.as_str()), "us");
            let table = MoveTable::of(Person::of(&plan, bundled(), TODAY));
            let path = fastest(&table, &to.id);
            let months = path.as_ref().map(|path| months_along(&table, path).unwrap());
            let limited = fewest_months(&table, true).get(&to.id).copied();
            found += usize::from(limited.is_some());
            let expected = limited.or_else(|| fewest_months(&table, false).get(&to.id).copied());
            beyond += usize::from(limited.is_none() && expected.is_some());
            assert_eq!(months, expected, "{} to {}: {path:?}", from.id, to.id);
        }
    }
    assert!(found > 50 && beyond > 20, "{found} and {beyond}: both sorts of path are met");
}

#[test]
fn usual_years_decide_more_often_with_what_is_learned_at_work() {
    let by_hours = |at_work: f64| {
        let (mut by_hours, mut believed) = (0, 0);
        for from in bundled().roles() {
            let mut plan = sample::plan(from.id.as_str(), None, "us");
            plan.hours_per_week = 5.0;
            plan.assumptions.stated.insert(Assumption::LearningAtWork, at_work);
            let table = MoveTable::of(Person::of(&plan, bundled(), TODAY));
            for to in bundled().roles().filter(|to| to.id != from.id) {
                let known = table.assess(&from.id, &to.id).unwrap();
                believed += usize::from(known.is_open());
                by_hours += usize::from(known.is_open() && known.years().1 == Decides::Hours);
            }
        }
        println!("moves decided by hours, at 5 h a week and {at_work} h at work: {by_hours} of {believed} believed");
        by_hours
    };
    assert!(by_hours(1.7) < by_hours(0.0));
}

/// Three roles in a row, two years each; each next one wants `work` two levels higher.
fn ladder() -> Catalogue {
    let mut parts = sample::empty_parts();
    parts.skills = ["work", "else"].map(sample::skill).into();
    let role = |id: &str, seniority, wanted| {
        let skills = vec![sample::wanted("work", Need::Essential, 1.0, wanted)];
        sample::role(id, seniority, skills, vec![sample::claim(&format!("{id}.pay"), 1.0)])
    };
    let other = vec![sample::wanted("else", Need::Essential, 1.0, 1)];
    parts.roles = vec![
        role("low", Level::Entry, 1),
        role("middle", Level::Mid, 3),
        role("top", Level::Senior, 5),
        sample::role("other", Level::Mid, other, vec![sample::claim("other.pay", 1.0)]),
    ];
    parts.moves = vec![sample::career_move("low", "middle", 2.0), sample::career_move("middle", "top", 2.0)];
    sample::build(parts)
}

#[test]
fn a_stage_lasts_the_longer_of_typical_years_and_hours_to_learn() {
    let catalogue = ladder();
    let mut plan = sample::plan("low", Some("top"), "land");
    plan.rate(&"work".into(), level(1), TODAY);
    plan.hours_per_week = 10.0;
    let path = stations(&plan, &catalogue, TODAY).unwrap();
    let dates: Vec<_> = path.iter().map(|station| station.start).collect();
    assert_eq!(dates, [TODAY, date(2028, 11, 1), date(2030, 11, 1)]);
    let arrival = path[1].arrival.clone().unwrap();
    let named = UsualYears::Named { years: 2.0, source: "editorial".into() };
    assert_eq!(arrival.timing, Timing::UsualYears(named));
    assert_eq!(arrival.hours, Some(50.0), "from level 1 to 3");
    assert_eq!(path[2].arrival.clone().unwrap().hours, Some(90.0), "from 3, held once the role is reached, to 5");
    assert_eq!(arrival.kind, Some(MoveKind::Advancement));

    // 50 hours at a quarter of an hour a week are 200 weeks, or three years and ten months.
    plan.hours_per_week = 0.25;
    let path = stations(&plan, &catalogue, TODAY).unwrap();
    assert_eq!(path[1].start, date(2030, 9, 1));
    assert_eq!(path[1].arrival.clone().unwrap().timing, Timing::HoursToLearn);
}

#[test]
fn what_is_learned_at_work_shortens_the_hours_and_not_the_years() {
    let mut catalogue = ladder();
    let mut plan = sample::plan("low", Some("top"), "land");
    plan.rate(&"work".into(), level(1), TODAY);
    plan.hours_per_week = 0.25;
    let years = |plan: &Plan, catalogue: &Catalogue| {
        let path = stations(plan, catalogue, TODAY).unwrap();
        path[1..].iter().map(|station| station.arrival.clone().unwrap()).collect::<Vec<_>>()
    };
    plan.assumptions.stated.insert(Assumption::LearningAtWork, 0.25);
    let [first, second] = years(&plan, &catalogue).try_into().unwrap();
    assert!((first.years - 2.0).abs() < 1e-9, "50 hours at half an hour a week are under two years");
    assert!((second.years - 90.0 / 0.5 / 52.1775).abs() < 1e-9 && second.timing == Timing::HoursToLearn);
    assert_eq!((first.hours, second.hours), (Some(50.0), Some(90.0)), "the hours to learn are the same");
    plan.assumptions.stated.insert(Assumption::LearningAtWork, 5.0);
    let [_, second] = years(&plan, &catalogue).try_into().unwrap();
    assert!((second.years - 2.0).abs() < 1e-9, "typical years stay");
    catalogue = bundled().clone();
    let usual = AssumedValues::usual(&catalogue).get(Assumption::LearningAtWork);
    assert!((usual - 44.5 / 26.0).abs() < 0.05, "44.5 hours from May to October: {usual}");
}

#[test]
fn years_already_spent_in_the_present_role_count() {
    let catalogue = ladder();
    let mut plan = sample::plan("low", Some("top"), "land");
    plan.position.since = Some(PartialDate::day(date(2025, 11, 1)));
    let path = stations(&plan, &catalogue, TODAY).unwrap();
    let dates: Vec<_> = path.iter().map(|station| station.start).collect();
    assert_eq!(dates, [date(2025, 11, 1), date(2027, 11, 1), date(2029, 11, 1)]);
    plan.position.since = Some(PartialDate::day(date(2010, 1, 1)));
    plan.rate(&"work".into(), level(3), TODAY);
    assert_eq!(stations(&plan, &catalogue, TODAY).unwrap()[1].start, TODAY);
}

#[test]
fn a_role_that_begins_later_pushes_the_path_back() {
    let catalogue = ladder();
    let mut plan = sample::plan("low", Some("top"), "land");
    plan.position.since = Some(PartialDate::day(date(2030, 1, 1)));
    let path = stations(&plan, &catalogue, TODAY).unwrap();
    let dates: Vec<_> = path.iter().map(|station| station.start).collect();
    assert_eq!(dates, [date(2030, 1, 1), date(2032, 1, 1), date(2034, 1, 1)]);
}

#[test]
fn a_date_the_person_set_stands_but_not_before_the_station_before() {
    let catalogue = ladder();
    let mut plan = sample::plan("low", Some("top"), "land");
    let stage = |role: &str, start| Stage { start, ..Stage::of(role.into()) };
    plan.path = vec![stage("middle", Some(date(2027, 3, 15))), stage("top", None)];
    let path = stations(&plan, &catalogue, TODAY).unwrap();
    assert_eq!(path[1].start, date(2027, 3, 15));
    assert_eq!(path[1].arrival.clone().unwrap().timing, Timing::SetByYou);
    assert_eq!(path[2].start, date(2029, 3, 15));
    plan.path = vec![stage("middle", Some(date(2028, 1, 1))), stage("top", Some(date(2027, 1, 1)))];
    let path = stations(&plan, &catalogue, TODAY).unwrap();
    assert_eq!(path[2].start, date(2028, 1, 1));
    plan.path = vec![stage("middle", Some(date(2020, 1, 1)))];
    let path = stations(&plan, &catalogue, TODAY).unwrap();
    assert_eq!(path[1].start, date(2028, 11, 1), "a date that has passed is as none");
}

#[test]
fn a_chosen_path_may_leave_the_catalogue() {
    let catalogue = ladder();
    let mut plan = sample::plan("low", None, "land");
    plan.path = ["unheard-of", "other"].map(|role| Stage::of(role.into())).into();
    let path = stations(&plan, &catalogue, TODAY).unwrap();
    assert_eq!(path.len(), 3);
    assert_eq!(path[1].arrival.clone().unwrap().kind, None);
    assert_eq!(path[1].start, TODAY, "nothing is known that would take time");
}

#[test]
fn hardly_any_hours_a_week_end_at_the_last_day_of_the_calendar() {
    let catalogue = ladder();
    let mut plan = sample::plan("low", Some("top"), "land");
    plan.rate(&"work".into(), level(0), TODAY);
    for hours in [1e-6, 0.0] {
        plan.hours_per_week = hours;
        assert_eq!(stations(&plan, &catalogue, TODAY).unwrap()[2].start, date(9999, 12, 31), "{hours}");
    }
    plan.rate(&"work".into(), level(5), TODAY);
    assert_eq!(
        stations(&plan, &catalogue, TODAY).unwrap()[1].start,
        date(2028, 11, 1),
        "nothing to learn takes no time"
    );
}

#[test]
fn the_kind_of_a_move_follows_seniority_and_family() {
    let role = |seniority, family: &str| {
        let mut part = sample::role("any", seniority, Vec::new(), Vec::new());
        part.entry.family = Some(family.into());
        part.entry
    };
    let from = role(Level::Senior, "makers");
    for (to, family, kind) in [
        (Level::Lead, "makers", MoveKind::Advancement),
        (Level::Lead, "keepers", MoveKind::LateralAdvancement),
        (Level::Senior, "makers", MoveKind::Similar),
        (Level::Senior, "keepers", MoveKind::LateralTransition),
        (Level::Mid, "makers", MoveKind::StepBack),
        (Level::Mid, "keepers", MoveKind::StepBack),
    ] {
        assert_eq!(MoveKind::between(&from, &role(to, family)), Some(kind));
    }
    let unranked = Role { level: None, ..role(Level::Mid, "makers") };
    assert_eq!(MoveKind::between(&from, &unranked), None);
    let apart = Role { family: None, ..role(Level::Lead, "makers") };
    assert_eq!(MoveKind::between(&from, &apart), None, "up, but nobody knows whether in the same line of work");
    let below = Role { family: None, ..role(Level::Mid, "makers") };
    assert_eq!(MoveKind::between(&from, &below), Some(MoveKind::StepBack));
}

proptest! {
    #[test]
    fn dates_never_run_backwards(held in 0..=5_u8, hours in 0.1..100.0_f64, since in -10.0..5.0_f64, set in prop::option::of(-5.0..10.0_f64)) {
        let catalogue = ladder();
        let mut plan = sample::plan("low", Some("top"), "land");
        plan.rate(&"work".into(), level(held), TODAY);
        plan.hours_per_week = hours;
        plan.position.since = Some(PartialDate::day(add_years(TODAY, since)));
        let stage = |role: &str, start| Stage { start, ..Stage::of(role.into()) };
        plan.path = vec![stage("middle", set.map(|years| add_years(TODAY, years))), stage("top", None)];
        let path = stations(&plan, &catalogue, TODAY).unwrap();
        prop_assert!(path.is_sorted_by_key(|station| station.start));
        for pair in path.windows(2) {
            let years = pair[1].arrival.clone().unwrap().years;
            let from = pair[0].start.max(TODAY);
            prop_assert!(years >= 0.0);
            prop_assert!((years_between(from, pair[1].start) - years).abs() < 0.06);
        }
    }

    #[test]
    fn more_hours_a_week_never_arrive_later(held in 0..=5_u8, hours in 0.05..20.0_f64, more in 1.0..5.0_f64) {
        let catalogue = ladder();
        let mut plan = sample::plan("low", Some("top"), "land");
        plan.rate(&"work".into(), level(held), TODAY);
        plan.hours_per_week = hours;
        let slow = stations(&plan, &catalogue, TODAY).unwrap();
        plan.hours_per_week = hours * more;
        let fast = stations(&plan, &catalogue, TODAY).unwrap();
        prop_assert!(slow.iter().zip(&fast).all(|(slow, fast)| fast.start <= slow.start));
    }
}
