//! Reading levels off the skill ledger, and writing to it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Plan;
use super::ledger_entry::{Basis, LedgerEntry};
use super::unknown_fields::UnknownFields;
use crate::domain::catalogue::role::Role;
use crate::domain::gap::held::Held;
use crate::domain::ids::{LedgerId, SkillId};
use crate::domain::proficiency::Proficiency;

impl Plan {
    /// The level held in each skill.
    ///
    /// Entries count in the order in which they were entered, which is that of the ledger, whatever day they are of: the
    /// rating entered last holds, also over one of a later day. A rating sets the level; a finished step raises it and
    /// never lowers it. What is assumed counts only below what was rated or earned, wherever it stands; a step that
    /// reaches an assumed level proves it.
    pub fn levels(&self) -> BTreeMap<SkillId, Held> {
        let (assumed, known): (Vec<_>, Vec<_>) = self.ledger.iter().partition(|entry| entry.basis == Basis::Assumed);
        let mut levels: BTreeMap<SkillId, Held> = BTreeMap::new();
        for entry in assumed.into_iter().chain(known) {
            let LedgerEntry { skill, level, basis, .. } = entry;
            let held = levels.get_mut(skill);
            let before = held.as_deref().copied();
            let after = match (basis, before) {
                (Basis::Assumed, _) => Held { level: *level, assumed: true },
                (Basis::Step(_), Some(held)) if held.level > *level => held,
                (Basis::Stated | Basis::Step(_), _) => Held { level: *level, assumed: false },
            };
            match held {
                Some(held) => *held = after,
                None => {
                    levels.insert(skill.clone(), after);
                }
            }
        }
        levels
    }

    /// The entry about a skill that was entered last; evidence and note of the skill are its own.
    pub fn last_entered(&self, skill: &SkillId) -> Option<&LedgerEntry> {
        self.ledger.iter().rfind(|entry| entry.skill == *skill)
    }

    /// The same, to be changed.
    pub fn last_entered_mut(&mut self, skill: &SkillId) -> Option<&mut LedgerEntry> {
        self.ledger.iter_mut().rfind(|entry| entry.skill == *skill)
    }

    /// Records how the person rates a skill as of a day. A rating of the same day is replaced, so that trying levels out
    /// leaves one entry; it moves to the end of the ledger, for it was entered last.
    pub fn rate(&mut self, skill: &SkillId, level: Proficiency, date: Date) {
        let same_day = self
            .ledger
            .iter()
            .rposition(|entry| entry.skill == *skill && entry.date == date && entry.basis == Basis::Stated);
        let entry = match same_day {
            Some(index) => LedgerEntry { level, ..self.ledger.remove(index) },
            None => LedgerEntry {
                id: self.free_ledger_id(),
                skill: skill.clone(),
                level,
                date,
                basis: Basis::Stated,
                evidence: None,
                note: None,
                unknown: UnknownFields::NONE,
            },
        };
        self.ledger.push(entry);
    }

    /// Makes a skill unrated again: every entry about it goes.
    pub fn unrate(&mut self, skill: &SkillId) {
        self.ledger.retain(|entry| entry.skill != *skill);
    }

    /// Assumes for each skill the role wants, and the ledger does not know, the level the role wants.
    pub fn assume_from(&mut self, role: &Role, date: Date) {
        let known = self.levels();
        for wanted in role.skills.iter().filter(|wanted| !known.contains_key(&wanted.skill)) {
            let id = self.free_ledger_id();
            self.ledger.push(LedgerEntry {
                id,
                skill: wanted.skill.clone(),
                level: wanted.level,
                date,
                basis: Basis::Assumed,
                evidence: None,
                note: None,
                unknown: UnknownFields::NONE,
            });
        }
    }

    /// A ledger id that is not in use: one above the highest number.
    pub(super) fn free_ledger_id(&self) -> LedgerId {
        let highest =
            self.ledger.iter().filter_map(|entry| entry.id.as_str().strip_prefix('k')?.parse::<u64>().ok()).max();
        LedgerId::new(format!("k{}", highest.unwrap_or(0).saturating_add(1)))
    }
}
