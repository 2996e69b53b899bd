//! The full profile of a role, section by section. Text only: every figure is a claim of the role.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{CatalogueStepId, RoleId, SkillId, SourceId};

/// A heading with its points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// The points, one sentence or phrase each.
    pub points: Vec<String>,
    /// Only satire names them: they are told as what they are.
    #[serde(default)]
    pub satire: bool,
}

/// One stage of the ladder that leads to a role or on from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LadderStage {
    /// Name of the stage.
    pub title: String,
    /// The role of the catalogue that stands for it.
    #[serde(default)]
    pub role: Option<RoleId>,
    /// What one does there.
    pub points: Vec<String>,
}

/// Everything a source tells about a role beyond its skills and figures.
/// A section that the source does not have is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Profile {
    /// Sources of the text.
    pub sources: Vec<SourceId>,
    /// Main duties in short, at most ten, for the first look.
    pub duties: Vec<String>,
    /// Responsibilities, grouped.
    pub responsibilities: Vec<Section>,
    /// Skills and tools as the source words them, grouped.
    pub skills_and_tools: Vec<Section>,
    /// Soft skills: a name and what it means here.
    pub soft_skills: Vec<Section>,
    pub education: Vec<String>,
    pub experience: Vec<String>,
    /// Requirements, grouped.
    pub requirements: Vec<Section>,
    /// Stages of the ladder, lowest first.
    pub ladder: Vec<LadderStage>,
    pub can_lead_to: Vec<RoleId>,
    /// Roles in other lines of work that people move to.
    pub transitions: Vec<RoleId>,
    /// Specialisations and other paths.
    pub other_paths: Vec<Section>,
    /// Skills that people in or near the role often lack.
    pub common_gaps: Vec<SkillId>,
    pub closing_gaps: Vec<String>,
    /// Recommended next steps.
    pub next_steps: Vec<CatalogueStepId>,
    /// What moves pay up or down.
    pub pay_factors: Vec<String>,
    /// What pay is made of.
    pub pay_components: Vec<String>,
    /// Demand, in words.
    pub demand: Vec<Section>,
    pub trends: Vec<Section>,
    /// Employers, grouped by sector where the source does so.
    pub employers: Vec<Section>,
    pub sectors: Vec<String>,
    /// Sectors that only satire names.
    pub satirical_sectors: Vec<String>,
    /// Best practices, grouped.
    pub best_practices: Vec<Section>,
    /// Challenges, grouped.
    pub challenges: Vec<Section>,
}
