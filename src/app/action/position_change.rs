//! A change to one position.

use crate::domain::partial_date::PartialDate;
use crate::domain::pay_rate::PayRate;
use crate::domain::plan::position::Position;

/// What becomes different in a position. What is not stated is `None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PositionChange {
    /// First day in it.
    Since(Option<PartialDate>),
    /// The first day after it.
    Until(Option<PartialDate>),
    /// Base pay as it was told.
    Pay(Option<PayRate>),
    /// Hours worked a week.
    HoursAWeek(Option<f64>),
    /// Weeks paid a year.
    WeeksAYear(Option<f64>),
    /// Hours a week that are full time.
    FullTimeHours(Option<f64>),
    /// Whether it goes on after the next move.
    GoesOn(bool),
}

impl PositionChange {
    pub fn to(self, position: &Position) -> Position {
        let position = position.clone();
        match self {
            Self::Since(since) => Position { since, ..position },
            Self::Until(until) => Position { until, ..position },
            Self::Pay(pay) => Position { pay, ..position },
            Self::HoursAWeek(hours_worked) => Position { hours_worked, ..position },
            Self::WeeksAYear(weeks_paid) => Position { weeks_paid, ..position },
            Self::FullTimeHours(full_time_hours) => Position { full_time_hours, ..position },
            Self::GoesOn(goes_on) => Position { goes_on, ..position },
        }
    }
}
