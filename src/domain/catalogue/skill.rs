//! A skill, a field of knowledge or a tool.

use serde::{Deserialize, Serialize};

use super::stated::stated;
use crate::domain::ids::{SkillGroupId, SkillId, SourceId};

/// What sort of thing a person learns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SkillKind {
    /// Something a person does.
    Skill,
    /// Something a person knows.
    Knowledge,
    /// Something a person works with.
    Tool,
}

/// A skill with what each level looks like and how long it takes to get there, where that is known.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    pub id: SkillId,
    /// Name on screen.
    pub title: String,
    /// What sort of thing it is.
    pub kind: SkillKind,
    /// Heading under which it is listed.
    pub group: SkillGroupId,
    /// Whether it carries over to any field of work.
    pub transversal: bool,
    /// Other names people use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// One sentence for each level from 1 to 5: what a person at that level does.
    #[serde(default, deserialize_with = "stated")]
    pub anchors: Option<Box<[String; 5]>>,
    /// Hours from the level before to levels 1, 2, 3, 4 and 5.
    #[serde(default, deserialize_with = "stated")]
    pub hours: Option<[f64; 5]>,
    /// Where the hours come from.
    #[serde(default, deserialize_with = "stated")]
    pub hours_source: Option<SourceId>,
}

impl Skill {
    /// Everything it is called: title, then aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.title.as_str()).chain(self.aliases.iter().map(String::as_str))
    }
}
