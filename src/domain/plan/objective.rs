//! By what a list of routes is sorted first.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

/// What counts most to a person.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Objective {
    /// To be there soon.
    #[default]
    Fastest,
    /// To be paid well.
    BestPaid,
    /// To have few hours to learn.
    LeastStudy,
    /// To make moves that a source names.
    Safest,
}
