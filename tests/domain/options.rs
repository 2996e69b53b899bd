//! What is within reach without a goal.

use std::collections::BTreeSet;

use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::route::options::{Reach, RoleOption, options};

use crate::sample::{TODAY, bundled, plan};
use crate::stories::person;

#[test]
fn every_other_role_is_within_reach_a_stretch_or_not_yet() {
    let (mut within, mut stretch, mut not_yet) = (0, 0, 0);
    for held in bundled().roles() {
        let plan = person(held.id.as_str(), None);
        let table = MoveTable::of(Person::of(&plan, bundled(), TODAY));
        let found = options(&table);
        let roles: BTreeSet<_> = found.iter().map(|option| &option.assessment.to.id).collect();
        assert_eq!((roles.len(), found.len()), (bundled().roles().len() - 1, bundled().roles().len() - 1));
        assert!(!roles.contains(&held.id));
        for option in &found {
            let direct = &option.assessment;
            let to = table.catalogue().role_place(&direct.to.id).unwrap();
            let open = |from, to: &_| table.assess(from, to).is_some_and(|assessment| assessment.is_open());
            let by_way = bundled().roles().filter(|role| {
                open(&held.id, &role.id)
                    && table.catalogue().role_place(&role.id).is_some_and(|role| table.open_at(role, to).is_some())
            });
            let months = by_way.map(|role| {
                table.assess(&held.id, &role.id).unwrap().months()
                    + table.assess(&role.id, &direct.to.id).unwrap().months()
            });
            let least = months.min();
            match &option.reach {
                Reach::Within => {
                    assert!(direct.is_open());
                    assert_eq!((option.months, option.hours), (direct.months(), Some(direct.whole_hours())));
                    within += 1;
                }
                Reach::Stretch(role) => {
                    assert!(!direct.is_open() && open(&held.id, role) && open(role, &direct.to.id));
                    assert_eq!(Some(option.months), least, "{} to {}", held.id, direct.to.id);
                    stretch += 1;
                }
                Reach::NotYet(gate) => {
                    assert_eq!(direct.stopped_by(), Some(*gate));
                    assert!(least.is_none(), "{} to {}", held.id, direct.to.id);
                    not_yet += 1;
                }
            }
        }
    }
    println!("options: {within} within reach, {stretch} a stretch, {not_yet} not yet");
    assert!(within > 0 && stretch > 0 && not_yet > 0);
}

#[test]
fn the_nearest_stand_first_in_each_group() {
    let plan = person("junior-ml-engineer", None);
    let table = MoveTable::of(Person::of(&plan, bundled(), TODAY));
    let found = options(&table);
    let rank = |reach: &Reach| match reach {
        Reach::Within => 0,
        Reach::Stretch(_) => 1,
        Reach::NotYet(_) => 2,
    };
    let share = |option: &RoleOption<'_>| option.met as f64 / option.of as f64;
    let keys: Vec<_> = found.iter().map(|option| (rank(&option.reach), -share(option))).collect();
    assert!(keys.is_sorted_by(|one, other| one <= other));
    assert_eq!(found.first().map(|option| option.assessment.to.id.as_str()), Some("ai-software-developer"));
}

#[test]
fn a_role_that_the_catalogue_does_not_have_has_no_options() {
    let plan = plan("space-pilot", None, "us");
    assert_eq!(options(&MoveTable::of(Person::of(&plan, bundled(), TODAY))), []);
}
