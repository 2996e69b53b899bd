//! The assumptions about pay in force for a plan.

use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;
use crate::domain::rate::Rate;

/// Rates in force: the person's, or else those of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    /// Growth of pay inside a role above inflation, percent a year.
    pub real_growth: Rate,
    /// Inflation, percent a year.
    pub inflation: Rate,
}

impl Rates {
    /// The rates in force for a plan.
    pub fn of(plan: &Plan, catalogue: &Catalogue) -> Self {
        let defaults = &catalogue.pack().assumptions;
        Self {
            real_growth: plan.assumptions.real_growth.unwrap_or(defaults.real_growth.value),
            inflation: plan.assumptions.inflation.unwrap_or(defaults.inflation.value),
        }
    }
}
