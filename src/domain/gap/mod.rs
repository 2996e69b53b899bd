//! The gap between what a person can do and what a role wants, and its three readings.
//!
//! The readings are never joined into one number, and a skill that nobody rated is unknown, not missing.

pub mod confidence;
pub mod coverage;
pub mod covered;
pub mod held;
pub mod shortfall;
pub mod skill_gap;

use std::collections::BTreeMap;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::{Need, Role};
use crate::domain::catalogue::skill::Skill;
use crate::domain::ids::{RoleId, SkillId};
use confidence::Confidence;
use coverage::Coverage;
use held::Held;
use shortfall::Shortfall;
use skill_gap::{GapState, SkillGap};

/// The gap to one role.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    pub role: RoleId,
    /// One entry for each skill the role wants, in the order of the catalogue.
    pub skills: Vec<SkillGap>,
    /// How much of the essentials is met; `None` if no essential skill has a level.
    pub coverage: Option<Coverage>,
    /// Hours to the levels wanted in the essentials.
    pub shortfall: Shortfall,
    /// How much of the role's skills the person has rated.
    pub confidence: Confidence,
}

impl Gap {
    /// Whether the role wants skills and none of them has a level, so that no gap is known.
    pub fn is_unknown(&self) -> bool {
        !self.skills.is_empty() && self.skills.iter().all(|skill| skill.held.is_none())
    }

    /// Measures the gap between the levels held and a role.
    pub fn measure(role: &Role, levels: &BTreeMap<SkillId, Held>, catalogue: &Catalogue) -> Self {
        let skills: Vec<_> = role
            .skills
            .iter()
            .map(|wanted| {
                let held = levels.get(&wanted.skill).copied();
                let state = GapState::of(held.map(|held| held.level), wanted.level);
                let hours = held.and_then(|held| {
                    hours_between(catalogue.skill(&wanted.skill), held.level.value(), wanted.level.value())
                });
                SkillGap {
                    skill: wanted.skill.clone(),
                    need: wanted.need,
                    importance: wanted.importance,
                    weight: wanted.importance * catalogue.rarity(&wanted.skill),
                    wanted: wanted.level,
                    held,
                    state,
                    hours,
                }
            })
            .collect();
        Self {
            role: role.id.clone(),
            coverage: Coverage::of(&skills),
            shortfall: Shortfall::of(&skills),
            confidence: Confidence::of(&skills),
            skills,
        }
    }

    pub fn essentials(&self) -> impl Iterator<Item = &SkillGap> {
        self.skills.iter().filter(|gap| gap.need == Need::Essential)
    }

    /// The entry of a skill.
    pub fn skill(&self, id: &SkillId) -> Option<&SkillGap> {
        self.skills.iter().find(|gap| gap.skill == *id)
    }
}

/// Hours from one level to another by the skill's hours per level; 0 if nothing is missing, `None` if the skill is not
/// in the catalogue or nobody says what a level takes.
fn hours_between(skill: Option<&Skill>, from: u8, to: u8) -> Option<f64> {
    if from >= to {
        return Some(0.0);
    }
    let hours = skill?.hours?;
    Some(total_of(hours.iter().copied().take(usize::from(to)).skip(usize::from(from))))
}

/// The sum; 0 of nothing, where `Iterator::sum` gives −0, which would be printed with its sign.
fn total_of(parts: impl Iterator<Item = f64>) -> f64 {
    parts.fold(0.0, |total, part| total + part)
}
