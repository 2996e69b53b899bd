//! The file of the open plan: its lock, and what it was when this window last saw it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::app::file::FileIdentity;
use crate::app::file::{Access, ReadOnly};
use crate::storage::disk::{Disk as _, SystemDisk};
use crate::storage::lock::{Holder, LockAnswer, PlanLock};

/// The file of the open plan, shared by the threads that read, write and watch it.
#[derive(Clone, Default)]
pub(super) struct HeldFile(Arc<Mutex<Held>>);

/// What is held. While somebody has this, nobody else reads, writes or looks.
#[derive(Default)]
pub(super) struct Held {
    path: Option<PathBuf>,
    /// What the file was when it was last read or written here.
    identity: Option<FileIdentity>,
    lock: Option<PlanLock>,
    /// Another process had the lock when it was asked for.
    waits: bool,
    seen: Seen,
    /// How many looks in a row have found no file.
    missed: u32,
}

/// What a look at the file gave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Seen {
    /// The content that is known.
    #[default]
    Known,
    /// Another content, of this length and time.
    Other(u64, Option<Timestamp>),
    /// No file.
    Gone,
}

/// What has become of the file since the last look.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// It has another content.
    Changed(PathBuf),
    /// It is no longer there.
    Gone(PathBuf),
    /// It is there again as it was.
    Back(PathBuf),
    /// Who had it open has ended: the lock is ours now.
    Freed(PathBuf),
}

/// Looks without a file after which it is gone. Programs that replace a file may leave a moment without one.
const GONE: u32 = 2;

impl HeldFile {
    /// Takes the turn to work with the file.
    pub(super) fn turn(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at the file and at who has it open. Each change is given once.
    pub(super) fn look(&self) -> Option<Event> {
        let mut held = self.turn();
        // What is in the file now is to be read before it may be changed here.
        held.look_at_file().or_else(|| held.look_at_lock())
    }
}

impl Held {
    fn look_at_file(&mut self) -> Option<Event> {
        let (path, identity) = (self.path.as_ref()?, self.identity.as_ref()?);
        let now = match identity.unchanged(&SystemDisk, path) {
            Ok(true) => Seen::Known,
            Ok(false) => {
                let facts = SystemDisk.facts(path).ok()?;
                Seen::Other(facts.len, facts.modified)
            }
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Seen::Gone,
            // A disk that does not answer says nothing about the file.
            Err(_) => return None,
        };
        self.missed = if now == Seen::Gone { self.missed.saturating_add(1) } else { 0 };
        let is_sure = now != Seen::Gone || self.missed >= GONE;
        if !is_sure || std::mem::replace(&mut self.seen, now) == now {
            return None;
        }
        let path = path.clone();
        Some(match now {
            Seen::Known => Event::Back(path),
            Seen::Other(..) => Event::Changed(path),
            Seen::Gone => Event::Gone(path),
        })
    }

    fn look_at_lock(&mut self) -> Option<Event> {
        let path = self.path.as_ref().filter(|_| self.waits)?.clone();
        let (Some(lock), _, _) = self.ask(&path) else { return None };
        self.lock = Some(lock);
        self.waits = false;
        Some(Event::Freed(path))
    }

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
    pub(super) fn keep(
        &mut self,
        path: &Path,
        identity: Option<FileIdentity>,
        lock: Option<PlanLock>,
        access: &Access,
    ) {
        let same = self.lock.as_ref().is_some_and(|held| held.file() == PlanLock::file_for(path));
        if lock.is_some() || !same {
            self.lock = lock;
        }
        self.waits = matches!(access, Access::ReadOnly(ReadOnly::Held { .. }));
        (self.path, self.identity) = (Some(path.to_owned()), identity);
        (self.seen, self.missed) = (Seen::Known, 0);
    }

    /// No file is open any more.
    pub(super) fn let_go(&mut self) {
        *self = Self::default();
    }
}
