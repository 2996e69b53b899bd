//! What a constraint takes away.

use super::found::Found;
use super::limit::Limit;

/// The value of a constraint at which the first route appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lift {
    /// A pay floor of so many whole units a year.
    Pay(u64),
    /// So many months.
    Months(u32),
    /// So many moves.
    Moves(usize),
    /// The constraint has to go.
    Off,
}

/// Routes that one constraint takes away: those that no other route would beat without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The constraint.
    pub limit: Limit,
    /// How many routes.
    pub routes: usize,
    /// The best of them by the objective in force.
    pub best: Found,
    /// What would let the first of them through.
    pub lift: Lift,
}
