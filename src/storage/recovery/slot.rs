//! The place of one open document among the recovery copies.

use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;

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

    /// The file with the plan.
    pub fn file(&self) -> PathBuf {
        self.folder.join(format!("{}.ron", self.id))
    }

    /// The file with what belongs to it.
    pub fn meta_file(&self) -> PathBuf {
        self.folder.join(format!("{}.meta.ron", self.id))
    }

    /// Keeps a plan, in place of what was kept before. It is kept even if it could not be read back: it is better than
    /// nothing then.
    ///
    /// # Errors
    /// Why it was not kept; what was kept before is then as it was.
    pub fn write(&self, disk: &dyn Disk, plan: &Plan, meta: &RecoveryMeta) -> Result<Durability, RecoveryError> {
        let file = self.file();
        let no_text = |error: &ron::Error| RecoveryError { reason: error.to_string(), path: file.clone() };
        let text = to_text(plan).map_err(|error| no_text(&error))?;
        let about = meta_text(meta).map_err(|error| no_text(&error))?;
        let durability = write(disk, &file, &text)?;
        let about_durability = write(disk, &self.meta_file(), &about)?;
        Ok(if about_durability == Durability::Certain { durability } else { about_durability })
    }

    /// Forgets what was kept. The place stays ours.
    ///
    /// # Errors
    /// What could not be removed.
    pub fn remove(&self, disk: &dyn Disk) -> Result<(), RecoveryError> {
        // The plan goes first: what is left of the pair after a crash is then nothing to offer.
        for path in [self.file(), self.meta_file()] {
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

fn write(disk: &dyn Disk, path: &Path, text: &str) -> Result<Durability, RecoveryError> {
    replace(disk, path, text.as_bytes())
        .map_err(|error| RecoveryError { reason: error.kind.to_string(), path: error.path })
}

fn meta_text(meta: &RecoveryMeta) -> Result<String, ron::Error> {
    let style = PrettyConfig::new().struct_names(true).new_line("\n").indentor("    ");
    // A path that is no text cannot be written; the plan is then offered without one.
    let path = meta.path.clone().filter(|path| path.to_str().is_some());
    let mut text = ron::Options::default().to_string_pretty(&RecoveryMeta { path, ..meta.clone() }, style)?;
    text.push('\n');
    Ok(text)
}
