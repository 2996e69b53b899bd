//! The level a person holds in a skill.

use crate::domain::proficiency::Proficiency;

/// A level and whether it was rated or only assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub level: Proficiency,
    /// Whether it was taken over from what a role usually has. Such a level counts for coverage, never for confidence.
    pub assumed: bool,
}
