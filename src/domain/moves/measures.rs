//! Coverage and hours between every two roles at once: the same figures as [`Gap`](crate::domain::gap::Gap) gives for
//! one pair, over dense tables, because a search asks for all pairs.
//!
//! A skill that neither the ledger nor the usual skills of the role before list adds nothing to the coverage, and its
//! hours count from the beginning.

use std::collections::BTreeMap;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::{Need, Role};
use crate::domain::gap::held::Held;
use crate::domain::ids::SkillId;

/// The levels a skill can have, none included.
const LEVELS: usize = 6;

/// What one role wants of one essential skill.
#[derive(Clone, Copy, Debug)]
struct Want {
    skill: usize,
    weight: f64,
    level: u8,
}

/// Coverage and hours of one move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Share of the essentials of the role taken that is met on leaving the other, 0 to 1; `None` if they have no weight.
    pub coverage: Option<f64>,
    /// Hours to learn for the essentials of the role taken.
    pub hours: f64,
}

/// Tables over the roles of a catalogue, in the order of its ids.
#[derive(Clone, Debug)]
pub struct Measures {
    essentials: Vec<Vec<Want>>,
    levels: Vec<Vec<u8>>,
    /// Hours from nothing to each level.
    hours: Vec<[f64; LEVELS]>,
}

impl Measures {
    /// Tables in which a role is left with the levels that `levels_in` gives.
    pub fn of(catalogue: &Catalogue, levels_in: impl Fn(&Role) -> BTreeMap<SkillId, Held>) -> Self {
        let index: BTreeMap<&SkillId, usize> =
            catalogue.skills().enumerate().map(|(at, skill)| (&skill.id, at)).collect();
        let essentials = |role: &Role| {
            let wanted = role.skills.iter().filter(|wanted| wanted.need == Need::Essential);
            wanted
                .filter_map(|wanted| {
                    let weight = wanted.importance * catalogue.rarity(&wanted.skill);
                    Some(Want { skill: *index.get(&wanted.skill)?, weight, level: wanted.level.value() })
                })
                .collect()
        };
        let levels = |role: &Role| {
            let mut dense = vec![0; index.len()];
            for (skill, held) in levels_in(role) {
                if let Some(level) = index.get(&skill).and_then(|at| dense.get_mut(*at)) {
                    *level = held.level.value();
                }
            }
            dense
        };
        Self {
            essentials: catalogue.roles().map(essentials).collect(),
            levels: catalogue.roles().map(levels).collect(),
            hours: catalogue.skills().map(|skill| summed(&skill.hours)).collect(),
        }
    }

    /// Tables of people who can do what each role usually wants, and nothing else.
    pub fn usual(catalogue: &Catalogue) -> Self {
        Self::of(catalogue, |role| {
            let held = |level| Held { level, assumed: true };
            role.skills.iter().map(|wanted| (wanted.skill.clone(), held(wanted.level))).collect()
        })
    }

    /// The move between two roles by their place in the order of ids; nothing to learn for a place that is not there.
    pub fn between(&self, from: usize, to: usize) -> Measure {
        let essentials = self.essentials.get(to).map(Vec::as_slice).unwrap_or_default();
        let levels = self.levels.get(from).map(Vec::as_slice).unwrap_or_default();
        let (mut gained, mut full, mut hours) = (0.0, 0.0, 0.0);
        for want in essentials {
            let have = levels.get(want.skill).copied().unwrap_or(0).min(want.level);
            full += want.weight;
            gained += want.weight * (f64::from(have) / f64::from(want.level.max(1)));
            if let Some(table) = self.hours.get(want.skill) {
                let to_level = |level: u8| table.get(usize::from(level)).copied().unwrap_or(0.0);
                hours += to_level(want.level) - to_level(have);
            }
        }
        Measure { coverage: (full > 0.0).then(|| gained / full), hours }
    }
}

fn summed(hours: &[f64; LEVELS - 1]) -> [f64; LEVELS] {
    let mut total = 0.0;
    let mut table = [0.0; LEVELS];
    for (entry, hours) in table.iter_mut().skip(1).zip(hours) {
        total += hours;
        *entry = total;
    }
    table
}
