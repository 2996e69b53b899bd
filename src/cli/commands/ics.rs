//! `rungs ics PLAN --out FILE`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::open_steps::OpenSteps;
use crate::cli::output::{self, Answer};
use crate::cli::saving::Changing;
use crate::domain::steps::odds::StepOdds;
use crate::storage::calendar::{PlanCalendar, calendar, is_key, new_key};
use crate::storage::disk::{SystemDisk, replace};

/// Of which plan, and where to.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan; at the first export it is saved with a name for its entries, so that a later one changes them.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// The file, which calendars read.
    #[arg(short, long, value_name = "FILE.ics")]
    out: PathBuf,
    /// Replace a file of that name.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    dated: Dated,
}

/// Writes the last days of steps and the hours of every week for a calendar.
///
/// # Errors
/// If the plan cannot be opened or saved, or the file could not be written.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    let Arguments { plan, out, force, dated } = arguments;
    let asked = OpenSteps::of(plan, *dated, clock.date())?;
    if out.exists() && !force {
        return Err(CliError::OutExists(out.clone()));
    }
    let key = if let Some(key) = asked.plan.calendar_key.as_ref().filter(|key| is_key(key)) {
        key.clone()
    } else {
        let mut changing = Changing::open(plan)?;
        let key = new_key(&changing.plan, clock);
        changing.plan.calendar_key = Some(key.clone());
        changing.save(clock)?;
        key
    };
    let until = asked.odds(None).as_ref().and_then(StepOdds::of_all);
    let until = until.and_then(|until| until.days(asked.plan.hours_per_week, asked.today)).map(|finish| finish.half);
    let PlanCalendar { text, steps, weekly } = calendar(&asked.plan, &key, until, asked.today, clock);
    replace(&SystemDisk, out, text.as_bytes()).map_err(|error| CliError::NotExported(error.to_string()))?;
    output::tell(&IcsAnswer { out: out.clone(), steps, weekly_until: until.filter(|_| weekly) }, dated.form.json)
}

/// What was written.
#[derive(Serialize)]
struct IcsAnswer {
    out: PathBuf,
    /// Steps with a day in it.
    steps: usize,
    /// The day to which every week has its hours in it.
    weekly_until: Option<Date>,
}

impl Answer for IcsAnswer {
    fn text(&self) -> String {
        let steps = format::count(self.steps, "step has its last day", "steps have their last day");
        let week = self.weekly_until.map(|until| format!(", and every week its hours until {}", format::date(until)));
        format!("{steps} in {}{}.\n", self.out.display(), week.unwrap_or_default())
    }
}
