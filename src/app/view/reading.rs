//! The three readings of a gap.

use serde::Serialize;

/// One of the three readings. They are never joined into one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, strum::EnumIter)]
pub enum ReadingKind {
    /// How much of the essentials is met.
    Covered,
    /// Hours to the levels wanted.
    Shortfall,
    /// How much is rated.
    Confidence,
}
