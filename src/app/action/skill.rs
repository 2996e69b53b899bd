//! Changes to the skill ledger.

use jiff::civil::Date;

use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;

/// A change to the skill ledger.
#[derive(Clone, Debug, PartialEq)]
pub enum SkillAction {
    /// Rates a skill as of today.
    Rate(SkillId, Proficiency),
    /// Rates a skill as of a day up to today.
    RateOn(SkillId, Proficiency, Date),
    /// Makes a skill unrated.
    Unrate(SkillId),
    /// Evidence for the present level of a skill; empty to take it away.
    SetEvidence(SkillId, String),
    /// A note on the present level of a skill; empty to take it away.
    SetNote(SkillId, String),
    /// Assumes the levels the present role usually has, for skills without a level.
    AssumeFromRole,
}
