//! How well a person does something: 0 to 5, each with an anchor.

use serde::{Deserialize, Serialize};

/// Proficiency from 0 (none) to 5 (sets the direction). Values outside cannot be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Proficiency(u8);

/// A number that is not a proficiency.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a level from 0 to 5")]
pub struct NotAProficiency(pub u8);

impl Proficiency {
    /// No proficiency.
    pub const NONE: Self = Self(0);
    pub const HIGHEST: Self = Self(5);

    /// All six values, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (0..=5).map(Self)
    }

    /// The number, 0 to 5.
    pub fn value(self) -> u8 {
        self.0
    }

    /// The general anchor of the level, the same for every skill.
    pub fn anchor(self) -> &'static str {
        match self.0 {
            0 => "None",
            1 => "Knows the terms",
            2 => "Does it with help",
            3 => "Does it alone",
            4 => "Leads others in it",
            _ => "Sets the direction",
        }
    }
}

impl TryFrom<u8> for Proficiency {
    type Error = NotAProficiency;

    fn try_from(value: u8) -> Result<Self, NotAProficiency> {
        if value <= 5 { Ok(Self(value)) } else { Err(NotAProficiency(value)) }
    }
}

impl From<Proficiency> for u8 {
    fn from(level: Proficiency) -> Self {
        level.0
    }
}
