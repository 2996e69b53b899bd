//! One role on the chosen path.

use super::unknown_fields::UnknownFields;
use crate::domain::ids::{PlaceId, RoleId};
use jiff::civil::Date;

/// A role to be taken, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The role.
    pub role: RoleId,
    /// Where the work is. Absent: where the person works now.
    pub place: Option<PlaceId>,
    /// First day in it as the person set it. Absent: it follows from typical years and hours to learn.
    pub start: Option<Date>,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl Stage {
    /// A stage of which nothing but the role is stated.
    pub fn of(role: RoleId) -> Self {
        Self { role, place: None, start: None, unknown: UnknownFields::NONE }
    }

    /// Whether it is the same role in the same place, whatever the dates are.
    pub fn is_like(&self, other: &Self) -> bool {
        self.role == other.role && self.place == other.place
    }
}
