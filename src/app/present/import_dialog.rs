//! What the dialogs about official files show: how far an import is, what came of it, whether to remove a pack.

use serde::Serialize;
use strum::{EnumCount as _, IntoEnumIterator as _};

use super::import_report::ReportPart;
use super::pack_words::pack_title;
use crate::app::dialog::Dialog;
use crate::app::format;
use crate::app::packs::{ImportStage, ListedPack, PackKey};
use crate::app::state::State;
use crate::app::view::Screen;
use crate::app::words::Words as _;
use crate::domain::official::import::progress::{Phase, Progress};

/// Names of files told of an import at most.
const MOST_FILES: usize = 3;

/// What the dialog shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum ImportData {
    UnderWay(ImportProgress),
    /// What came of it, and whether the packs are on another screen.
    Kept {
        parts: Vec<ReportPart>,
        elsewhere: bool,
    },
    /// What failed, why, where.
    Failed(String),
    /// A pack is to be removed.
    Remove {
        question: String,
        text: String,
        #[serde(skip)]
        key: PackKey,
    },
}

/// How far an import is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImportProgress {
    /// What is read.
    pub files: String,
    /// The phase.
    pub phase: String,
    /// How many rows of it; empty before the first count.
    pub rows: String,
    /// The phases passed, of all there may be: from 0 to 1. It never goes back.
    pub part: f32,
    /// What a screen reader says of it.
    pub name: String,
    /// The phases that are done, in one line; empty at first.
    pub done: String,
}

/// Builds it, if one of those dialogs is open.
pub fn import_dialog(state: &State) -> Option<ImportData> {
    match &state.dialog {
        Some(Dialog::Import) => {
            let import = state.official.import.as_ref()?;
            Some(match &import.stage {
                ImportStage::UnderWay(phases) => ImportData::UnderWay(progress(&import.files, phases)),
                ImportStage::Kept(parts) => {
                    ImportData::Kept { parts: parts.clone(), elsewhere: !shows_official_files(state) }
                }
                ImportStage::Failed(why) => ImportData::Failed(format!("The files could not be taken in: {why}.")),
            })
        }
        Some(Dialog::RemovePack(key)) => Some(remove(state.official.pack(key)?, key)),
        _ => None,
    }
}

fn shows_official_files(state: &State) -> bool {
    let data = &state.view.data;
    !state.is_welcoming() && state.view.screen == Screen::Data && data.official && data.selected.is_none()
}

fn progress(files: &[String], phases: &[Progress]) -> ImportProgress {
    let now = phases.last().copied().unwrap_or(Progress { phase: Phase::Open, rows: 0 });
    let place = |phase: Phase| Phase::iter().position(|other| other == phase).unwrap_or(0);
    let passed = phases.iter().map(|progress| place(progress.phase)).max().unwrap_or(0);
    let rows = if now.rows > 0 { format!("{} rows", format::grouped(now.rows as f64)) } else { String::new() };
    let phase = now.phase.words();
    let mut done: Vec<&str> = Vec::new();
    for progress in phases.iter().rev().skip(1).rev() {
        let words = progress.phase.words();
        if progress.phase != Phase::Open && progress.phase != now.phase && !done.contains(&words) {
            done.push(words);
        }
    }
    ImportProgress {
        files: file_names(files),
        phase: phase.to_owned(),
        part: passed as f32 / Phase::COUNT as f32,
        name: if rows.is_empty() { phase.to_owned() } else { format!("{phase}, {rows}") },
        rows,
        done: if done.is_empty() { String::new() } else { format!("Done: {}", done.join(", ")) },
    }
}

fn file_names(files: &[String]) -> String {
    let more = files.len().saturating_sub(MOST_FILES);
    let mut names: Vec<String> = files.iter().take(MOST_FILES).cloned().collect();
    if more > 0 {
        names.push(format::count(more, "more", "more"));
    }
    format::listed(&names, "and")
}

fn remove(pack: &ListedPack, key: &PackKey) -> ImportData {
    let path = pack.path.as_deref().map(format::path).unwrap_or_default();
    let text = format!(
        "Its file is deleted: {path}. What is inside Rungs takes its place. Your plans stay as they are. To have it again, \
         import the official files again."
    );
    ImportData::Remove { question: format!("Remove “{}”?", pack_title(pack)), text, key: key.clone() }
}
