//! `rungs merge BASE MINE THEIRS -o OUT`

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Zoned;
use serde::Serialize;
use serde_json::Value as Json;

use crate::app::file::FileIdentity;
use crate::app::format;
use crate::app::present::compare::{ConflictWords, summary};
use crate::app::settings::MoneyStyle;
use crate::cli::answer::{subject_id, value};
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::{Answer, Told};
use crate::cli::{output as out, resolve};
use crate::domain::compare::difference;
use crate::domain::compare::merge::conflict::{Conflict, Disagreement, Side};
use crate::domain::compare::merge::{Renumbered, merge};
use crate::domain::compare::subject::Section;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;
use crate::storage::disk::SystemDisk;
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

/// Merges and saves, and ends as merge drivers do: 0 without conflicts, 1 with.
///
/// # Errors
/// If nothing was written.
pub fn run(arguments: &Arguments, now: &Zoned) -> Result<Told, CliError> {
    let Arguments { base, mine, theirs, output, force, form } = arguments;
    // A link to nothing is a file of that name too.
    if !force && output.symlink_metadata().is_ok() && !is_same_file(output, mine) {
        return Err(CliError::FileExists(output.clone()));
    }
    // Looked at before it is read: a change in between is then noticed when it is saved.
    let seen = if is_same_file(output, mine) { FileIdentity::of(&SystemDisk, mine).ok() } else { None };
    let [base, mine, theirs] = [load_base(base)?, load(mine)?, load(theirs)?];
    let merged = merge(&base, &mine, &theirs);
    let catalogue = resolve::catalogue_for(&form.shown(merged.plan.clone()))?;
    // No backups: mine is in what is written, and version control merges files of passing names.
    let (plan, expected) = (&merged.plan, seen.as_ref());
    let request = SaveRequest { path: output, plan, expected, older_format: None, backups: None, now };
    plan_file::save(&SystemDisk, &request)?;
    let words = ConflictWords::new(&base, &mine, &theirs, &merged, &catalogue, MoneyStyle::CodeFirst);
    let brought = difference(&mine, &merged.plan);
    let answer = MergeAnswer {
        file: output.display().to_string(),
        clean: merged.conflicts.is_empty(),
        summary: if brought.is_empty() { "nothing".to_owned() } else { summary(&brought) },
        conflicts: merged.conflicts.iter().map(|conflict| ConflictEntry::of(conflict, &words)).collect(),
        renumbered: merged.renumbered.iter().map(|entry| RenumberedEntry::of(entry, &words)).collect(),
    };
    Ok(Told { text: out::tell(&answer, form.json)?, code: u8::from(!answer.clean) })
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

/// Something both sides changed differently.
#[derive(Serialize)]
struct ConflictEntry {
    section: Section,
    kind: &'static str,
    /// As in `diff`.
    id: Option<String>,
    field: Option<String>,
    base: Json,
    mine: Json,
    theirs: Json,
    kept: &'static str,
    /// The conflict in words.
    text: String,
}

/// An entry of THEIRS that has another id in the merged plan.
#[derive(Serialize)]
struct RenumberedEntry {
    /// What it is, in words.
    name: String,
    from: String,
    to: String,
}

/// A merge.
#[derive(Serialize)]
struct MergeAnswer {
    file: String,
    clean: bool,
    /// What THEIRS brought to MINE, in one line.
    summary: String,
    conflicts: Vec<ConflictEntry>,
    renumbered: Vec<RenumberedEntry>,
}

impl ConflictEntry {
    fn of(conflict: &Conflict, words: &ConflictWords<'_>) -> Self {
        let nothing = || [Json::Null, Json::Null, Json::Null];
        let (kind, field, [base, mine, theirs]) = match &conflict.disagreement {
            Disagreement::Field { field, base, mine, theirs } => {
                ("changed", Some(field.key().to_owned()), [value(base), value(mine), value(theirs)])
            }
            Disagreement::Removed => ("removed", None, nothing()),
            Disagreement::Order => ("order", None, nothing()),
        };
        let kept = match conflict.kept {
            Side::Mine => "mine",
            Side::Theirs => "theirs",
        };
        let (section, id) = (conflict.section(), subject_id(&conflict.subject));
        Self { section, kind, id, field, base, mine, theirs, kept, text: words.line(conflict) }
    }
}

impl RenumberedEntry {
    fn of(renumbered: &Renumbered, words: &ConflictWords<'_>) -> Self {
        let Renumbered { subject, from, to } = renumbered;
        Self { name: words.name(subject), from: from.clone(), to: to.clone() }
    }
}

impl Answer for MergeAnswer {
    fn text(&self) -> String {
        let Self { file, clean: _, summary, conflicts, renumbered } = self;
        let mut text = format!("Merged into {file}. From theirs: {summary}\n");
        if !conflicts.is_empty() {
            let number = format::count(conflicts.len(), "conflict", "conflicts");
            text.push_str(&format!("\n{number}; the file is written with what is kept\n"));
            text.extend(conflicts.iter().map(|conflict| format!("  {}\n", conflict.text)));
        }
        if !renumbered.is_empty() {
            text.push_str("\nNew ids, because mine has another entry of that id\n");
            let line = |entry: &RenumberedEntry| format!("  {}: {} is now {}\n", entry.name, entry.from, entry.to);
            text.extend(renumbered.iter().map(line));
        }
        text
    }
}
