//! Looks every two seconds what has become of the file of the open plan, whether who had it open has ended, and whether it
//! is another day.
//!
//! A thread of its own wakes by itself after the computer slept, and notices a change of the time zone or of the clock.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use jiff::Zoned;
use jiff::tz::reset_system_time_zone_cache;

use super::held_file::{Event, HeldFile};
use crate::app::action::{Action, ConflictAction, FileAction};
use crate::app::file::{Access, Lost};
use crate::gui::performer::Inbox;

/// Time between two looks. Looking is one question to the file system about the plan, and one about the time zone.
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
            let mut day = Zoned::now().date();
            while ended.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                if let Some(event) = held.look() {
                    inbox.deliver(action(event));
                }
                // The zone is else remembered for minutes.
                reset_system_time_zone_cache();
                let now = Zoned::now().date();
                if now != day {
                    day = now;
                    // The window asks for the day in every pass.
                    inbox.context().request_repaint();
                }
            }
        });
        Self { end: Some(end), thread: thread.ok() }
    }
}

fn action(event: Event) -> Action {
    match event {
        Event::Changed(path) => ConflictAction::Noticed { path, then: None }.into(),
        Event::Gone(path) => ConflictAction::Lost { path, lost: Lost::Gone }.into(),
        Event::Back(path) => ConflictAction::Back { path }.into(),
        Event::Freed(path) => FileAction::Access { path, access: Access::Full }.into(),
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
