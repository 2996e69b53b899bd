//! The head of a catalogue: what it is called and the lists its entries refer to.

use serde::{Deserialize, Serialize};

use super::stated::stated;
use crate::domain::ids::{FamilyId, PlaceId, SkillGroupId, SourceId};
use crate::domain::pay::assumption::Assumption;

/// A family of roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    pub id: FamilyId,
    /// Name on screen.
    pub title: String,
}

/// A heading for skills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillGroup {
    pub id: SkillGroupId,
    /// Name on screen.
    pub title: String,
}

/// A place in which pay is stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub id: PlaceId,
    /// Name on screen.
    pub title: String,
    /// The wider place it lies in.
    #[serde(default)]
    pub within: Option<PlaceId>,
    /// Currency usual there, ISO 4217.
    pub currency: String,
}

/// A value that is assumed about pay unless a person states their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefaultValue {
    /// What is assumed.
    pub assumption: Assumption,
    /// The value, in the unit of the assumption.
    pub value: f64,
    /// A low value that is still plausible; not above `value`.
    pub low: f64,
    /// A high value that is still plausible; not below `value`.
    pub high: f64,
    /// Where it comes from.
    pub source: SourceId,
    /// What it is and why, in a sentence or two.
    pub note: String,
}

/// The head of a catalogue.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    pub id: String,
    /// Name on screen.
    pub title: String,
    /// Version, for example `1.0`.
    pub version: String,
    /// Terms of use, in one line.
    pub licence: String,
    /// What it is made from, in one or two sentences.
    pub about: String,
    /// Families of roles, in the order of screens.
    pub families: Vec<Family>,
    /// Headings for skills, in the order of screens.
    pub skill_groups: Vec<SkillGroup>,
    pub places: Vec<Place>,
    /// The place of a new plan. Absent: another pack names it.
    #[serde(default, deserialize_with = "stated")]
    pub usual_place: Option<PlaceId>,
    /// What is assumed about pay unless a person states otherwise: each assumption once in all packs together.
    #[serde(default)]
    pub assumptions: Vec<DefaultValue>,
}
