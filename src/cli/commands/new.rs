//! `rungs new --from ROLE --to ROLE -o PLAN`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;

use crate::cli::answer::Name;
use crate::cli::answer::new::NewAnswer;
use crate::cli::error::CliError;
use crate::cli::given::{self, Day, Form};
use crate::cli::{output, resolve, saving};
use crate::domain::plan::position::Position;

/// What the new plan is for.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The role held now: id, title or alias.
    #[arg(long, value_name = "ROLE")]
    from: String,
    /// The role wanted: id, title or alias.
    #[arg(long, value_name = "ROLE")]
    to: String,
    /// The file to write.
    #[arg(short, long, value_name = "PLAN.ron")]
    output: PathBuf,
    /// Where the work is.
    #[arg(long, value_name = "PLACE", default_value = "us")]
    place: String,
    /// Replace a file of that name.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    form: Form,
    #[command(flatten)]
    day: Day,
}

/// Writes a new plan with levels assumed from the role held.
///
/// # Errors
/// If a role is not known, the file is there already or cannot be written.
pub fn run(arguments: Arguments, clock: &Zoned) -> Result<(), CliError> {
    let catalogue = resolve::catalogue()?;
    let from = resolve::role(&catalogue, &arguments.from)?;
    let to = resolve::role(&catalogue, &arguments.to)?;
    let place = resolve::place(&catalogue, &arguments.place)?;
    // A link to nothing is a file of that name too.
    if !arguments.force && arguments.output.symlink_metadata().is_ok() {
        return Err(CliError::FileExists(arguments.output));
    }
    let position = Position { place, ..given::position(from) };
    let plan = given::assumed(from, Some(to), position, arguments.day.or(clock.date()));
    saving::save(&arguments.output, &plan, None, None, clock)?;
    let answer = NewAnswer {
        file: arguments.output.display().to_string(),
        title: plan.title.clone(),
        from: Name::of_role(&from.id, &catalogue),
        to: Name::of_role(&to.id, &catalogue),
        place: plan.position.place.to_string(),
        hours_per_week: plan.hours_per_week,
        assumed_levels: plan.ledger.len(),
    };
    output::print(&answer, arguments.form.json)
}
