//! A role in one place.

use super::bars::Bars;

/// What the search knows of a role in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node {
    /// The index of the role. Nodes with the same index are the same role in other places; a route takes only one.
    pub role: u32,
    /// Pay in whole units of one currency a year; `None` if nothing is known.
    pub pay: Option<u64>,
    /// Whether time in it is time of leading people.
    pub leads: bool,
    /// For what the role is closed.
    pub bars: Bars,
}
