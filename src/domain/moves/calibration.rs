//! How alike two roles have to be before a move that no source names is believed: read off the catalogue itself, without roles of
//! a person's own.
//!
//! The method is that of Nesta's Mapping Career Causeways (2020): mean less one standard deviation of the means within
//! the groups of a classification. The groups here are the families of the catalogue.

use serde::Serialize;

use std::collections::BTreeMap;

use super::measures::Measures;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::FamilyId;

/// The threshold and how it came about.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Calibration {
    /// Least coverage of the essentials of the role taken, 0 to 1.
    pub threshold: f64,
    /// Mean over the families of the mean coverage between their roles.
    pub mean: f64,
    /// Standard deviation of those means, of the whole and not of a sample.
    pub deviation: f64,
    /// Families with at least two roles.
    pub families: usize,
    /// Pairs of roles in them, each direction for itself.
    pub pairs: usize,
}

impl Calibration {
    /// Reads the threshold off a catalogue; `None` if no family has two roles, for then there is nothing to go by.
    pub fn of(catalogue: &Catalogue) -> Option<Self> {
        let measures = Measures::usual(catalogue);
        let mut families: BTreeMap<&FamilyId, Vec<usize>> = BTreeMap::new();
        for (index, role) in catalogue.roles().enumerate().filter(|(_, role)| !role.is_own()) {
            families.entry(&role.family).or_default().push(index);
        }
        let mut pairs = 0;
        let mut means = Vec::new();
        for roles in families.values() {
            let within: Vec<f64> = roles
                .iter()
                .flat_map(|from| roles.iter().filter(move |to| *to != from).map(move |to| (*from, *to)))
                .filter_map(|(from, to)| measures.between(from, to).coverage)
                .collect();
            pairs += within.len();
            means.extend(mean(&within));
        }
        let middle = mean(&means)?;
        let squares: Vec<f64> = means.iter().map(|value| (value - middle).powi(2)).collect();
        let deviation = mean(&squares)?.sqrt();
        let threshold = (middle - deviation).max(0.0);
        Some(Self { threshold, mean: middle, deviation, families: means.len(), pairs })
    }
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
