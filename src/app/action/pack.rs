//! Packs of official files: importing, switching and removing them.

use std::path::PathBuf;

use crate::app::packs::{ListedPack, LoadedPacks, PackChange};
use crate::domain::official::import::progress::Progress;
use crate::domain::official::import::report::ImportReport;

/// Something about packs of official files.
#[derive(Clone, Debug, PartialEq)]
pub enum PackAction {
    /// The packs there are at the start. Those that are damaged are told.
    Listed(Vec<ListedPack>),
    /// Asks for files to import.
    Pick,
    /// Imports files, or folders with them.
    Import(Vec<PathBuf>),
    /// An import has come so far.
    Progress { number: u64, progress: Progress },
    /// Stops the import that is under way, unless its packs are being written.
    Cancel,
    /// The import was stopped; nothing on the disk has changed.
    Stopped { number: u64 },
    /// An import was kept.
    Imported { number: u64, report: Box<ImportReport>, loaded: LoadedPacks },
    /// An import failed.
    Failed {
        number: u64,
        /// What failed, why, where.
        message: String,
        /// The packs there are, if it may have changed some.
        loaded: Option<LoadedPacks>,
    },
    /// Changes a pack.
    Change(PackChange),
    /// A pack was changed.
    Changed { change: PackChange, loaded: LoadedPacks },
    /// A pack could not be changed: what failed, why, where.
    NotChanged(String),
}
