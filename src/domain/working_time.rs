//! How much a person works: hours a week, weeks a year, and what full time would be.

/// The time worked in a position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkingTime {
    /// Hours a week, above 0 and up to [`MOST_HOURS`](Self::MOST_HOURS).
    pub hours_per_week: f64,
    /// Paid weeks a year, above 0 and up to [`MOST_WEEKS`](Self::MOST_WEEKS).
    pub weeks_per_year: f64,
    /// Hours a week that count as full time there.
    pub full_time_hours: f64,
}

impl WorkingTime {
    /// The most hours of a week.
    pub const MOST_HOURS: f64 = 100.0;

    /// The most weeks of a year.
    pub const MOST_WEEKS: f64 = 53.0;

    /// Working days of a week at full time.
    const FULL_TIME_DAYS: f64 = 5.0;

    /// The share of full time: 0.75 for 30 hours of 40.
    pub fn share(self) -> f64 {
        self.hours_per_week / self.full_time_hours
    }

    /// Days worked a week: five at full time, never more than seven.
    pub fn days_per_week(self) -> f64 {
        (Self::FULL_TIME_DAYS * self.share()).min(7.0)
    }
}

impl Default for WorkingTime {
    /// 40 hours in 52 weeks, the 2,080 hours by which OEWS turns an hour's pay into a year's (BLS, OEWS technical notes).
    fn default() -> Self {
        Self { hours_per_week: 40.0, weeks_per_year: 52.0, full_time_hours: 40.0 }
    }
}
