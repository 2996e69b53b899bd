//! A day of something that has been: up to today.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{format, typed};

/// A day up to today: as any date, or `today`, `yesterday`. Nothing typed is today.
///
/// # Errors
/// What would be understood.
pub fn past_day(text: &str, today: Date) -> Result<Date, String> {
    let word = text.trim().to_lowercase();
    let day = match word.as_str() {
        "today" => Some(today),
        "yesterday" => Some(today.saturating_sub(1.day())),
        _ => typed::read::day(text, today)?.value,
    };
    match day {
        Some(day) if day > today => {
            let [day, today] = [day, today].map(format::date);
            Err(format!("{day} is after today; write a day up to {today}"))
        }
        day => Ok(day.unwrap_or(today)),
    }
}
