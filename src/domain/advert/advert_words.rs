//! The words by which adverts are read: our own data, no code.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::catalogue::role::Education;
use crate::domain::currency::Currency;
use crate::domain::ids::SkillId;
use crate::domain::pay_rate::PayPeriod;

/// Words for amounts of pay.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayWords {
    /// Signs and codes with their currency, longer ones first.
    pub currencies: Vec<(String, Currency)>,
    pub periods: Vec<(PayPeriod, Vec<String>)>,
    /// What stands beside base pay.
    pub base: Vec<String>,
    /// What stands beside amounts that are not base pay.
    pub other: Vec<String>,
}

/// All of them. Words are compared without case and plural.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdvertWords {
    /// Ways to say a skill, by the skill.
    pub phrases: BTreeMap<SkillId, Vec<String>>,
    /// Short names of tools that no list of names has, by the skill.
    pub tools: BTreeMap<SkillId, Vec<String>>,
    /// Names that are words of every day as well. They count beside a word that speaks of skill, or among other tools.
    pub everyday: Vec<String>,
    /// What holds the name of a skill and names none.
    pub passed_over: Vec<String>,
    /// Words that speak of skill: “knowledge”, “experience”.
    pub cues: Vec<String>,
    /// Words that say a level, by its number.
    pub levels: Vec<(u8, Vec<String>)>,
    /// What makes a sentence one of things that are nice to have.
    pub optional: Vec<String>,
    /// What makes a sentence one about the firm, or about what it gives.
    pub aside: Vec<String>,
    /// Headings over what is nice to have.
    pub optional_headings: Vec<String>,
    /// Headings over what the firm is or gives.
    pub aside_headings: Vec<String>,
    /// Headings over what is wanted or done, which end the others.
    pub wanted_headings: Vec<String>,
    /// What stands before the title in its line.
    pub title_labels: Vec<String>,
    /// Names of degrees and certificates. One word in capitals counts in capitals alone.
    pub education: Vec<(Education, Vec<String>)>,
    /// What stands in a sentence that asks for years of work.
    pub experience: Vec<String>,
    pub years: Vec<String>,
    pub months: Vec<String>,
    /// Numbers in words, beginning with one.
    pub numbers: Vec<String>,
    pub pay: PayWords,
}
