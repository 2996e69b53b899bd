//! `rungs due PLAN STEP DAY`

use clap::Args;
use jiff::Zoned;

use super::OfPlan;
use crate::app::action::StepAction;
use crate::app::typed::read;
use crate::cli::error::CliError;

/// Which step of which plan, and when it is to be finished.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    of: OfPlan,
    /// The last day, as it can be typed in the window; a month or a year alone is its last day.
    #[arg(required_unless_present = "none", conflicts_with = "none")]
    day: Option<String>,
    /// It is to be finished by no day.
    #[arg(long)]
    none: bool,
}

/// Sets the day by which a step is to be finished and saves the plan.
///
/// # Errors
/// If the plan cannot be opened or saved, the step is not in it, or the day cannot be read.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    arguments.of.change(clock, |id, today| {
        let due = read::last_day(arguments.day.as_deref().unwrap_or_default(), today);
        Ok(StepAction::SetDue(id, due.map_err(|why| CliError::argument("DAY", why))?.value))
    })
}
