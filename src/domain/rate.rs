//! A rate of change for each year.

use serde::{Deserialize, Serialize};

/// A yearly rate in percent, from −50 to 50. Values outside cannot be built.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Rate(f64);

/// A number that is not a rate.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{0} is not a rate between −50 and 50 percent a year")]
pub struct NotARate(pub f64);

impl Rate {
    /// No change.
    pub const ZERO: Self = Self(0.0);

    /// The rate in percent.
    pub fn percent(self) -> f64 {
        self.0
    }

    /// What one unit becomes after so many years, compounded: `(1 + rate)^years`.
    pub fn over(self, years: f64) -> f64 {
        (1.0 + self.0 / 100.0).powf(years)
    }
}

impl TryFrom<f64> for Rate {
    type Error = NotARate;

    fn try_from(percent: f64) -> Result<Self, NotARate> {
        if (-50.0..=50.0).contains(&percent) { Ok(Self(percent)) } else { Err(NotARate(percent)) }
    }
}

impl From<Rate> for f64 {
    fn from(rate: Rate) -> Self {
        rate.0
    }
}
