//! One line of the list under the field.

use std::path::Path;

use crate::app::format;

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A folder to enter.
    Folder,
    /// A plan file.
    Plan,
    /// A file of a publisher of statistics, or a pack made of some.
    Official,
    /// A plan file that was open before.
    Recent,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathRow {
    /// What the field says once it is taken.
    pub text: String,
    /// Its name.
    pub label: String,
    /// Where it is, for one of another folder.
    pub detail: String,
    pub kind: RowKind,
}

impl PathRow {
    /// A file that was open before.
    pub(super) fn recent(path: &Path) -> Self {
        Self {
            text: path.display().to_string(),
            label: format::path_name(path),
            detail: format::path_folder(path),
            kind: RowKind::Recent,
        }
    }
}
