//! View state of Overview.

use super::reading::ReadingKind;

/// What is open on Overview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewView {
    /// The reading whose ledger lies over the screen.
    pub ledger: Option<ReadingKind>,
}
