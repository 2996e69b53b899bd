//! Spans of years and weeks added to dates. It must never ask what day it is.

use jiff::ToSpan;
use jiff::civil::Date;

/// Days in an average year of the Gregorian calendar.
const DAYS_IN_A_YEAR: f64 = 365.2425;

/// Weeks in an average year, for hours a week over years.
pub const WEEKS_IN_A_YEAR: f64 = DAYS_IN_A_YEAR / 7.0;

/// The longest span of months that can be added; it reaches from one end of the calendar to the other.
const MOST_MONTHS: f64 = 19_998.0 * 12.0;

/// The date so many years on, to the nearest month. The last date of the calendar if the sum lies beyond it.
pub fn add_years(date: Date, years: f64) -> Date {
    add_months(date, (years * 12.0).round())
}

/// The date so many whole months on. The last date of the calendar if the sum lies beyond it.
pub fn add_months(date: Date, months: f64) -> Date {
    let months = months.clamp(-MOST_MONTHS, MOST_MONTHS) as i32;
    date.saturating_add(months.months())
}

/// The date so many weeks on, rounded up to the day. The last date of the calendar if the sum lies beyond it.
pub fn add_weeks(date: Date, weeks: f64) -> Date {
    let days = (weeks * 7.0).ceil().clamp(-7_000_000.0, 7_000_000.0) as i32;
    date.saturating_add(days.days())
}

/// Years from one date to another; negative if the second comes first.
pub fn years_between(from: Date, to: Date) -> f64 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    f64::from(days) / DAYS_IN_A_YEAR
}

/// Whole months from one date to another, rounded to the nearest; negative if the second comes first.
pub fn months_between(from: Date, to: Date) -> i32 {
    (years_between(from, to) * 12.0).round() as i32
}
