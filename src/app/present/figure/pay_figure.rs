//! Which pay a projected figure is.

use serde::{Deserialize, Serialize};

use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::ScenarioKey;

/// Where among the runs a figure lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Spread {
    P10,
    P25,
    P50,
    P75,
    P90,
    /// The mean over all runs.
    Mean,
}

/// Pay of a plan as a projection has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PayFigure {
    pub plan: ScenarioKey,
    pub part: PayPart,
    pub money: Outlook,
    pub reading: Reading,
    pub spread: Spread,
}
