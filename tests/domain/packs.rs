//! Catalogues of several packs: what they share, what may be left out, and what stays as it is beside another pack.

#[path = "../../benches/generated_pack.rs"]
mod generated_pack;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::parts::{Part, Parts};
use rungs::domain::catalogue::role::{Need, Role};
use rungs::domain::gap::Gap;
use rungs::domain::gap::covered::Covered;
use rungs::domain::ids::RoleId;
use rungs::domain::level::Level;
use rungs::domain::moves::assessment::UsualYears;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::search::{self, called};
use rungs::storage::catalogue::bundled_parts;

use crate::sample::{self, TODAY, bundled, level};

/// The bundled pack with a thousand generated roles beside it.
static BOTH: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::build(bundled_parts().unwrap().and(generated_pack::parts())).unwrap());

/// A pack with one entry, that states its title alone.
fn bare(id: &str) -> Parts {
    let mut parts = sample::empty_parts();
    let pack = &mut parts.packs[0].entry;
    (pack.id, pack.usual_place, pack.title) = ("bare".to_owned(), None, "Bare".to_owned());
    (pack.families, pack.skill_groups, pack.places, pack.assumptions) = Default::default();
    parts.sources.clear();
    let role: Role = ron::from_str(&format!("(id: \"{id}\", title: \"Beekeeper\")")).unwrap();
    parts.roles.push(Part { pack: 0, file: "roles/bare.ron".to_owned(), entry: role });
    parts
}

#[test]
fn a_generated_pack_stands_beside_the_bundled_one() {
    let heads: Vec<_> = BOTH.packs().map(|(pack, [roles, skills])| (pack.id.as_str(), roles, skills)).collect();
    let inside = bundled();
    assert_eq!(heads, [("rungs-ai-ml", inside.roles().len(), inside.skills().len()), ("generated", 1016, 8800)]);
    assert_eq!(BOTH.roles().len(), inside.roles().len() + generated_pack::ROLES as usize);
    assert_eq!(BOTH.moves().len(), inside.moves().len() + generated_pack::MOVES as usize);
    assert_eq!(BOTH.usual_place(), inside.usual_place());
    assert_eq!(BOTH.assumptions().count(), inside.assumptions().count());
    let names: usize = BOTH.roles().map(|role| 1 + role.aliases.len() + role.satirical_aliases.len()).sum();
    assert!(names > generated_pack::NAMES as usize * 9 / 10, "{names}");
}

#[test]
fn an_index_finds_what_a_look_at_everything_finds() {
    for catalogue in [bundled(), &*BOTH] {
        assert!(catalogue.moves().is_sorted_by_key(|known| (&known.from, &known.to)));
        for (place, role) in catalogue.roles().enumerate().step_by(7) {
            assert_eq!(catalogue.role_place(&role.id), Some(place));
            let out: Vec<_> = catalogue.moves().iter().filter(|known| known.from == role.id).collect();
            assert_eq!(catalogue.moves_from(&role.id).collect::<Vec<_>>(), out);
            let into: Vec<_> = catalogue.moves().iter().filter(|known| known.to == role.id).collect();
            assert_eq!(catalogue.moves_to(&role.id).collect::<Vec<_>>(), into);
            for known in out {
                assert_eq!(catalogue.move_at(place, catalogue.role_place(&known.to).unwrap()), Some(known));
            }
            for claim in &role.claims {
                assert_eq!(catalogue.claim(&claim.id), Some((role, claim)));
            }
        }
        for skill in catalogue.skills().step_by(97) {
            let wants = |role: &&Role| role.skills.iter().any(|wanted| wanted.skill == skill.id);
            let wanting: Vec<_> = catalogue.roles().filter(wants).collect();
            assert_eq!(catalogue.wanting(&skill.id).collect::<Vec<_>>(), wanting);
        }
    }
}

#[test]
fn what_is_read_of_the_bundled_roles_stays_when_a_pack_is_added() {
    let mut plan = sample::plan("ml-engineer", Some("ml-team-lead"), "us");
    plan.rate(&"mlops".into(), level(4), TODAY);
    let levels = plan.levels_known(bundled());
    for role in bundled().roles() {
        let beside = BOTH.role(&role.id).unwrap();
        assert_eq!(Gap::measure(role, &levels, bundled()), Gap::measure(beside, &levels, &BOTH));
    }
}

#[test]
fn coverage_in_a_list_is_coverage_in_the_gap() {
    let mut plan = sample::plan("ml-engineer", Some("ml-team-lead"), "us");
    plan.rate(&"mlops".into(), level(4), TODAY);
    plan.rate(&"deep-learning".into(), level(0), TODAY);
    let levels = plan.levels_known(&BOTH);
    let skills: Vec<_> = BOTH.skills().map(|skill| levels.get(&skill.id).map(|held| held.level.value())).collect();
    for (place, role) in BOTH.roles().enumerate() {
        let covered = Covered::of(BOTH.wants_at(place), |skill| skills[skill as usize]);
        let coverage = Gap::measure(role, &levels, &BOTH).coverage;
        let coverage = coverage.map(|known| Covered { met: known.met, of: known.of, share: known.share });
        assert_eq!(covered, coverage, "{}", role.id);
    }
}

#[test]
fn names_of_several_roles_find_them_all() {
    let mut roles_of: BTreeMap<&str, usize> = BTreeMap::new();
    BOTH.roles().flat_map(|role| &role.aliases).for_each(|name| *roles_of.entry(name).or_default() += 1);
    let shared = *roles_of.iter().find(|(_, roles)| **roles > 2).unwrap().0;
    assert!(called(&BOTH, shared).len() > 2);
    let roles: Vec<_> = called(&BOTH, shared).iter().map(|role| role.id.clone()).collect();
    let hits = search::roles(&BOTH, shared, None);
    let first: Vec<RoleId> = hits.iter().take(roles.len()).map(|hit| hit.role.clone()).collect();
    assert!(roles.iter().all(|role| first.contains(role)), "{shared}: {roles:?} {first:?}");
    assert_eq!(search::clear(&hits), None);
}

#[test]
fn a_role_that_states_nothing_is_told_and_can_be_used() {
    let parts = bare("bee-keeper");
    let left_out: Vec<_> = Catalogue::left_out(&parts).into_iter().map(|problem| problem.message).collect();
    assert_eq!(
        left_out,
        [
            "no pack names a usual place",
            "the role “bee-keeper” belongs to no family",
            "the role “bee-keeper” has no level",
            "the role “bee-keeper” does not say whether it leads people",
            "the role “bee-keeper” has no summary",
            "the role “bee-keeper” names no source",
            "the role “bee-keeper” has no essential skill",
            "the role “bee-keeper” has no pay claim",
        ]
    );
    let catalogue = Catalogue::build(bundled_parts().unwrap().and(parts)).unwrap();
    let plan = sample::plan("ml-engineer", Some("bee-keeper"), "us");
    let person = Person::of(&plan, &catalogue, TODAY);
    let table = MoveTable::of(person);
    let there = table.assess(&"ml-engineer".into(), &"bee-keeper".into()).unwrap();
    assert_eq!((there.kind, there.measure.coverage), (None, None));
    let back = table.assess(&"bee-keeper".into(), &"ml-engineer".into()).unwrap();
    assert!(matches!(back.usual, UsualYears::Median { same_role: false, .. }), "{:?}", back.usual);
    let gap = Gap::measure(catalogue.role(&"bee-keeper".into()).unwrap(), &table.person().levels, &catalogue);
    assert_eq!(gap.coverage, None);
}

#[test]
fn the_bundled_pack_leaves_nothing_out() {
    assert_eq!(Catalogue::left_out(&bundled_parts().unwrap()), []);
}

#[test]
fn hours_that_nobody_states_are_not_nothing() {
    let mut parts = sample::empty_parts();
    parts.skills = ["one", "two"].map(sample::skill).into();
    (parts.skills[1].entry.hours, parts.skills[1].entry.hours_source) = (None, None);
    let wanted = |skills: &[&str]| skills.iter().map(|skill| sample::wanted(skill, Need::Essential, 1.0, 3)).collect();
    let role = |id: &str, skills: &[&str]| {
        sample::role(id, Level::Mid, wanted(skills), vec![sample::claim(&format!("{id}.pay"), 1.0)])
    };
    parts.roles = vec![role("both", &["one", "two"]), role("untimed", &["two"]), role("none", &[])];
    let catalogue = sample::build(parts);
    let mut plan = sample::plan("none", None, "world");
    for skill in ["one", "two"] {
        plan.rate(&skill.into(), level(1), TODAY);
    }
    let shortfall = |id: &str| Gap::measure(catalogue.role(&id.into()).unwrap(), &plan.levels(), &catalogue).shortfall;
    assert_eq!((shortfall("both").known_hours(), shortfall("both").untimed.len()), (Some(50.0), 1));
    assert_eq!((shortfall("untimed").known_hours(), shortfall("untimed").untimed.len()), (None, 1));
    assert_eq!(rungs::app::format::shortfall(&shortfall("both")), "at least 50 h");
    assert_eq!(rungs::app::format::shortfall(&shortfall("untimed")), "2 levels");
    let table = MoveTable::of(Person::of(&plan, &catalogue, TODAY));
    let hours = |id: &str| table.assess(&"none".into(), &id.into()).unwrap().measure.hours;
    assert_eq!((hours("both"), hours("untimed")), (Some(50.0), None));
}

#[test]
fn what_two_packs_cannot_both_have_is_broken() {
    let problems = |parts: Parts| -> Vec<String> {
        let problems = Catalogue::build(parts).err().unwrap_or_default();
        problems.into_iter().map(|problem| format!("{}: {}", problem.file, problem.message)).collect()
    };
    let twice = problems(bundled_parts().unwrap().and(bare("ml-engineer")));
    assert_eq!(twice, ["roles/bare.ron: the role id “ml-engineer” is used twice"]);
    let mut more = bare("bee-keeper");
    more.packs[0].entry.assumptions = bundled().assumptions().take(1).cloned().collect();
    let twice = problems(bundled_parts().unwrap().and(more));
    assert!(twice.len() == 1 && twice[0].ends_with("is given twice"), "{twice:?}");
    let alone = problems(bare("bee-keeper"));
    assert!(alone.iter().all(|problem| problem.contains("no value is given for")), "{alone:?}");
}
