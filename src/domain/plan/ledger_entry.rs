//! One entry of the skill ledger.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::unknown_fields::UnknownFields;
use crate::domain::ids::{LedgerId, PlanStepId, SkillId};
use crate::domain::proficiency::Proficiency;

/// Where the level of an entry comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// The person rated it.
    Stated,
    /// Taken over from what people in a role usually have. Never raises confidence.
    Assumed,
    /// A finished step of the plan.
    Step(PlanStepId),
}

/// A skill at a level on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerEntry {
    /// Unique within the plan.
    pub id: LedgerId,
    /// The skill.
    pub skill: SkillId,
    /// The level held from that day on; for a finished step at least this.
    pub level: Proficiency,
    /// The day.
    pub date: Date,
    /// Where the level comes from.
    pub basis: Basis,
    /// What shows it: a link, a file, a name.
    pub evidence: Option<String>,
    /// Anything the person wants to remember.
    pub note: Option<String>,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}
