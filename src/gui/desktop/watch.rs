//! Looks every two seconds whether the file of the open plan was changed by somebody else.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::held_file::HeldFile;
use crate::app::action::ConflictAction;
use crate::gui::performer::Inbox;

/// Time between two looks. Looking is one question to the file system.
const PAUSE: Duration = Duration::from_secs(2);

/// The thread that looks. Dropping it ends it.
pub(super) struct Watch {
    end: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Watch {
    /// Begins to look. Without a thread nothing is watched; a save still notices a changed file.
    pub(super) fn start(held: HeldFile, inbox: Inbox) -> Self {
        let (end, ended) = channel();
        let thread = thread::Builder::new().name("watch".to_owned()).spawn(move || {
            while ended.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                if let Some(path) = held.changed() {
                    inbox.deliver(ConflictAction::Noticed { path, then: None }.into());
                }
            }
        });
        Self { end: Some(end), thread: thread.ok() }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.end = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has told so on standard error.
            let _outcome = thread.join();
        }
    }
}
