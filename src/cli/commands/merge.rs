//! `rungs merge BASE MINE THEIRS -o OUT`

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Zoned;

use crate::app::present::compare::{ConflictWords, summary};
use crate::cli::answer::merge::{ConflictEntry, MergeAnswer, RenumberedEntry};
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::{output, resolve};
use crate::domain::compare::difference;
use crate::domain::compare::merge::merge;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;
use crate::storage::disk::SystemDisk;
use crate::storage::identity::Identity;
use crate::storage::plan_file::{self, SaveRequest};

/// Which plans, and where the merged one goes.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code: 0 merged, 1 merged with conflicts: OUT.ron is written with what is kept, 2 nothing is written."
)]
pub struct Arguments {
    /// The plan from which both came; an empty file if there is none.
    #[arg(value_name = "BASE.ron")]
    base: PathBuf,
    /// The plan as you changed it; where both changed the same, this one is kept.
    #[arg(value_name = "MINE.ron")]
    mine: PathBuf,
    /// The plan as it was changed elsewhere.
    #[arg(value_name = "THEIRS.ron")]
    theirs: PathBuf,
    /// The file to write: MINE.ron itself or a new one.
    #[arg(short, long, value_name = "OUT.ron")]
    output: PathBuf,
    /// Replace another file of that name.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    form: Form,
}

/// Merges and saves: 0 without conflicts, 1 with, 2 if nothing was written.
pub fn run(arguments: &Arguments, now: &Zoned) -> u8 {
    match write(arguments, now) {
        Ok(answer) => {
            let code = u8::from(!answer.clean);
            match output::print(&answer, arguments.form.json) {
                Ok(()) => code,
                // The plan is saved all the same, which 2 would deny.
                Err(error) => {
                    output::complain(&error);
                    1
                }
            }
        }
        Err(error) => {
            output::complain(&error);
            2
        }
    }
}

fn write(arguments: &Arguments, now: &Zoned) -> Result<MergeAnswer, CliError> {
    let Arguments { base, mine, theirs, output, force, form } = arguments;
    // A link to nothing is a file of that name too.
    if !force && output.symlink_metadata().is_ok() && !is_same_file(output, mine) {
        return Err(CliError::FileExists(output.clone()));
    }
    // Looked at before it is read: a change in between is then noticed when it is saved.
    let seen = if is_same_file(output, mine) { Identity::of(&SystemDisk, mine).ok() } else { None };
    let [base, mine, theirs] = [load_base(base)?, load(mine)?, load(theirs)?];
    let merged = merge(&base, &mine, &theirs);
    let catalogue = resolve::catalogue_for(&form.shown(merged.plan.clone()))?;
    // No backups: mine is in what is written, and version control merges files of passing names.
    let (plan, expected) = (&merged.plan, seen.as_ref());
    let request = SaveRequest { path: output, plan, expected, found_format: None, backups: None, now };
    plan_file::save(&SystemDisk, &request)?;
    let words = ConflictWords::new(&base, &mine, &theirs, &merged, &catalogue);
    let brought = difference(&mine, &merged.plan);
    Ok(MergeAnswer {
        file: output.display().to_string(),
        clean: merged.conflicts.is_empty(),
        summary: if brought.is_empty() { "nothing".to_owned() } else { summary(&brought) },
        conflicts: merged.conflicts.iter().map(|conflict| ConflictEntry::of(conflict, &words)).collect(),
        renumbered: merged.renumbered.iter().map(|entry| RenumberedEntry::of(entry, &words)).collect(),
    })
}

/// Reads a plan that goes into another file. What a newer version meant by its own is not known, so that it cannot be
/// merged.
fn load(path: &Path) -> Result<Plan, CliError> {
    let loaded = plan_file::open(path)?;
    match loaded.newer() {
        Some(found) => Err(CliError::NewerFormat { path: path.to_owned(), found }),
        None => Ok(loaded.plan),
    }
}

/// Reads the version both came from. Version control gives an empty file where both sides made the plan.
fn load_base(path: &Path) -> Result<Plan, CliError> {
    if !path.metadata().is_ok_and(|about| about.is_file() && about.len() == 0) {
        return load(path);
    }
    Ok(Plan::new(String::new(), Position::of("".into(), "".into()), None))
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().zip(other.canonicalize().ok()).is_some_and(|(one, other)| one == other)
}
