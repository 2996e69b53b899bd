//! The packs there are, and the catalogue that results.

use std::sync::Arc;

use super::ListedPack;
use crate::domain::catalogue::Catalogue;

/// Packs that were read.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadedPacks {
    /// The pack inside the program, then those in the folder, used or not.
    pub listed: Vec<ListedPack>,
    /// Of those in use.
    pub catalogue: Arc<Catalogue>,
}
