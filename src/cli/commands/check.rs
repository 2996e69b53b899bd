//! `rungs check FILE`

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::words::untimely_words;
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::output::{Answer, Told};
use crate::cli::{output, resolve};
use crate::domain::plan::check::Unknown;
use crate::domain::plan::untimely::Untimely;
use crate::storage::located_error::LocatedError;
use crate::storage::plan_file::LoadedPlan;
use crate::storage::{catalogue, plan_file};

/// What to look at.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A plan, or a folder with a catalogue.
    file: PathBuf,
    #[command(flatten)]
    dated: Dated,
}

/// Looks for every problem.
///
/// # Errors
/// The problems.
pub fn run(arguments: Arguments, clock: Date) -> Result<Told, CliError> {
    let Arguments { file, dated } = arguments;
    let (form, today) = (dated.form, dated.today(clock));
    let (found, problems, notes) = if file.is_dir() { look_at_catalogue(&file) } else { look_at_plan(&file, today)? };
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
    Ok(Told { text: output::tell(&answer, form.json)?, code: u8::from(!answer.good) })
}

/// Names the catalogue does not know that are told one by one; looking for the place of each takes a while.
const MOST_NOTES: usize = 50;

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
        Ok((catalogue, left_out)) => {
            let (roles, skills) = (catalogue.roles().len(), catalogue.skills().len());
            let (moves, steps) = (catalogue.moves().len(), catalogue.steps().len());
            let found = format!("a catalogue of {roles} roles, {skills} skills, {moves} moves and {steps} steps");
            let more = left_out.len().saturating_sub(MOST_NOTES);
            let more = (more > 0).then(|| LocatedError::of_file("", &format!("{more} more like these")));
            let notes = left_out.into_iter().take(MOST_NOTES).map(inside).chain(more);
            (found, Vec::new(), notes.collect())
        }
        Err(problems) => ("a catalogue".to_owned(), problems.into_iter().map(inside).collect(), Vec::new()),
    }
}

fn look_at_plan(file: &Path, today: Date) -> Result<Found, CliError> {
    let name = file.display().to_string();
    let read = plan_file::read_text(file);
    let loaded = read.and_then(|text| plan_file::open_text(&name, &text).map(|loaded| (loaded, text)));
    let (loaded, text) = match loaded {
        Ok(loaded) => loaded,
        Err(error) => return Ok(("a plan".to_owned(), error.problems(), Vec::new())),
    };
    let catalogue = resolve::catalogue()?;
    let unknown = loaded.plan.unknown(&catalogue);
    let note = |unknown: &Unknown| {
        let position = plan_file::position_of_literal(id(unknown), &text);
        LocatedError::in_text(name.as_str(), &text, position, &unknown.to_string())
    };
    let more = unknown.len().saturating_sub(MOST_NOTES);
    let more = (more > 0).then(|| LocatedError::of_file(name.as_str(), &format!("{more} more like these")));
    let notes = unknown.iter().take(MOST_NOTES).map(note).chain(more);
    let untimely = loaded.plan.untimely(today);
    let dated = |untimely: &Untimely| {
        let position = plan_file::position_of_literal(&needle(untimely), &text);
        let words = untimely_words(untimely, &loaded.plan, &catalogue);
        LocatedError::in_text(name.as_str(), &text, position, &words)
    };
    let rest = untimely.len().saturating_sub(MOST_NOTES);
    let rest = (rest > 0).then(|| LocatedError::of_file(name.as_str(), &format!("{rest} more dates like these")));
    let notes = notes.chain(untimely.iter().take(MOST_NOTES).map(dated)).chain(rest);
    let notes = loaded.notes.iter().chain(&loaded.marked).cloned().chain(notes).collect();
    Ok((found(&loaded), Vec::new(), notes))
}

/// What was found, in words.
fn found(loaded: &LoadedPlan) -> String {
    let (steps, entries) = (loaded.plan.steps.len(), loaded.plan.ledger.len());
    let format = match (loaded.older(), loaded.newer()) {
        (Some(older), _) => format!(", in format {older}; saving makes it format {}", plan_file::FORMAT),
        (_, Some(newer)) => {
            format!(", in format {newer}, newer than {}: it can be looked at but not saved over", plan_file::FORMAT)
        }
        (None, None) => String::new(),
    };
    format!("a plan of {steps} steps and {entries} ledger entries{format}")
}

fn id(unknown: &Unknown) -> &str {
    match unknown {
        Unknown::Role(id) => id.as_str(),
        Unknown::Skill(id) => id.as_str(),
        Unknown::Place(id) => id.as_str(),
        Unknown::Claim(id) => id.as_str(),
        Unknown::Family(id) => id.as_str(),
    }
}

/// What to look for in the file.
fn needle(untimely: &Untimely) -> String {
    match untimely {
        Untimely::Passed(stage) | Untimely::OutOfOrder(stage) => stage.date.to_string(),
        Untimely::Level(id, ..) => id.to_string(),
        Untimely::Done(id, _) => id.to_string(),
        Untimely::Hours(id, ..) => id.to_string(),
        Untimely::Paid(id, _) => id.to_string(),
        Untimely::Kept(date) => date.to_string(),
    }
}

/// A problem and its place.
#[derive(Serialize)]
struct ProblemEntry {
    file: String,
    /// From 1; `None` if the problem is no single place.
    line: Option<usize>,
    /// In characters, from 1.
    column: Option<usize>,
    message: String,
}

impl ProblemEntry {
    fn of(problem: LocatedError) -> Self {
        let LocatedError { file, position, message, excerpt: _ } = problem;
        Self { file, line: position.map(|(line, _)| line), column: position.map(|(_, column)| column), message }
    }

    fn text(&self) -> String {
        let Self { file, line, column, message } = self;
        match line.zip(*column) {
            Some((line, column)) => format!("{file}:{line}:{column}: {message}"),
            None => format!("{file}: {message}"),
        }
    }
}

/// What was found in a file or folder.
#[derive(Serialize)]
struct CheckAnswer {
    file: String,
    good: bool,
    /// What it is, in words.
    found: String,
    problems: Vec<ProblemEntry>,
    /// What the catalogue does not know and dates that do not fit; all of it is kept.
    notes: Vec<ProblemEntry>,
}

impl Answer for CheckAnswer {
    fn text(&self) -> String {
        let notes: String = self.notes.iter().map(|note| format!("{}\n", note.text())).collect();
        format!("{notes}{}: good, {}\n", self.file, self.found)
    }
}
