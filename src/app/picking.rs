//! A file dialog of the desktop that is open. The window goes on working beside it.

use super::after::After;
use super::dialog::PathPurpose;

/// An open file dialog. Only an answer with its number counts: one that comes after it was cancelled is late.
#[derive(Clone, Debug, PartialEq)]
pub struct Picking {
    /// Unique within a session.
    pub id: u64,
    pub purpose: PathPurpose,
    /// What follows a save.
    pub then: Option<After>,
    /// The revision of the plan that may be left; changes made since then have to be asked about.
    pub revision: Option<u64>,
}
