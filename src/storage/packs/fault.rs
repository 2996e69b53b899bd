//! Why a pack is not used.

use crate::domain::official::pack_about::PackId;
use crate::storage::bounded_read::ReadError;
use crate::storage::located_error::LocatedError;
use crate::storage::official::PackError;

/// What is wrong with a pack in the folder.
#[derive(Debug, thiserror::Error)]
pub enum PackFault {
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] ReadError),
    #[error("{0}")]
    Damaged(#[from] PackError),
    /// What it says of itself cannot be read.
    #[error("it is damaged: what it says of itself cannot be read: {0}")]
    About(Box<LocatedError>),
    /// A file of another name than its contents have.
    #[error("it holds {0}, which its name does not say")]
    Misnamed(PackId),
    /// A file whose name no pack has.
    #[error("no pack has this name")]
    NoName,
}

impl From<LocatedError> for PackFault {
    fn from(error: LocatedError) -> Self {
        Self::About(Box::new(error))
    }
}
