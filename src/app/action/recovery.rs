//! Changes that an earlier run could not save.

use crate::app::file::Recovery;

/// Something about recovery copies.
#[derive(Clone, Debug, PartialEq)]
pub enum RecoveryAction {
    /// Recovery copies of runs that have ended were found.
    Found(Vec<Recovery>),
    /// Opens the plan of a recovery copy, asking first if the open plan has unsaved changes.
    Restore(String),
    /// Shows what differs between a recovery copy and the plan's file.
    Compare(String),
    /// Deletes a recovery copy.
    Discard(String),
    /// Leaves a recovery copy where it is until the next start.
    Later(String),
    /// No recovery copy could be written: what failed, why, where.
    NotKept(String),
}
