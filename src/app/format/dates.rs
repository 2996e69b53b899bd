//! Dates and spans for reading.

use jiff::civil::{Date, DateTime};

use crate::domain::partial_date::PartialDate;

/// A day, for example `28 Feb 2027`.
pub fn date(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}

/// A day and the time, for example `28 Feb 2027, 14:30`.
pub fn moment(moment: DateTime) -> String {
    moment.strftime("%-d %b %Y, %H:%M").to_string()
}

/// A month, for example `May 2028`.
pub fn month(date: Date) -> String {
    date.strftime("%b %Y").to_string()
}

/// A date as far as it is known: `28 Feb 2027`, `Feb 2027`, `2027`.
pub fn partial_date(partial: PartialDate) -> String {
    match partial.whole_day() {
        Some(day) => date(day),
        None if partial.is_year() => partial.to_string(),
        None => month(partial.first_day()),
    }
}

/// The month of a date, or the year where no more is known: `Feb 2027`, `2027`.
pub fn partial_month(partial: PartialDate) -> String {
    if partial.is_year() { partial.to_string() } else { month(partial.first_day()) }
}

/// The short name of a month, 1 to 12.
pub fn month_name(month: i8) -> String {
    Date::new(2000, month, 1).map(|date| date.strftime("%b").to_string()).unwrap_or_default()
}

/// A span of whole months, for example `2 years 2 months`.
pub fn span_months(months: i32) -> String {
    let counted = |number: i32, one: &str| if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") };
    match (months / 12, months % 12) {
        (0, months) => counted(months, "month"),
        (years, 0) => counted(years, "year"),
        (years, months) => format!("{} {}", counted(years, "year"), counted(months, "month")),
    }
}

/// A span of whole months where there is little room, as it can be typed too: `2y 2m`.
pub fn short_span(months: i32) -> String {
    match (months / 12, months % 12) {
        (0, months) => format!("{months}m"),
        (years, 0) => format!("{years}y"),
        (years, months) => format!("{years}y {months}m"),
    }
}

/// A span of years to the nearest month.
pub fn span_years(years: f64) -> String {
    span_months((years * 12.0).round() as i32)
}
