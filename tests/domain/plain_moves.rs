//! Ways between official occupations that are told to be the same for everybody.

use std::collections::BTreeMap;

use rungs::domain::moves::naming::Naming;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::plan::Plan;
use rungs::domain::plan::role_correction::RoleCorrection;
use rungs::storage::catalogue;

use crate::sample::{TODAY, plan};

const NURSE: &str = "onet-29-1141-00";

/// A nurse who states nothing, and one with little time and no experience.
fn nurses() -> [Plan; 2] {
    let unlike = plan(NURSE, Some("onet-11-9111-00"), "us");
    let mut rated = unlike.clone();
    rated.hours_per_week = 1.0;
    rated.background.experience_years = Some(0.0);
    [unlike, rated]
}

#[test]
fn a_plain_move_is_the_one_that_its_assessment_tells() {
    let catalogue = catalogue::whole().unwrap();
    let mut plain_moves = 0;
    for plan in nurses() {
        let table = MoveTable::of(Person::of(&plan, &catalogue, TODAY));
        for from in (0..catalogue.roles().len()).step_by(5) {
            for to in table.ends(from) {
                let Some(plain) = table.plain_at(from, to) else { continue };
                let open = table.open_to_leaders_at(from, to).unwrap();
                assert!(table.may_pass(&open) && !table.steps_back(&open));
                assert_eq!(table.cuts_pay(&open), table.pays_less(from, to));
                assert_eq!(
                    (open.years_at_least(), open.whole_hours(), open.asked_years()),
                    (plain.years, 0, (0.0, 0.0))
                );
                assert_eq!(open.naming, Naming::of_likeness(plain.basis));
                plain_moves += 1;
            }
        }
    }
    assert!(plain_moves > 5_000, "{plain_moves}");
}

#[test]
fn a_way_into_or_out_of_a_role_that_is_corrected_is_not_plain() {
    let whole = catalogue::whole().unwrap();
    let nurse = whole.role_place(&NURSE.into()).unwrap();
    let plain: BTreeMap<usize, bool> =
        whole.ends_at(nurse).map(|to| (to, whole.plain_move_at(nurse, to).is_some())).collect();
    assert!(plain.values().any(|plain| *plain));
    let corrected = whole.with_corrections(&[RoleCorrection::of(NURSE.into())]);
    assert!(plain.keys().all(|to| corrected.plain_move_at(nurse, *to).is_none()));
    assert!(plain.keys().all(|from| corrected.plain_move_at(*from, nurse).is_none()));
}
