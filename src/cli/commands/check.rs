//! `rungs check FILE`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::answer::check::{CheckAnswer, ProblemEntry};
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::{output, resolve};
use crate::domain::plan::check::Unknown;
use crate::storage::located_error::LocatedError;
use crate::storage::{catalogue, plan_file};

/// What to look at.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A plan, or a folder with a catalogue.
    file: PathBuf,
    #[command(flatten)]
    form: Form,
}

/// Looks for every problem.
///
/// # Errors
/// The problems.
pub fn run(arguments: Arguments) -> Result<(), CliError> {
    let Arguments { file, form } = arguments;
    let (found, problems, notes) = if file.is_dir() { look_at_catalogue(&file) } else { look_at_plan(&file)? };
    if !problems.is_empty() && !form.json {
        return Err(CliError::Problems(problems));
    }
    let answer = CheckAnswer {
        file: file.display().to_string(),
        good: problems.is_empty(),
        found,
        problems: problems.into_iter().map(ProblemEntry::of).collect(),
        notes: notes.into_iter().map(ProblemEntry::of).collect(),
    };
    output::print(&answer, form.json)?;
    if answer.good { Ok(()) } else { Err(CliError::Told) }
}

type Found = (String, Vec<LocatedError>, Vec<LocatedError>);

fn look_at_catalogue(folder: &Path) -> Found {
    let inside = |problem: LocatedError| LocatedError {
        // What could not be read names its whole path already.
        file: if Path::new(&problem.file).starts_with(folder) {
            problem.file
        } else {
            folder.join(problem.file).display().to_string()
        },
        ..problem
    };
    match catalogue::from_folder(folder) {
        Ok(catalogue) => {
            let (roles, skills) = (catalogue.roles().len(), catalogue.skills().len());
            let (moves, steps) = (catalogue.moves().len(), catalogue.steps().len());
            let found = format!("a catalogue of {roles} roles, {skills} skills, {moves} moves and {steps} steps");
            (found, Vec::new(), Vec::new())
        }
        Err(problems) => ("a catalogue".to_owned(), problems.into_iter().map(inside).collect(), Vec::new()),
    }
}

fn look_at_plan(file: &Path) -> Result<Found, CliError> {
    let plan = match plan_file::load(file) {
        Ok(plan) => plan,
        Err(error) => return Ok(("a plan".to_owned(), error.problems(), Vec::new())),
    };
    let catalogue = resolve::catalogue()?;
    // The text is only wanted for the places of notes.
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let note = |unknown: Unknown| LocatedError {
        file: file.display().to_string(),
        position: plan_file::position_of_literal(id(&unknown), &text),
        message: unknown.to_string(),
    };
    let notes = plan.unknown(&catalogue).into_iter().map(note).collect();
    let found = format!("a plan of {} steps and {} ledger entries", plan.steps.len(), plan.ledger.len());
    Ok((found, Vec::new(), notes))
}

fn id(unknown: &Unknown) -> &str {
    match unknown {
        Unknown::Role(id) => id.as_str(),
        Unknown::Skill(id) => id.as_str(),
        Unknown::Place(id) => id.as_str(),
        Unknown::Claim(id) => id.as_str(),
    }
}
