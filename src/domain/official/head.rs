//! The head of the official occupations in a catalogue: families, headings, and under which sources their facts stand.

use serde::Deserialize;

use crate::domain::catalogue::pack::Pack;
use crate::domain::catalogue::source::Source;
use crate::domain::ids::{PlaceId, SkillGroupId, SourceId};

/// Whose facts are whose.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactSources {
    /// Titles, ratings, relations, software.
    pub ratings: SourceId,
    pub wages: SourceId,
    pub outlook: SourceId,
    /// People who leave an occupation for another one.
    pub transfers: SourceId,
    /// Sentences, steps and hours.
    pub ours: SourceId,
    /// Sentences of the publisher, where they were imported.
    #[serde(default)]
    pub sentences: Option<SourceId>,
    /// Wages of areas by their year, where that is another than of the country.
    #[serde(skip)]
    pub wages_of: Vec<(i16, SourceId)>,
}

/// The head.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficialHead {
    /// Families are the major groups of the classification, headings those of elements and of software.
    pub pack: Pack,
    /// Sources that no other pack has.
    pub sources: Vec<Source>,
    pub facts: FactSources,
    /// Beginnings of ids in the content model with the heading for each, the longest that fits counts.
    pub headings: Vec<(String, SkillGroupId)>,
    /// What is said of an occupation that collects work without a class of its own.
    pub all_other: String,
    /// Heading of a profile over software that employers often ask for.
    pub software_in_demand: String,
    /// Heading of a profile over all other software.
    pub software: String,
    /// Where all figures hold.
    pub place: PlaceId,
    /// Currency of all wages, ISO 4217.
    pub currency: String,
}
