//! The gap in one skill.

use serde::Serialize;

use super::held::Held;
use crate::domain::catalogue::role::Need;
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;

/// How a level held stands to the level wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GapState {
    /// At least the level wanted.
    Met,
    /// Some level, below the one wanted.
    Short,
    /// Rated, and none of it.
    Missing,
    /// Not rated.
    #[serde(rename = "unrated")]
    Unknown,
}

impl GapState {
    /// The state of a level held against a level wanted.
    pub fn of(held: Option<Proficiency>, wanted: Proficiency) -> Self {
        match held {
            None => Self::Unknown,
            Some(level) if level >= wanted => Self::Met,
            Some(Proficiency::NONE) => Self::Missing,
            Some(_) => Self::Short,
        }
    }

    /// Whether there is something to learn for certain.
    pub fn is_gap(self) -> bool {
        matches!(self, Self::Short | Self::Missing)
    }
}

/// One skill a role wants, against what the person holds.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillGap {
    pub skill: SkillId,
    /// Whether the role can be done without it.
    pub need: Need,
    /// How much it matters to the role, above 0 and up to 1.
    pub importance: f64,
    /// Importance × rarity of the skill among roles, 0 to 1. What every role wants decides nothing.
    pub weight: f64,
    /// The level wanted.
    pub wanted: Proficiency,
    /// The level held, if the person has one.
    pub held: Option<Held>,
    /// How the two stand to each other.
    pub state: GapState,
    /// Hours to the level wanted: 0 if met, `None` if unrated or if the catalogue does not say.
    pub hours: Option<f64>,
}
