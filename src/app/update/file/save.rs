//! The plan of the window goes into a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::action::{FileAction, PackAction};
use crate::app::after::After;
use crate::app::dialog::{Dialog, PathPurpose};
use crate::app::effect::{Effect, Writing};
use crate::app::file::{FileIdentity, OpenedFile};
use crate::app::format::{file_name, path_name};
use crate::app::notice::Weight;
use crate::app::path_dialog::PathDialog;
use crate::app::state::State;
use crate::app::update::{pick, tell, update};
use crate::domain::pay::pay_rules::PayRuleChange;

/// Saves to the plan's file, or asks for one. A plan that is open to read is saved as a copy.
pub(in crate::app::update) fn save(state: &mut State, then: Option<After>, effects: &mut Vec<Effect>) {
    state.dialog = None;
    let Some(document) = &state.document else { return };
    match document.path().filter(|_| document.obstacle().is_none()) {
        Some(path) => write(state, path.to_owned(), true, then, effects),
        None => pick_to_save(state, then, effects),
    }
}

/// Asks where to save.
pub(super) fn pick_to_save(state: &mut State, then: Option<After>, effects: &mut Vec<Effect>) {
    let Some(document) = &state.document else { return };
    let name = match document.path().and_then(|path| path.file_name()) {
        Some(name) => name.to_string_lossy().into_owned(),
        None => file_name(&document.plan().title),
    };
    state.dialog = None;
    let id = pick::begin(state, PathPurpose::Save, then.clone());
    effects.extend(id.map(|id| Effect::PickToSave { id, name, then }));
}

/// Saves to a file that was picked. The desktop has asked before it gave one that is there, but it asked about the name
/// as it was typed: with the extension added to that, it is another file, which nobody was asked about.
pub(super) fn write_to_picked(state: &mut State, path: &Path, then: Option<After>, effects: &mut Vec<Effect>) {
    let named = with_extension(path);
    let own = is_own(state, &named);
    let asked = named == path;
    write(state, named, asked || own, then, effects);
}

/// The path with the extension of plans if it has none.
fn with_extension(path: &Path) -> PathBuf {
    if path.extension().is_some() { path.to_owned() } else { path.with_extension("ron") }
}

fn is_own(state: &State, path: &Path) -> bool {
    state.document.as_ref().and_then(|document| document.path()) == Some(path)
}

/// Writes the plan to a file; `over` says whether a file that is there may be replaced.
pub(super) fn write(state: &mut State, path: PathBuf, over: bool, then: Option<After>, effects: &mut Vec<Effect>) {
    let Some(document) = &mut state.document else { return };
    let own = document.file.as_ref().filter(|file| file.path == path);
    if let Some(why) = own.and_then(|file| file.access.obstacle()).map(ToString::to_string) {
        let text = format!("The plan was not saved: {why}. Choose another name for your copy.");
        tell(state, Weight::Failure, text, Some(("Save a copy", Box::new(FileAction::SaveAs.into()))));
        return;
    }
    let expected = own.and_then(|file| file.identity);
    let older_format = own.and_then(|file| file.older_format);
    document.saving = true;
    document.history.end_gesture();
    let plan = Arc::clone(document.history.plan());
    let revision = document.history.revision();
    effects.push(Effect::Write(Writing { path, plan, revision, over, expected, older_format, then }));
}

/// Uses a typed path for what it was typed for.
pub(super) fn use_path(state: &mut State, path: PathBuf, effects: &mut Vec<Effect>) {
    let Some(Dialog::Path(PathDialog { purpose, then, .. })) = state.dialog.take() else { return };
    match purpose {
        PathPurpose::Open => super::leave(state, After::Open(path), effects),
        PathPurpose::Compare => effects.push(Effect::ReadToCompare(path)),
        PathPurpose::Import => effects.extend(update(state, PackAction::Import(vec![path]).into())),
        PathPurpose::OwnPack => effects.extend(update(state, PackAction::SaveOwn(path).into())),
        PathPurpose::Save => {
            let path = with_extension(&path);
            let own = is_own(state, &path);
            write(state, path, own, then, effects);
        }
    }
}

/// The save has ended without a file written.
pub(in crate::app::update) fn no_longer_saving(state: &mut State) {
    if let Some(document) = &mut state.document {
        document.saving = false;
    }
}

/// The plan is in a file, verified.
pub(in crate::app::update) fn saved(
    state: &mut State,
    path: PathBuf,
    revision: u64,
    identity: Option<FileIdentity>,
    effects: &mut Vec<Effect>,
) {
    if let Some(document) = &mut state.document {
        document.saving = false;
        document.saved_revision = Some(revision);
        document.file = Some(OpenedFile { identity, ..OpenedFile::at(path.clone()) });
        if document.plan().pay_rules < PayRuleChange::EDITION {
            // What has changed in the figures of an older plan was told when it was opened, from whatever file.
            state.settings.note_pay_rules_told(&path, PayRuleChange::EDITION);
        }
    }
    let name = path_name(&path);
    remember(state, path, effects);
    tell(state, Weight::Done, format!("Saved {name}."), None);
}

/// Puts a file at the head of the recent ones.
pub(super) fn remember(state: &mut State, path: PathBuf, effects: &mut Vec<Effect>) {
    state.settings.remember(path);
    effects.push(Effect::KeepSettings(state.settings.clone()));
}
