//! Earlier versions of the plan's file.

use std::sync::Arc;

use super::{file, tell};
use crate::app::action::VersionAction;
use crate::app::after::After;
use crate::app::dialog::Dialog;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::file::Version;
use crate::app::format;
use crate::app::notice::Weight;
use crate::app::state::State;
use crate::domain::plan::Plan;

/// Applies something about earlier versions.
pub(super) fn apply(state: &mut State, action: VersionAction, effects: &mut Vec<Effect>) {
    match action {
        VersionAction::List => {
            let path = state.document.as_ref().and_then(|document| document.path());
            effects.extend(path.map(|path| Effect::ListVersions(path.to_owned())));
        }
        VersionAction::Found { path, versions } => {
            if state.document.as_ref().and_then(|document| document.path()) == Some(&path) {
                state.dialog = Some(Dialog::Versions { versions: versions.into(), selected: 0 });
            }
        }
        VersionAction::NotListed(message) => {
            tell(state, Weight::Failure, format!("The versions could not be listed: {message}."), None);
        }
        VersionAction::Select(index) => {
            if let Some(Dialog::Versions { versions, selected }) = &mut state.dialog
                && index < versions.len()
            {
                *selected = index;
            }
        }
        VersionAction::OpenCopy(index) => {
            // The question about unsaved changes would hide the list the index belongs to.
            if state.document.as_ref().is_some_and(Document::has_more_than_its_file) {
                let text = "Save your changes first: a copy takes the place of the open plan.".to_owned();
                tell(state, Weight::Warning, text, None);
            } else {
                file::follow(state, After::OpenVersion(index), effects);
            }
        }
        VersionAction::Restore(index) => restore(state, index),
    }
}

fn chosen(dialog: Option<&Dialog>, index: usize) -> Option<(Arc<Plan>, String)> {
    let Some(Dialog::Versions { versions, .. }) = dialog else { return None };
    let Version { saved, plan: Ok(plan), .. } = versions.get(index)? else { return None };
    Some((Arc::clone(plan), format::moment(*saved)))
}

/// Opens a version as a plan without a file.
pub(super) fn open_copy(state: &mut State, dialog: Option<&Dialog>, index: usize, effects: &mut Vec<Effect>) {
    let Some((plan, saved)) = chosen(dialog, index) else { return };
    let document = Document::unsaved(Plan::clone(&plan), None, &state.catalogue, state.today);
    file::take_over(state, document);
    file::hold(state, effects);
    tell(state, Weight::Done, format!("This is a copy of the version of {saved}; it is in no file yet."), None);
}

fn restore(state: &mut State, index: usize) {
    let Some((plan, saved)) = chosen(state.dialog.as_ref(), index) else { return };
    let Some(document) = state.document.as_mut() else { return };
    if document.obstacle().is_some() {
        super::tell_read_only(state);
        return;
    }
    document.history.end_gesture();
    document.history.edit(format!("version of {saved}"), None, |open| *open = Plan::clone(&plan));
    state.dialog = None;
    tell(state, Weight::Done, format!("Back to the version of {saved}. Undo takes you to the latest."), None);
}
