//! The list of earlier versions of the plan's file.

use serde::Serialize;

use crate::app::file::Version;
use crate::app::format;
use crate::app::state::State;

/// One version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionRow {
    /// When it was saved.
    pub saved: String,
    /// What changed in it, or why it cannot be read.
    pub change: String,
    /// Whether it is pointed out.
    pub selected: bool,
    /// Whether it can be opened.
    pub readable: bool,
}

/// The versions of the plan's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionsData {
    /// What the list is, in a sentence.
    pub sentence: String,
    /// The versions, newest first.
    pub rows: Vec<VersionRow>,
    /// The one pointed out.
    pub selected: usize,
}

/// Builds the list.
pub fn versions(state: &State, list: &[Version], selected: usize) -> VersionsData {
    let _ = state;
    let rows: Vec<_> = list
        .iter()
        .enumerate()
        .map(|(index, version)| VersionRow {
            saved: format::moment(version.saved),
            change: version.plan.as_ref().err().cloned().unwrap_or_default(),
            selected: index == selected,
            readable: version.plan.is_ok(),
        })
        .collect();
    VersionsData { sentence: String::new(), rows, selected }
}
