//! Something in a folder that can be chosen.

use std::path::Path;

use super::{PathRow, RowKind};
use crate::app::format;
use crate::app::packs::is_official_file;

/// A folder, a plan file or an official file. Names that are no text cannot be typed and are left out by the shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderEntry {
    pub name: String,
    /// A folder, and not a file.
    pub is_folder: bool,
}

impl FolderEntry {
    /// Whether it begins with what was typed, whatever the case. Hidden ones need the dot.
    pub(super) fn fits(&self, typed: &str) -> bool {
        let hidden = self.name.starts_with('.') && !typed.starts_with('.');
        !hidden && self.name.to_lowercase().starts_with(&typed.to_lowercase())
    }

    /// Its row; `folder` is as typed.
    pub(super) fn row(&self, folder: &str) -> PathRow {
        let (kind, end) = match self.is_folder {
            true => (RowKind::Folder, "/"),
            false if is_official_file(Path::new(&self.name)) => (RowKind::Official, ""),
            false => (RowKind::Plan, ""),
        };
        let label = format!("{}{end}", format::path(Path::new(&self.name)));
        PathRow { text: format!("{folder}{}{end}", self.name), label, detail: String::new(), kind }
    }
}
