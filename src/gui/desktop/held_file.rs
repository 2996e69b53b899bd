//! The file of the open plan: its lock, and what it was when this window last saw it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Zoned;
use jiff::tz::TimeZone;

use crate::app::action::ConflictAction;
use crate::app::file::{Access, ReadOnly};
use crate::storage::disk::SystemDisk;
use crate::storage::identity::Identity;
use crate::storage::lock::{Holder, LockAnswer, PlanLock};

/// The file of the open plan, shared by the threads that read, write and watch it.
#[derive(Clone, Default)]
pub(super) struct HeldFile(Arc<Mutex<Held>>);

/// What is held. While somebody has this, nobody else reads, writes or looks.
#[derive(Default)]
pub(super) struct Held {
    file: Option<(PathBuf, Identity)>,
    lock: Option<PlanLock>,
    told: bool,
    /// How many looks in a row have found no file.
    missed: u32,
}

/// Looks without a file after which it is gone. Programs that replace a file may leave a moment without one.
const GONE: u32 = 2;

impl HeldFile {
    /// Takes the turn to work with the file.
    pub(super) fn turn(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What has become of the file since this window last saw it. Each change is given once.
    pub(super) fn news(&self) -> Option<ConflictAction> {
        let mut held = self.turn();
        let Held { file: Some((path, identity)), told, missed, .. } = &mut *held else { return None };
        let looked = identity.unchanged(&SystemDisk, path);
        if matches!(&looked, Err(error) if error.kind() == ErrorKind::NotFound) {
            *missed = missed.saturating_add(1);
            return (*missed == GONE).then(|| ConflictAction::Gone { path: path.clone(), gone: true });
        }
        let was_gone = std::mem::take(missed) >= GONE;
        match looked {
            Ok(true) => {
                *told = false;
                was_gone.then(|| ConflictAction::Gone { path: path.clone(), gone: false })
            }
            Ok(false) if !*told => {
                *told = true;
                Some(ConflictAction::Noticed { path: path.clone(), then: None })
            }
            // A disk that does not answer is no other content.
            Ok(false) | Err(_) => None,
        }
    }
}

impl Held {
    /// Asks for the lock of a file. It replaces the lock held before only when [`keep`](Self::keep) is called with it.
    pub(super) fn ask(&self, path: &Path) -> (Option<PlanLock>, Access, Option<String>) {
        if self.lock.as_ref().is_some_and(|lock| lock.file() == PlanLock::file_for(path)) {
            return (None, Access::Full, None);
        }
        match PlanLock::take(path, &Holder::this_process(Zoned::now().timestamp())) {
            LockAnswer::Taken(lock) => (Some(lock), Access::Full, None),
            LockAnswer::Held(holder) => {
                let by = holder.words(&TimeZone::system());
                (None, Access::ReadOnly(ReadOnly::Held { by }), None)
            }
            LockAnswer::Unsupported(reason) => {
                let note = format!("another Rungs could not be told that this file is open: {reason}");
                (None, Access::Full, Some(note))
            }
        }
    }

    /// The file is the open plan's from now on. A new lock takes the place of the old one; without a new one the old one
    /// stays if it is of the same file.
    pub(super) fn keep(&mut self, path: &Path, identity: Option<Identity>, lock: Option<PlanLock>) {
        let same = self.lock.as_ref().is_some_and(|held| held.file() == PlanLock::file_for(path));
        if lock.is_some() || !same {
            self.lock = lock;
        }
        self.file = identity.map(|identity| (path.to_owned(), identity));
        self.told = false;
        self.missed = 0;
    }

    /// No file is open any more.
    pub(super) fn let_go(&mut self) {
        *self = Self::default();
    }
}
