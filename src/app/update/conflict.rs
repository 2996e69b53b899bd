//! The plan's file was changed by somebody else. Whatever is chosen, both contents are on the disk afterwards.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{file, tell};
use crate::app::action::{ConflictAction, FileAction, Side};
use crate::app::after::After;
use crate::app::dialog::Dialog;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::file::{Lost, OpenedFile, ReadOnly};
use crate::app::format::path_name;
use crate::app::notice::Weight;
use crate::app::state::State;
use crate::domain::plan::Plan;

/// Applies something about a file that was changed by somebody else.
pub(super) fn apply(state: &mut State, action: ConflictAction, effects: &mut Vec<Effect>) {
    match action {
        ConflictAction::Noticed { path, then } => noticed(state, path, then, effects),
        ConflictAction::Lost { path, lost } => file_lost(state, &path, lost),
        ConflictAction::Back { path } => {
            if let Some(lost) = open_file(state, &path).and_then(|file| file.lost.take()) {
                let told = lost_words(&path, &lost);
                state.notices.retain(|notice| notice.text != told);
                tell(state, Weight::Done, format!("The file {} is there again as it was.", path_name(&path)), None);
            }
        }
        ConflictAction::Reloaded { plan, file, kept } => reloaded(state, &plan, file, kept),
        ConflictAction::Settle(side) => settle(state, side, effects),
        ConflictAction::Kept { copy, path, revision, identity } => {
            let then = match state.dialog.take() {
                Some(Dialog::Conflict { then, .. }) => then,
                other => {
                    state.dialog = other;
                    None
                }
            };
            file::saved(state, path, revision, identity, effects);
            let text = format!("What somebody else had saved is kept in {}.", copy.display());
            tell(state, Weight::Warning, text, None);
            if let Some(after) = then {
                file::leave(state, after, effects);
            }
        }
        ConflictAction::Compare => {
            let path = state.document.as_ref().and_then(|document| document.path());
            effects.extend(path.map(|path| Effect::ReadToCompare(path.to_owned())));
        }
        ConflictAction::NotSettled(message) => {
            file::no_longer_saving(state);
            let text = format!("Both contents are as they were: {message}.");
            tell(state, Weight::Failure, text, None);
        }
    }
}

fn is_open(state: &State, path: &Path) -> bool {
    state.document.as_ref().and_then(|document| document.path()) == Some(path)
}

fn open_file<'a>(state: &'a mut State, path: &Path) -> Option<&'a mut OpenedFile> {
    state.document.as_mut()?.file.as_mut().filter(|file| file.path == path)
}

/// The file no longer holds the plan, and the one in the window may be the only one there is: from now on it counts as
/// unsaved, so that a recovery copy is kept and nobody closes it unasked.
fn file_lost(state: &mut State, path: &Path, lost: Lost) {
    file::no_longer_saving(state);
    let Some(file) = open_file(state, path) else { return };
    let text = lost_words(path, &lost);
    if file.lost.replace(lost.clone()) != Some(lost) {
        tell(state, Weight::Failure, text, Some(("Save", Box::new(FileAction::Save { then: None }.into()))));
    }
}

fn lost_words(path: &Path, lost: &Lost) -> String {
    let (name, open) = (path_name(path), "Its plan is still open here, and not saved.");
    match lost {
        Lost::Gone => format!("The file {name} is gone: another program has deleted or renamed it. {open}"),
        Lost::Unreadable(why) => format!("The file {name} was changed and can no longer be read: {why}. {open}"),
    }
}

fn noticed(state: &mut State, path: PathBuf, then: Option<After>, effects: &mut Vec<Effect>) {
    let was_saving = state.document.as_ref().is_some_and(|document| document.saving);
    file::no_longer_saving(state);
    if !is_open(state, &path) {
        return;
    }
    // A save over what cannot be read was wanted although nothing has changed here.
    let dirty = |document: &Document| document.has_changes() || (was_saving && document.is_dirty());
    match &state.dialog {
        _ if !state.document.as_ref().is_some_and(dirty) => effects.push(Effect::Reload(path)),
        // What the person is answering goes first; the next look at the file, or the save, asks again.
        Some(Dialog::Conflict { .. } | Dialog::Compare { .. }) => {}
        _ => state.dialog = Some(Dialog::Conflict { path, then }),
    }
}

/// Brings in what the file holds now. It is a change of its own that can be undone.
fn reloaded(state: &mut State, plan: &Plan, file: OpenedFile, kept: Option<PathBuf>) {
    if !is_open(state, &file.path) {
        return;
    }
    if matches!(state.dialog, Some(Dialog::Conflict { .. })) {
        state.dialog = None;
    }
    let notes = file.notes.clone();
    let Some(document) = state.document.as_mut() else { return };
    // Between the reading and now the person may have changed something; then the file has to be asked about.
    if kept.is_none() && document.has_changes() {
        document.saving = false;
        state.dialog = Some(Dialog::Conflict { path: file.path, then: None });
        return;
    }
    document.history.end_gesture();
    document.history.edit("changes from the file".to_owned(), None, |open| *open = Plan::clone(plan));
    document.saved_revision = Some(document.history.revision());
    document.saving = false;
    let was_held = matches!(document.obstacle(), Some(ReadOnly::Held { .. }));
    document.file = Some(file);
    let freed = was_held && document.obstacle().is_none();
    match kept {
        Some(copy) => {
            let text = format!("Your version is kept in {}. Undo brings it back here.", copy.display());
            tell(state, Weight::Warning, text, None);
        }
        None => tell(state, Weight::Done, "The file was changed and read again.".to_owned(), None),
    }
    if freed {
        file::tell_freed(state);
    }
    file::tell_notes(state, &notes);
}

fn settle(state: &mut State, side: Side, effects: &mut Vec<Effect>) {
    let Some(Dialog::Conflict { path, .. }) = &state.dialog else { return };
    let path = path.clone();
    let Some(document) = state.document.as_mut() else { return };
    document.history.end_gesture();
    document.saving = true;
    let (plan, revision) = (Arc::clone(document.history.plan()), document.history.revision());
    effects.push(Effect::Settle { path, plan, revision, side });
}
