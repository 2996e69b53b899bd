//! The answer of `rungs merge`.

use serde::Serialize;
use serde_json::Value as Json;

use super::diff::{field_name, id, section_name, value};
use crate::app::format;
use crate::app::present::compare::ConflictWords;
use crate::cli::output::Answer;
use crate::domain::compare::merge::Renumbered;
use crate::domain::compare::merge::conflict::{Conflict, Disagreement, Side};

/// Something both sides changed differently.
#[derive(Clone, Debug, Serialize)]
pub struct ConflictEntry {
    /// The part of the plan.
    pub section: String,
    /// `changed` by both, `removed` by one, or `order`.
    pub kind: &'static str,
    /// Id of the entry, as in `diff`.
    pub id: Option<String>,
    /// The field.
    pub field: Option<String>,
    /// Its value in BASE.
    pub base: Json,
    /// Its value in MINE.
    pub mine: Json,
    /// Its value in THEIRS.
    pub theirs: Json,
    /// `mine` or `theirs`.
    pub kept: &'static str,
    /// The conflict in words.
    pub text: String,
}

/// An entry of THEIRS that has another id in the merged plan.
#[derive(Clone, Debug, Serialize)]
pub struct RenumberedEntry {
    /// What it is.
    pub name: String,
    /// Its id in THEIRS.
    pub from: String,
    /// Its id now.
    pub to: String,
}

/// A merge.
#[derive(Clone, Debug, Serialize)]
pub struct MergeAnswer {
    /// The file that was written.
    pub file: String,
    /// Whether there are no conflicts.
    pub clean: bool,
    /// What THEIRS brought to MINE, in one line; `nothing` if that is so.
    pub summary: String,
    /// What both sides changed differently.
    pub conflicts: Vec<ConflictEntry>,
    /// Entries of THEIRS that have another id now.
    pub renumbered: Vec<RenumberedEntry>,
}

impl ConflictEntry {
    /// The entry of a conflict.
    pub fn of(conflict: &Conflict, words: &ConflictWords<'_>) -> Self {
        let nothing = || [Json::Null, Json::Null, Json::Null];
        let (kind, field, [base, mine, theirs]) = match &conflict.disagreement {
            Disagreement::Field { field, base, mine, theirs } => {
                ("changed", Some(field_name(field)), [value(base), value(mine), value(theirs)])
            }
            Disagreement::Removed => ("removed", None, nothing()),
            Disagreement::Order => ("order", None, nothing()),
        };
        let kept = match conflict.kept {
            Side::Mine => "mine",
            Side::Theirs => "theirs",
        };
        let (section, id) = (section_name(conflict.section()), id(&conflict.subject));
        Self { section, kind, id, field, base, mine, theirs, kept, text: words.line(conflict) }
    }
}

impl RenumberedEntry {
    /// The entry of a new id.
    pub fn of(renumbered: &Renumbered, words: &ConflictWords<'_>) -> Self {
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
