//! Why there is no route.

use crate::domain::currency::Currency;
use crate::domain::ids::RoleId;
use crate::domain::moves::gate::Gate;

use super::hidden::Hidden;
use super::limit::Limit;

/// Why a search has nothing to show.
#[derive(Clone, Debug, PartialEq)]
pub enum NoRoute {
    /// Nothing is wanted yet.
    NoGoal,
    /// The role wanted is the role held.
    AtGoal,
    /// A role that is named is not in the catalogue.
    UnknownRole(RoleId),
    /// An amount that is asked for is in a currency that has no rate in that of the person.
    NoRate(Currency),
    /// No role meets the conditions of the aim.
    NothingMeets,
    /// A role is to be passed and to be avoided.
    RequiredAndAvoided(RoleId),
    /// A constraint closes every role wanted, so that no way to them is worth a search.
    GoalBarred(Limit),
    /// Every role wanted pays less than the floor; the highest of them, whole units a year, where there is a figure.
    GoalBelowFloor(Option<u64>),
    /// One constraint takes every route away. The first of several, in the order of the constraints.
    Limited(Hidden),
    /// Only several constraints together take every route away. Of the routes without any constraint the one that breaks
    /// the fewest comes back if these are given up.
    LimitedTogether(Vec<Limit>),
    /// No chain of moves leads there, whatever the constraints.
    OutOfReach(Box<OutOfReach>),
}

/// Where the way to a role that cannot be reached ends.
#[derive(Clone, Debug, PartialEq)]
pub struct OutOfReach {
    /// The role that cannot be reached.
    pub goal: RoleId,
    /// The role that can be reached, or is held, and comes nearest: passes most gates, then covers most.
    pub nearest: RoleId,
    /// The first gate that stops the move from there; `None` if the catalogue gives nothing to judge by.
    pub gate: Option<Gate>,
}
