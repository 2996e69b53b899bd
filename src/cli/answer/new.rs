//! The answer of `rungs new`.

use serde::Serialize;

use super::Name;
use crate::app::format;
use crate::cli::output::Answer;
use crate::domain::currency::Currency;

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
    /// Base pay a year, 0 included; absent if not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_a_year: Option<f64>,
    /// The currency of it; absent if not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Hours a week, a starting point to be changed.
    pub hours_per_week: f64,
    /// Skills whose level was assumed from the role held.
    pub assumed_levels: usize,
}

impl Answer for NewAnswer {
    fn text(&self) -> String {
        let levels = format::count(self.assumed_levels, "level", "levels");
        let pace = format::decimal(self.hours_per_week, 1);
        let pay = self.pay_a_year.zip(self.currency);
        let pay = pay.map(|(pay, currency)| format!(" Pay {} a year.", format::money_exact(pay, currency)));
        let pay = pay.unwrap_or_default();
        format!(
            "Wrote {}: {}\n{levels} assumed from what {} usually has; confidence 0%. {pace} h a week, place {}.{pay}\n",
            self.file, self.title, self.from.title, self.place
        )
    }
}
