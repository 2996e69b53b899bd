//! The process that shows one file dialog and ends. What can go wrong in a dialog of the desktop goes wrong here: the
//! session bus may end the process, a portal may never answer, the window that asked may be gone.
//!
//! It has no window of its own, so a dialog does not belong to the window that asked for it: the desktop may show it
//! beside that window instead of over it. It never touches a plan.

use std::ffi::OsString;
use std::io::{Read as _, Write as _};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::dialog_request::{Picked, Request, Wanted};
use crate::app::packs::official_endings;

/// Nobody cancels a dialog faster than this: an answer that comes sooner means that none was shown. A desktop without
/// dialogs answers within 50 ms.
const FASTEST_PERSON: Duration = Duration::from_millis(200);

/// Shows the dialog that the arguments ask for; `None` if they ask for none, as those of people never do.
pub fn show_dialog(arguments: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let request = Request::of(arguments)?;
    end_with_the_window();
    listen();
    let began = Instant::now();
    let picked = match show(&request) {
        Some(paths) => Picked::Files(paths),
        None if began.elapsed() < FASTEST_PERSON || COMPLAINED.load(Ordering::Relaxed) => {
            Picked::NoDialog(String::new())
        }
        None => Picked::Nothing,
    };
    let (output, code) = picked.answer();
    let mut out = std::io::stdout().lock();
    // Without a reader the window is gone, and nobody waits for the answer.
    Some(out.write_all(&output).and_then(|()| out.flush()).map_or(ExitCode::FAILURE, |()| code))
}

fn show(request: &Request) -> Option<Vec<std::path::PathBuf>> {
    let mut dialog = rfd::FileDialog::new();
    if let Some(folder) = &request.folder {
        dialog = dialog.set_directory(folder);
    }
    let plan = |dialog: rfd::FileDialog| dialog.add_filter("Rungs plan", &["ron"]);
    match &request.wanted {
        Wanted::Plan => Some(vec![plan(dialog).set_title("Open a plan").pick_file()?]),
        Wanted::OfficialFiles => {
            let dialog = dialog.add_filter("Official files", official_endings()).add_filter("All files", &["*"]);
            dialog.set_title("Import official files").pick_files()
        }
        Wanted::Folder => Some(vec![dialog.set_title("Choose an empty folder for the pack").pick_folder()?]),
        Wanted::PlaceFor(name) => Some(vec![plan(dialog).set_title("Save the plan").set_file_name(name).save_file()?]),
    }
}

/// Ends this process when the window has gone: nothing is ever written to standard input, it only closes.
fn end_with_the_window() {
    let watch = || {
        let _closed = std::io::stdin().lock().read(&mut [0]);
        end();
    };
    if let Err(error) = thread::Builder::new().name("window".to_owned()).spawn(watch) {
        log::warn!("cannot watch the window: {error}");
    }
}

/// Ends this process and a dialog program that was started for it.
fn end() {
    #[cfg(unix)]
    if rustix::process::getpgrp() == rustix::process::getpid() {
        // Only a group of its own may be ended; the window gives it one.
        let _ended = rustix::process::kill_current_process_group(rustix::process::Signal::KILL);
    }
    std::process::exit(1);
}

/// Whether the last thing the dialog library said was a complaint. It gives the same answer for a dialog that was
/// cancelled and for one that failed, but only of a failure it complains last.
static COMPLAINED: AtomicBool = AtomicBool::new(false);

struct Listener;

impl log::Log for Listener {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.target().starts_with("rfd")
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            COMPLAINED.store(record.level() == log::Level::Error, Ordering::Relaxed);
        }
    }

    fn flush(&self) {}
}

fn listen() {
    if log::set_logger(&Listener).is_ok() {
        log::set_max_level(log::LevelFilter::Warn);
    }
}
