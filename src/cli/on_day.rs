//! The day of something that has been, on the command line.

use clap::Args;
use jiff::civil::Date;

use super::error::CliError;
use super::given::Dated;
use crate::app::past_day::past_day;

/// The day of something that has been.
#[derive(Clone, Debug, Args)]
pub struct OnDay {
    /// The day, up to today; today unless stated.
    #[arg(long, value_name = "DAY")]
    date: Option<String>,
    #[command(flatten)]
    pub dated: Dated,
}

impl OnDay {
    /// The day stated, if one is.
    ///
    /// # Errors
    /// If it cannot be read or is after today.
    pub fn stated(&self, today: Date) -> Result<Option<Date>, CliError> {
        let read = |typed: &str| past_day(typed, today);
        let day = self.date.as_deref().map(read).transpose();
        day.map_err(|why| CliError::Argument { name: "--date", why })
    }

    /// The day stated, or else today.
    ///
    /// # Errors
    /// If it cannot be read or is after today.
    pub fn day(&self, clock: Date) -> Result<Date, CliError> {
        let today = self.dated.today(clock);
        Ok(self.stated(today)?.unwrap_or(today))
    }
}
