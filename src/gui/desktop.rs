//! Performs effects on a desktop: files, file dialogs, clipboard, browser.
//!
//! What may take long or wait for a person runs on a thread of its own, so that the window goes on painting.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use eframe::egui::{OpenUrl, ViewportCommand};

use super::performer::{Inbox, Performer};
use crate::app::action::FileAction;
use crate::app::after::After;
use crate::app::effect::Effect;
use crate::storage::disk::SystemDisk;
use crate::storage::{plan_file, sample_plan, settings_file};

/// Nobody cancels a dialog faster than this: an answer that comes sooner means that none was shown. A desktop without
/// dialogs answers within 50 ms.
const FASTEST_PERSON: Duration = Duration::from_millis(200);

type Job = Box<dyn FnOnce() + Send>;

/// Performs effects on a desktop.
pub struct Desktop {
    dialog: rfd::FileDialog,
    settings_file: Option<PathBuf>,
    files: Option<Sender<Job>>,
    worker: Option<JoinHandle<()>>,
}

impl Desktop {
    /// For the window that is being created; dialogs belong to it.
    pub fn new(creation: &eframe::CreationContext<'_>, settings_file: Option<PathBuf>) -> Self {
        let dialog = rfd::FileDialog::new().set_parent(creation).add_filter("Rungs plan", &["ron"]);
        Self { dialog, settings_file, files: None, worker: None }
    }

    /// Runs file work in the order it was asked for.
    fn queue(&mut self, job: Job) {
        let job = match &self.files {
            Some(files) => match files.send(job) {
                Ok(()) => return,
                Err(lost) => lost.0,
            },
            None => job,
        };
        let (sender, jobs) = channel::<Job>();
        let worker = thread::Builder::new().name("files".to_owned()).spawn(move || {
            for job in jobs {
                job();
            }
        });
        // Without a thread the work is done here and now; waiting is better than losing it.
        match worker {
            Ok(worker) => {
                if let Err(lost) = sender.send(job) {
                    lost.0();
                }
                self.files = Some(sender);
                self.worker = Some(worker);
            }
            Err(_no_thread) => job(),
        }
    }

    fn pick_to_open(&self, inbox: &Inbox) {
        let (dialog, inbox) = (self.dialog.clone().set_title("Open a plan"), inbox.clone());
        ask(&inbox, false, None, move || dialog.pick_file(), FileAction::PickedToOpen);
    }

    fn pick_to_save(&self, name: String, then: Option<After>, inbox: &Inbox) {
        let (dialog, inbox) = (self.dialog.clone().set_title("Save the plan").set_file_name(name), inbox.clone());
        let answer = |then| move |path: Option<PathBuf>| FileAction::PickedToSave(path.map(with_extension), then);
        ask(&inbox, true, then.clone(), move || dialog.save_file(), answer(then));
    }
}

/// Shows a dialog on a thread of its own and delivers the answer.
fn ask(
    inbox: &Inbox,
    to_save: bool,
    then: Option<After>,
    show: impl FnOnce() -> Option<PathBuf> + Send + 'static,
    answer: impl FnOnce(Option<PathBuf>) -> FileAction + Send + 'static,
) {
    let failed = move |reason: String| FileAction::PickFailed { to_save, reason, then };
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
fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension("ron") }
}

/// The path as the file system wants it: `~` is the home folder, and a relative path starts where the program did.
fn resolved(path: &Path) -> PathBuf {
    let home = std::env::home_dir();
    let path = match (path.strip_prefix("~"), home) {
        (Ok(inside), Some(home)) => home.join(inside),
        _ => path.to_owned(),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// Reads a plan and says what came of it.
pub(super) fn read(path: &Path) -> FileAction {
    let path = resolved(path);
    match plan_file::load(&path) {
        Ok(plan) => FileAction::Opened { plan: Box::new(plan), path: Some(path) },
        Err(error) => FileAction::OpenFailed { message: error.to_string() },
    }
}

fn read_sample() -> FileAction {
    match sample_plan() {
        Ok(plan) => FileAction::Opened { plan: Box::new(plan), path: None },
        Err(error) => FileAction::OpenFailed { message: error.to_string() },
    }
}

impl Drop for Desktop {
    /// Waits for the file work that was asked for, so that closing the window loses none of it.
    fn drop(&mut self) {
        self.files = None;
        if let Some(worker) = self.worker.take() {
            // A worker that panicked has told so on standard error; there is nothing left to wait for.
            let _outcome = worker.join();
        }
    }
}

impl Performer for Desktop {
    fn perform(&mut self, effect: Effect, inbox: &Inbox) {
        match effect {
            Effect::PickToOpen => self.pick_to_open(inbox),
            Effect::PickToSave { name, then } => self.pick_to_save(name, then, inbox),
            Effect::Read(path) => {
                let inbox = inbox.clone();
                self.queue(Box::new(move || inbox.deliver(read(&path).into())));
            }
            Effect::ReadSample => inbox.deliver(read_sample().into()),
            Effect::Write { path, plan, revision, over, then } => {
                let inbox = inbox.clone();
                self.queue(Box::new(move || {
                    let path = resolved(&path);
                    let answer = if !over && path.exists() {
                        FileAction::SaveWouldReplace { path, then }
                    } else {
                        let now = jiff::Zoned::now();
                        let request = plan_file::SaveRequest {
                            path: &path,
                            plan: &plan,
                            expected: None,
                            found_format: None,
                            backups: None,
                            now: &now,
                        };
                        match plan_file::save(&SystemDisk, &request) {
                            Ok(_report) => FileAction::Saved { path, revision, then },
                            Err(error) => FileAction::SaveFailed { message: error.to_string() },
                        }
                    };
                    inbox.deliver(answer.into());
                }));
            }
            Effect::KeepSettings(settings) => {
                let Some(path) = self.settings_file.clone() else { return };
                let inbox = inbox.clone();
                self.queue(Box::new(move || {
                    if let Err(error) = settings_file::save(&path, &settings) {
                        inbox.deliver(FileAction::SettingsNotKept { message: error.to_string() }.into());
                    }
                }));
            }
            Effect::Copy(text) => inbox.context().copy_text(text),
            Effect::Browse(address) => inbox.context().open_url(OpenUrl::new_tab(address)),
            Effect::Quit => inbox.context().send_viewport_cmd(ViewportCommand::Close),
        }
    }
}
