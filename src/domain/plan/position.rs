//! The role a person holds now.

use super::unknown_fields::UnknownFields;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::level::Level;
use crate::domain::money::Money;
use jiff::civil::Date;

/// A role held, with its dates and pay.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// The role.
    pub role: RoleId,
    /// Seniority, where it differs from what the role usually has.
    pub level: Option<Level>,
    /// First day in the role.
    pub since: Option<Date>,
    /// Base pay for a year.
    pub pay: Option<Money>,
    /// Where the work is.
    pub place: PlaceId,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}
