//! View state of Routes.

/// What is selected on Routes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoutesView {
    /// Index of the move shown in detail, from 0; beyond the last one the last.
    pub selected: usize,
}
