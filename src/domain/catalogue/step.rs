//! A step of the catalogue: a piece of work that builds skills and leaves something to show.

use serde::{Deserialize, Serialize};

use crate::domain::effort::Effort;
use crate::domain::ids::{CatalogueStepId, RoleId, SkillId, SourceId};
use crate::domain::proficiency::Proficiency;

use super::stated::stated;

/// A skill that a step builds, and to which level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Builds {
    pub skill: SkillId,
    /// The level a person holds once the step is done.
    pub to: Proficiency,
}

/// A recommended piece of work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueStep {
    pub id: CatalogueStepId,
    /// What to do, starting with a verb.
    pub title: String,
    /// What there is to show at the end.
    pub deliver: String,
    /// How long it takes.
    pub hours: Effort,
    /// The skills it builds; at least one.
    pub builds: Vec<Builds>,
    /// The roles it was written for; it serves any role that wants its skills.
    #[serde(default)]
    pub roles: Vec<RoleId>,
    /// Steps to finish first.
    #[serde(default)]
    pub after: Vec<CatalogueStepId>,
    /// Where the idea of the step comes from.
    pub source: SourceId,
    /// Who gives the hours, where that is not the makers of the pack: a publisher has the idea more often than the hours.
    #[serde(default, deserialize_with = "stated")]
    pub hours_source: Option<SourceId>,
}
