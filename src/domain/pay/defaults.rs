//! The assumptions about pay in force for a plan.

use super::assumption::Assumption;
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
        let stated = |assumption| Rate::try_from(plan.assumptions.stated(assumption)?).ok();
        Self {
            real_growth: stated(Assumption::RealGrowth).unwrap_or(defaults.real_growth.value),
            inflation: stated(Assumption::Inflation).unwrap_or(defaults.inflation.value),
        }
    }
}
