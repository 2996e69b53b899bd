//! A move out of a node.

use super::bars::Bars;

/// What the search knows of a move. Its months, hours and risk add up along a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    /// The index of the node it leads to.
    pub to: u32,
    /// Months in the node left before the move can be made, at least.
    pub months: u32,
    /// Months after the start before which it cannot be made: the years of work it asks for are there then.
    pub not_before: u32,
    /// Months of leading people that have to be there: waited for in a node that leads people, or else there before.
    pub led: u32,
    /// Hours to learn for it.
    pub hours: u32,
    /// What it adds to the risk: more the less firmly it is vouched for.
    pub risk: u32,
    /// For what the move is closed.
    pub bars: Bars,
}
