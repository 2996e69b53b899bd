//! Performs effects on a desktop: files, file dialogs, clipboard, browser.
//!
//! What may take long or wait for a person runs on a thread of its own, so that the window goes on painting.

mod copying;
mod dialog_process;
mod dialog_request;
mod folder;
mod held_file;
mod pace;
mod pack_work;
mod picker;
mod picturing;
mod plan_files;
mod queue;
mod recovery;
mod watch;
mod worker;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use eframe::egui::{Event, OpenUrl, ViewportCommand};
use jiff::Zoned;
use jiff::civil::Date;

use self::copying::Copying;
pub use self::dialog_process::show_dialog;
use self::dialog_request::{Picked, Request, Wanted};
use self::held_file::HeldFile;
use self::pack_work::{PackWork, write_own_pack};
use self::picker::{Picker, this_program};
use self::picturing::Picturing;
use self::plan_files::{PlanFiles, resolved};
use self::queue::Queue;
use self::recovery::RecoveryKeeper;
use self::watch::Watch;
use self::worker::Worker;
use super::ending::{Flush, Stage};
use super::performer::{Inbox, Performer};
use crate::app::action::{Action, AdvertAction, FileAction, PathAction};
use crate::app::after::After;
use crate::app::dialog::PathPurpose;
use crate::app::effect::Effect;
use crate::domain::catalogue::Catalogue;
use crate::storage::advert;
use crate::storage::backups::Backups;
use crate::storage::folders::Folders;
use crate::storage::packs::PackFolder;
use crate::storage::settings_file;

/// Performs effects on a desktop. What it began is finished when it is dropped.
pub struct Desktop {
    picker: Picker,
    copying: Copying,
    picturing: Picturing,
    finder: Worker,
    projector: Worker,
    forecaster: Worker,
    packs: PackWork,
    /// Where dialogs begin: the folder of the plan that was read or written last.
    folder: Option<PathBuf>,
    folders: Option<Folders>,
    flush: Flush,
    // The order is that of the ending: what waits in the queue is done while the file is held.
    queue: Queue,
    watch: Option<Watch>,
    recovery: Option<RecoveryKeeper>,
    files: PlanFiles,
}

impl Desktop {
    /// Without folders nothing is kept besides plans. `flush` has a recovery copy that waits written at once.
    pub fn new(folders: Option<Folders>, flush: Flush) -> Self {
        let packs = PackWork::new(folders.as_ref().map(|folders| PackFolder::new(folders.packs())));
        let backups = folders.as_ref().map(|folders| Backups::new(folders.backups()));
        Self {
            picker: Picker::new(this_program),
            copying: Copying::default(),
            picturing: Picturing::default(),
            finder: Worker::default(),
            projector: Worker::default(),
            forecaster: Worker::default(),
            packs,
            folder: None,
            folders,
            flush,
            queue: Queue::default(),
            watch: None,
            recovery: None,
            files: PlanFiles { held: HeldFile::default(), backups },
        }
    }

    /// Leaves the machine to the first frame: what is worked out for a screen begins when it is there.
    pub(super) fn after_first_frame(mut self, stage: Stage) -> Self {
        self.projector = Worker::after(stage.clone());
        self.forecaster = Worker::after(stage);
        self
    }

    /// Reads a plan here and now, as before the first frame.
    pub fn open_now(&self, path: &Path) -> Action {
        self.files.open(path)
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

    /// Shows a file dialog; `then` is what follows a save.
    fn pick(&mut self, id: u64, asked: Asked, inbox: &Inbox) {
        // Whatever a dialog of the desktop does, what was changed before it is kept.
        self.with_recovery(RecoveryKeeper::flush);
        let inbox = inbox.clone();
        let request = Request { wanted: asked.wanted(), folder: self.folder.clone() };
        self.picker.show(&request, move |picked| {
            let answer = Box::new(asked.answer(picked));
            inbox.deliver(FileAction::FromDialog { id, answer }.into());
        });
    }

    fn remember_folder(&mut self, path: &Path) {
        self.folder = resolved(path).parent().map(Path::to_owned).or_else(|| self.folder.take());
    }
}

/// What a file dialog is for.
enum Asked {
    Open,
    Compare,
    Import,
    Pack,
    Save { name: String, then: Option<After> },
}

impl Asked {
    fn wanted(&self) -> Wanted {
        match self {
            Self::Open | Self::Compare => Wanted::Plan,
            Self::Import => Wanted::OfficialFiles,
            Self::Pack => Wanted::Folder,
            Self::Save { name, .. } => Wanted::PlaceFor(name.clone()),
        }
    }

    /// What came of the dialog, as an action.
    fn answer(self, picked: Picked) -> FileAction {
        let (purpose, then) = match self {
            Self::Open => (PathPurpose::Open, None),
            Self::Compare => (PathPurpose::Compare, None),
            Self::Import => (PathPurpose::Import, None),
            Self::Pack => (PathPurpose::OwnPack, None),
            Self::Save { then, .. } => (PathPurpose::Save, then),
        };
        let paths = match picked {
            Picked::Files(paths) => paths,
            Picked::Nothing => Vec::new(),
            Picked::NoDialog(reason) => return FileAction::PickFailed { purpose, reason, then },
        };
        let first = paths.first().cloned();
        match purpose {
            PathPurpose::Open => FileAction::PickedToOpen(first),
            PathPurpose::Compare => FileAction::PickedToCompare(first),
            PathPurpose::Import => FileAction::PickedToImport(paths),
            PathPurpose::OwnPack => FileAction::PickedForPack(first),
            PathPurpose::Save => FileAction::PickedToSave(first, then),
        }
    }
}

/// Reads a folder on a thread of its own: one on a slow disk must hold up neither the window nor a save.
fn list_folder(folder: String, inbox: &Inbox) {
    let reply = inbox.clone();
    let asked = folder.clone();
    let list = move || {
        let answer = folder::list(&asked);
        reply.deliver(PathAction::Listed { folder: asked, answer }.into());
    };
    if let Err(error) = thread::Builder::new().name("folder".to_owned()).spawn(list) {
        inbox.deliver(PathAction::Listed { folder, answer: Err(error.to_string()) }.into());
    }
}

/// Reads an advert on a thread of its own: the names of a whole catalogue take longer than a frame to be made ready.
fn read_advert(text: Arc<str>, catalogue: Arc<Catalogue>, inbox: &Inbox) {
    let (reply, asked) = (inbox.clone(), Arc::clone(&text));
    let read = move || {
        let advert = advert::read(&asked, &catalogue).map(Arc::new).map_err(|error| error.to_string());
        reply.deliver(AdvertAction::Answered { text: asked, advert }.into());
    };
    if let Err(error) = thread::Builder::new().name("advert".to_owned()).spawn(read) {
        inbox.deliver(AdvertAction::Answered { text, advert: Err(error.to_string()) }.into());
    }
}

impl Performer for Desktop {
    fn begin(&mut self, inbox: &Inbox) {
        self.watch = Some(Watch::start(self.files.held.clone(), inbox.clone()));
        let folder = self.folders.as_ref().map(Folders::recovery);
        self.recovery = folder.map(|folder| RecoveryKeeper::start(folder, &self.flush, inbox));
    }

    fn today(&self) -> Option<Date> {
        Some(Zoned::now().date())
    }

    fn perform(&mut self, effect: Effect, inbox: &Inbox) {
        match effect {
            Effect::PickToOpen(id) => self.pick(id, Asked::Open, inbox),
            Effect::PickToCompare(id) => self.pick(id, Asked::Compare, inbox),
            Effect::PickToImport(id) => self.pick(id, Asked::Import, inbox),
            Effect::PickForPack(id) => self.pick(id, Asked::Pack, inbox),
            Effect::PickToSave { id, name, then } => self.pick(id, Asked::Save { name, then }, inbox),
            Effect::ReadAdvert { text, catalogue } => read_advert(text, catalogue, inbox),
            Effect::CancelPick => self.picker.cancel(),
            Effect::ListFolder(folder) => list_folder(folder, inbox),
            Effect::Read(path) => {
                self.remember_folder(&path);
                self.with_files(inbox, move |files| files.open(&path));
            }
            Effect::LookAtLast(path) => self.with_files(inbox, move |_files| plan_files::look_at_last(path)),
            Effect::ReadSample => inbox.deliver(plan_files::read_sample()),
            Effect::Write(writing) => {
                self.remember_folder(&writing.path);
                // The copy is brought to what is saved first: if the run ends before it is removed, it holds nothing new.
                let path = resolved(&writing.path);
                let copied = self.recovery.as_ref().map(|recovery| recovery.before_saving(path));
                self.with_files(inbox, move |files| {
                    if let Some(copied) = copied {
                        copied();
                    }
                    files.write(writing)
                });
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
            Effect::WriteOwnPack(writing) => self.with_files(inbox, move |_files| write_own_pack(&writing).into()),
            Effect::ReadToCompare(path) => self.with_files(inbox, move |_files| plan_files::read_to_compare(&path)),
            Effect::KeepRecovery(unsaved) => self.with_recovery(|recovery| recovery.keep(unsaved)),
            Effect::DropRecovery => self.with_recovery(RecoveryKeeper::forget),
            Effect::DiscardRecovery(id) => self.with_recovery(|recovery| recovery.discard(id)),
            Effect::FindRoutes(asked) => self.finder.find(asked, inbox),
            Effect::StopFinding => self.finder.stop(),
            Effect::Project(asked) => self.projector.project(*asked, inbox),
            Effect::StopProjecting => self.projector.stop(),
            Effect::Forecast(asked) => self.forecaster.forecast(*asked, inbox),
            Effect::StopForecasting => self.forecaster.stop(),
            Effect::Import(asked) => self.packs.import(asked, inbox),
            Effect::StopImport => self.packs.stop(inbox),
            Effect::ChangePack(change) => self.packs.change(change, inbox),
            Effect::KeepSettings(settings) => {
                let Some(path) = self.folders.as_ref().map(Folders::settings_file) else { return };
                let inbox = inbox.clone();
                self.queue.push(Box::new(move || {
                    if let Err(error) = settings_file::save(&path, &settings) {
                        inbox.deliver(FileAction::SettingsNotKept(error.to_string()).into());
                    }
                }));
            }
            Effect::Copy(text) => self.copying.begin(text, inbox.context()),
            Effect::CopyPicture(of) => self.picturing.begin(of, inbox.context()),
            Effect::Browse(address) => inbox.context().open_url(OpenUrl::new_tab(address)),
            Effect::Quit => inbox.context().send_viewport_cmd(ViewportCommand::Close),
        }
    }

    fn take_input(&mut self, events: &mut Vec<Event>, inbox: &Inbox) {
        if let Some(answer) = self.copying.answer(events, inbox.context()) {
            inbox.deliver(answer);
        }
        match self.picturing.go_on(events, inbox.context()) {
            Some(Ok((picture, of))) => self.copying.begin_picture(picture, of, inbox.context()),
            Some(Err(why)) => inbox.deliver(Action::PictureCopied(Err(why))),
            None => {}
        }
    }
}
