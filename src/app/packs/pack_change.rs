//! A change to one pack in the folder.

use super::PackKey;
use crate::domain::official::pack_about::PackId;

/// The change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackChange {
    /// Uses it, or leaves it unused.
    Switch(PackId, bool),
    /// Deletes its file.
    Remove(PackKey),
}

impl PackChange {
    /// The pack that is changed.
    pub fn key(&self) -> PackKey {
        match self {
            Self::Switch(id, _) => PackKey::Known(*id),
            Self::Remove(key) => key.clone(),
        }
    }
}
