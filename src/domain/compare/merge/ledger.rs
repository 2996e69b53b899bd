//! The skill ledger of a merged plan.

use std::collections::{BTreeMap, VecDeque};

use super::Renumbered;
use super::conflict::Conflict;
use super::list::{Kept, Told, list};
use super::numbering::ids;
use super::steps::MergedSteps;
use super::three::Versions;
use crate::domain::compare::subject::{Subject, Whole};
use crate::domain::ids::{LedgerId, PlanStepId};
use crate::domain::plan::Plan;
use crate::domain::plan::ledger_entry::{Basis, LedgerEntry};

/// Merges the ledger. What a step brought stays with a step that stays.
pub(super) fn merged_ledger(
    [base, mine, theirs]: [&Plan; 3],
    merged: &MergedSteps,
    conflicts: &mut Vec<Conflict>,
    renumbered: &mut Vec<Renumbered>,
) -> Vec<LedgerEntry> {
    let base = following(&base.ledger, &merged.from_base);
    let theirs = following(&theirs.ledger, &merged.from_theirs);
    let versions = Versions { base: Some(base.as_slice()), mine: mine.ledger.as_slice(), theirs: theirs.as_slice() };
    let told = Told { whole: Whole::Ledger.into(), entry: &|entry: &LedgerEntry| Subject::LedgerEntry(entry.clone()) };
    let brought = |entry: &LedgerEntry| match &entry.basis {
        Basis::Step(step) => merged.restored.contains(step),
        Basis::Stated | Basis::Assumed => false,
    };
    let kept = by_day_of_entry(list(&versions, &told, &brought, conflicts));
    let all = base.iter().chain(&mine.ledger).chain(&theirs);
    let names = ids(&kept.iter().collect::<Vec<_>>(), "k", all);
    let mut ledger = Vec::with_capacity(kept.len());
    for (kept, name) in kept.into_iter().zip(names) {
        let entry = LedgerEntry { id: LedgerId::new(name), ..kept.entry };
        let from = kept.theirs.filter(|theirs| theirs.id != entry.id);
        renumbered.extend(from.map(|from| Renumbered::of(Subject::LedgerEntry(entry.clone()), &from.id, &entry.id)));
        ledger.push(entry);
    }
    ledger
}

/// The entry entered last holds, and which of two that mine and theirs added was, only their days can tell: additions that
/// stand together are put in order of their days, each side keeping its own order; of one day, theirs come first.
fn by_day_of_entry(kept: Vec<Kept<'_, LedgerEntry>>) -> Vec<Kept<'_, LedgerEntry>> {
    let mut ordered = Vec::with_capacity(kept.len());
    let (mut mine, mut theirs) = (VecDeque::new(), VecDeque::new());
    for entry in kept {
        match (entry.base, entry.mine, entry.theirs) {
            (None, Some(_), None) => mine.push_back(entry),
            (None, None, Some(_)) => theirs.push_back(entry),
            (Some(_) | None, Some(_) | None, Some(_) | None) => {
                ordered.extend(interleaved(&mut mine, &mut theirs));
                ordered.push(entry);
            }
        }
    }
    ordered.extend(interleaved(&mut mine, &mut theirs));
    ordered
}

fn interleaved<'a>(
    mine: &mut VecDeque<Kept<'a, LedgerEntry>>,
    theirs: &mut VecDeque<Kept<'a, LedgerEntry>>,
) -> Vec<Kept<'a, LedgerEntry>> {
    let mut ordered = Vec::with_capacity(mine.len() + theirs.len());
    while let (Some(next), Some(other)) = (mine.front(), theirs.front()) {
        let earlier = if next.entry.date < other.entry.date { &mut *mine } else { &mut *theirs };
        ordered.extend(earlier.pop_front());
    }
    ordered.extend(mine.drain(..));
    ordered.extend(theirs.drain(..));
    ordered
}

/// The ledger with the ids that its steps have in the merged plan.
fn following(ledger: &[LedgerEntry], steps: &BTreeMap<PlanStepId, PlanStepId>) -> Vec<LedgerEntry> {
    let mut ledger = ledger.to_vec();
    for entry in &mut ledger {
        if let Basis::Step(step) = &mut entry.basis
            && let Some(now) = steps.get(step)
        {
            *step = now.clone();
        }
    }
    ledger
}
