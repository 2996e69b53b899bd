//! A route that the search found.

use super::cost::Cost;

/// The nodes of a route and what they cost.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Found {
    /// The indices of its nodes, the start first.
    pub nodes: Vec<u32>,
    /// Its figures.
    pub cost: Cost,
}

impl Found {
    /// How many moves it has.
    pub fn moves(&self) -> usize {
        self.nodes.len().saturating_sub(1)
    }
}
