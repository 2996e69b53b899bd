//! The ledger of one skill: when it was at which level, and why.

use serde::Serialize;

use crate::app::format;
use crate::domain::ids::SkillId;
use crate::domain::plan::Plan;
use crate::domain::plan::ledger_entry::{Basis, LedgerEntry};

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HistoryEntry {
    /// The day.
    pub date: String,
    pub level: u8,
    /// Where it comes from.
    pub basis: String,
    /// Evidence and note, as stated.
    pub said: String,
}

/// Most entries shown.
const MOST: usize = 40;

/// The entries about a skill that were entered last, the last one first, for it holds; and how many older ones there are.
pub(super) fn history(plan: &Plan, skill: &SkillId) -> (Vec<HistoryEntry>, usize) {
    let entries: Vec<&LedgerEntry> = plan.ledger.iter().rev().filter(|entry| entry.skill == *skill).collect();
    let older = entries.len().saturating_sub(MOST);
    (entries.into_iter().take(MOST).map(|entry| words(plan, entry)).collect(), older)
}

fn words(plan: &Plan, entry: &LedgerEntry) -> HistoryEntry {
    let basis = match &entry.basis {
        Basis::Stated => "You rated it".to_owned(),
        Basis::Assumed => "Assumed from your role".to_owned(),
        Basis::Step(id) => match plan.step(id) {
            Some(step) => format!("Step done: {}", step.title),
            None => "A step that is no longer in the plan".to_owned(),
        },
    };
    let said = [entry.evidence.as_deref(), entry.note.as_deref()];
    HistoryEntry {
        date: format::date(entry.date),
        level: entry.level.value(),
        basis,
        said: said.into_iter().flatten().collect::<Vec<_>>().join(". "),
    }
}
