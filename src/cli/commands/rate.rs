//! `rungs rate PLAN SKILL LEVEL`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::on_day::OnDay;
use crate::cli::output::Answer;
use crate::cli::saving::Changing;
use crate::cli::{output, resolve};
use crate::domain::proficiency::Proficiency;

/// Which skill of which plan, and at which level.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan; it is saved.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Id or title of the skill.
    skill: String,
    /// The level, 0 to 5.
    #[arg(value_parser = clap::value_parser!(u8).range(0..=5))]
    level: u8,
    #[command(flatten)]
    on: OnDay,
}

/// Rates a skill and saves the plan.
///
/// # Errors
/// If the plan cannot be opened or saved, there is no such skill, or the day is after today.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    let catalogue = resolve::catalogue()?;
    let mut changing = Changing::open(&arguments.plan)?;
    let skill = resolve::skill(&catalogue, &arguments.skill)?;
    let date = arguments.on.day(clock.date())?;
    let before = changing.plan.levels().get(&skill).map(|held| held.level);
    let level = Proficiency::try_from(arguments.level).unwrap_or_default();
    changing.plan.rate(&skill, level, date);
    changing.save(clock)?;
    let answer = RateAnswer { skill: Name::of_skill(&skill, &catalogue), from: before, to: level, date };
    output::tell(&answer, arguments.on.dated.form.json)
}

/// A skill rated.
#[derive(Serialize)]
struct RateAnswer {
    skill: Name,
    from: Option<Proficiency>,
    to: Proficiency,
    date: Date,
}

impl Answer for RateAnswer {
    fn text(&self) -> String {
        let from = self.from.map_or("unrated".to_owned(), |from| from.value().to_string());
        format!("Rated as of {}: {}, {from} to {}\n", format::date(self.date), self.skill.title, self.to.value())
    }
}
