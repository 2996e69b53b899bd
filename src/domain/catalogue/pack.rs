//! The head of a catalogue: what it is called and the lists its entries refer to.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{FamilyId, PlaceId, SkillGroupId, SourceId};
use crate::domain::rate::Rate;

/// A family of roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Stable identifier.
    pub id: FamilyId,
    /// Name on screen.
    pub title: String,
}

/// A heading for skills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillGroup {
    /// Stable identifier.
    pub id: SkillGroupId,
    /// Name on screen.
    pub title: String,
}

/// A place in which pay is stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Stable identifier.
    pub id: PlaceId,
    /// Name on screen.
    pub title: String,
    /// The wider place it lies in.
    #[serde(default)]
    pub within: Option<PlaceId>,
    /// Currency usual there, ISO 4217.
    pub currency: String,
}

/// A rate that is taken unless a person states their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefaultRate {
    /// The rate, percent a year.
    pub value: Rate,
    /// Where it comes from.
    pub source: SourceId,
    /// What it is, in one sentence.
    pub note: String,
}

/// What is assumed about pay unless a person states otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefaultAssumptions {
    /// Growth of pay inside a role above inflation.
    pub real_growth: DefaultRate,
    /// Inflation.
    pub inflation: DefaultRate,
}

/// The head of a catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Stable identifier.
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
    /// Places.
    pub places: Vec<Place>,
    /// The place of a new plan.
    pub usual_place: PlaceId,
    /// What is assumed about pay unless a person states otherwise.
    pub assumptions: DefaultAssumptions,
}
