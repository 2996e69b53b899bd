//! `rungs log PLAN STEP HOURS`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::{format, typed};
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::on_day::OnDay;
use crate::cli::output::Answer;
use crate::cli::saving::Changing;
use crate::cli::{output, resolve};

/// Hours worked on which step of which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan; it is saved.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Id of the step in the plan, its id in the catalogue, or its title.
    step: String,
    /// The hours, for example 2.5.
    hours: String,
    #[command(flatten)]
    on: OnDay,
}

/// Logs hours on a step and saves the plan.
///
/// # Errors
/// If the plan cannot be opened or saved, the step is not in it, the hours cannot be read or the day is after today.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    let mut changing = Changing::open(&arguments.plan)?;
    let step = resolve::step(&changing.plan, &arguments.step)?;
    let name = Name { id: step.id.to_string(), title: step.title.clone() };
    let id = step.id.clone();
    let hours = typed::read::hours_worked(&arguments.hours);
    let hours = hours.map_err(|why| CliError::Argument { name: "HOURS", why })?.value;
    let date = arguments.on.day(clock.date())?;
    changing.plan.log_hours(&id, hours, date);
    changing.save(clock)?;
    let logged = changing.plan.step(&id).map_or(0.0, crate::domain::plan::plan_step::PlanStep::logged_hours);
    output::tell(&LogAnswer { step: name, date, hours, logged }, arguments.on.dated.form.json)
}

/// Hours logged.
#[derive(Serialize)]
struct LogAnswer {
    step: Name,
    date: Date,
    hours: f64,
    /// Hours worked on the step in all.
    logged: f64,
}

impl Answer for LogAnswer {
    fn text(&self) -> String {
        let [hours, logged] = [self.hours, self.logged].map(format::hours);
        format!("Logged {hours} on {}: {}, {logged} in all\n", format::date(self.date), self.step.title)
    }
}
