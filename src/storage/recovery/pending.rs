//! A recovery copy that nobody holds.

use std::path::PathBuf;

use super::{RecoveryError, RecoveryId, RecoveryMeta, RecoverySlot};
use crate::domain::plan::Plan;
use crate::storage::disk::Disk;

/// A recovery copy that another process left. It is held until this is dropped, so that only one process offers it.
#[derive(Debug)]
pub struct PendingRecovery {
    /// Its name.
    pub id: RecoveryId,
    /// What belongs to it, `None` if that is lost.
    pub meta: Option<RecoveryMeta>,
    /// The plan, or in plain words why it cannot be read.
    pub plan: Result<Plan, String>,
    pub file: PathBuf,
    pub(super) slot: RecoverySlot,
}

impl PendingRecovery {
    /// Removes the copy for good.
    ///
    /// # Errors
    /// What could not be removed.
    pub fn discard(self, disk: &dyn Disk) -> Result<(), RecoveryError> {
        self.slot.remove(disk)
    }
}
