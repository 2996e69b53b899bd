//! What comes of working out when steps will be done.

use std::sync::Arc;

use crate::domain::steps::odds::StepOdds;

/// Something about when steps will be done.
#[derive(Clone, Debug, PartialEq)]
pub enum ForecastAction {
    /// It has its answer.
    Done { number: u64, answer: Arc<StepOdds> },
    /// It could not be begun; the reason goes into a sentence.
    NotBegun {
        number: u64,
        /// Why.
        message: String,
    },
}
