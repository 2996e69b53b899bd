//! The role a person holds now.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::unknown_fields::UnknownFields;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::level::Level;
use crate::domain::money::Money;

/// A role held, with its dates and pay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The role.
    pub role: RoleId,
    /// Seniority, where it differs from what the role usually has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// First day in the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Base pay for a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay: Option<Money>,
    /// Where the work is.
    pub place: PlaceId,
    /// Fields of the file that this version does not know.
    #[serde(skip)]
    pub unknown: UnknownFields,
}
