//! The assumptions about pay that are in force for a plan.

use std::collections::BTreeMap;

use super::assumption::Assumption;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;

/// A value for each assumption: the person's, or else that of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumedValues(BTreeMap<Assumption, f64>);

impl AssumedValues {
    /// The values in force for a plan.
    pub fn of(plan: &Plan, catalogue: &Catalogue) -> Self {
        let mut values = Self::usual(catalogue);
        for (assumption, value) in &plan.assumptions.stated {
            if assumption.allows(*value) {
                values.set(*assumption, *value);
            }
        }
        values
    }

    pub fn usual(catalogue: &Catalogue) -> Self {
        Self(catalogue.assumptions().map(|default| (default.assumption, default.value)).collect())
    }

    /// The value of an assumption, in its unit.
    pub fn get(&self, assumption: Assumption) -> f64 {
        // A checked catalogue has a value for each.
        self.0.get(&assumption).copied().unwrap_or_default()
    }

    /// Puts another value in its place; for values that are tried, such as the ends of a range.
    pub fn set(&mut self, assumption: Assumption, value: f64) {
        self.0.insert(assumption, value);
    }
}
