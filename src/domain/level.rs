//! The seniority of a role.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

/// Seniority, from entry to executive. Its [`rank`](Level::rank) counts rungs of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Level {
    /// First job in the field.
    Entry,
    /// Works alone on stated problems.
    Mid,
    /// Owns problems and guides others.
    Senior,
    /// Leads a team or a function.
    Lead,
    /// Sets direction across teams.
    Principal,
    /// Answers for the whole organisation.
    Executive,
}

impl Level {
    /// 1 for entry up to 6 for executive.
    pub fn rank(self) -> u8 {
        match self {
            Self::Entry => 1,
            Self::Mid => 2,
            Self::Senior => 3,
            Self::Lead => 4,
            Self::Principal => 5,
            Self::Executive => 6,
        }
    }
}
