//! Reads plans for the window. It never changes a file.

use std::path::{Path, PathBuf};

use crate::app::action::FileAction;
use crate::app::file::OpenedFile;
use crate::storage::{plan_file, sample_plan};

/// The path as the file system wants it: `~` is the home folder, and a relative path starts where the program did.
pub(super) fn resolved(path: &Path) -> PathBuf {
    let home = std::env::home_dir();
    let path = match (path.strip_prefix("~"), home) {
        (Ok(inside), Some(home)) => home.join(inside),
        _ => path.to_owned(),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// Reads a plan and says what came of it.
pub(in crate::gui) fn read(path: &Path) -> FileAction {
    let path = resolved(path);
    match plan_file::load(&path) {
        Ok(plan) => FileAction::Opened { plan: Box::new(plan), file: Some(OpenedFile::at(path)) },
        Err(error) => FileAction::OpenFailed { message: error.to_string() },
    }
}

pub(super) fn read_sample() -> FileAction {
    match sample_plan() {
        Ok(plan) => FileAction::Opened { plan: Box::new(plan), file: None },
        Err(error) => FileAction::OpenFailed { message: error.to_string() },
    }
}
