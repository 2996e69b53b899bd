//! Why a plan was not saved.

use std::path::PathBuf;

use crate::storage::replace_file::ReplaceError;

/// Why a plan was not saved. The old file, if there was one, is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The plan has no text.
    #[error("the plan cannot be put into text: {reason}: {}", path.display())]
    NoText {
        /// The file.
        path: PathBuf,
        /// Why, in the words of the writer of the format.
        reason: String,
    },
    /// The text is larger than what can be read back.
    #[error("the plan is larger than 16 MiB and could not be opened again: {}", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// Reading the text back fails or gives another plan.
    #[error("the plan could not be opened again as it is: {reason}: {}", path.display())]
    NotReproduced {
        /// The file.
        path: PathBuf,
        /// What would be wrong in it.
        reason: String,
    },
    /// The file was not written.
    #[error(transparent)]
    NotWritten(#[from] ReplaceError),
}
