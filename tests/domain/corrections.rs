//! What a person corrects of roles of the catalogue: it goes before what is published, and everything else follows from it.

use jiff::civil::date;
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::role::{Education, Need};
use rungs::domain::compare::merge::merge;
use rungs::domain::compare::{difference, subject::Section};
use rungs::domain::gap::Gap;
use rungs::domain::ids::{RoleId, SkillId};
use rungs::domain::level::Level;
use rungs::domain::moves::naming::Naming;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::plan::Plan;
use rungs::domain::plan::direction::Direction;
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};
use rungs::domain::plan::own_way::OwnWay;
use rungs::domain::plan::position::Position;
use rungs::domain::plan::role_correction::RoleCorrection;
use rungs::domain::plan::role_edit::RoleEdit;
use rungs::domain::search::called;

use crate::sample::bundled;

fn analyst() -> RoleId {
    "data-analyst".into()
}

fn edited(edits: Vec<RoleEdit>, catalogue: &Catalogue, role: &RoleId) -> RoleCorrection {
    let mut correction = RoleCorrection::of(role.clone());
    let known = |skill: &SkillId| catalogue.skill(skill).is_some();
    let published = catalogue.published(role).unwrap();
    for edit in edits {
        let mut facts = correction.facts(published, known);
        edit.apply(&mut facts);
        correction.set(facts, published, known);
    }
    correction
}

fn plan_of(corrections: Vec<RoleCorrection>) -> Plan {
    let position = Position::of("junior-ml-engineer".into(), "us".into());
    Plan { role_corrections: corrections, ..Plan::new("Corrected".to_owned(), position, Some(analyst())) }
}

fn all_edits(catalogue: &Catalogue) -> Vec<RoleEdit> {
    let published = catalogue.published(&analyst()).unwrap();
    let [first, second] = [&published.skills[0], &published.skills[1]];
    let mut changed = OwnSkill::essential(first.skill.clone(), 5.try_into().unwrap());
    changed.need = Need::Optional;
    let other =
        catalogue.skills().find(|skill| published.skills.iter().all(|wanted| wanted.skill != skill.id)).unwrap();
    vec![
        RoleEdit::Title("Numbers person".to_owned()),
        RoleEdit::Level(Level::Executive),
        RoleEdit::Summary(Some("Counts.".to_owned())),
        RoleEdit::AddDuty("Counts things".to_owned()),
        RoleEdit::LeadsPeople(!published.leads_people.unwrap_or_default()),
        RoleEdit::Education(Some(Education::Doctorate)),
        RoleEdit::ExperienceYears(Some(31.0)),
        RoleEdit::Skill(changed),
        RoleEdit::RemoveSkill(second.skill.clone()),
        RoleEdit::Skill(OwnSkill::essential(other.id.clone(), 2.try_into().unwrap())),
        RoleEdit::Way(Direction::Out, OwnWay { role: "ml-engineer".into(), years: Some(1.5) }),
    ]
}

#[test]
fn a_corrected_role_is_what_the_person_says_and_keeps_the_rest() {
    let correction = edited(all_edits(bundled()), bundled(), &analyst());
    let whole = bundled().with_corrections(std::slice::from_ref(&correction));
    let (now, published) = (whole.role(&analyst()).unwrap(), whole.published(&analyst()).unwrap());
    assert_eq!(published, bundled().role(&analyst()).unwrap());
    assert_eq!((now.title.as_str(), now.level), ("Numbers person", Some(Level::Executive)));
    assert_eq!((now.asks.education, now.asks.experience_years), (Some(Education::Doctorate), Some(31.0)));
    let years_by = whole.years_source(now.asks.experience_source.as_ref(), now).unwrap();
    assert_eq!(whole.source_short(years_by), "you", "who says so is told");
    assert_eq!(now.skills.len(), published.skills.len());
    assert!(now.skills.iter().all(|wanted| wanted.skill != published.skills[1].skill));
    assert_eq!((now.skills[0].level.value(), now.skills[0].need), (5, Need::Optional));
    assert_eq!(
        (&now.claims, &now.family, &now.occupation),
        (&published.claims, &published.family, &published.occupation)
    );
    assert_eq!(now.profile.as_ref().unwrap().duties.last().unwrap(), "Counts things");

    for name in ["numbers person", published.title.as_str()] {
        let found: Vec<_> = called(&whole, name).iter().map(|role| role.id.to_string()).collect();
        assert_eq!(found, ["data-analyst"], "{name}");
    }
    assert_eq!(whole.titles().find(|(id, _)| **id == analyst()).unwrap().1, "Numbers person");
    assert_eq!(whole.roles().len(), bundled().roles().len());
    let (added, gone) = (&now.skills.last().unwrap().skill, &published.skills[1].skill);
    let wanting = |skill: &SkillId| whole.wanting(skill).filter(|role| role.id == analyst()).count();
    assert_eq!((wanting(added), wanting(gone)), (1, 0));
    assert_eq!(whole.traits(&analyst()).unwrap().education, Some(Education::Doctorate));
    let gap = Gap::measure(now, &plan_of(vec![]).levels(), &whole);
    assert!(gap.skill(added).is_some() && gap.skill(gone).is_none());
    for skill in bundled().skills() {
        assert_eq!(whole.rarity(&skill.id).to_bits(), bundled().rarity(&skill.id).to_bits());
    }
    assert_ne!(whole, *bundled());
    assert_eq!(whole.with_corrections(&[]), *bundled());
    let claim = &now.claims[0];
    assert_eq!(whole.claim(&claim.id).unwrap().0.title, "Numbers person");
}

#[test]
fn only_what_differs_is_kept_and_taking_it_back_leaves_nothing() {
    let published = bundled().published(&analyst()).unwrap();
    let known = |skill: &SkillId| bundled().skill(skill).is_some();
    let one = edited(vec![RoleEdit::Level(Level::Lead)], bundled(), &analyst());
    assert_eq!(one, RoleCorrection { level: Some(Level::Lead), ..RoleCorrection::of(analyst()) });
    let mut all = edited(all_edits(bundled()), bundled(), &analyst());
    let facts = all.facts(published, known);
    let before = all.clone();
    all.set(facts, published, known);
    assert_eq!(all, before, "what is read off it makes it again");
    assert_eq!((all.skills.len(), all.without.len()), (2, 1));
    all.set(RoleCorrection::of(analyst()).facts(published, known), published, known);
    assert!(all.is_empty(), "{all:?}");
    let blank = edited(vec![RoleEdit::Summary(None), RoleEdit::Education(None)], bundled(), &analyst());
    assert!(blank.is_empty(), "nothing stated is as published: {blank:?}");
    let mut foreign = RoleCorrection::of(analyst());
    foreign.without.push("of-no-catalogue".into());
    foreign.set(foreign.facts(published, known), published, known);
    assert_eq!(foreign.without.len(), 1, "what no catalogue knows stays as it stood");
}

#[test]
fn the_level_of_a_corrected_role_decides_its_moves() {
    let correction = edited(vec![RoleEdit::Level(Level::Executive)], bundled(), &analyst());
    let plan = plan_of(vec![correction]);
    let whole = bundled().with_plan(&plan);
    let table = MoveTable::of(Person::of(&plan, &whole, date(2026, 11, 28)));
    let up = table.assess(&plan.position.role, &analyst()).unwrap();
    let before = bundled();
    let table = MoveTable::of(Person::of(&plan, before, date(2026, 11, 28)));
    assert_ne!(up.kind, table.assess(&plan.position.role, &analyst()).unwrap().kind);
}

#[test]
fn what_the_person_names_stands_before_what_a_pack_has_of_the_same_move() {
    let known = bundled().moves().iter().find(|known| known.years > 1.0).unwrap();
    let way = OwnWay { role: known.to.clone(), years: Some(7.5) };
    let correction = edited(vec![RoleEdit::Way(Direction::Out, way)], bundled(), &known.from);
    let plan = plan_of(vec![correction]);
    let whole = bundled().with_plan(&plan);
    assert_eq!(whole.moves_from(&known.from).count(), bundled().moves_from(&known.from).count());
    let now = whole.moves_from(&known.from).find(|other| other.to == known.to).unwrap();
    assert_eq!(now.stated_years(), Some(7.5));
    assert_eq!(whole.moves_to(&known.to).filter(|other| other.from == known.from).count(), 1);
    let table = MoveTable::of(Person::of(&plan, &whole, date(2026, 11, 28)));
    assert_eq!(table.assess(&known.from, &known.to).unwrap().naming, Naming::Own);
}

#[test]
fn an_official_occupation_stays_one_when_it_is_corrected() {
    let official = rungs::storage::catalogue::whole().unwrap();
    let nurse: RoleId = "onet-29-1141-00".into();
    let correction = edited(vec![RoleEdit::Title("Ward nurse".to_owned())], &official, &nurse);
    let whole = official.with_corrections(&[correction]);
    let place = whole.role_place(&nurse).unwrap();
    assert!(whole.is_official_at(place) && whole.role(&nurse).unwrap().title == "Ward nurse");
    assert_eq!(whole.moves_from(&nurse).count(), official.moves_from(&nurse).count());
    let found = called(&whole, "ward nurse");
    assert_eq!(found.iter().map(|role| role.id.as_str()).collect::<Vec<_>>(), [nurse.as_str()]);
    assert_eq!(whole.wants_at(place), official.wants_at(place));
}

#[test]
fn faults_of_corrections_are_told() {
    let faults = |change: &dyn Fn(&mut RoleCorrection)| {
        let mut correction = edited(all_edits(bundled()), bundled(), &analyst());
        change(&mut correction);
        plan_of(vec![correction]).faults().len()
    };
    assert_eq!(faults(&|_| {}), 0);
    assert_eq!(faults(&|role| role.title = Some(" ".to_owned())), 1);
    assert_eq!(faults(&|role| role.title = Some("x".repeat(OwnRole::LONGEST_TITLE + 1))), 1);
    assert_eq!(faults(&|role| role.experience_years = Some(61.0)), 1);
    assert_eq!(faults(&|role| role.skills.push(role.skills[0].clone())), 1);
    assert_eq!(faults(&|role| role.skills[0].importance = 0.0), 1);
    assert_eq!(faults(&|role| role.leads_to[0].role = analyst()), 1);
    assert_eq!(plan_of(vec![RoleCorrection::of(analyst()); 2]).faults().len(), 1);
    let unknown =
        plan_of(vec![RoleCorrection { without: vec!["nothing".into()], ..RoleCorrection::of("nobody".into()) }]);
    assert!(unknown.faults().is_empty());
    assert_eq!(unknown.unknown(bundled()).len(), 2, "they are told and kept");
    assert_eq!(bundled().with_plan(&unknown), *bundled());
}

#[test]
fn changes_are_told_and_merged() {
    let base = plan_of(vec![RoleCorrection { level: Some(Level::Lead), ..RoleCorrection::of(analyst()) }]);
    let mut mine = base.clone();
    mine.role_corrections[0].title = Some("Numbers person".to_owned());
    let mut theirs = base.clone();
    theirs.role_corrections[0].experience_years = Some(3.0);
    theirs
        .role_corrections
        .push(RoleCorrection { leads_people: Some(true), ..RoleCorrection::of("ml-engineer".into()) });
    assert_eq!(difference(&base, &mine).of(Section::RoleCorrections).count(), 1);
    let merged = merge(&base, &mine, &theirs);
    assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
    let [first, second] = merged.plan.role_corrections.as_slice() else { panic!("there are two") };
    assert_eq!((first.title.as_deref(), first.experience_years), (Some("Numbers person"), Some(3.0)));
    assert_eq!(second.leads_people, Some(true));
}

#[test]
fn ratings_that_nobody_gave_are_borrowed_into_the_plan_and_given_back() {
    let whole = rungs::storage::catalogue::whole().unwrap();
    let designer: RoleId = "onet-15-1255-00".into();
    let mut plan = plan_of(Vec::new());
    let before = plan.clone();
    plan.borrow_ratings(&"onet-29-1141-00".into(), &whole);
    plan.borrow_ratings(&analyst(), &whole);
    plan.borrow_ratings(&"onet-11-9199-00".into(), &whole);
    assert_eq!(plan, before, "what is rated, ours or related to nothing borrows nothing");

    let skill = |wanted: &str| wanted.into();
    let stated = OwnSkill::essential(skill("onet-2-c-3-a"), 5.try_into().unwrap());
    plan.edit_role(&designer, RoleEdit::Skill(stated.clone()), &whole);
    plan.borrow_ratings(&designer, &whole);
    let correction = plan.correction(&designer).unwrap().clone();
    assert!(correction.skills.contains(&stated), "what the person states stays");
    assert!(correction.estimated_from.len() >= 3);
    let joined = whole.with_plan(&plan);
    let role = joined.role(&designer).unwrap();
    let essential = role.skills.iter().filter(|wanted| wanted.need == Need::Essential).count();
    assert!((6..=13).contains(&essential), "{essential}");
    let gap = Gap::measure(role, &plan.levels(), &joined);
    assert!(gap.essentials().count() > 0);

    plan.restore_role(&designer, Some(rungs::domain::plan::role_part::RolePart::Skills));
    assert_eq!(plan, before);
}

#[test]
fn a_published_move_that_the_person_takes_away_is_gone_everywhere_until_it_is_restored() {
    let packs = bundled();
    let known = packs.moves_from(&analyst()).next().unwrap().clone();
    let correction = edited(vec![RoleEdit::TakeWayAway(Direction::Out, known.to.clone())], packs, &analyst());
    assert_eq!(correction, RoleCorrection { no_way_to: vec![known.to.clone()], ..RoleCorrection::of(analyst()) });
    // Said of the other end it is the same.
    let other = edited(vec![RoleEdit::TakeWayAway(Direction::In, analyst())], packs, &known.to);
    for correction in [correction.clone(), other] {
        let mut plan = plan_of(vec![correction]);
        plan.position.role = analyst();
        plan.goal = Some(known.to.clone());
        let whole = packs.with_plan(&plan);
        let [from, to] = [&known.from, &known.to].map(|role| whole.role_place(role).unwrap());
        assert_eq!(whole.moves_from(&analyst()).count(), packs.moves_from(&analyst()).count() - 1);
        assert!(whole.moves_from(&analyst()).all(|other| other.to != known.to));
        assert_eq!(whole.moves_to(&known.to).count(), packs.moves_to(&known.to).count() - 1);
        assert!(whole.move_at(from, to).is_none() && whole.ends_at(from).all(|end| end != to));
        assert_eq!(whole.published_move(&known.from, &known.to), Some(&known), "what is published can still be told");
        let open = |catalogue: &Catalogue| {
            let table = MoveTable::of(Person::of(&plan, catalogue, date(2026, 11, 28)));
            let [from, to] = [&known.from, &known.to].map(|role| catalogue.role_place(role).unwrap());
            table.open_at(from, to).is_some()
        };
        assert!(open(packs) && !open(&whole), "no route takes it, alike or not");
        assert_ne!(whole, *packs);
        assert_eq!(whole.with_corrections(&[]), *packs);
    }
    let known_skill = |skill: &SkillId| packs.skill(skill).is_some();
    let published = packs.published(&analyst()).unwrap();
    let changed = |edit: RoleEdit| {
        let mut correction = correction.clone();
        let mut facts = correction.facts(published, known_skill);
        edit.apply(&mut facts);
        correction.set(facts, published, known_skill);
        correction
    };
    assert!(changed(RoleEdit::RestoreWay(Direction::Out, known.to.clone())).is_empty());
    let way = OwnWay { role: known.to.clone(), years: Some(3.0) };
    let named = changed(RoleEdit::Way(Direction::Out, way));
    assert!(named.no_way_to.is_empty() && named.leads_to.len() == 1, "whoever names it has it again");
    let mut restored = correction.clone();
    restored.restore(rungs::domain::plan::role_part::RolePart::LeadsTo);
    assert!(restored.is_empty());
}

#[test]
fn a_move_between_occupations_is_taken_away_beside_roles_of_ones_own() {
    let official = rungs::storage::catalogue::whole().unwrap();
    let nurse: RoleId = "onet-29-1141-00".into();
    let ways: Vec<_> = official.moves_from(&nurse).map(|known| known.to.clone()).collect();
    let mut plan =
        plan_of(vec![RoleCorrection { no_way_to: vec![ways[1].clone()], ..RoleCorrection::of(nurse.clone()) }]);
    plan.own_roles = vec![OwnRole::titled("Aardvark keeper", &[]), OwnRole::titled("Zookeeper", &[])];
    let whole = official.with_plan(&plan);
    let left: Vec<_> = whole.moves_from(&nurse).map(|known| known.to.clone()).collect();
    let expected: Vec<_> = ways.iter().filter(|role| **role != ways[1]).cloned().collect();
    assert_eq!(left, expected);
    let at = whole.role_place(&nurse).unwrap();
    let mut ends: Vec<_> = whole.ends_at(at).map(|end| whole.role_at(end).unwrap().id.clone()).collect();
    ends.sort();
    let mut expected = expected;
    expected.sort();
    assert_eq!(ends, expected, "places of roles of one's own are counted in");
}
