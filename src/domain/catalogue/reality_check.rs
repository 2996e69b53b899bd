//! The satirical view of a role. It must never reach a number, a search or an export.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{RoleId, SourceId};

/// A thing and what the satire says about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jibe {
    pub title: String,
    /// What the satire says, in our words.
    pub text: String,
}

/// One line of a job advert, what the satire makes of it, and a question worth asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Autopsy {
    /// What the advert says, in our words.
    pub advert: String,
    /// What the satire says the day is, in our words.
    pub satire: String,
    /// A question for the interview. Our own, not satire.
    pub ask: String,
}

/// An hour or more of a day as the satire tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayEntry {
    /// Start, `HH:MM`.
    pub from: String,
    /// End, `HH:MM`.
    pub to: String,
    /// The occupation.
    pub title: String,
    /// What the satire says about it, in our words.
    pub text: String,
}

/// A complaint the satire reports, in our words. None is shown as a quotation of a real person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// What is complained of.
    pub text: String,
    /// Whether the quotation behind it is invented or cannot be traced.
    pub invented: bool,
}

/// A role that the satire sets beside this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelatedRole {
    pub role: RoleId,
    /// The percentage printed beside it; a figure of speech.
    pub percent: u8,
    /// What the satire says the role is for, in our words.
    pub text: String,
}

/// The reality check of a role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RealityCheck {
    /// The satirical source.
    pub source: SourceId,
    /// Where the role is found.
    pub habitat: Vec<String>,
    /// What the satire says about its pay.
    pub pay_jibe: String,
    /// What the satire says about losing the job; the percentage is a claim of the role.
    pub redundancy: String,
    /// Measures that look good and mean little.
    pub vanity_metrics: Vec<Jibe>,
    /// Tools, rituals and documents.
    pub artefacts: Vec<Jibe>,
    pub talking_to_one: String,
    /// Advert against day.
    pub autopsy: Vec<Autopsy>,
    /// A day in hours.
    pub day: Vec<DayEntry>,
    pub complaints: Vec<Complaint>,
    /// Roles set beside it.
    pub related: Vec<RelatedRole>,
}
