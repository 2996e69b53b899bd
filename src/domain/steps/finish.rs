//! When something is done, with odds.

use jiff::civil::Date;
use serde::Serialize;

use crate::domain::calendar::last_day_of_work;

/// Hours of work from today on until something is done: how many at most in some share of all runs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct HoursUntil {
    pub one_in_ten: f64,
    pub half: f64,
    pub nine_in_ten: f64,
}

impl HoursUntil {
    /// The days on which the hours are over at so many a week from tomorrow on; none without hours a week.
    pub fn days(self, hours_per_week: f64, today: Date) -> Option<Finish> {
        let day = |hours: f64| last_day_of_work(today, hours, hours_per_week);
        (hours_per_week > 0.0).then(|| Finish {
            one_in_ten: day(self.one_in_ten),
            half: day(self.half),
            nine_in_ten: day(self.nine_in_ten),
        })
    }
}

/// By when something is done in some share of all runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Finish {
    pub one_in_ten: Date,
    pub half: Date,
    pub nine_in_ten: Date,
}
