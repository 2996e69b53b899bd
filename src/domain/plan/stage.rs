//! One role on the chosen path.

use super::part::{Leaf, may, must, part};
use super::unknown_fields::UnknownFields;
use super::value::Value;
use crate::domain::ids::{PlaceId, RoleId};
use jiff::civil::Date;

part! {
    /// A role to be taken, and when.
    #[derive(Eq)]
    pub struct Stage {
        role: RoleId = must(Leaf), Value::Role;
        /// Where the work is. Absent: where the person works now.
        place: Option<PlaceId> = may(Leaf), Value::Place;
        /// First day in it as the person set it. Absent: it follows from typical years and hours to learn.
        start: Option<Date> = may(Leaf), Value::Date;
        /// Whether there is an offer, so that the move comes for sure. Absent: a day that is set stands for one, as it did
        /// before an offer could be told.
        offer: Option<bool> = may(Leaf), Value::Switch;
    }
}

impl Stage {
    /// A stage of which nothing but the role is stated.
    pub fn of(role: RoleId) -> Self {
        Self { role, place: None, start: None, offer: None, unknown: UnknownFields::NONE }
    }

    /// Whether the move onto it comes for sure.
    pub fn is_sure(&self) -> bool {
        self.offer.unwrap_or(self.start.is_some())
    }

    /// Whether the person said nothing of when it comes, and whether it does.
    pub fn is_open(&self) -> bool {
        self.start.is_none() && self.offer.is_none()
    }

    /// Whether it is the same role in the same place, whatever the dates are.
    pub fn is_like(&self, other: &Self) -> bool {
        self.role == other.role && self.place == other.place
    }
}
