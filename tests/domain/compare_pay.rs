//! What two people changed apart in what a plan says about pay.

use rungs::domain::compare::field::Field;
use rungs::domain::compare::merge::conflict::{Conflict, Disagreement, Side};
use rungs::domain::compare::merge::{Merged, merge};
use rungs::domain::compare::subject::Section;
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use rungs::domain::plan::package::Package;
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::compare_edits_pay::{grant, one_off, own_claim};
use crate::sample;

fn base() -> Plan {
    sample::plan("a", Some("d"), "world")
}

fn three(mine: impl FnOnce(&mut Plan), theirs: impl FnOnce(&mut Plan)) -> Merged {
    let (base, mut my_plan, mut their_plan) = (base(), base(), base());
    mine(&mut my_plan);
    theirs(&mut their_plan);
    let merged = merge(&base, &my_plan, &their_plan);
    assert_eq!(merged.plan.faults(), []);
    merged
}

fn choice(claim: &str, how: ClaimUse) -> ClaimChoice {
    ClaimChoice { role: "b".into(), claim: claim.into(), how, unknown: UnknownFields::NONE }
}

#[test]
fn a_figure_of_theirs_with_an_id_of_mine_gets_another_and_their_choice_follows() {
    let add = |plan: &mut Plan, role: u8, amount: f64, who: &str| {
        let claim = own_claim(plan, role, amount, who);
        plan.assumptions.own_claims.push(claim);
    };
    let merged = three(
        |mine| {
            add(mine, 0, 100.0, "mine");
            mine.assumptions.claims.push(ClaimChoice { role: "a".into(), ..choice("own-1", ClaimUse::Only) });
        },
        |theirs| {
            add(theirs, 1, 200.0, "theirs");
            theirs.assumptions.claims.push(choice("own-1", ClaimUse::Only));
        },
    );
    let own = merged.plan.assumptions.own_claims.iter();
    let mut ids: Vec<_> = own.map(|claim| (claim.id.as_str(), &claim.note)).collect();
    ids.sort_unstable();
    assert_eq!(ids, [("own-1", &Some("mine".to_owned())), ("own-2", &Some("theirs".to_owned()))]);
    let choices = merged.plan.assumptions.claims.iter();
    let mut claims: Vec<_> = choices.map(|choice| (choice.role.as_str(), choice.claim.as_str())).collect();
    claims.sort_unstable();
    assert_eq!((claims, merged.conflicts.len(), merged.renumbered.len()), (vec![("a", "own-1"), ("b", "own-2")], 0, 1));
}

#[test]
fn choices_that_cannot_be_followed_together_are_a_conflict_and_mine_stay() {
    let weighed = [choice("x", ClaimUse::Weight(1.0)), choice("y", ClaimUse::Weight(3.0))];
    let merged = three(
        |mine| mine.assumptions.claims.extend(weighed.clone()),
        |theirs| theirs.assumptions.claims.push(choice("z", ClaimUse::Only)),
    );
    assert_eq!(merged.plan.assumptions.claims, weighed);
    let [
        Conflict {
            disagreement: Disagreement::Field { field: Field::Member("ClaimChoice", "how"), .. },
            kept: Side::Mine,
            ..
        },
    ] = merged.conflicts.as_slice()
    else {
        panic!("{:?}", merged.conflicts)
    };
    // What goes together is merged without a word.
    let merged = three(
        |mine| mine.assumptions.claims.push(choice("x", ClaimUse::Only)),
        |theirs| theirs.assumptions.claims.push(choice("y", ClaimUse::Excluded)),
    );
    assert_eq!((merged.plan.assumptions.claims.len(), merged.conflicts.len()), (2, 0));
}

#[test]
fn packages_of_one_role_are_merged_field_by_field() {
    let cent = Money { minor: 1, currency: Currency::USD };
    let merged = three(
        |mine| mine.packages.push(Package { grants: vec![grant("mine", cent)], ..Package::of("b".into()) }),
        |theirs| theirs.packages.push(Package { pension_percent: 4.0, ..Package::of("c".into()) }),
    );
    assert_eq!((merged.plan.packages.len(), merged.conflicts.len()), (2, 0));
    let merged = three(
        |mine| mine.packages.push(Package { grants: vec![grant("mine", cent)], ..Package::of("b".into()) }),
        |theirs| theirs.packages.push(Package { one_offs: vec![one_off("theirs", cent)], ..Package::of("b".into()) }),
    );
    // Both made it: each field that differs is a disagreement, told with mine, and no entry is lost in silence.
    assert_eq!(merged.plan.packages[0].grants.len(), 1);
    assert!(merged.conflicts.iter().all(|conflict| conflict.section() == Section::Pay) && !merged.conflicts.is_empty());
}

#[test]
fn assumptions_are_merged_one_by_one() {
    let state = |plan: &mut Plan, assumption, value| {
        plan.assumptions.stated.insert(assumption, value);
    };
    let merged = three(
        |mine| {
            state(mine, Assumption::GapOdds, 5.0);
            state(mine, Assumption::Inflation, 3.0);
        },
        |theirs| {
            state(theirs, Assumption::GapMonths, 2.0);
            state(theirs, Assumption::Inflation, 4.0);
        },
    );
    let stated: Vec<_> = merged.plan.assumptions.stated.into_iter().collect();
    assert_eq!(stated, [(Assumption::GapOdds, 5.0), (Assumption::GapMonths, 2.0), (Assumption::Inflation, 3.0)]);
    let [Conflict { disagreement: Disagreement::Field { field, .. }, kept: Side::Mine, .. }] =
        merged.conflicts.as_slice()
    else {
        panic!("{:?}", merged.conflicts)
    };
    assert_eq!(*field, Field::Assumed(Assumption::Inflation));
}
