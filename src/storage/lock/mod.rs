//! Who has a plan open: a lock on a file beside the plan, `.NAME.lock`.
//!
//! The system holds the lock and lets go of it when the process ends, however it ends; so none is ever stale. The text in the file serves
//! messages alone and is never trusted. The plan itself cannot carry the lock, because a save replaces it.

mod holder;
mod sidecar;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

pub use holder::Holder;
pub(super) use sidecar::{Sidecar, Taking};

use super::disk::{SystemDisk, Target, reason, shortened};

/// A plan that this process has open to change it. The lock ends when this is dropped.
#[derive(Debug)]
pub struct PlanLock {
    sidecar: Sidecar,
}

/// What came of asking for a lock.
#[derive(Debug)]
pub enum LockAnswer {
    /// The plan is ours to change.
    Taken(PlanLock),
    /// Somebody else has it open.
    Held(Holder),
    /// There is no lock to be had here, and why, in plain words: the folder cannot be written or knows no locks.
    Unsupported(String),
}

impl PlanLock {
    /// Asks for the lock of a plan, without waiting. `who` is what others are told while it is held.
    pub fn take(path: &Path, who: &Holder) -> LockAnswer {
        match Sidecar::take(&Self::file_for(path), &who.to_string()) {
            Ok(Taking::Taken(sidecar)) => LockAnswer::Taken(Self { sidecar }),
            Ok(Taking::Held(text)) => LockAnswer::Held(Holder::read(&text)),
            Err(error) => LockAnswer::Unsupported(reason(&error)),
        }
    }

    /// The file that carries the lock of a plan, beside the file that links lead to.
    pub fn file_for(path: &Path) -> PathBuf {
        let target = Target::resolved(&SystemDisk, path);
        let mut name = OsString::from(".");
        name.push(shortened(target.file_name().unwrap_or_default(), ".lock".len() + 1));
        name.push(".lock");
        target.with_file_name(name)
    }

    /// The file that carries this lock.
    pub fn file(&self) -> &Path {
        self.sidecar.path()
    }
}
