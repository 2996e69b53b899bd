//! One role on the chosen path.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::unknown_fields::UnknownFields;
use crate::domain::ids::RoleId;

/// A role to be taken, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The role.
    pub role: RoleId,
    /// First day in it as the person set it. Absent: it follows from typical years and hours to learn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// Fields of the file that this version does not know.
    #[serde(skip)]
    pub unknown: UnknownFields,
}
