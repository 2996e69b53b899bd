//! A move out of a node.

use super::bars::Bars;

/// What the search knows of a move. Its figures add up along a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    /// The index of the node it leads to.
    pub to: u32,
    /// Months until the move can be made.
    pub months: u32,
    /// Hours to learn for it.
    pub hours: u32,
    /// What it adds to the risk, such as 1 if no source names it.
    pub risk: u32,
    /// For what the move is closed.
    pub bars: Bars,
}
