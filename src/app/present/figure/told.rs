//! Words with the figures in them.

use std::fmt;
use std::ops::Deref;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::{Figure, Meaning};
use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::domain::currency::Currency;

/// Words that know which figures they tell. They read as text everywhere; only a serialiser that is not made for people gets
/// the figures as well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    words: String,
    figures: Vec<Figure>,
}

impl Told {
    /// Words that tell a figure; numbers that differ by rounding of sums alone are the same.
    pub fn number(meaning: Meaning, value: f64, words: impl Into<String>) -> Self {
        Self::word(meaning, format!("{value:.4}"), words)
    }

    /// Words that tell a day.
    pub fn day(meaning: Meaning, day: Date, words: impl Into<String>) -> Self {
        Self::word(meaning, day.to_string(), words)
    }

    /// Words that tell something else there is one of.
    pub fn word(meaning: Meaning, value: impl Into<String>, words: impl Into<String>) -> Self {
        Self { words: words.into(), figures: vec![Figure { meaning, value: value.into() }] }
    }

    /// A number of things.
    pub fn count(meaning: Meaning, count: usize) -> Self {
        Self::number(meaning, count as f64, format::grouped(count as f64))
    }

    /// So many of so many.
    pub fn part_of(meaning: Meaning, count: usize, of: usize) -> Self {
        let words = format!("{count} of {of}");
        Self::word(meaning, words.clone(), words)
    }

    pub fn hours(meaning: Meaning, hours: f64) -> Self {
        Self::number(meaning, hours, format::hours(hours))
    }

    pub fn month(meaning: Meaning, day: Date) -> Self {
        Self::day(meaning, day, format::month(day))
    }

    pub fn date(meaning: Meaning, day: Date) -> Self {
        Self::day(meaning, day, format::date(day))
    }

    /// A share in whole percent.
    pub fn percent(meaning: Meaning, share: f64) -> Self {
        Self::number(meaning, share, format::percent(share))
    }

    /// A time to the month.
    pub fn span(meaning: Meaning, years: f64) -> Self {
        let months = (years * 12.0).round() as i32;
        Self::number(
            meaning,
            f64::from(months),
            if months < 1 { "at once".to_owned() } else { format::span_months(months) },
        )
    }

    /// A published or stated amount.
    pub fn exact(meaning: Meaning, units: f64, (style, currency): (MoneyStyle, Currency)) -> Self {
        Self::number(meaning, units.round(), style.exact(units, currency))
    }

    /// A projected amount.
    pub fn money(meaning: Meaning, units: f64, (style, currency): (MoneyStyle, Currency)) -> Self {
        Self::number(meaning, units, style.money(units, currency))
    }

    /// A projected amount without its currency.
    pub fn rough(meaning: Meaning, units: f64) -> Self {
        Self::number(meaning, units, format::rough(units))
    }

    pub fn as_str(&self) -> &str {
        &self.words
    }

    /// The figures told, in the order of the words.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// Adds words at the end.
    pub fn push(&mut self, more: impl Into<Self>) {
        let Self { words, figures } = more.into();
        self.words.push_str(&words);
        self.figures.extend(figures);
    }

    /// One after the other, with words between.
    pub fn joined(parts: impl IntoIterator<Item = Self>, between: &str) -> Self {
        let mut all = Self::default();
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                all.words.push_str(between);
            }
            all.push(part);
        }
        all
    }

    /// The same with a capital at the beginning.
    #[must_use]
    pub fn capital(mut self) -> Self {
        self.words = format::capital(&self.words);
        self
    }
}

/// Joins words and figures to one text.
macro_rules! told {
    ($($part:expr),+ $(,)?) => {{
        let mut all = $crate::app::present::figure::Told::default();
        $(all.push($part);)+
        all
    }};
}
pub(crate) use told;

impl Deref for Told {
    type Target = str;

    fn deref(&self) -> &str {
        &self.words
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.words)
    }
}

impl AsRef<str> for Told {
    fn as_ref(&self) -> &str {
        &self.words
    }
}

impl From<String> for Told {
    fn from(words: String) -> Self {
        Self { words, figures: Vec::new() }
    }
}

impl From<&str> for Told {
    fn from(words: &str) -> Self {
        words.to_owned().into()
    }
}

impl From<Told> for String {
    fn from(told: Told) -> Self {
        told.words
    }
}

impl PartialEq<str> for Told {
    fn eq(&self, other: &str) -> bool {
        self.words == other
    }
}

impl PartialEq<&str> for Told {
    fn eq(&self, other: &&str) -> bool {
        self.words == *other
    }
}

impl PartialEq<String> for Told {
    fn eq(&self, other: &String) -> bool {
        self.words == *other
    }
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&self.words)
        } else {
            serializer.serialize_newtype_struct("Told", &(&self.words, &self.figures))
        }
    }
}
