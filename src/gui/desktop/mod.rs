//! Performs effects on a desktop: files, file dialogs, clipboard, browser.
//!
//! What may take long or wait for a person runs on a thread of its own, so that the window goes on painting.

mod dialog_process;
mod dialog_request;
mod folder;
mod picker;
mod queue;
mod reading;

use std::path::{Path, PathBuf};
use std::thread;

use eframe::egui::{OpenUrl, ViewportCommand};

pub use self::dialog_process::show_dialog;
use self::dialog_request::{Picked, Request};
use self::picker::{Picker, this_program};
use self::queue::Queue;
pub(super) use self::reading::read;
use self::reading::{read_sample, resolved};
use super::performer::{Inbox, Performer};
use crate::app::action::{FileAction, PathAction};
use crate::app::after::After;
use crate::app::effect::Effect;
use crate::storage::{plan_file, settings_file};

/// Performs effects on a desktop.
pub struct Desktop {
    picker: Picker,
    /// Where dialogs begin: the folder of the plan that was read or written last.
    folder: Option<PathBuf>,
    settings_file: Option<PathBuf>,
    files: Queue,
}

impl Desktop {
    /// For a window whose settings are kept in this file, if there is one.
    pub fn new(settings_file: Option<PathBuf>) -> Self {
        Self { picker: Picker::new(this_program), folder: None, settings_file, files: Queue::default() }
    }

    /// Shows a file dialog; `then` is what follows a save.
    fn pick(&mut self, id: u64, save_as: Option<String>, then: Option<After>, inbox: &Inbox) {
        let inbox = inbox.clone();
        let to_save = save_as.is_some();
        let request = Request { save_as, folder: self.folder.clone() };
        self.picker.show(&request, move |picked| {
            let path = match picked {
                Picked::File(path) => Ok(Some(path)),
                Picked::Nothing => Ok(None),
                Picked::NoDialog(reason) => Err(reason),
            };
            let answer = match (path, to_save) {
                (Ok(path), true) => FileAction::PickedToSave(path, then),
                (Ok(path), false) => FileAction::PickedToOpen(path),
                (Err(reason), _) => FileAction::PickFailed { to_save, reason, then },
            };
            inbox.deliver(FileAction::FromDialog { id, answer: Box::new(answer) }.into());
        });
    }

    fn remember_folder(&mut self, path: &Path) {
        self.folder = resolved(path).parent().map(Path::to_owned).or_else(|| self.folder.take());
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

impl Performer for Desktop {
    fn perform(&mut self, effect: Effect, inbox: &Inbox) {
        match effect {
            Effect::PickToOpen { id } => self.pick(id, None, None, inbox),
            Effect::PickToSave { id, name, then } => self.pick(id, Some(name), then, inbox),
            Effect::CancelPick => self.picker.cancel(),
            Effect::ListFolder(folder) => list_folder(folder, inbox),
            Effect::Read(path) => {
                self.remember_folder(&path);
                let inbox = inbox.clone();
                self.files.push(Box::new(move || inbox.deliver(read(&path).into())));
            }
            Effect::ReadSample => inbox.deliver(read_sample().into()),
            Effect::Write { path, plan, revision, over, then } => {
                self.remember_folder(&path);
                let inbox = inbox.clone();
                self.files.push(Box::new(move || {
                    let path = resolved(&path);
                    let answer = if !over && path.exists() {
                        FileAction::SaveWouldReplace { path, then }
                    } else {
                        match plan_file::save(&path, &plan) {
                            Ok(_durability) => FileAction::Saved { path, revision, then },
                            Err(error) => FileAction::SaveFailed { message: error.to_string() },
                        }
                    };
                    inbox.deliver(answer.into());
                }));
            }
            Effect::KeepSettings(settings) => {
                let Some(path) = self.settings_file.clone() else { return };
                let inbox = inbox.clone();
                self.files.push(Box::new(move || {
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
