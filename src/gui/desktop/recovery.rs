//! Keeps the recovery copy of the open plan, on a thread of its own, and looks after those of earlier runs.
//!
//! It has nothing but what it was sent, so it goes on whatever becomes of the window.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use jiff::Zoned;
use jiff::tz::TimeZone;

use super::pace::Pace;
use crate::app::action::RecoveryAction;
use crate::app::effect::Unsaved;
use crate::app::file::Recovery;
use crate::gui::ending::Flush;
use crate::gui::performer::Inbox;
use crate::storage::disk::SystemDisk;
use crate::storage::plan_file;
use crate::storage::recovery::{PendingRecovery, RecoveryError, RecoveryId, RecoveryMeta, RecoverySlot, RecoveryStore};

enum Message {
    Look,
    Keep(Unsaved),
    Drop,
    Discard(String),
    Flush(Option<SyncSender<()>>),
    Saving { path: PathBuf, done: SyncSender<()> },
    End,
}

/// The thread that keeps recovery copies. Dropping it writes what waits and ends it.
pub(super) struct RecoveryKeeper {
    messages: Sender<Message>,
    thread: Option<JoinHandle<()>>,
}

impl RecoveryKeeper {
    /// Begins to keep copies in this folder and looks for those of earlier runs. What waits is part of the last work.
    pub(super) fn start(folder: PathBuf, last_work: &Flush, inbox: &Inbox) -> Self {
        let (messages, received) = channel();
        let spawned = thread::Builder::new().name("recovery".to_owned()).spawn({
            let inbox = inbox.clone();
            move || Keeping::new(folder, inbox).run(&received)
        });
        let thread = match spawned {
            Ok(thread) => Some(thread),
            Err(error) => {
                inbox.deliver(RecoveryAction::NotKept(error.to_string()).into());
                None
            }
        };
        let at_the_end = messages.clone();
        last_work.set(move || {
            let (done, written) = sync_channel(1);
            if at_the_end.send(Message::Flush(Some(done))).is_ok() {
                // Without an answer the thread has ended, and nothing waits.
                let _written = written.recv();
            }
        });
        let keeper = Self { messages, thread };
        keeper.send(Message::Look);
        keeper
    }

    /// Keeps this soon, in place of what was kept before.
    pub(super) fn keep(&self, unsaved: Unsaved) {
        self.send(Message::Keep(unsaved));
    }

    /// Forgets what was kept.
    pub(super) fn forget(&self) {
        self.send(Message::Drop);
    }

    /// Deletes a copy of an earlier run, after what waits was written.
    pub(super) fn discard(&self, id: String) {
        self.send(Message::Discard(id));
    }

    /// Writes what waits now, without waiting for it.
    pub(super) fn flush(&self) {
        self.send(Message::Flush(None));
    }

    /// Writes what waits at the moment of this call, before the plan is saved to `path`; the answer waits until that is
    /// done.
    pub(super) fn before_saving(&self, path: PathBuf) -> impl FnOnce() + Send + use<> {
        let (done, written) = sync_channel(1);
        self.send(Message::Saving { path, done });
        // Without an answer the thread has ended, and nothing waits.
        move || written.recv().unwrap_or_default()
    }

    fn send(&self, message: Message) {
        // A thread that could not be started was told of.
        let _running = self.messages.send(message);
    }
}

impl Drop for RecoveryKeeper {
    fn drop(&mut self) {
        self.send(Message::End);
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has told so on standard error.
            let _outcome = thread.join();
        }
    }
}

/// What the thread knows.
struct Keeping {
    store: RecoveryStore,
    inbox: Inbox,
    slot: Option<RecoverySlot>,
    waiting: Option<Unsaved>,
    /// What is in the copy.
    kept: Option<Unsaved>,
    pace: Pace,
    pending: Vec<PendingRecovery>,
    told: Option<RecoveryError>,
}

impl Keeping {
    fn new(folder: PathBuf, inbox: Inbox) -> Self {
        Self {
            store: RecoveryStore::new(folder),
            inbox,
            slot: None,
            waiting: None,
            kept: None,
            pace: Pace::default(),
            pending: Vec::new(),
            told: None,
        }
    }

    fn run(mut self, messages: &Receiver<Message>) {
        loop {
            let message = match self.pace.wait(Instant::now()) {
                Some(wait) => messages.recv_timeout(wait),
                None => messages.recv().map_err(|_closed| RecvTimeoutError::Disconnected),
            };
            match message {
                Ok(Message::End) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(message) => self.take(message),
                Err(RecvTimeoutError::Timeout) => self.write(),
            }
        }
        self.write();
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::End => {}
            Message::Look => self.look(),
            Message::Keep(unsaved) => {
                self.waiting = Some(unsaved);
                self.pace.changed(Instant::now());
            }
            Message::Drop => {
                self.waiting = None;
                self.kept = None;
                self.pace.settled();
                if let Some(Err(error)) = self.slot.as_ref().map(|slot| slot.remove(&SystemDisk)) {
                    self.tell(error);
                }
            }
            Message::Discard(id) => {
                self.write();
                // While the open plan has no copy of its own the old one is the only one.
                if self.waiting.is_none() {
                    self.discard(&id);
                }
            }
            Message::Flush(done) => {
                self.write();
                if let Some(done) = done {
                    // Nobody may be waiting any more.
                    let _received = done.send(());
                }
            }
            Message::Saving { path, done } => {
                // A plan that was in no file belongs to this one from now on.
                if let Some(new) = self.waiting.as_ref().or(self.kept.as_ref()).filter(|plan| plan.path.is_none()) {
                    self.waiting = Some(Unsaved { path: Some(path), ..new.clone() });
                }
                self.write();
                let _received = done.send(());
            }
        }
    }

    /// Writes what waits. If that fails it goes on waiting, for the next change or the end.
    fn write(&mut self) {
        self.pace.settled();
        let Some(unsaved) = &self.waiting else { return };
        match self.attempt(unsaved.clone()) {
            Ok(()) => {
                self.kept = self.waiting.take();
                self.told = None;
            }
            Err(error) => self.tell(error),
        }
    }

    fn attempt(&mut self, unsaved: Unsaved) -> Result<(), RecoveryError> {
        let slot = match self.slot.take() {
            Some(slot) => slot,
            None => self.store.open(&SystemDisk, RecoveryId::unused())?,
        };
        let meta = RecoveryMeta {
            path: unsaved.path,
            base: unsaved.base,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            time: Zoned::now().timestamp(),
            title: unsaved.plan.title.clone(),
            texts: unsaved.texts,
        };
        let written = slot.write(&SystemDisk, &unsaved.plan, &meta);
        self.slot = Some(slot);
        written.map(|_durability| ())
    }

    fn discard(&mut self, id: &str) {
        let Some(index) = self.pending.iter().position(|pending| pending.id.as_str() == id) else { return };
        if let Err(error) = self.pending.remove(index).discard(&SystemDisk) {
            self.tell(error);
        }
    }

    /// Tells of a failure, but not again while it stays the same.
    fn tell(&mut self, error: RecoveryError) {
        if self.told.as_ref() != Some(&error) {
            self.inbox.deliver(RecoveryAction::NotKept(error.to_string()).into());
            self.told = Some(error);
        }
    }

    fn look(&mut self) {
        match self.store.pending(&SystemDisk, Zoned::now().timestamp()) {
            Ok(pending) => {
                let (saved, unsaved) = pending.into_iter().partition(is_saved);
                self.pending = unsaved;
                for pending in saved {
                    if let Err(error) = pending.discard(&SystemDisk) {
                        self.tell(error);
                    }
                }
                if !self.pending.is_empty() {
                    let found = self.pending.iter().map(found).collect();
                    self.inbox.deliver(RecoveryAction::Found(found).into());
                }
            }
            Err(error) => self.tell(error),
        }
    }
}

/// Whether the file of a copy holds all that is in it: the run ended between saving and removing the copy.
fn is_saved(pending: &PendingRecovery) -> bool {
    let meta = pending.meta.as_ref().filter(|meta| meta.texts.is_empty());
    let path = meta.and_then(|meta| meta.path.as_deref());
    let saved = path.and_then(|path| plan_file::load(path).ok());
    saved.is_some_and(|saved| pending.plan.as_ref() == Ok(&saved))
}

/// A copy of an earlier run as the window shows it.
fn found(pending: &PendingRecovery) -> Recovery {
    let meta = pending.meta.as_ref();
    let path = meta.and_then(|meta| meta.path.clone());
    let saved = path.as_deref().and_then(|path| plan_file::load(path).ok());
    let written = meta.map(|meta| meta.time).unwrap_or_default();
    let title = match (&pending.plan, meta) {
        (Ok(plan), _) => plan.title.clone(),
        (Err(_), Some(meta)) => meta.title.clone(),
        (Err(_), None) => pending.id.to_string(),
    };
    Recovery {
        id: pending.id.to_string(),
        title,
        written: written.to_zoned(TimeZone::system()).datetime(),
        path,
        base: meta.and_then(|meta| meta.base),
        plan: pending.plan.clone().map(Arc::new),
        texts: meta.map(|meta| meta.texts.clone()).unwrap_or_default(),
        saved: saved.map(Arc::new),
        copy: pending.file.clone(),
    }
}
