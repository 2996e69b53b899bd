//! Performs effects on a desktop: files, file dialogs, clipboard, browser.
//!
//! What may take long or wait for a person runs on a thread of its own, so that the window goes on painting.

mod held_file;
mod pace;
mod picker;
mod plan_files;
mod queue;
mod recovery;
mod watch;

use std::path::{Path, PathBuf};

use eframe::egui::{OpenUrl, ViewportCommand};

use self::held_file::HeldFile;
use self::picker::{ask, with_extension};
use self::plan_files::{PlanFiles, Writing};
use self::queue::Queue;
pub use self::recovery::Flush;
use self::recovery::RecoveryKeeper;
use self::watch::Watch;
use super::performer::{Inbox, Performer};
use crate::app::action::{Action, CompareAction, FileAction};
use crate::app::after::After;
use crate::app::dialog::PathPurpose;
use crate::app::effect::Effect;
use crate::storage::backups::Backups;
use crate::storage::folders::Folders;
use crate::storage::settings_file;

/// Performs effects on a desktop. What it began is finished when it is dropped.
pub struct Desktop {
    dialog: rfd::FileDialog,
    folders: Option<Folders>,
    flush: Flush,
    // The order is that of the ending: what waits in the queue is done while the file is held.
    queue: Queue,
    watch: Option<Watch>,
    recovery: Option<RecoveryKeeper>,
    files: PlanFiles,
}

impl Desktop {
    /// For the window that is being created; dialogs belong to it. Without folders nothing is kept besides plans.
    /// `flush` has a recovery copy that waits written at once.
    pub fn new(creation: &eframe::CreationContext<'_>, folders: Option<Folders>, flush: Flush) -> Self {
        let dialog = rfd::FileDialog::new().set_parent(creation).add_filter("Rungs plan", &["ron"]);
        let backups = folders.as_ref().map(|folders| Backups::new(folders.backups()));
        let files = PlanFiles { held: HeldFile::default(), backups };
        Self { dialog, folders, flush, queue: Queue::default(), watch: None, recovery: None, files }
    }

    /// Reads a plan here and now, as before the first frame.
    pub fn open_now(&self, path: &Path) -> Action {
        self.files.open(path)
    }

    fn pick_to_open(&self, inbox: &Inbox) {
        let (dialog, inbox) = (self.dialog.clone().set_title("Open a plan"), inbox.clone());
        ask(&inbox, PathPurpose::Open, None, move || dialog.pick_file(), FileAction::PickedToOpen);
    }

    fn pick_to_compare(&self, inbox: &Inbox) {
        let (dialog, inbox) = (self.dialog.clone().set_title("Compare with a plan"), inbox.clone());
        ask(&inbox, PathPurpose::Compare, None, move || dialog.pick_file(), CompareAction::Picked);
    }

    fn with_files(&mut self, inbox: &Inbox, work: impl FnOnce(&PlanFiles) -> Action + Send + 'static) {
        let (files, inbox) = (self.files.clone(), inbox.clone());
        self.queue.push(Box::new(move || inbox.deliver(work(&files))));
    }

    fn with_recovery(&self, tell: impl FnOnce(&RecoveryKeeper)) {
        if let Some(recovery) = &self.recovery {
            tell(recovery);
        }
    }

    fn pick_to_save(&self, name: String, then: Option<After>, inbox: &Inbox) {
        let (dialog, inbox) = (self.dialog.clone().set_title("Save the plan").set_file_name(name), inbox.clone());
        let answer = |then| move |path: Option<PathBuf>| FileAction::PickedToSave(path.map(with_extension), then);
        ask(&inbox, PathPurpose::Save, then.clone(), move || dialog.save_file(), answer(then));
    }
}

impl Performer for Desktop {
    fn begin(&mut self, inbox: &Inbox) {
        self.watch = Some(Watch::start(self.files.held.clone(), inbox.clone()));
        let folder = self.folders.as_ref().map(Folders::recovery);
        self.recovery = folder.map(|folder| RecoveryKeeper::start(folder, self.flush.clone(), inbox.clone()));
    }

    fn perform(&mut self, effect: Effect, inbox: &Inbox) {
        if matches!(effect, Effect::PickToOpen | Effect::PickToSave { .. } | Effect::PickToCompare) {
            // Whatever a dialog of the desktop does, what was typed before it is kept.
            self.with_recovery(RecoveryKeeper::flush);
        }
        match effect {
            Effect::PickToOpen => self.pick_to_open(inbox),
            Effect::PickToSave { name, then } => self.pick_to_save(name, then, inbox),
            Effect::PickToCompare => self.pick_to_compare(inbox),
            Effect::Read(path) => self.with_files(inbox, move |files| files.open(&path)),
            Effect::ReadSample => inbox.deliver(plan_files::read_sample()),
            Effect::Write { path, plan, revision, over, expected, older_format, then } => {
                let writing = Writing { path, plan, revision, over, expected, older_format, then };
                self.with_files(inbox, move |files| files.write(writing));
            }
            Effect::Hold(path) => self.with_files(inbox, move |files| files.hold(&path)),
            Effect::LetGo => {
                let held = self.files.held.clone();
                self.queue.push(Box::new(move || held.turn().let_go()));
            }
            Effect::Reload(path) => self.with_files(inbox, move |files| files.reload(&path)),
            Effect::Settle { path, plan, revision, side } => {
                self.with_files(inbox, move |files| files.settle(&path, &plan, revision, side));
            }
            Effect::ListVersions(path) => self.with_files(inbox, move |files| files.versions(&path)),
            Effect::ReadToCompare(path) => self.with_files(inbox, move |_files| plan_files::read_to_compare(&path)),
            Effect::KeepRecovery(unsaved) => self.with_recovery(|recovery| recovery.keep(unsaved)),
            Effect::DropRecovery => self.with_recovery(RecoveryKeeper::forget),
            Effect::DiscardRecovery(id) => self.with_recovery(|recovery| recovery.discard(id)),
            Effect::KeepSettings(settings) => {
                let Some(path) = self.folders.as_ref().map(Folders::settings_file) else { return };
                let inbox = inbox.clone();
                self.queue.push(Box::new(move || {
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
