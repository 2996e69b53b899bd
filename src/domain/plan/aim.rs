//! Where routes shall lead.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{FamilyId, RoleId};
use crate::domain::level::Level;
use crate::domain::money::Money;

/// What a route has to reach.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Aim {
    /// The goal of the plan.
    #[default]
    Goal,
    AnyOf(Vec<RoleId>),
    /// Any role that meets what is stated here; with nothing stated any role at all.
    Any {
        /// Base pay for a year, at least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pay_at_least: Option<Money>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        family: Option<FamilyId>,
        /// Its seniority, at least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<Level>,
    },
}
