//! Why a plan was not saved.

use std::path::PathBuf;

use crate::storage::disk::ReplaceError;

/// Why a plan was not saved. The old file, if there was one, is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The plan has no text.
    #[error("the plan cannot be put into text: {reason}: {}", path.display())]
    NoText {
        path: PathBuf,
        /// Why, in the words of the writer of the format.
        reason: String,
    },
    /// The text is larger than what can be read back.
    #[error("the plan is larger than 16 MiB and could not be opened again: {}", path.display())]
    TooLarge { path: PathBuf },
    /// Reading the text back fails or gives another plan.
    #[error("the plan could not be opened again as it is: {reason}: {}", path.display())]
    NotReproduced {
        path: PathBuf,
        /// What would be wrong in it.
        reason: String,
    },
    /// The file is not what it was when it was last seen.
    #[error("another program has changed the file since it was opened: {}", path.display())]
    ChangedOnDisk { path: PathBuf },
    /// The file has further names, which would keep the old content.
    #[error(
        "the file has {links} names (hard links), and the others would keep the old plan; \
         save it under another name: {}",
        path.display()
    )]
    HardLinked {
        path: PathBuf,
        /// How many names it has.
        links: u64,
    },
    /// The file belongs to somebody else, and a new one in its place would not.
    #[error(
        "the file belongs to another user or group and would no longer after saving; \
         save it under another name: {}",
        path.display()
    )]
    ForeignOwner { path: PathBuf },
    /// The copy of a file of an older format could not be made.
    #[error("the file of the older format could not be copied first: {0}")]
    NotCopied(ReplaceError),
    /// The file was not written.
    #[error(transparent)]
    NotWritten(ReplaceError),
}
