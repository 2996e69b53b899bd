//! The plan's file was changed by somebody else. Whatever is chosen, both contents are on the disk afterwards.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{file, tell};
use crate::app::action::{ConflictAction, FileAction, Side};
use crate::app::after::After;
use crate::app::dialog::Dialog;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::file::OpenedFile;
use crate::app::notice::Weight;
use crate::app::state::State;
use crate::domain::plan::Plan;

/// Applies something about a file that was changed by somebody else.
pub(super) fn apply(state: &mut State, action: ConflictAction, effects: &mut Vec<Effect>) {
    match action {
        ConflictAction::Noticed { path, then } => noticed(state, path, then, effects),
        ConflictAction::Gone { path, gone } => is_gone(state, &path, gone),
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
        ConflictAction::NotSettled { message } => {
            file::no_longer_saving(state);
            let text = format!("Both contents are as they were: {message}.");
            tell(state, Weight::Failure, text, None);
        }
    }
}

fn is_open(state: &State, path: &Path) -> bool {
    state.document.as_ref().and_then(|document| document.path()) == Some(path)
}

fn noticed(state: &mut State, path: PathBuf, then: Option<After>, effects: &mut Vec<Effect>) {
    file::no_longer_saving(state);
    if !is_open(state, &path) {
        return;
    }
    if let Some(file) = state.document.as_mut().and_then(|document| document.file.as_mut()) {
        file.gone = false;
    }
    let dirty = state.document.as_ref().is_some_and(Document::is_dirty);
    match &state.dialog {
        _ if !dirty => effects.push(Effect::Reload(path)),
        // What the person is answering goes first; the next look at the file, or the save, asks again.
        Some(Dialog::Conflict { .. } | Dialog::Compare { .. }) => {}
        _ => state.dialog = Some(Dialog::Conflict { path, then }),
    }
}

/// The plan in the window may be the only one there is: it counts as not saved until there is a file again.
fn is_gone(state: &mut State, path: &Path, gone: bool) {
    if !is_open(state, path) {
        return;
    }
    let Some(file) = state.document.as_mut().and_then(|document| document.file.as_mut()) else { return };
    file.gone = gone;
    let name = file_name(path);
    let text = format!(
        "The file {name} is gone: another program has deleted or renamed it. Its plan is still open here, and not saved."
    );
    if gone {
        tell(state, Weight::Failure, text, Some(("Save", Box::new(FileAction::Save { then: None }.into()))));
    } else {
        state.notices.retain(|notice| notice.text != text);
        tell(state, Weight::Done, format!("The file {name} is there again."), None);
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
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
    if kept.is_none() && document.is_dirty() {
        document.saving = false;
        state.dialog = Some(Dialog::Conflict { path: file.path, then: None });
        return;
    }
    document.history.end_gesture();
    document.history.edit("changes from the file".to_owned(), None, |open| *open = Plan::clone(plan));
    document.saved_revision = Some(document.history.revision());
    document.saving = false;
    document.file = Some(file);
    match kept {
        Some(copy) => {
            let text = format!("Your version is kept in {}. Undo brings it back here.", copy.display());
            tell(state, Weight::Warning, text, None);
        }
        None => tell(state, Weight::Done, "The file was changed and read again.".to_owned(), None),
    }
    file::tell_notes(state, &notes);
}

fn settle(state: &mut State, side: Side, effects: &mut Vec<Effect>) {
    let Some(Dialog::Conflict { path, .. }) = &state.dialog else { return };
    let path = path.clone();
    let Some(document) = state.document.as_mut() else { return };
    document.history.end_gesture();
    document.saving = true;
    let (plan, revision) = (Arc::clone(document.plan()), document.history.revision());
    effects.push(Effect::Settle { path, plan, revision, side });
}
