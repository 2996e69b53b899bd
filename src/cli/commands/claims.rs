//! `rungs claims ROLE`

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::cli::answer::claims::ClaimsAnswer;
use crate::cli::error::CliError;
use crate::cli::given::{Day, Form};
use crate::cli::{output, resolve};
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::level::Level;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::resolution::question::Question;

/// A level by its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum AskedLevel {
    Entry,
    Mid,
    Senior,
    Lead,
    Principal,
    Executive,
}

/// What the pay should include.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum AskedDefinition {
    Base,
    TotalCash,
    TotalCompensation,
}

/// Which claims to list.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Id, title or alias of the role.
    role: String,
    /// The plan whose figures, picks, weights and rates hold.
    #[arg(long, value_name = "PLAN.ron")]
    plan: Option<PathBuf>,
    /// One level of the role. Without it a claim that names a level is not used.
    #[arg(long, value_name = "LEVEL")]
    level: Option<AskedLevel>,
    /// Where the work is; without it where the plan has the role, or us.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    /// What the pay should include.
    #[arg(long, value_name = "DEFINITION", default_value = "base")]
    definition: AskedDefinition,
    #[command(flatten)]
    form: Form,
    #[command(flatten)]
    day: Day,
}

/// Lists every claim about the pay of a role, with the one used and why.
///
/// # Errors
/// If the plan cannot be opened or the role or the place is not known.
pub fn run(arguments: &Arguments, clock: Date) -> Result<(), CliError> {
    let today = arguments.day.or(clock);
    let plan = arguments.plan.as_deref().map(|plan| arguments.form.plan(plan)).transpose()?;
    let catalogue = plan.as_ref().map_or_else(resolve::catalogue, resolve::catalogue_for)?;
    let role = resolve::role(&catalogue, &arguments.role)?;
    let stated = arguments.place.as_deref().map(|place| resolve::place(&catalogue, place)).transpose()?;
    let place = match (stated, &plan) {
        (Some(place), _) => place,
        (None, Some(plan)) => plan.place_of(&role.id).clone(),
        (None, None) => resolve::place(&catalogue, "us")?,
    };
    let question = match &plan {
        Some(plan) => Question::of(plan, &catalogue, &place, today.year()),
        None => Question::about(&place),
    };
    let question = Question {
        level: arguments.level.map(level),
        definition: match arguments.definition {
            AskedDefinition::Base => PayDefinition::Base,
            AskedDefinition::TotalCash => PayDefinition::TotalCash,
            AskedDefinition::TotalCompensation => PayDefinition::TotalCompensation,
        },
        ..question
    };
    let values =
        plan.as_ref().map_or_else(|| AssumedValues::usual(&catalogue), |plan| AssumedValues::of(plan, &catalogue));
    let spread = values.get(Assumption::OneFigureSpread);
    output::print(&ClaimsAnswer::of(role, &question, spread, &catalogue), arguments.form.json)
}

fn level(asked: AskedLevel) -> Level {
    match asked {
        AskedLevel::Entry => Level::Entry,
        AskedLevel::Mid => Level::Mid,
        AskedLevel::Senior => Level::Senior,
        AskedLevel::Lead => Level::Lead,
        AskedLevel::Principal => Level::Principal,
        AskedLevel::Executive => Level::Executive,
    }
}
