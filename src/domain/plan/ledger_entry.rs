//! One entry of the skill ledger.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::part::{Leaf, may, must, part};
use super::value::Value;
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

part! {
    /// A skill at a level on a day.
    #[derive(Eq)]
    pub struct LedgerEntry {
        /// Unique within the plan.
        id: LedgerId = must(Leaf);
        skill: SkillId = must(Leaf), Value::Skill;
        /// The level held from that day on; for a finished step at least this.
        level: Proficiency = must(Leaf), Value::Proficiency;
        /// The day.
        date: Date = must(Leaf), Value::Date;
        /// Where the level comes from.
        basis: Basis = must(Leaf), Value::Basis;
        /// What shows it: a link, a file, a name.
        evidence: Option<String> = may(Leaf), Value::Text;
        /// Anything the person wants to remember.
        note: Option<String> = may(Leaf), Value::Text;
    }
}
