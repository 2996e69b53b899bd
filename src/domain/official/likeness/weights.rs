//! The formula of likeness: how much each comparison counts.

use serde::{Deserialize, Serialize};

use super::feature::Feature;

/// How much one comparison counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeatureWeight {
    pub feature: Feature,
    /// Mean over all pairs of the release that the weights were fitted on.
    pub mean: f64,
    /// Standard deviation over all pairs.
    pub spread: f64,
    /// Weight of the value, standardised over all pairs.
    pub overall: f64,
    /// Weight of the value, standardised among all pairs of the one occupation.
    pub in_row: f64,
}

/// A fitted formula. Its sum is the logarithm of the odds that a reader calls two occupations closely related.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// Version of the release that it was fitted on.
    pub version: String,
    /// What the sum starts with.
    pub constant: f64,
    pub features: Vec<FeatureWeight>,
}

/// The two formulas that likeness of a release is computed by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Formulas {
    /// With the lists of the nearest by text.
    pub whole: Weights,
    /// Of facts alone, for occupations that no list knows.
    pub facts: Weights,
}
