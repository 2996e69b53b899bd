//! Spans of years, months and days added to dates and counted between them. It must never ask what day it is.
//!
//! Months and years are those of the calendar: the same day so many months on, or the last day of a month that is too short.

use jiff::ToSpan;
use jiff::civil::Date;

/// Weeks in an average year of the Gregorian calendar, for hours a week over years.
pub const WEEKS_IN_A_YEAR: f64 = 365.2425 / 7.0;

/// The longest span of months that can be added; it reaches from one end of the calendar to the other.
const MOST_MONTHS: f64 = 19_998.0 * 12.0;

/// The date so many years on, to the nearest month. The last date of the calendar if the sum lies beyond it.
pub fn add_years(date: Date, years: f64) -> Date {
    add_months(date, (years * 12.0).round())
}

/// The date so many months on; of a part of a month the days, to the nearest. The last date of the calendar if the sum lies
/// beyond it. It undoes [`years_between`], 12 months to the year.
pub fn add_months(date: Date, months: f64) -> Date {
    let months = months.clamp(-MOST_MONTHS, MOST_MONTHS);
    let whole = months.floor();
    let begin = add_whole_months(date, whole as i32);
    if months <= whole {
        return begin;
    }
    let days = (months - whole) * days_between(begin, add_whole_months(date, whole as i32 + 1));
    begin.saturating_add((days.round() as i32).days())
}

fn add_whole_months(date: Date, months: i32) -> Date {
    date.saturating_add(months.months())
}

/// Hours are read to the millionth.
const PARTS_OF_AN_HOUR: f64 = 1e6;

/// The day on which so many hours end that are worked at so many hours a week from tomorrow on: the day of the last hour.
/// `today` if there are none. The last date of the calendar if the end lies beyond it or nothing is worked.
pub fn last_day_of_work(today: Date, hours: f64, hours_per_week: f64) -> Date {
    // In whole numbers, since fractions of binary numbers would push an exact number of days to the next.
    let parts = |hours: f64| (hours * PARTS_OF_AN_HOUR).round() as i128;
    let days = match (parts(hours).max(0), parts(hours_per_week)) {
        (0, _) => 0,
        (_, ..=0) => i128::from(i32::MAX),
        (hours, per_week) => (hours.saturating_mul(7).saturating_add(per_week - 1)) / per_week,
    };
    today.saturating_add(i64::try_from(days).unwrap_or(i64::MAX).min(7_000_000).days())
}

/// Years from one date to another by the calendar: a twelfth for each month that is over, and of the month begun the share
/// of its days. Negative if the second comes first.
pub fn years_between(from: Date, to: Date) -> f64 {
    let months = i32::from(to.year() - from.year()) * 12 + i32::from(to.month() - from.month());
    let over = if add_whole_months(from, months) > to { months - 1 } else { months };
    let (begin, end) = (add_whole_months(from, over), add_whole_months(from, over + 1));
    (f64::from(over) + days_between(begin, to) / days_between(begin, end).max(1.0)) / 12.0
}

/// The day on which so many years from a date end, as [`years_between`] counts them: the day that a time of it belongs to.
pub fn day_at(from: Date, years: f64) -> Date {
    let months = (years * 12.0).clamp(-MOST_MONTHS, MOST_MONTHS);
    let whole = months.floor();
    let (begin, end) = (add_whole_months(from, whole as i32), add_whole_months(from, whole as i32 + 1));
    // A day as a share of its month is no exact number.
    let days = (months - whole) * days_between(begin, end) + 1e-6;
    begin.saturating_add((days.floor() as i32).days())
}

fn days_between(from: Date, to: Date) -> f64 {
    f64::from(from.until(to).map_or(0, |span| span.get_days()))
}

/// Whole months from one date to another, rounded to the nearest; negative if the second comes first.
pub fn months_between(from: Date, to: Date) -> i32 {
    (years_between(from, to) * 12.0).round() as i32
}
