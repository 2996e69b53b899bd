//! A date as far as a person knows it: a day, a month or a year.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::add_months;

/// A day, a month or a year. It is written as in ISO 8601: `2025-02-28`, `2025-02`, `2025`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    first: Date,
    precision: Precision,
}

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Precision {
    Year,
    Month,
    Day,
}

/// A text that is no date of ISO 8601.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a date such as 2025-02-28, 2025-02 or 2025")]
pub struct NotADate(pub String);

impl PartialDate {
    /// The years that can be typed: no career begins before, and none is planned beyond.
    pub const YEARS: RangeInclusive<i16> = 1900..=2100;

    /// A whole day.
    pub fn day(day: Date) -> Self {
        Self { first: day, precision: Precision::Day }
    }

    /// A month, 1 to 12, of a year; `None` if there is no such month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        Some(Self { first, precision: Precision::Month })
    }

    /// A year; `None` beyond the calendar.
    pub fn year(year: i16) -> Option<Self> {
        let first = Date::new(year, 1, 1).ok()?;
        Some(Self { first, precision: Precision::Year })
    }

    /// The day itself, or the first one of the month or year.
    pub fn first_day(self) -> Date {
        self.first
    }

    /// The day itself, or the last one of the month or year.
    pub fn last_day(self) -> Date {
        let months = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => 1.0,
            Precision::Year => 12.0,
        };
        add_months(self.first, months).yesterday().unwrap_or(Date::MAX)
    }

    /// The day, if a whole day is known.
    pub fn whole_day(self) -> Option<Date> {
        (self.precision == Precision::Day).then_some(self.first)
    }

    /// Whether the month is not known.
    pub fn is_year(self) -> bool {
        self.precision == Precision::Year
    }
}

impl std::fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.precision {
            Precision::Day => write!(formatter, "{}", self.first),
            Precision::Month => write!(formatter, "{}", self.first.strftime("%Y-%m")),
            Precision::Year => write!(formatter, "{}", self.first.strftime("%Y")),
        }
    }
}

impl std::str::FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let digits = |part: &str, many: usize| part.len() == many && part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<_> = text.split('-').collect();
        let read = match parts.as_slice() {
            [year] if digits(year, 4) => year.parse().ok().and_then(Self::year),
            [year, month] if digits(year, 4) && digits(month, 2) => {
                year.parse().ok().zip(month.parse().ok()).and_then(|(year, month)| Self::month(year, month))
            }
            _ => text.parse().ok().map(Self::day),
        };
        read.ok_or_else(|| NotADate(text.to_owned()))
    }
}

impl TryFrom<String> for PartialDate {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Self, NotADate> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}
