//! What is asked of a search.

use super::bars::Bars;

/// From where, to where, and what every route must keep.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The index of the node of the present role. It is not taken, so that neither its bars nor the pay floor are asked
    /// of it; its pay, where known, is the first on the way. No route comes back to its role, in whatever place.
    pub start: u32,
    /// The indices of the nodes a route may end at. The start is none of them, even if it is named.
    pub goals: Vec<u32>,
    /// The indices of the roles every route must pass; the roles of the start and of the end count.
    pub required: Vec<u32>,
    /// Months of leading people before the start.
    pub led: u32,
    /// The reasons that hold: a node or a move closed for one of them cannot be used.
    pub active: Bars,
    /// The least pay of every role taken, in whole units a year. Unknown pay lies below every floor.
    pub pay_floor: Option<u64>,
    /// The most months a route may take.
    pub most_months: Option<u32>,
    /// The most moves a route may have.
    pub most_moves: Option<u32>,
}
