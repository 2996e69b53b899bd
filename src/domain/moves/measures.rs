//! Coverage and hours between two roles by their places: the same figures as [`Gap`](crate::domain::gap::Gap) gives for
//! one pair. What a role is left with is worked out when it is first asked for, because a search asks for all pairs and
//! a screen for a few.
//!
//! A skill that neither the ledger nor the usual skills of the role before list adds nothing to the coverage, and its
//! hours count from the beginning.

use std::sync::OnceLock;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::want::Want;

use super::person::Person;

/// Coverage and hours of one move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Share of the essentials of the role taken that is met on leaving the other, 0 to 1; `None` if they have no weight.
    pub coverage: Option<f64>,
    /// Hours to learn for the essentials of the role taken; `None` if nobody says how long that takes.
    pub hours: Option<f64>,
}

/// The levels a person leaves each role of a catalogue with, in the order of its ids.
#[derive(Clone, Debug)]
pub struct Measures<'a> {
    catalogue: &'a Catalogue,
    /// The level of each skill in the ledger.
    ledger: Vec<Option<u8>>,
    /// The place of the role held.
    held: Option<usize>,
    /// For each role the levels it is left with.
    left_with: Vec<OnceLock<Box<[u8]>>>,
}

impl<'a> Measures<'a> {
    /// Levels in which a role is left by this person.
    pub fn of(person: &Person<'a>) -> Self {
        let catalogue = person.catalogue;
        let mut ledger = vec![None; catalogue.skills().len()];
        for (skill, held) in &person.levels {
            if let Some(level) = catalogue.skill_place(skill).and_then(|place| ledger.get_mut(place)) {
                *level = Some(held.level.value());
            }
        }
        let held = catalogue.role_place(&person.plan.position.role);
        Self { catalogue, ledger, held, left_with: vec![OnceLock::new(); catalogue.roles().len()] }
    }

    /// The levels of [`Person::levels_in`] by the place of the skill.
    fn levels(&self, from: usize) -> &[u8] {
        let levels = || {
            let mut levels: Box<[u8]> = self.ledger.iter().map(|level| level.unwrap_or(0)).collect();
            for (skill, usual) in self.catalogue.usual_at(from) {
                let skill = *skill as usize;
                // In the role held a rating is the truth.
                let rated = self.ledger.get(skill).copied().flatten().is_some();
                if let Some(level) = levels.get_mut(skill).filter(|_| !rated || self.held != Some(from)) {
                    *level = (*level).max(*usual);
                }
            }
            levels
        };
        self.left_with.get(from).map(|left| &**left.get_or_init(levels)).unwrap_or_default()
    }

    /// The coverage of the move between two roles by their places in the order of ids; `None` between an official occupation
    /// and another role, which are told in skills of two kinds.
    pub fn coverage(&self, from: usize, to: usize) -> Option<f64> {
        if self.catalogue.is_official_at(from) != self.catalogue.is_official_at(to) {
            return None;
        }
        let levels = self.levels(from);
        Want::covered(self.catalogue.wants_at(to), |skill| levels.get(skill as usize).copied().unwrap_or(0))
    }

    /// The move between two roles by their places; nothing to learn for a place that is not there.
    pub fn between(&self, from: usize, to: usize) -> Measure {
        let levels = self.levels(from);
        let (mut hours, mut timed, mut untimed) = (0.0, false, false);
        for want in self.catalogue.wants_at(to) {
            let skill = want.skill as usize;
            let have = levels.get(skill).copied().unwrap_or(0).min(want.level);
            if let Some(table) = self.catalogue.hours_at(skill) {
                let to_level = |level: u8| table.get(usize::from(level)).copied().unwrap_or(0.0);
                hours += to_level(want.level) - to_level(have);
                timed |= have < want.level;
            } else {
                untimed |= have < want.level;
            }
        }
        Measure { coverage: self.coverage(from, to), hours: (timed || !untimed).then_some(hours) }
    }
}
