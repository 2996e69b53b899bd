//! `rungs done PLAN STEP`

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use crate::cli::answer::Name;
use crate::cli::answer::done::{DoneAnswer, RaisedEntry};
use crate::cli::error::CliError;
use crate::cli::given::{Day, Form};
use crate::cli::{output, resolve};
use crate::domain::plan::ledger_entry::{Basis, LedgerEntry};
use crate::domain::plan::plan_step::StepState;
use crate::storage::plan_file;

/// Which step of which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan; it is saved.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Id of the step in the plan, its id in the catalogue, or its title.
    step: String,
    #[command(flatten)]
    form: Form,
    #[command(flatten)]
    day: Day,
}

/// Ticks a step off and saves the plan. A step that is done already stays as it is.
///
/// # Errors
/// If the plan cannot be opened or saved, or the step is not in it.
pub fn run(arguments: &Arguments, clock: Date) -> Result<(), CliError> {
    let catalogue = resolve::catalogue()?;
    let loaded = plan_file::open(&arguments.plan)?;
    let newer = loaded.newer();
    let mut plan = loaded.plan;
    let step = resolve::step(&plan, &arguments.step)?;
    let (id, title) = (step.id.clone(), step.title.clone());
    let was_done = step.state == StepState::Done;
    let before = plan.levels();
    if let Some(found) = newer {
        return Err(CliError::NewerFormat { path: arguments.plan.clone(), found });
    }
    if !was_done {
        plan.set_step_state(&id, StepState::Done, arguments.day.or(clock));
        plan_file::save(&arguments.plan, &plan)?;
    }
    let raised = plan.ledger.iter().filter(|entry| !was_done && entry.basis == Basis::Step(id.clone()));
    let proves =
        |entry: &&LedgerEntry| before.get(&entry.skill).is_none_or(|held| held.assumed || held.level < entry.level);
    let raised = raised.filter(proves).map(|entry| RaisedEntry {
        skill: Name::of_skill(&entry.skill, &catalogue),
        from: before.get(&entry.skill).map(|held| held.level.value()),
        to: entry.level.value(),
    });
    let answer = DoneAnswer {
        step: Name { id: id.to_string(), title },
        done: plan.step(&id).and_then(|step| step.done),
        was_done,
        raised: raised.collect(),
    };
    output::print(&answer, arguments.form.json)
}
