//! When the hours that are left will have been worked.

use jiff::civil::Date;
use serde::Serialize;

use crate::domain::calendar::last_day_of_work;
use crate::domain::effort::Effort;

/// The dates on which the work ends at a steady pace: from the optimistic, the likely and the pessimistic hours.
/// No odds: the three are bounds and a middle, not percentiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// If all goes well.
    pub earliest: Date,
    /// As a rule.
    pub likely: Date,
    /// If much goes wrong.
    pub latest: Date,
}

impl Forecast {
    /// `today + hours left ÷ hours a week`, the day on which the last of them is worked; `None` if no time is given to learning.
    pub fn at_pace(hours_left: Effort, hours_per_week: f64, today: Date) -> Option<Self> {
        (hours_per_week > 0.0).then(|| {
            let date = |hours: f64| last_day_of_work(today, hours, hours_per_week);
            Self {
                earliest: date(hours_left.optimistic),
                likely: date(hours_left.likely),
                latest: date(hours_left.pessimistic),
            }
        })
    }
}
