//! Opening, saving and closing.

mod leave;
mod open;
mod pay_rules;
mod save;

pub(super) use leave::{follow, leave};
pub(super) use open::{hold, opened, take_over, tell_freed, tell_notes};
pub(super) use save::{no_longer_saving, saved};

use super::{pick, update};
use crate::app::action::{FileAction, PackAction};
use crate::app::dialog::Dialog;
use crate::app::effect::Effect;
use crate::app::notice::Weight;
use crate::app::state::State;

fn warn(state: &mut State, text: String) {
    super::tell(state, Weight::Warning, text, None);
}

/// Applies something about files.
pub(super) fn apply(state: &mut State, action: FileAction, effects: &mut Vec<Effect>) {
    match action {
        FileAction::Create(new) => open::create(state, new, effects),
        FileAction::Leave(after) => leave(state, after, effects),
        FileAction::Dropped(files) => open::dropped(state, files, effects),
        FileAction::Discard(after) => follow(state, after, effects),
        FileAction::Save { then } => save::save(state, then, effects),
        FileAction::SaveAs => save::pick_to_save(state, None, effects),
        FileAction::UsePath(path) => save::use_path(state, path, effects),
        FileAction::FromDialog { id, answer } => pick::answered(state, id, *answer, effects),
        FileAction::CancelPick => {
            pick::cancel(state, effects);
        }
        FileAction::TypeInstead => pick::type_instead(state, effects),
        FileAction::PickedToOpen(path) => open::picked(state, path, effects),
        FileAction::PickedToSave(path, then) => {
            state.picking = None;
            if let Some(path) = path {
                save::write_to_picked(state, &path, then, effects);
            }
        }
        FileAction::PickedToCompare(path) => {
            state.picking = None;
            effects.extend(path.map(Effect::ReadToCompare));
        }
        FileAction::PickedToImport(paths) => {
            state.picking = None;
            effects.extend(update(state, PackAction::Import(paths).into()));
        }
        FileAction::PickedForPack(folder) => {
            state.picking = None;
            if let Some(folder) = folder {
                effects.extend(update(state, PackAction::SaveOwn(folder).into()));
            }
        }
        FileAction::PickFailed { purpose, reason, then } => {
            state.picking = None;
            let mut dialog = Dialog::path_for(purpose, state, then);
            if let Dialog::Path(dialog) = &mut dialog {
                dialog.problem = Some(format!("Your desktop shows no file dialog: {reason}. Type the path here."));
            }
            state.dialog = Some(dialog);
        }
        FileAction::Opened { plan, file } => opened(state, *plan, file, effects),
        FileAction::LookForLast => leave::look_for_last(state, effects),
        FileAction::LookedAtLast(last) => state.last_plan = last,
        FileAction::OpenFailed(message) => {
            let kept =
                if state.document.is_some() { " The open plan stays as it was." } else { " The file stays as it was." };
            super::tell(state, Weight::Failure, format!("The plan could not be opened: {message}.{kept}"), None);
        }
        FileAction::Saved { path, revision, identity, notes, then } => {
            save::saved(state, path, revision, identity, effects);
            for note in notes {
                warn(state, note);
            }
            if let Some(after) = then {
                leave(state, after, effects);
            }
        }
        FileAction::SaveWouldReplace { path, then } => {
            save::no_longer_saving(state);
            state.dialog = Some(Dialog::Replace { path, then });
        }
        FileAction::Replace { path, then } => {
            state.dialog = None;
            save::write(state, path, true, then, effects);
        }
        FileAction::Access { path, access } => open::access(state, &path, access),
        FileAction::SettingsPassedOver(message) => {
            let text = format!("The settings could not be read: {message}. The usual ones are used; the file is kept.");
            warn(state, text);
        }
        FileAction::SettingsNotKept(message) => warn(state, format!("The settings could not be kept: {message}.")),
        FileAction::SaveFailed(message) => {
            save::no_longer_saving(state);
            let text = format!("The plan could not be saved: {message}. Your changes are still open.");
            let elsewhere = Box::new(FileAction::SaveAs.into());
            super::tell(state, Weight::Failure, text, Some(("Save elsewhere", elsewhere)));
        }
    }
}
