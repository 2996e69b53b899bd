//! Changes to the path and to what is asked of routes.

use jiff::civil::Date;

use crate::domain::ids::{KeptRouteId, RoleId};
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::stage::Stage;

/// A change to the path, to routes that are kept, or to what is asked of them.
#[derive(Clone, Debug, PartialEq)]
pub enum RouteAction {
    /// Goes this way: the roles after the present one, the goal last. Empty: the fastest along named moves.
    UsePath(Vec<RoleId>),
    /// The first day at a station of the path, counted from 0 after the present role; `None`: as it follows.
    SetStageStart(usize, Option<Date>),
    /// Whether there is an offer for a station of the path, counted from 0 after the present role.
    SetOffer(usize, bool),
    /// The move onto a station of the path, counted from 0 after the present role, has happened: it is the role held.
    Arrive(usize),
    /// What is asked of routes. Successive changes of one number are one gesture.
    Constrain(Box<Constraints>),
    /// Goes this way: goal and path become those of a route. Dates the person set stay with their stations.
    Use {
        /// The role it leads to.
        goal: RoleId,
        /// The roles after the present one, the goal last.
        stages: Vec<Stage>,
    },
    /// Keeps a route under the next free letter.
    Keep {
        /// Its name; where it is empty, the title of the goal.
        title: String,
        /// The role it leads to.
        goal: RoleId,
        /// The roles after the present one, the goal last.
        stages: Vec<Stage>,
    },
    /// Follows a kept route.
    Switch(KeptRouteId),
    /// Lets a kept route go.
    Remove(KeptRouteId),
}
