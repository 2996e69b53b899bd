//! The dialog in which a path is typed, for where the desktop offers no file dialog or nobody wants one.
//!
//! It knows what the shell has listed and completes from that; it never reads a folder itself.

mod complete;
mod folder_entry;
mod listing;
mod row;

pub use folder_entry::FolderEntry;
pub use listing::Listing;
pub use row::{PathRow, RowKind};

use std::path::PathBuf;

use super::after::After;
use super::dialog::PathPurpose;

/// What Enter does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// The text becomes this one, which names a folder.
    Folder(String),
    File(PathBuf),
    /// There is nothing to use yet.
    Nothing,
}

/// A path that is being typed, with what its folder holds.
#[derive(Clone, Debug, PartialEq)]
pub struct PathDialog {
    pub purpose: PathPurpose,
    /// The path as typed.
    pub text: String,
    /// Why it is asked, or why it could not be used.
    pub problem: Option<String>,
    /// What follows a save.
    pub then: Option<After>,
    /// The row that the arrow keys are on.
    pub marked: Option<usize>,
    /// What the shell said about the folder.
    pub listing: Listing,
}

impl PathDialog {
    /// A dialog that begins with `text`.
    pub fn new(purpose: PathPurpose, text: String, then: Option<After>) -> Self {
        Self { purpose, text, problem: None, then, marked: None, listing: Listing::default() }
    }

    /// The folder in which the path is, as typed and with its last separator; empty: where the program was started.
    pub fn folder(&self) -> &str {
        self.split().0
    }

    fn split(&self) -> (&str, &str) {
        let end = self.text.rfind(std::path::is_separator).map_or(0, |at| at + 1);
        self.text.split_at_checked(end).unwrap_or(("", &self.text))
    }

    /// Puts another text in the field.
    pub fn set_text(&mut self, text: String) {
        self.text = text;
        self.marked = None;
        self.problem = None;
    }

    /// Moves the mark by one row; over either end it leaves the list for the field.
    pub fn mark(&mut self, down: bool, count: usize) {
        self.marked = match (self.marked, down) {
            _ if count == 0 => None,
            (None, true) => Some(0),
            (None, false) => Some(count - 1),
            (Some(row), true) => Some(row + 1).filter(|row| *row < count),
            (Some(row), false) => row.checked_sub(1),
        };
    }

    /// What fits the text, best first: the files opened before while nothing is typed, else folders and plans.
    pub fn rows(&self, recent: &[PathBuf]) -> Vec<PathRow> {
        if self.text.is_empty() && self.purpose == PathPurpose::Open && !recent.is_empty() {
            return recent.iter().map(|path| PathRow::recent(path)).collect();
        }
        let (folder, name) = self.split();
        let kind = self.kind();
        let entries = self.listing.entries_of(folder).iter().filter(|entry| entry.fits(name));
        entries.map(|entry| entry.row(folder)).filter(|row| [RowKind::Folder, kind].contains(&row.kind)).collect()
    }

    /// What can be chosen.
    pub fn kind(&self) -> RowKind {
        match self.purpose {
            PathPurpose::Open | PathPurpose::Save | PathPurpose::Compare => RowKind::Plan,
            PathPurpose::Import => RowKind::Official,
            PathPurpose::OwnPack => RowKind::Folder,
        }
    }

    /// The text after Tab; `None` if it would stay as it is.
    pub fn completed(&self, rows: &[PathRow]) -> Option<String> {
        if let Some(row) = self.marked.and_then(|row| rows.get(row)) {
            return Some(row.text.clone());
        }
        let text = if self.text == "~" { "~/".to_owned() } else { complete::common(&self.text, rows)? };
        (text != self.text).then_some(text)
    }

    /// What Enter does.
    pub fn entered(&self, rows: &[PathRow]) -> Entered {
        if let Some(row) = self.marked.and_then(|row| rows.get(row)) {
            return match row.kind {
                RowKind::Folder => Entered::Folder(row.text.clone()),
                RowKind::Plan | RowKind::Official | RowKind::Recent => Entered::File(row.text.clone().into()),
            };
        }
        let text = self.text.trim();
        let (folder, name) = self.split();
        let is_folder = ["~", ".", ".."].contains(&name) || self.listing.has_folder(folder, name);
        if is_folder {
            return Entered::Folder(format!("{}{}", self.text, std::path::MAIN_SEPARATOR));
        }
        if self.purpose == PathPurpose::OwnPack && name.is_empty() && !text.is_empty() {
            return Entered::File(text.into());
        }
        if name.trim().is_empty() { Entered::Nothing } else { Entered::File(text.into()) }
    }
}
