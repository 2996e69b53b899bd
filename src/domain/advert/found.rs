//! What was found in an advert.

use crate::domain::catalogue::role::{Education, Need};
use crate::domain::ids::{RoleId, SkillId};
use crate::domain::money::Money;
use crate::domain::pay_rate::PayPeriod;
use crate::domain::proficiency::Proficiency;

/// Something with the words it was found in.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<T> {
    pub value: T,
    /// The sentence, shortened.
    pub excerpt: String,
}

/// A skill that an advert names.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundSkill {
    pub skill: SkillId,
    /// Optional where every place that names it calls it nice to have.
    pub need: Need,
    /// The level that a word beside the name says, or else the middle one.
    pub level: Proficiency,
    /// Whether a word says the level.
    pub level_said: bool,
    /// Its names as they stand in the text, each once, in the order of the text.
    pub names: Vec<String>,
    /// The sentence of the first of them, shortened.
    pub excerpt: String,
}

/// Pay that an advert names. Both ends are the same where it names one figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundPay {
    pub low: Money,
    pub high: Money,
    pub per: PayPeriod,
}

/// An advert as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Advert {
    /// What the work is called; a guess, empty where no line is short enough.
    pub title: String,
    /// The one role that is listed under this title; `None` where the title is not listed, or of several.
    pub role: Option<RoleId>,
    /// Roles that may be meant by the title or a part of it, likeliest first; a few at most.
    pub roles: Vec<RoleId>,
    /// In the order of the text, each skill once.
    pub skills: Vec<FoundSkill>,
    /// The least education asked for.
    pub education: Option<Found<Education>>,
    /// The least years of experience asked for.
    pub experience_years: Option<Found<f64>>,
    pub pay: Option<Found<FoundPay>>,
}
