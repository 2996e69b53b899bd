//! The answer of `rungs rate`.

use jiff::civil::Date;
use serde::Serialize;

use super::Name;
use crate::app::format;
use crate::cli::output::Answer;

/// A skill rated.
#[derive(Clone, Debug, Serialize)]
pub struct RateAnswer {
    /// The skill.
    pub skill: Name,
    /// The level before; null if unrated.
    pub from: Option<u8>,
    /// The level now.
    pub to: u8,
    /// The day as of which it is rated.
    pub date: Date,
}

impl Answer for RateAnswer {
    fn text(&self) -> String {
        let from = self.from.map_or("unrated".to_owned(), |from| from.to_string());
        format!("Rated as of {}: {}, {from} to {}\n", format::date(self.date), self.skill.title, self.to)
    }
}
