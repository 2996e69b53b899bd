//! The dialog in which a path is typed: words, rows and what to say when there are none.

use serde::Serialize;

use crate::app::dialog::{Dialog, PathPurpose};
use crate::app::path_dialog::{PathDialog, PathRow, RowKind};
use crate::app::state::State;
use crate::app::words::Words as _;

/// What the dialog shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathData {
    pub question: &'static str,
    /// Why it is asked, or how it is answered.
    pub explanation: String,
    /// The word on its button.
    pub verb: &'static str,
    /// What a screen reader says of the field.
    pub field: &'static str,
    /// What is in the field.
    pub text: String,
    /// What fits, best first.
    pub rows: Vec<PathRowData>,
    /// The row that the arrow keys are on.
    pub marked: Option<usize>,
    /// Said in place of rows, or about them.
    pub note: String,
    /// Whether Tab changes the text.
    pub completes: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathRowData {
    /// Its name.
    pub label: String,
    /// Where it is, for one of another folder.
    pub detail: String,
    /// All that a screen reader says.
    pub name: String,
    /// A folder, which is entered.
    pub is_folder: bool,
}

/// What the field is called where a file is asked for.
const FILE: &str = "Path of the plan file";

/// The dialog, if it is open.
pub fn path(state: &State) -> Option<PathData> {
    let Some(Dialog::Path(dialog)) = &state.dialog else { return None };
    let rows = dialog.rows(&state.settings.recent);
    let (question, verb, field) = match dialog.purpose {
        PathPurpose::Open => ("Which plan do you want to open?", "Open", FILE),
        PathPurpose::Save => ("Where do you want to save the plan?", "Save", FILE),
        PathPurpose::Compare => ("Which plan do you want to compare with?", "Compare", FILE),
        PathPurpose::Import => ("Which official file do you want to import?", "Import", FILE),
        PathPurpose::OwnPack => ("Which folder do you want to save the pack in?", "Save", "Path of the folder"),
    };
    let usual = match dialog.purpose {
        PathPurpose::OwnPack => "Type a folder that is new or empty; Tab completes it. ~ is your home folder.",
        _ => "Type the path of the file; Tab completes it, the arrow keys choose. ~ is your home folder.",
    };
    Some(PathData {
        question,
        explanation: dialog.problem.clone().unwrap_or_else(|| usual.to_owned()),
        verb,
        field,
        text: dialog.text.clone(),
        marked: dialog.marked,
        note: note(dialog, &rows),
        completes: dialog.completed(&rows).is_some(),
        rows: rows.into_iter().map(row).collect(),
    })
}

fn row(row: PathRow) -> PathRowData {
    let name = [row.label.trim_end_matches('/'), row.kind.words(), &row.detail];
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    PathRowData { name, is_folder: row.kind == RowKind::Folder, label: row.label, detail: row.detail }
}

fn note(dialog: &PathDialog, rows: &[PathRow]) -> String {
    let begun = dialog.text.get(dialog.folder().len()..).unwrap_or_default();
    let what = dialog.kind();
    let what = if what == RowKind::Folder { String::new() } else { format!("{} and no ", what.words()) };
    if !rows.is_empty() {
        String::new()
    } else if let Some(problem) = dialog.listing.problem() {
        format!("The folder cannot be listed: {problem}. A path can be typed all the same.")
    } else if dialog.listing.is_waiting() {
        "Reading the folder…".to_owned()
    } else if begun.is_empty() {
        format!("There is no {what}folder here.")
    } else {
        format!("No {what}folder here begins with “{begun}”.")
    }
}
