//! Names a pack in the folder of packs.

use std::path::PathBuf;

use crate::domain::official::pack_about::PackId;

/// Which pack is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackKey {
    Known(PackId),
    /// A file whose name no pack has.
    Other(PathBuf),
}
