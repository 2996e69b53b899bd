//! Typing a path and completing it.

use crate::app::action::{FileAction, PathAction};
use crate::app::dialog::{Dialog, PathPurpose};
use crate::app::effect::Effect;
use crate::app::path_dialog::Entered;
use crate::app::state::State;

/// Applies something about a typed path.
pub(super) fn apply(state: &mut State, action: PathAction, effects: &mut Vec<Effect>) {
    let Some(Dialog::Path(dialog)) = &mut state.dialog else { return };
    let rows = dialog.rows(&state.settings.recent);
    match action {
        PathAction::Type(text) => dialog.set_text(text),
        PathAction::Mark { down } => dialog.mark(down, rows.len()),
        PathAction::Complete => {
            if let Some(text) = dialog.completed(&rows) {
                dialog.set_text(text);
            }
        }
        PathAction::Take(row) => {
            dialog.marked = Some(row).filter(|row| *row < rows.len());
            if dialog.marked.is_some() {
                apply(state, PathAction::Enter, effects);
            }
        }
        PathAction::Enter => match dialog.entered(&rows) {
            Entered::Folder(text) => dialog.set_text(text),
            Entered::File(path) => super::file::apply(state, FileAction::UsePath(path), effects),
            Entered::Nothing => {
                dialog.problem = Some(match dialog.purpose {
                    PathPurpose::Open | PathPurpose::Compare => {
                        "Choose a plan from the list, or type its name.".to_owned()
                    }
                    PathPurpose::Import => "Choose a file from the list, or type its name.".to_owned(),
                    PathPurpose::OwnPack => "Type the name of a folder.".to_owned(),
                    PathPurpose::Save => "Type a name for the file after the folder.".to_owned(),
                });
            }
        },
        PathAction::Listed { folder, answer } => dialog.listing.take(&folder, answer),
    }
}

/// Asks for the folder of the path that is being typed, once. A dialog of the desktop gives way to it.
pub(super) fn follow(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Dialog::Path(dialog)) = &mut state.dialog else { return };
    let folder = dialog.folder().to_owned();
    if dialog.listing.ask(&folder) {
        effects.push(Effect::ListFolder(folder));
    }
    super::pick::cancel(state, effects);
}
