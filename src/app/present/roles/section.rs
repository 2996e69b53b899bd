//! One section of the full profile as blocks that can be painted one under the other.

use serde::Serialize;

use crate::app::view::roles::ProfileSection;
use crate::domain::ids::{CatalogueStepId, PlanStepId, RoleId, SkillId};

/// A section.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SectionData {
    pub id: ProfileSection,
    /// Its heading.
    pub title: &'static str,
    /// Its content; never empty.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    Heading(String),
    /// Points, one sentence or phrase each.
    Points(Vec<String>),
    /// Roles to go to.
    Roles(Vec<RoleLink>),
    /// One stage of a ladder.
    Stage(Stage),
    Skills(Vec<SkillLink>),
    /// Steps to add.
    Steps(Vec<StepOffer>),
    /// Published figures.
    Figures(Vec<FigureLine>),
}

/// A role to go to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleLink {
    pub role: RoleId,
    pub title: String,
    /// Level and what sort of move it would be.
    pub detail: String,
}

/// A stage of the ladder.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stage {
    /// Its name.
    pub title: String,
    /// The role that stands for it.
    pub role: Option<RoleLink>,
    /// Whether that is the role shown.
    pub here: bool,
    /// What one does there.
    pub points: Vec<String>,
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillLink {
    pub skill: SkillId,
    pub title: String,
    /// The level held; empty without a plan.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub held: String,
}

/// A step that can be added.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepOffer {
    pub step: CatalogueStepId,
    /// What to do.
    pub title: String,
    /// What there is to show at the end.
    pub deliver: String,
    /// Hours, the skills it builds, where it comes from.
    pub detail: String,
    /// Whether it can be added: a plan is open.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub can_add: bool,
    /// The step of the plan that was made from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub added: Option<PlanStepId>,
}

/// A published figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureLine {
    pub figure: String,
    /// What it is of, and its period.
    pub what: String,
    pub source: String,
    /// Anything to know before trusting it.
    pub note: Option<String>,
}
