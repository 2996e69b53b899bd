//! The place of one open document among the recovery copies.

use std::path::PathBuf;

use super::{RecoveryError, RecoveryId, RecoveryMeta};
use crate::domain::plan::Plan;
use crate::storage::disk::{Disk, Durability, reason, replace};
use crate::storage::lock::Sidecar;
use crate::storage::plan_file::to_text;

/// The place of one open document among the recovery copies, held by this process. Dropping it lets go of the place and
/// leaves the copy, so that it is offered at the next start.
#[derive(Debug)]
pub struct RecoverySlot {
    id: RecoveryId,
    folder: PathBuf,
    /// Held for as long as the document is open, where there are locks.
    _lock: Option<Sidecar>,
}

impl RecoverySlot {
    pub(super) fn new(id: RecoveryId, folder: PathBuf, lock: Option<Sidecar>) -> Self {
        Self { id, folder, _lock: lock }
    }

    /// The name of the copy.
    pub fn id(&self) -> &RecoveryId {
        &self.id
    }

    pub fn file(&self) -> PathBuf {
        self.folder.join(format!("{}.ron", self.id))
    }

    /// The file with what belongs to it, as versions up to 0.1 wrote it.
    pub(super) fn older_meta_file(&self) -> PathBuf {
        self.folder.join(format!("{}.meta.ron", self.id))
    }

    /// Keeps a plan, in place of what was kept before. It is kept even if it could not be read back: it is better than
    /// nothing then.
    ///
    /// # Errors
    /// Why it was not kept; what was kept before is then as it was.
    pub fn write(&self, disk: &dyn Disk, plan: &Plan, meta: &RecoveryMeta) -> Result<Durability, RecoveryError> {
        let file = self.file();
        let no_text = |error: ron::Error| RecoveryError { reason: error.to_string(), path: file.clone() };
        // One file: whenever the process ends, the plan and what belongs to it are of the same moment.
        let text = format!("{}{}", meta.head().map_err(no_text)?, to_text(plan).map_err(no_text)?);
        replace(disk, &file, text.as_bytes())
            .map_err(|error| RecoveryError { reason: error.kind.to_string(), path: error.path })
    }

    /// Forgets what was kept. The place stays ours.
    ///
    /// # Errors
    /// What could not be removed.
    pub fn remove(&self, disk: &dyn Disk) -> Result<(), RecoveryError> {
        // The plan goes first: what is left of an older pair after a crash is then nothing to offer.
        for path in [self.file(), self.older_meta_file()] {
            match disk.remove(&path) {
                Ok(()) => {}
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(RecoveryError { reason: reason(&error), path }),
            }
        }
        // Without this a power cut might bring back a copy that was saved long ago; it would be offered once more.
        let _harmless = disk.sync_folder(&self.folder);
        Ok(())
    }
}
