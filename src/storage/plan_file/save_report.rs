//! What came of a save.

use std::path::PathBuf;

use crate::app::file::FileIdentity;
use crate::storage::disk::Durability;

/// What came of a save that went well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveReport {
    /// What is in the file now; to be expected at the next save.
    pub identity: FileIdentity,
    /// How safe that is.
    pub durability: Durability,
    /// The copy of a file of an older format, if this save made it.
    pub kept_copy: Option<PathBuf>,
    /// What went wrong beside the save, in plain words.
    pub warnings: Vec<String>,
}
