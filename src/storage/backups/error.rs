//! Why a backup failed.

use std::path::PathBuf;

/// Why a version was not kept, listed or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}: {}", folder.display())]
pub struct BackupError {
    /// Why, in plain words.
    pub reason: String,
    pub folder: PathBuf,
}
