//! The units of what is assumed about pay.

use serde::Serialize;

/// The unit of an assumption.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AssumptionUnit {
    /// Percent a year.
    PercentAYear,
    /// Percentage points.
    Points,
    Percent,
    /// Percent of the planned wait.
    PercentOfWait,
    Months,
    Years,
    HoursAWeek,
}

impl AssumptionUnit {
    /// Whether it is percent of something.
    pub fn is_percent(self) -> bool {
        matches!(self, Self::PercentAYear | Self::Percent | Self::PercentOfWait)
    }
}
