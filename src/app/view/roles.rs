//! View state of Roles.

use serde::{Deserialize, Serialize};

use super::compared_roles::ComparedRoles;
use super::reading::ReadingKind;
use crate::app::role_list::RoleLimits;
use crate::domain::ids::RoleId;

/// Tabs of a role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, strum::EnumIter)]
pub enum RoleTab {
    /// What the work is.
    #[default]
    Profile,
    /// Skills wanted against skills held.
    Skills,
    /// Figures about pay.
    Pay,
    /// Moves in and out.
    Moves,
    /// The satirical view.
    RealityCheck,
    /// Where it all comes from.
    Sources,
}

/// The order of the list of roles.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum RoleOrder {
    /// Most covered first; roles without a reading last.
    #[default]
    Covered,
    Title,
    /// Highest pay first.
    Pay,
    Family,
    /// Least preparation first, by job zone.
    Preparation,
    /// Most growth of employment first.
    Growth,
    /// Least education first.
    Education,
    /// By the interest that fits best; where one is asked for, those whom it fits best first.
    Interest,
    /// Most people in the work first.
    People,
}

/// A section of the full profile, in the order in which they are listed.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, strum::EnumIter, strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum ProfileSection {
    /// What the publisher of an official occupation says of it, where that was imported.
    Official,
    Responsibilities,
    /// Skills and tools in the words of the source.
    SkillsAndTools,
    SoftSkills,
    /// Education and experience.
    Background,
    Requirements,
    /// Stages of the ladder.
    Ladder,
    /// Roles it can lead to, and roles in other lines of work.
    LeadsTo,
    /// Specialisations and other paths.
    OtherPaths,
    /// Skills often lacking, and how to close the gaps.
    CommonGaps,
    /// Recommended next steps.
    NextSteps,
    /// What pay is made of and what moves it.
    Pay,
    /// Demand, in figures and in words.
    Demand,
    Trends,
    /// Employers and sectors.
    Employers,
    BestPractices,
    Challenges,
    /// Other titles for the same work.
    Aliases,
}

/// What is selected and filtered on Roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RolesView {
    /// Typed into the search field.
    pub query: String,
    /// The filters that are set.
    pub limits: RoleLimits,
    /// Whether all filters are shown.
    pub filters_open: bool,
    /// Only saved roles.
    pub saved_only: bool,
    pub order: RoleOrder,
    /// The role shown; the goal, or else the first of the list, if none is picked.
    pub selected: Option<RoleId>,
    /// The tab shown.
    pub tab: RoleTab,
    /// The reading whose ledger is open.
    pub ledger: Option<ReadingKind>,
    /// The section of the full profile shown; the first one there is, if none is picked.
    pub section: Option<ProfileSection>,
    /// The role of the catalogue that is being corrected.
    pub correcting: Option<RoleId>,
    /// Typed to add a skill to a role of the person's own.
    pub own_skill_query: String,
    /// Typed to name a move out of a role, and one into it.
    pub way_queries: [String; 2],
    /// Whether all published moves are listed where a role is corrected.
    pub all_ways: bool,
    /// Roles held against each other.
    pub compared: ComparedRoles,
}
