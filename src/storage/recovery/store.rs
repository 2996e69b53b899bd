//! The folder of recovery copies.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{PendingRecovery, RecoveryError, RecoveryId, RecoveryMeta, RecoverySlot};
use crate::domain::plan::Plan;
use crate::storage::bounded_read::LARGEST_FILE;
use crate::storage::disk::{Disk, reason, sweep_stale};
use crate::storage::lock::{Sidecar, Taking};
use crate::storage::{plan_file, ron_text};

/// Largest copy that is read, in bytes: the largest plan and what belongs to it.
const LARGEST_COPY: u64 = 2 * LARGEST_FILE;

/// The folder of recovery copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryStore {
    folder: PathBuf,
}

impl RecoveryStore {
    /// Recovery copies in a folder, which is made when it is needed.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Takes a place for an open document.
    ///
    /// # Errors
    /// If the folder cannot be made or another process has the place.
    pub fn open(&self, disk: &dyn Disk, id: RecoveryId) -> Result<RecoverySlot, RecoveryError> {
        disk.create_folders(&self.folder).map_err(|error| failed(&error, &self.folder))?;
        let path = self.lock_file(&id);
        match Sidecar::take(&path, "") {
            Ok(Taking::Taken(lock)) => Ok(RecoverySlot::new(id, self.folder.clone(), Some(lock))),
            Ok(Taking::Held(_)) => Err(RecoveryError { reason: "another process has it".to_owned(), path }),
            // A copy without a lock is better than none; its name says which process it belongs to.
            Err(_no_locks_here) => Ok(RecoverySlot::new(id, self.folder.clone(), None)),
        }
    }

    /// What other processes left and do not hold any more, latest first. It sweeps what was left half made.
    ///
    /// # Errors
    /// If the folder cannot be read. Where there is no folder there is nothing.
    pub fn pending(&self, disk: &dyn Disk, now: Timestamp) -> Result<Vec<PendingRecovery>, RecoveryError> {
        let names = match disk.list(&self.folder) {
            Ok(names) => names,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed(&error, &self.folder)),
        };
        let ids: BTreeSet<_> = names.iter().filter_map(|name| id_of(name)).collect();
        let mut pending: Vec<_> = ids.into_iter().filter_map(|id| self.offer(disk, id, now)).collect();
        pending.sort_by_key(|offer| std::cmp::Reverse(offer.meta.as_ref().map(|meta| meta.time)));
        Ok(pending)
    }

    /// Removes a copy for good, unless another process holds it.
    ///
    /// # Errors
    /// If it is held or could not be removed.
    pub fn remove(&self, disk: &dyn Disk, id: RecoveryId) -> Result<(), RecoveryError> {
        self.open(disk, id)?.remove(disk)
    }

    /// The copy of a name, unless a process holds it or there is none.
    fn offer(&self, disk: &dyn Disk, id: RecoveryId, now: Timestamp) -> Option<PendingRecovery> {
        let lock = match Sidecar::take(&self.lock_file(&id), "") {
            Ok(Taking::Taken(lock)) => Some(lock),
            Ok(Taking::Held(_)) => return None,
            Err(_no_locks_here) if id.process().is_some_and(|process| disk.is_running(process)) => return None,
            Err(_no_locks_here) => None,
        };
        let slot = RecoverySlot::new(id.clone(), self.folder.clone(), lock);
        let file = slot.file();
        sweep_stale(disk, &self.folder, file.file_name().unwrap_or_default(), now);
        let read = disk.read(&file, LARGEST_COPY);
        if matches!(&read, Err(error) if error.kind() == ErrorKind::NotFound) {
            // What belongs to a plan that is gone is of no use to anybody.
            let _next_time = slot.remove(disk);
            return None;
        }
        let (meta, plan) = match &read {
            Ok(bytes) => (meta_in(disk, bytes, &slot.older_meta_file()), plan_in(&file, bytes)),
            Err(error) => (None, Err(reason(error))),
        };
        Some(PendingRecovery { id, meta, plan, file, slot })
    }

    fn lock_file(&self, id: &RecoveryId) -> PathBuf {
        self.folder.join(format!("{id}.lock"))
    }
}

fn plan_in(file: &Path, bytes: &[u8]) -> Result<Plan, String> {
    let name = file.display().to_string();
    let text = ron_text::decode(&name, bytes).map_err(|error| error.to_string())?;
    plan_file::parse(&name, text).map_err(|error| error.to_string())
}

/// What belongs to a copy: its first line says so, or, beside those of versions up to 0.1, a file of its own.
fn meta_in(disk: &dyn Disk, copy: &[u8], older: &Path) -> Option<RecoveryMeta> {
    let in_copy = std::str::from_utf8(copy).ok().and_then(RecoveryMeta::of_text);
    in_copy.or_else(|| ron_text::attempt(std::str::from_utf8(&disk.read(older, LARGEST_FILE).ok()?).ok()?).ok())
}

/// The id that a file of the folder belongs to, whichever of its files it is.
fn id_of(name: &OsStr) -> Option<RecoveryId> {
    let name = name.to_str()?;
    if let Some(half_made) = name.strip_prefix('.') {
        return RecoveryId::parse(half_made.split('.').next()?);
    }
    let name =
        name.strip_suffix(".meta.ron").or_else(|| name.strip_suffix(".ron")).or_else(|| name.strip_suffix(".lock"));
    RecoveryId::parse(name?)
}

fn failed(error: &std::io::Error, path: &Path) -> RecoveryError {
    RecoveryError { reason: reason(error), path: path.to_owned() }
}
