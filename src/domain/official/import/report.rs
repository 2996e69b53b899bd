//! What came of an import.

use super::changes::Changes;
use crate::domain::official::pack_about::PackAbout;

/// What was imported, what could not be, and what it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportReport {
    /// The packs that were made.
    pub packs: Vec<PackAbout>,
    /// What could not be taken although the rest stands, a sentence each.
    pub losses: Vec<String>,
    /// What the occupations in use say otherwise than before.
    pub changes: Changes,
}
