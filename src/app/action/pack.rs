//! Packs of official files: importing, switching and removing them; and a pack of the roles that the plan states.

use std::path::PathBuf;

use crate::app::packs::{ListedPack, LoadedPacks, PackChange};
use crate::domain::official::import::progress::Progress;
use crate::domain::official::import::report::ImportReport;

/// Something about packs.
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
    /// Asks for a folder for a pack of the roles that the plan states.
    PickForOwn,
    /// Writes that pack into a folder, which must be new or empty.
    SaveOwn(PathBuf),
    /// That pack is in a folder.
    OwnSaved {
        folder: PathBuf,
        /// How many roles it has.
        roles: usize,
        /// What of the plan no pack can have, in words.
        left_out: Vec<String>,
    },
    /// That pack was not written: what failed, why, where.
    OwnNotSaved(String),
}
