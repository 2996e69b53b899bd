//! Why a recovery copy failed.

use std::path::PathBuf;

/// Why a recovery copy was not written, listed or removed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}: {}", path.display())]
pub struct RecoveryError {
    /// Why, in plain words.
    pub reason: String,
    pub path: PathBuf,
}
