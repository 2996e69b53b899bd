//! How alike roles have to be for a computed move.

use serde::Serialize;

use crate::app::format;
use crate::domain::moves::calibration::Calibration;

/// The threshold and how it came about.
#[derive(Clone, Debug, Serialize)]
pub struct CalibrationEntry {
    /// Least share of the essentials covered, 0 to 1.
    pub threshold: f64,
    /// Mean over the families of the mean coverage between their roles.
    pub mean: f64,
    /// Standard deviation of those means.
    pub deviation: f64,
    /// Families with at least two roles.
    pub families: usize,
    /// Pairs of roles in them, each direction for itself.
    pub pairs: usize,
}

impl CalibrationEntry {
    /// The entry of a calibration.
    pub fn of(calibration: Calibration) -> Self {
        let Calibration { threshold, mean, deviation, families, pairs } = calibration;
        Self { threshold, mean, deviation, families, pairs }
    }

    /// The sentence that says how the threshold came about.
    pub fn text(&self) -> String {
        let decimals = |share: f64| format!("{}%", format::decimal(share * 100.0, 1));
        format!(
            "A computed move covers {} of the essentials or more: the mean over {} families, {}, less one standard \
             deviation, {} ({} pairs of roles).\n",
            decimals(self.threshold),
            self.families,
            decimals(self.mean),
            decimals(self.deviation),
            format::grouped(self.pairs as f64)
        )
    }
}
