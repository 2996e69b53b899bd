//! The answer of `rungs new`.

use serde::Serialize;

use super::Name;
use crate::app::format;
use crate::cli::output::Answer;

/// A plan just written.
#[derive(Clone, Debug, Serialize)]
pub struct NewAnswer {
    /// The file.
    pub file: String,
    /// Title of the plan.
    pub title: String,
    /// The role held.
    pub from: Name,
    /// The role wanted.
    pub to: Name,
    /// Where the work is, by id.
    pub place: String,
    /// Base pay a year in the currency of the plan, 0 included; absent if not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_a_year: Option<f64>,
    /// Hours a week, a starting point to be changed.
    pub hours_per_week: f64,
    /// Skills whose level was assumed from the role held.
    pub assumed_levels: usize,
}

impl Answer for NewAnswer {
    fn text(&self) -> String {
        let levels = format::count(self.assumed_levels, "level", "levels");
        let pace = format::decimal(self.hours_per_week, 1);
        let pay =
            self.pay_a_year.map_or_else(String::new, |pay| format!(" Pay {} a year.", format::grouped(pay.round())));
        format!(
            "Wrote {}: {}\n{levels} assumed from what {} usually has; confidence 0%. {pace} h a week, place {}.{pay}\n",
            self.file, self.title, self.from.title, self.place
        )
    }
}
