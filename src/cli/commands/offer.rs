//! `rungs offer PLAN ROLE`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::{format, typed};
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::output::{self, Answer};
use crate::cli::resolve;
use crate::cli::saving::Changing;
use crate::domain::path::schedule::stations;
use crate::domain::plan::stage::Stage;

/// An offer for which role of which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan; it is saved.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Id or title of a role on the path.
    role: String,
    /// The first day in it, from today on.
    #[arg(long, value_name = "DAY", conflicts_with = "take_back")]
    date: Option<String>,
    /// There is none: a day that is set is a wish.
    #[arg(long)]
    take_back: bool,
    #[command(flatten)]
    dated: Dated,
}

/// Says that there is an offer for a role on the path, or that there is none, and saves the plan.
///
/// # Errors
/// If the plan cannot be opened or saved, the role is not on its path or the day cannot be used.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    let today = arguments.dated.today(clock.date());
    let mut changing = Changing::open(&arguments.plan)?;
    let plan = &mut changing.plan;
    let catalogue = resolve::catalogue_for(plan)?;
    let role = resolve::role(&catalogue, &arguments.role)?;
    let date = arguments.date.as_deref().map(|typed| day(typed, today)).transpose()?;
    if plan.path.is_empty() {
        // What is said of a role makes the path the person's own.
        let shown = stations(plan, &catalogue, today)?;
        plan.path = shown.into_iter().skip(1).map(|station| Stage::of(station.role)).collect();
    }
    let Some(index) = plan.path.iter().position(|stage| stage.role == role.id) else {
        return Err(CliError::no_such("role on the path", &arguments.role, &[], "rungs path lists those there are"));
    };
    if date.is_some() {
        plan.set_stage_start(index, date);
    }
    plan.set_stage_offer(index, !arguments.take_back);
    let start = plan.path.get(index).and_then(|stage| stage.start);
    changing.save(clock)?;
    let answer = OfferAnswer { role: Name::of_role(&role.id, &catalogue), offer: !arguments.take_back, start };
    output::tell(&answer, arguments.dated.form.json)
}

fn day(typed: &str, today: Date) -> Result<Date, CliError> {
    let wrong = |why: String| CliError::Argument { name: "--date", why };
    let day = typed::read::first_day(typed, today).map_err(wrong)?.value;
    match day {
        Some(day) if day >= today => Ok(day),
        Some(day) => Err(wrong(format!("{} has passed", format::date(day)))),
        None => Err(wrong("no day is stated".to_owned())),
    }
}

/// An offer, or that there is none.
#[derive(Serialize)]
struct OfferAnswer {
    role: Name,
    offer: bool,
    start: Option<Date>,
}

impl Answer for OfferAnswer {
    fn text(&self) -> String {
        let role = &self.role.title;
        let from = self.start.map(|start| format!(" from {}", format::date(start))).unwrap_or_default();
        if self.offer {
            return format!("Offer for {role}{from}: the move comes for sure\n");
        }
        match self.start {
            Some(start) => format!("No offer for {role}: {} is a wish\n", format::date(start)),
            None => format!("No offer for {role}\n"),
        }
    }
}
