//! A pack in the folder.

use std::path::PathBuf;
use std::sync::Arc;

use super::fault::PackFault;
use super::pack_file::PackFile;
use crate::domain::official::pack_about::PackId;

/// A file of the folder, whole or not.
#[derive(Clone, Debug)]
pub struct PackEntry {
    pub path: PathBuf,
    /// As its name says; `None` for a name that no pack has.
    pub id: Option<PackId>,
    /// Whether it is to be used.
    pub is_on: bool,
    /// The pack, or why it is not used.
    pub pack: Result<Arc<PackFile>, Arc<PackFault>>,
}
