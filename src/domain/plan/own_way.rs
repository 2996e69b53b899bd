//! A move that the person names.

use serde::{Deserialize, Serialize};

use crate::domain::ids::RoleId;

/// The role at the other end of a move out of a role or into it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWay {
    pub role: RoleId,
    /// Years usually spent in the role left, above 0 and up to [`MOST_YEARS_WORKED`](super::Plan::MOST_YEARS_WORKED).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<f64>,
}
