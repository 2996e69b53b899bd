//! The answer of `rungs log`.

use jiff::civil::Date;
use serde::Serialize;

use super::Name;
use crate::app::format;
use crate::cli::output::Answer;

/// Hours logged.
#[derive(Clone, Debug, Serialize)]
pub struct LogAnswer {
    /// The step.
    pub step: Name,
    /// The day on which they were worked.
    pub date: Date,
    /// The hours.
    pub hours: f64,
    /// Hours worked on the step in all.
    pub logged: f64,
}

impl Answer for LogAnswer {
    fn text(&self) -> String {
        let [hours, logged] = [self.hours, self.logged].map(format::hours);
        format!("Logged {hours} on {}: {}, {logged} in all\n", format::date(self.date), self.step.title)
    }
}
