//! Whether a projection takes moves as sure.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

/// Which runs a projection speaks of.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Reading {
    /// Each move comes with its odds, and may never come.
    #[default]
    AllRuns,
    /// Every move comes, sooner or later.
    WorksOut,
}
