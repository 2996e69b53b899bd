//! Asks for a file with a dialog of the desktop, on a thread of its own.

use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use super::super::performer::Inbox;
use crate::app::action::{Action, FileAction};
use crate::app::after::After;
use crate::app::dialog::PathPurpose;

/// Nobody cancels a dialog faster than this: an answer that comes sooner means that none was shown. A desktop without
/// dialogs answers within 50 ms.
const FASTEST_PERSON: Duration = Duration::from_millis(200);

/// Shows a dialog on a thread of its own and delivers the answer.
pub(super) fn ask<A: Into<Action>>(
    inbox: &Inbox,
    purpose: PathPurpose,
    then: Option<After>,
    show: impl FnOnce() -> Option<PathBuf> + Send + 'static,
    answer: impl FnOnce(Option<PathBuf>) -> A + Send + 'static,
) {
    let failed = move |reason: String| FileAction::PickFailed { purpose, reason, then };
    let (reply, fallback) = (inbox.clone(), failed.clone());
    let spawned = thread::Builder::new().name("file dialog".to_owned()).spawn(move || {
        let began = Instant::now();
        let picked = show();
        if picked.is_none() && began.elapsed() < FASTEST_PERSON {
            reply.deliver(failed("no answer from the desktop portal".to_owned()).into());
        } else {
            reply.deliver(answer(picked).into());
        }
    });
    if let Err(error) = spawned {
        inbox.deliver(fallback(error.to_string()).into());
    }
}

/// The portal adds no extension to a name typed without one.
pub(super) fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension("ron") }
}
