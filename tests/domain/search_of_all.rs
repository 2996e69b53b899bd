//! Finding roles among all official occupations by what people type.

use std::sync::LazyLock;

use rungs::domain::catalogue::Catalogue;
use rungs::domain::ids::RoleId;
use rungs::domain::search::{RoleHit, Tier, best_roles, called, roles};

/// What people type, mistakes and all, each with the roles of which one has to stand first.
const TYPED: &str = include_str!("typed_roles.tsv");

static WHOLE: LazyLock<Catalogue> = LazyLock::new(|| match rungs::storage::catalogue::whole() {
    Ok(catalogue) => catalogue,
    Err(errors) => panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
});

fn found(typed: &str) -> Vec<String> {
    roles(&WHOLE, typed, None).into_iter().map(|hit| hit.role.as_str().to_owned()).collect()
}

fn hit(typed: &str, role: &str) -> RoleHit {
    roles(&WHOLE, typed, None).into_iter().find(|hit| hit.role.as_str() == role).unwrap()
}

/// What of [`TYPED`] finds something else first, for somebody who holds a role.
fn wrong(held: Option<&str>) -> Vec<(&'static str, &'static str, String)> {
    let held = held.map(RoleId::from);
    let first = |typed: &str| {
        let hits = best_roles(&WHOLE, typed, held.as_ref(), 1);
        hits.first().map(|hit| hit.role.as_str().to_owned()).unwrap_or_default()
    };
    let typed = TYPED.lines().map(|line| line.split_once('\t').unwrap());
    let found = typed.map(|(typed, roles)| (typed, roles, first(typed)));
    found.filter(|(_, roles, first)| !roles.split(' ').any(|role| role == first)).collect()
}

#[test]
fn people_find_their_work_by_what_they_call_it() {
    assert_eq!(TYPED.lines().count(), 40);
    let wrong = wrong(None);
    assert!(wrong.len() <= 1, "{wrong:#?}");
}

#[test]
fn nearness_to_the_role_held_hides_no_other_work() {
    for held in ["onet-29-1141-00", "onet-53-3032-00", "onet-41-2011-00", "onet-43-3031-00", "data-scientist"] {
        let wrong = wrong(Some(held));
        assert!(wrong.len() <= 2, "{held}: {wrong:#?}");
    }
}

#[test]
fn every_official_title_finds_its_occupation_first() {
    let occupations = WHOLE.occupations().unwrap();
    for (at, id) in occupations.ids().enumerate() {
        let title = occupations.title(at);
        let found = roles(&WHOLE, title, None);
        let mut official = found.iter().filter(|hit| hit.role.as_str().starts_with("onet-"));
        assert_eq!(official.next().map(|hit| &hit.role), Some(&id), "{title}: {:?}", found.first());
        let above = found.iter().take_while(|hit| hit.role != id);
        assert!(above.into_iter().all(|hit| hit.fit.tier == Tier::Same), "{title}: {:?}", found.first());
    }
}

#[test]
fn all_that_bear_a_name_are_shown_with_the_name_and_those_with_most_people_first() {
    let exact: Vec<RoleHit> = roles(&WHOLE, "professor", None);
    let exact: Vec<_> = exact.into_iter().filter(|hit| hit.fit.tier == Tier::Same).collect();
    assert!(exact.len() > 10, "{}", exact.len());
    assert!(exact.iter().all(|hit| hit.alias && hit.name == "Professor"), "{exact:?}");
    let people = WHOLE.occupations().unwrap().people();
    let of = |hit: &RoleHit| {
        let code = &WHOLE.role(&hit.role).unwrap().occupation.as_ref().unwrap().code;
        people[WHOLE.occupations().unwrap().place(code).unwrap()]
    };
    assert!(exact.iter().map(of).is_sorted_by(|a, b| a >= b), "{exact:?}");
    assert_eq!(called(&WHOLE, "professor").len(), exact.len());
}

#[test]
fn a_role_stands_above_the_occupation_that_fits_it_well() {
    for (typed, role, occupation) in [
        ("data scientist", "data-scientist", "onet-15-2051-00"),
        ("data scientists", "data-scientist", "onet-15-2051-00"),
        ("software developer", "software-engineer", "onet-15-1252-00"),
    ] {
        assert_eq!(found(typed)[..2], [role, occupation], "{typed}: {:?}", found(typed));
    }
}

#[test]
fn an_abbreviation_and_what_it_stands_for_are_both_names() {
    for typed in ["ceo", "chief executive officer"] {
        assert_eq!(hit(typed, "onet-11-1011-00").fit.tier, Tier::Same, "{typed}");
        assert_eq!(hit(typed, "onet-11-1011-00").name, "CEO (Chief Executive Officer)", "{typed}");
    }
}

#[test]
fn the_first_of_many_are_the_first_of_all() {
    for typed in ["n", "nurse", "nrse", "manager of nurses", "elecrician", ""] {
        let all = roles(&WHOLE, typed, None);
        assert_eq!(best_roles(&WHOLE, typed, None, 7), all[..all.len().min(7)], "{typed}");
    }
}

#[test]
fn the_letters_that_fit_lie_within_the_name() {
    for typed in ["n", "nur", "officer exec", "ceo", "health care"] {
        for hit in roles(&WHOLE, typed, None) {
            let length = hit.name.chars().count();
            assert!(hit.letters.iter().all(|letter| (*letter as usize) < length), "{hit:?}");
        }
    }
}

#[test]
fn warming_changes_no_answer() {
    let catalogue = rungs::storage::catalogue::whole().unwrap();
    catalogue.warm();
    for typed in ["nurse", "data scientist"] {
        assert_eq!(roles(&catalogue, typed, None), roles(&WHOLE, typed, None));
    }
}
