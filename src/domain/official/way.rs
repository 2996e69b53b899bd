//! A way from one official occupation to another.

use serde::{Deserialize, Serialize};

/// Who says that it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum WayKind {
    /// The files call one of the two related to the other.
    Official,
    /// The two are alike enough.
    Computed,
}

/// A way out of an occupation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Way {
    /// Place of the occupation it leads to.
    pub to: u16,
    pub kind: WayKind,
    /// Years until the move, in tenths.
    pub years: u8,
    /// Years of school among them.
    pub school: u8,
}
