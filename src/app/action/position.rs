//! Changes to positions.

use super::position_change::PositionChange;
use crate::domain::ids::RoleId;
use crate::domain::plan::positions::PositionPlace;

/// A change to the positions of the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum PositionAction {
    /// Adds a role that is held beside the main one.
    AddBeside(RoleId),
    /// Adds a role that was held before.
    AddBefore(RoleId),
    Change(PositionPlace, PositionChange),
    /// Takes a position beside the main one, or held before, off its list.
    Remove(PositionPlace),
}
