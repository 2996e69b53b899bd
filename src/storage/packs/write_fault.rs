//! Why the folder of packs was not changed.

use std::path::PathBuf;

use crate::storage::disk::{ReplaceError, reason};

/// What failed.
#[derive(Debug, thiserror::Error)]
pub enum WriteFault {
    #[error("the folder of packs could not be made: {}: {}", reason(.why), path.display())]
    NoFolder { path: PathBuf, why: std::io::Error },
    #[error(transparent)]
    NotWritten(#[from] ReplaceError),
    #[error("it could not be removed: {}: {}", reason(.why), path.display())]
    NotRemoved { path: PathBuf, why: std::io::Error },
    /// The list of those switched off has no text.
    #[error("the list of packs has no text: {0}")]
    NoText(#[from] ron::Error),
}
