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
    /// The level.
    pub level: u8,
    /// Where it comes from.
    pub basis: String,
    /// Evidence and note, as stated.
    pub said: String,
}

/// Most entries shown.
const MOST: usize = 40;

/// The latest entries about a skill, latest first, and how many older ones there are. Of one day the later entry comes
/// first.
pub(super) fn history(plan: &Plan, skill: &SkillId) -> (Vec<HistoryEntry>, usize) {
    let mut entries: Vec<&LedgerEntry> = plan.ledger.iter().filter(|entry| entry.skill == *skill).collect();
    entries.sort_by_key(|entry| entry.date);
    entries.reverse();
    let older = entries.len().saturating_sub(MOST);
    (entries.into_iter().take(MOST).map(|entry| words(plan, entry)).collect(), older)
}

/// The entry that evidence and note belong to, which is also the one that changes to them go to.
pub(super) fn latest<'a>(plan: &'a Plan, skill: &SkillId) -> Option<&'a LedgerEntry> {
    plan.ledger.iter().filter(|entry| entry.skill == *skill).max_by_key(|entry| entry.date)
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
