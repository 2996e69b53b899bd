//! What the influence of assumptions is measured on.

use serde::Serialize;

/// One figure about a scenario, the middle of the runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, strum::EnumIter)]
pub enum Outcome {
    /// All pay up to the horizon.
    #[default]
    Sum,
    /// Pay in the last year.
    LastYear,
    /// All pay up to the horizon at the discount rate.
    PresentValue,
    /// All pay up to the horizon less that of staying.
    AgainstBaseline,
}
