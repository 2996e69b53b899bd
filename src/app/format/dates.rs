//! Dates and spans for reading.

use jiff::civil::{Date, DateTime};

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

/// A span of whole months, for example `2 years 2 months`.
pub fn span_months(months: i32) -> String {
    let counted = |number: i32, one: &str| if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") };
    match (months / 12, months % 12) {
        (0, months) => counted(months, "month"),
        (years, 0) => counted(years, "year"),
        (years, months) => format!("{} {}", counted(years, "year"), counted(months, "month")),
    }
}

/// A span of years to the nearest month.
pub fn span_years(years: f64) -> String {
    span_months((years * 12.0).round() as i32)
}
