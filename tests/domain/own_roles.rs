//! Roles of a person's own: what they are called in files, what they change and what they leave as it is.

use jiff::civil::date;
use rungs::domain::compare::merge::merge;
use rungs::domain::compare::{difference, subject::Section};
use rungs::domain::gap::Gap;
use rungs::domain::level::Level;
use rungs::domain::moves::assessment::UsualYears;
use rungs::domain::moves::naming::Naming;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::path::schedule::stations;
use rungs::domain::plan::Plan;
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};
use rungs::domain::plan::own_way::OwnWay;
use rungs::domain::plan::position::Position;
use rungs::domain::proficiency::Proficiency;
use rungs::domain::search::{called, roles};

use crate::sample::bundled;

fn plan_of(own: Vec<OwnRole>, role: &str, goal: &str) -> Plan {
    let position = Position::of(role.into(), "us".into());
    Plan { own_roles: own, ..Plan::new("Own".to_owned(), position, Some(goal.into())) }
}

fn wanting(title: &str, skills: &[(&str, u8)]) -> OwnRole {
    let skill =
        |(skill, level): &(&str, u8)| OwnSkill::essential((*skill).into(), Proficiency::try_from(*level).unwrap());
    OwnRole { skills: skills.iter().map(skill).collect(), ..OwnRole::titled(title, &[]) }
}

#[test]
fn a_role_is_named_after_its_title_and_clashes_with_none() {
    let nurse = OwnRole::titled("  nurse ", &[]);
    assert_eq!((nurse.id.as_str(), nurse.title.as_str(), nurse.level), ("own-nurse", "Nurse", Level::Mid));
    assert_eq!(OwnRole::titled("Nurse", &[nurse]).id.as_str(), "own-nurse-2");
    assert_eq!(OwnRole::titled("Professeur d’école", &[]).id.as_str(), "own-professeur-d-ecole");
    assert_eq!(OwnRole::titled("看護師", &[]).title, "看護師");
    assert_eq!(OwnRole::titled("!!!", &[]).id.as_str(), "own-role");
    assert_eq!(OwnRole::titled("Head nurse", &[]).level, Level::Principal);
    assert_eq!(OwnRole::titled("junior accountant", &[]).level, Level::Entry);
    for role in bundled().roles() {
        assert!(!role.id.as_str().starts_with(OwnRole::PREFIX));
    }
}

#[test]
fn it_stands_among_the_others_and_changes_nothing_of_them() {
    let own = [wanting("Nurse", &[("communication", 4), ("of-no-catalogue", 2)])];
    let whole = bundled().with_own(&own);
    assert_eq!(whole.roles().len(), bundled().roles().len() + 1);
    assert_eq!(called(&whole, "nurse")[0].id.as_str(), "own-nurse");
    assert_eq!(roles(&whole, "nurs", None)[0].role.as_str(), "own-nurse");
    assert_eq!(whole.role(&"own-nurse".into()).unwrap().skills.len(), 1, "a skill that nobody knows wants nothing");
    for skill in bundled().skills() {
        assert_eq!(whole.rarity(&skill.id).to_bits(), bundled().rarity(&skill.id).to_bits());
    }
    assert_eq!(whole.calibration(), bundled().calibration());
    let taken = OwnRole { id: "ml-engineer".into(), ..own[0].clone() };
    assert_eq!(bundled().with_own(&[taken]), *bundled(), "a role of the catalogue is never replaced");
}

#[test]
fn a_way_from_it_and_to_it_is_direct_where_nobody_names_one() {
    let today = date(2026, 11, 28);
    for (own, role, goal) in [
        (wanting("Nurse", &[]), "own-nurse", "data-analyst"),
        (wanting("Nurse", &[("communication", 4)]), "own-nurse", "ml-team-lead"),
        (wanting("Teacher", &[("communication", 4), ("mentoring", 3)]), "junior-ml-engineer", "own-teacher"),
    ] {
        let plan = plan_of(vec![own], role, goal);
        let whole = bundled().with_own(&plan.own_roles);
        let found = stations(&plan, &whole, today).unwrap();
        assert_eq!(found.last().unwrap().role.as_str(), goal);
        assert_eq!(found.len(), 2);
        assert!(found[1].start > today);
    }
}

#[test]
fn without_skills_nothing_is_said_to_be_covered() {
    let plan = plan_of(vec![wanting("Nurse", &[])], "ml-engineer", "own-nurse");
    let whole = bundled().with_own(&plan.own_roles);
    let gap = Gap::measure(whole.role(&"own-nurse".into()).unwrap(), &plan.levels(), &whole);
    assert!(gap.coverage.is_none() && gap.skills.is_empty());
}

#[test]
fn faults_of_it_are_told() {
    let faults = |change: &dyn Fn(&mut OwnRole)| {
        let mut own = wanting("Nurse", &[("communication", 4)]);
        change(&mut own);
        plan_of(vec![own], "ml-engineer", "own-nurse").faults().len()
    };
    assert_eq!(faults(&|_| {}), 0);
    assert_eq!(faults(&|own| own.title = " ".to_owned()), 1);
    assert_eq!(faults(&|own| own.id = "nurse".into()), 1);
    assert_eq!(faults(&|own| own.id = "own-".into()), 1);
    assert_eq!(faults(&|own| own.skills.push(own.skills[0].clone())), 1);
    assert_eq!(faults(&|own| own.skills[0].level = Proficiency::NONE), 1);
    let twice = plan_of(vec![wanting("Nurse", &[]); 2], "ml-engineer", "own-nurse");
    assert_eq!(twice.faults().len(), 1);
    let plan = plan_of(vec![wanting("Nurse", &[])], "own-nurse", "own-gone");
    assert_eq!(plan.unknown(bundled()).len(), 1, "only the one that is nowhere is unknown");
}

#[test]
fn changes_are_told_and_merged() {
    let base = plan_of(vec![wanting("Nurse", &[])], "own-nurse", "data-analyst");
    let mut mine = base.clone();
    mine.own_roles[0].title = "Head nurse".to_owned();
    let mut theirs = base.clone();
    theirs.own_roles[0].level = Level::Senior;
    theirs.own_roles.push(wanting("Teacher", &[("mentoring", 3)]));
    assert!(difference(&base, &mine).of(Section::OwnRoles).count() == 1);
    let merged = merge(&base, &mine, &theirs);
    assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
    assert_eq!(merged.plan.own_roles[0].title, "Head nurse");
    assert_eq!(merged.plan.own_roles[0].level, Level::Senior);
    assert_eq!(merged.plan.own_roles[1].title, "Teacher");
    let mut gone = base.clone();
    gone.own_roles.clear();
    assert_eq!(merge(&base, &gone, &base).plan.own_roles.len(), 1, "the plan still names it");
}

fn way(role: &str, years: Option<f64>) -> OwnWay {
    OwnWay { role: role.into(), years }
}

#[test]
fn moves_that_the_person_names_are_moves_named_by_them() {
    let today = date(2026, 11, 28);
    let nurse = OwnRole {
        leads_to: vec![way("data-analyst", Some(1.5)), way("own-teacher", None), way("of-no-catalogue", None)],
        reached_from: vec![way("junior-ml-engineer", None)],
        ..wanting("Nurse", &[])
    };
    let teacher = OwnRole { reached_from: vec![way("own-nurse", Some(9.0))], ..wanting("Teacher", &[]) };
    let plan = plan_of(vec![nurse, teacher], "junior-ml-engineer", "data-analyst");
    let whole = bundled().with_own(&plan.own_roles);
    let nurse = "own-nurse".into();
    let ends = |moves: Vec<&rungs::domain::ids::RoleId>| moves.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(ends(whole.moves_from(&nurse).map(|known| &known.to).collect()), ["data-analyst", "own-teacher"]);
    assert_eq!(ends(whole.moves_to(&nurse).map(|known| &known.from).collect()), ["junior-ml-engineer"]);
    assert_eq!(whole.moves().len(), bundled().moves().len(), "those of the packs are as they were");

    let table = MoveTable::of(Person::of(&plan, &whole, today));
    let direct = table.assess(&nurse, &"data-analyst".into()).unwrap();
    assert_eq!((direct.naming, direct.is_open(), direct.usual.years()), (Naming::Own, true, 1.5));
    assert_eq!(direct.usual.source().map(|source| whole.source_short(source)), Some("you"));
    let unstated = table.assess(&nurse, &"own-teacher".into()).unwrap();
    assert_eq!(unstated.naming, Naming::Own, "of two that name it the first counts");
    assert!(matches!(unstated.usual, UsualYears::Median { .. }), "no years are made up: {:?}", unstated.usual);
    let other_way = table.assess(&"own-teacher".into(), &nurse).unwrap();
    assert_eq!(other_way.naming, Naming::Computed);

    let through = Plan { goal: Some("own-teacher".into()), ..plan.clone() };
    let roles: Vec<_> = stations(&through, &whole, today).unwrap().into_iter().map(|at| at.role.to_string()).collect();
    assert_eq!(roles, ["junior-ml-engineer", "own-nurse", "own-teacher"], "the path goes along them");
    assert!(plan.unknown(bundled()).iter().any(|unknown| unknown.to_string().contains("of-no-catalogue")));
}

#[test]
fn moves_that_the_person_names_stand_beside_all_others() {
    let known = bundled().moves().iter().find(|known| known.years > 1.0).unwrap();
    let own = OwnRole { leads_to: vec![way(known.to.as_str(), None)], ..wanting("Nurse", &[]) };
    let whole = bundled().with_own(std::slice::from_ref(&own));
    let from_pack: Vec<_> = whole.moves_from(&known.from).collect();
    assert_eq!(from_pack, bundled().moves_from(&known.from).collect::<Vec<_>>(), "nothing else changes");
    assert_eq!(whole.moves_to(&known.to).count(), bundled().moves_to(&known.to).count() + 1);
    for place in 0..whole.roles().len() {
        let ends: Vec<usize> = whole.ends_at(place).collect();
        let named = whole.moves_from(&whole.role_at(place).unwrap().id);
        let to: Vec<usize> = named.map(|known| whole.role_place(&known.to).unwrap()).collect();
        assert_eq!(ends.iter().copied().collect::<std::collections::BTreeSet<_>>(), to.into_iter().collect());
    }
}

#[test]
fn faults_of_ways_are_told() {
    let faults = |ways: Vec<OwnWay>| {
        let own = OwnRole { leads_to: ways, ..wanting("Nurse", &[]) };
        plan_of(vec![own], "ml-engineer", "own-nurse").faults().len()
    };
    assert_eq!(faults(vec![way("data-analyst", Some(60.0))]), 0);
    assert_eq!(faults(vec![way("data-analyst", Some(0.0))]), 1);
    assert_eq!(faults(vec![way("data-analyst", Some(f64::NAN))]), 1);
    assert_eq!(faults(vec![way("own-nurse", None)]), 1);
    assert_eq!(faults(vec![way("data-analyst", None), way("data-analyst", Some(2.0))]), 1);
}
