//! `rungs note PLAN STEP TEXT`

use clap::Args;
use jiff::Zoned;

use super::OfPlan;
use crate::app::action::StepAction;
use crate::cli::error::CliError;

/// Which step of which plan, and what to note.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    of: OfPlan,
    /// The note, in place of the one there is; empty to take it away.
    text: String,
}

/// Writes a note on a step and saves the plan.
///
/// # Errors
/// If the plan cannot be opened or saved, or the step is not in it.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    arguments.of.change(clock, |id, _| Ok(StepAction::SetNote(id, arguments.text.clone())))
}
