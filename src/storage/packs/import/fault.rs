//! Why nothing was imported.

use crate::domain::official::pack_about::PackId;
use crate::storage::bounded_read::ReadError;
use crate::storage::located_error::LocatedError;
use crate::storage::official::PackError;
use crate::storage::official::import::ImportError;
use crate::storage::official::writer::WriteError;
use crate::storage::packs::{PackFault, WriteFault};

/// Why nothing was imported. Unless it says otherwise, nothing on the disk has changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportFault {
    #[error(transparent)]
    Files(#[from] ImportError),
    #[error("{file}: {why}")]
    Unreadable { file: String, why: ReadError },
    /// A pack of another computer.
    #[error("{file}: {why}")]
    Pack { file: String, why: PackFault },
    #[error("two of the files hold {0}; import them one after the other")]
    Twice(PackId),
    #[error(
        "O*NET {version} without ratings of skills cannot take the place of the facts in use; are its tables missing?"
    )]
    NoRatings { version: String },
    #[error(
        "the files do not say which version of O*NET they are; keep the publisher's name, for example db_30_3_text.zip"
    )]
    NoVersion,
    /// The pack that was just made.
    #[error("what was made cannot be read: {0}")]
    Made(#[from] PackFault),
    #[error("what was read cannot be kept: {0}")]
    NotMade(#[from] WriteError),
    #[error("{0}")]
    Own(Box<LocatedError>),
    #[error("{0}")]
    Bundled(#[from] PackError),
    #[error(transparent)]
    NotSaved(#[from] WriteFault),
}

impl From<LocatedError> for ImportFault {
    fn from(error: LocatedError) -> Self {
        Self::Own(Box::new(error))
    }
}
