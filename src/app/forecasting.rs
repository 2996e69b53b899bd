//! When steps will be done, with odds, worked out beside the window.

use super::beside::Beside;
use crate::domain::steps::odds::StepOdds;

/// What an answer belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForecastKey {
    /// Serial number of the document.
    pub serial: u64,
    /// Revision of its plan.
    pub revision: u64,
}

/// What is known about when steps will be done.
pub type Forecasting = Beside<ForecastKey, StepOdds>;
