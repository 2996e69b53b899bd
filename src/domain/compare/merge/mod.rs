//! One plan from two that were changed apart: entry by entry, and field by field within an entry. It must never lose an
//! entry of either side, and never choose between two values without saying so.

pub mod conflict;
mod ledger;
mod list;
mod numbering;
mod order;
mod path;
mod pay;
mod routes;
mod steps;
mod three;

use std::collections::BTreeSet;

use super::entry::Entry;
use super::field::Field;
use super::subject::{Subject, Whole};
use crate::domain::ids::RoleId;
use crate::domain::plan::Plan;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::part::Fields as _;
use crate::domain::plan::position::Position;
use crate::domain::plan::role_correction::RoleCorrection;
use crate::domain::plan::value::Value;
use conflict::{Conflict, Disagreement, Side};
use ledger::merged_ledger;
use list::{Kept, Told, list};
use path::merged_path;
use pay::merged_pay;
use routes::merged_routes;
use steps::merged_steps;
use three::{Versions, fields};

/// An entry that has another id in the merged plan than in theirs, because mine gave that id to another entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Renumbered {
    /// The entry, with its new id.
    pub subject: Subject,
    /// Its id in theirs.
    pub from: String,
    /// Its id in the merged plan.
    pub to: String,
}

impl Renumbered {
    fn of(subject: Subject, from: &impl ToString, to: &impl ToString) -> Self {
        Self { subject, from: from.to_string(), to: to.to_string() }
    }
}

/// Two plans in one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The plan. It is sound if the three it was made from are.
    pub plan: Plan,
    /// What both sides changed differently, by section. Empty: the merge is clean.
    pub conflicts: Vec<Conflict>,
    /// Entries of theirs that got another id.
    pub renumbered: Vec<Renumbered>,
}

/// Merges two plans that were changed apart since `base`.
///
/// A field that one side changed has that side’s value; one that both changed differently has mine and is a conflict.
/// An entry that one side removed and the other changed stays, as a conflict. Lists have the order of mine, unless only
/// theirs changed it; what only theirs has comes after the entry it follows there. Two different entries to which both
/// sides gave the same id both stay: theirs gets another one, and what refers to it follows.
pub fn merge(base: &Plan, mine: &Plan, theirs: &Plan) -> Merged {
    let mut conflicts = Vec::new();
    let mut renumbered = Vec::new();
    let three = [base, mine, theirs];
    let mut plan = fields(Versions::of(three, |plan| plan), |_| Whole::Plan.into(), &mut conflicts);
    let position = Versions::of(three, |plan| &plan.position);
    plan.position = fields(position, |_| Whole::Position.into(), &mut conflicts);
    plan.other_positions = merged(
        &Versions::of(three, |plan| plan.other_positions.as_slice()),
        Whole::OtherPositions.into(),
        &|position: &Position| Subject::OtherPosition(Box::new(position.clone())),
        &mut conflicts,
    );
    plan.held_before = merged_held(three, &mut conflicts);
    let background = Versions::of(three, |plan| &plan.background);
    plan.background = fields(background, |_| Whole::Background.into(), &mut conflicts);
    let assumed = Versions::of(three, |plan| &plan.assumptions);
    plan.assumptions = fields(assumed, |_| Whole::Assumptions.into(), &mut conflicts);
    let asked = Versions::of(three, |plan| &plan.constraints);
    plan.constraints = fields(asked, |_| Whole::Constraints.into(), &mut conflicts);
    plan.path = merged_path(three, plan.goal.as_ref(), &mut conflicts);
    plan.routes = merged_routes(three, &mut conflicts, &mut renumbered);
    plan.saved_roles = merged(
        &Versions::of(three, |plan| plan.saved_roles.as_slice()),
        Whole::SavedRoles.into(),
        &|role: &RoleId| Subject::SavedRole(role.clone()),
        &mut conflicts,
    );
    plan.own_roles = merged_own_roles(three, &mut conflicts);
    plan.role_corrections = merged(
        &Versions::of(three, |plan| plan.role_corrections.as_slice()),
        Whole::RoleCorrections.into(),
        &|role: &RoleCorrection| Subject::RoleCorrection(Box::new(role.clone())),
        &mut conflicts,
    );
    merged_pay(three, &mut plan, &mut conflicts, &mut renumbered);
    let merged = merged_steps(three, &mut conflicts, &mut renumbered);
    plan.ledger = merged_ledger(three, &merged, &mut conflicts, &mut renumbered);
    plan.steps = merged.steps;
    conflicts.sort_by_key(Conflict::section);
    Merged { plan, conflicts, renumbered }
}

/// Merges the positions held before. Where one side changed the begin and the other the end, so that the two together are
/// in the wrong order, the dates of mine stay and that is a conflict.
fn merged_held(three: [&Plan; 3], conflicts: &mut Vec<Conflict>) -> Vec<Position> {
    let subject = |position: &Position| Subject::HeldPosition(Box::new(position.clone()));
    let told = Told { whole: Whole::HeldBefore.into(), entry: &subject };
    let kept = list(&Versions::of(three, |plan| plan.held_before.as_slice()), &told, &|_| false, conflicts);
    let mut held = Vec::with_capacity(kept.len());
    for Kept { mut entry, base, mine, theirs } in kept {
        if let Some(mine) = mine.filter(|_| entry.ends_before_it_begins()) {
            (entry.since, entry.until) = (mine.since, mine.until);
            let until = |position: Option<&Position>| {
                Value::of(position.and_then(|position| position.until).as_ref(), Value::PartialDate)
            };
            let (base, mine, theirs) = (until(base), until(Some(mine)), until(theirs));
            let disagreement =
                Disagreement::Field { field: Field::Member(Position::NAME, "until"), base, mine, theirs };
            conflicts.push(Conflict { subject: subject(&entry), disagreement, kept: Side::Mine });
        }
        held.push(entry);
    }
    held
}

/// Merges a list to whose entries nothing else refers.
fn merged<E: Entry>(
    versions: &Versions<'_, [E]>,
    whole: Subject,
    entry: &dyn Fn(&E) -> Subject,
    conflicts: &mut Vec<Conflict>,
) -> Vec<E> {
    let kept = list(versions, &Told { whole, entry }, &|_| false, conflicts);
    kept.into_iter().map(|kept| kept.entry).collect()
}

fn merged_own_roles(three: [&Plan; 3], conflicts: &mut Vec<Conflict>) -> Vec<OwnRole> {
    let versions = Versions::of(three, |plan| plan.own_roles.as_slice());
    let entry = |role: &OwnRole| Subject::OwnRole(Box::new(role.clone()));
    let told = Told { whole: Whole::OwnRoles.into(), entry: &entry };
    // A role of theirs that mine took away stays while anything of the merged plan may still name it.
    let [_, mine, theirs] = three;
    let used: BTreeSet<&RoleId> = mine.roles().chain(theirs.roles()).collect();
    list(&versions, &told, &|role| used.contains(&role.id), conflicts).into_iter().map(|kept| kept.entry).collect()
}
