//! A step worth taking, with the reason.

use crate::domain::ids::{CatalogueStepId, RoleId, SkillId};
use crate::domain::proficiency::Proficiency;

/// A gap that a step closes, wholly or in part.
#[derive(Clone, Debug, PartialEq)]
pub struct Closes {
    pub skill: SkillId,
    /// The level before.
    pub from: Proficiency,
    /// The level after, not above the one wanted.
    pub to: Proficiency,
    /// The level the role wants.
    pub wanted: Proficiency,
    /// How much the skill matters to the role, above 0 and up to 1.
    pub importance: f64,
}

/// A recommended step.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    pub step: CatalogueStepId,
    /// The role whose gap it closes.
    pub stage: RoleId,
    /// The gaps it closes; empty for a step that is only there because another waits for it.
    pub closes: Vec<Closes>,
    /// `Σ importance × levels gained`.
    pub gap_closed: f64,
    /// Gap closed for each likely hour.
    pub per_hour: f64,
    /// Steps to finish first that have not brought their skills yet when this one comes up.
    pub first: Vec<CatalogueStepId>,
}
