//! Packs of official files: which there are, and the import or the change that is under way.

mod importing;
mod kinds;
mod listed_pack;
mod loaded_packs;
mod pack_change;
mod pack_key;

pub use importing::{ImportStage, Importing};
pub use kinds::{is_official_file, is_plan_file, official_endings};
pub use listed_pack::ListedPack;
pub use loaded_packs::LoadedPacks;
pub use pack_change::PackChange;
pub use pack_key::PackKey;

/// What is known about packs of official files.
#[derive(Clone, Debug, Default)]
pub struct OfficialFiles {
    /// The pack inside the program, then those in the folder.
    pub listed: Vec<ListedPack>,
    /// The import that is under way, or the last one since the window opened.
    pub import: Option<Importing>,
    /// The pack that is being switched or removed.
    pub changing: Option<PackKey>,
    /// The number of the next import.
    pub(in crate::app) next: u64,
}

impl OfficialFiles {
    /// Why neither an import nor a change can begin now; `None` if it can.
    pub fn obstacle(&self) -> Option<&'static str> {
        if self.import.as_ref().is_some_and(Importing::is_under_way) {
            Some("An import is under way")
        } else if self.changing.is_some() {
            Some("A pack is being changed")
        } else {
            None
        }
    }

    pub fn pack(&self, key: &PackKey) -> Option<&ListedPack> {
        self.listed.iter().find(|pack| pack.key.as_ref() == Some(key))
    }
}
