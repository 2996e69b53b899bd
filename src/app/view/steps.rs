//! View state of Steps.

use std::collections::BTreeSet;

use crate::domain::ids::{PlanStepId, RoleId};

/// Which steps are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum StepFilter {
    #[default]
    All,
    /// To do and doing.
    Open,
    Done,
    Skipped,
}

/// What the side of the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepsPanel {
    /// Nothing: the list has the whole width.
    #[default]
    Closed,
    /// The selected step.
    Step,
    /// Recommended steps to add, and a form for one's own.
    Add,
}

/// Where steps to add come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum AddFrom {
    /// What closes most of the gap for each hour.
    #[default]
    Recommended,
    /// The whole catalogue.
    Catalogue,
    /// A form for a step of one's own.
    Own,
}

/// What is selected and filtered on Steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepsView {
    /// Which steps are listed.
    pub filter: StepFilter,
    pub selected: Option<PlanStepId>,
    /// What the side shows.
    pub panel: StepsPanel,
    /// Where steps to add come from.
    pub add: AddFrom,
    /// Typed to find a step of the catalogue.
    pub query: String,
    /// Stages whose steps are folded away; `None` for steps without a stage.
    pub folded: BTreeSet<Option<RoleId>>,
    /// Typed to find a skill that a step builds.
    pub skill_query: String,
    /// How often the hours of the selected step were asked for: each time their field is to have the keyboard.
    pub hours_asked: u32,
}
