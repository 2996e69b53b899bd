//! `rungs start PLAN STEP`, `rungs skip PLAN STEP` and `rungs reopen PLAN STEP`

use clap::Args;
use jiff::Zoned;

use super::OfPlan;
use crate::app::action::StepAction;
use crate::cli::error::CliError;
use crate::domain::plan::plan_step::StepState;

/// Which step of which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    of: OfPlan,
}

/// Puts a step into a state and saves the plan; a finished step that leaves its state takes the levels it brought with it.
///
/// # Errors
/// If the plan cannot be opened or saved, or the step is not in it.
pub fn run(arguments: &Arguments, state: StepState, clock: &Zoned) -> Result<String, CliError> {
    arguments.of.change(clock, |id, _| Ok(StepAction::SetState(id, state)))
}
