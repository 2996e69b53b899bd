//! View state of Skills.

use super::reading::ReadingKind;
use crate::domain::ids::{RoleId, SkillId};

/// Which skills are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum SkillFilter {
    #[default]
    All,
    Short,
    Missing,
    Unrated,
}

/// The order of the list of skills.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum SkillOrder {
    /// Under the headings of the catalogue.
    #[default]
    Group,
    /// Most hours to learn first.
    Hours,
    /// Most important first.
    Weight,
}

/// What the side of the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkillsPanel {
    /// The selected skill; the first of the list if none is.
    #[default]
    Skill,
    /// How a reading adds up.
    Ledger(ReadingKind),
    /// One unrated skill after the other.
    Rate,
    /// Nothing: the list has the whole width.
    Closed,
}

/// What is selected and filtered on Skills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkillsView {
    /// The role the skills are held against; the goal, or else the present role, if none is picked.
    pub target: Option<RoleId>,
    /// Typed to find another role to hold the skills against.
    pub target_query: String,
    /// Which skills are listed.
    pub filter: SkillFilter,
    pub order: SkillOrder,
    /// Whether the useful skills, which are not essential, are listed too.
    pub with_useful: bool,
    /// The skill shown in detail.
    pub selected: Option<SkillId>,
    /// What the side shows.
    pub panel: SkillsPanel,
    /// Skills that were rated or passed over since rating began, the latest last.
    pub passed: Vec<SkillId>,
}
