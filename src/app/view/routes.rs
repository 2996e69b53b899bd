//! View state of Routes.

/// What Routes shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, strum::EnumIter)]
pub enum RoutesTab {
    /// Routes found, side by side.
    #[default]
    Find,
    /// The path of the plan, move by move.
    Path,
    /// Roles within reach, whatever the goal.
    Options,
}

/// What is selected on Routes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoutesView {
    /// What is shown.
    pub tab: RoutesTab,
    /// Index of the move of the path shown in detail, from 0; beyond the last one the last.
    pub selected: usize,
    /// Index of the selected route, from 0; beyond the last one the last.
    pub route: usize,
    /// Whether the moves of the selected route are shown with all that speaks for and against them.
    pub ledger: bool,
}
