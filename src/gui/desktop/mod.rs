//! Performs effects on a desktop: files, file dialogs, clipboard, browser.
//!
//! What may take long or wait for a person runs on a thread of its own, so that the window goes on painting.

mod picker;
mod queue;
mod reading;

use std::path::PathBuf;

use eframe::egui::{OpenUrl, ViewportCommand};

use self::picker::{ask, with_extension};
use self::queue::Queue;
pub(super) use self::reading::read;
use self::reading::{read_sample, resolved};
use super::performer::{Inbox, Performer};
use crate::app::action::FileAction;
use crate::app::after::After;
use crate::app::dialog::PathPurpose;
use crate::app::effect::Effect;
use crate::storage::{plan_file, settings_file};

/// Performs effects on a desktop.
pub struct Desktop {
    dialog: rfd::FileDialog,
    settings_file: Option<PathBuf>,
    files: Queue,
}

impl Desktop {
    /// For the window that is being created; dialogs belong to it.
    pub fn new(creation: &eframe::CreationContext<'_>, settings_file: Option<PathBuf>) -> Self {
        let dialog = rfd::FileDialog::new().set_parent(creation).add_filter("Rungs plan", &["ron"]);
        Self { dialog, settings_file, files: Queue::default() }
    }

    fn pick_to_open(&self, inbox: &Inbox) {
        let (dialog, inbox) = (self.dialog.clone().set_title("Open a plan"), inbox.clone());
        ask(&inbox, PathPurpose::Open, None, move || dialog.pick_file(), FileAction::PickedToOpen);
    }

    fn pick_to_save(&self, name: String, then: Option<After>, inbox: &Inbox) {
        let (dialog, inbox) = (self.dialog.clone().set_title("Save the plan").set_file_name(name), inbox.clone());
        let answer = |then| move |path: Option<PathBuf>| FileAction::PickedToSave(path.map(with_extension), then);
        ask(&inbox, PathPurpose::Save, then.clone(), move || dialog.save_file(), answer(then));
    }
}

impl Performer for Desktop {
    fn perform(&mut self, effect: Effect, inbox: &Inbox) {
        match effect {
            Effect::PickToOpen => self.pick_to_open(inbox),
            Effect::PickToSave { name, then } => self.pick_to_save(name, then, inbox),
            Effect::Read(path) => {
                let inbox = inbox.clone();
                self.files.push(Box::new(move || inbox.deliver(read(&path).into())));
            }
            Effect::ReadSample => inbox.deliver(read_sample().into()),
            Effect::Write { path, plan, revision, over, then, .. } => {
                let inbox = inbox.clone();
                self.files.push(Box::new(move || {
                    let path = resolved(&path);
                    let answer = if !over && path.exists() {
                        FileAction::SaveWouldReplace { path, then }
                    } else {
                        match plan_file::save(&path, &plan) {
                            Ok(_durability) => {
                                FileAction::Saved { path, revision, identity: None, notes: Vec::new(), then }
                            }
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
            Effect::Hold(_)
            | Effect::LetGo
            | Effect::Reload(_)
            | Effect::Settle { .. }
            | Effect::KeepRecovery(_)
            | Effect::DropRecovery
            | Effect::DiscardRecovery(_)
            | Effect::ListVersions(_)
            | Effect::PickToCompare
            | Effect::ReadToCompare(_) => {}
            Effect::Copy(text) => inbox.context().copy_text(text),
            Effect::Browse(address) => inbox.context().open_url(OpenUrl::new_tab(address)),
            Effect::Quit => inbox.context().send_viewport_cmd(ViewportCommand::Close),
        }
    }
}
