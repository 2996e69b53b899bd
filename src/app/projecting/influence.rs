//! How far each assumption moves a figure.

use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::scenario::{Outcome, ScenarioKey};

/// What the influence is measured on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InfluenceQuery {
    /// The plan.
    pub key: ScenarioKey,
    /// The figure.
    pub outcome: Outcome,
}

/// What one assumption does to the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Influence {
    pub assumption: Assumption,
    /// Its value in force.
    pub value: f64,
    /// Lowest and highest value that are tried.
    pub range: (f64, f64),
    /// The figure at the lowest and at the highest value, all else as it stands.
    pub outcomes: (f64, f64),
    /// Share of the variance of the figure that is gone without it, alone and together with others (Sobol’s total index).
    pub total: f64,
}
