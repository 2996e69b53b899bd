//! File dialogs of the desktop: one at a time, and only the answer of the one that is open counts.

use crate::app::action::FileAction;
use crate::app::after::After;
use crate::app::dialog::{Dialog, PathPurpose};
use crate::app::effect::Effect;
use crate::app::notice::Weight;
use crate::app::picking::Picking;
use crate::app::state::State;

/// Begins to pick; the number of the dialog, or `None` with a message if one is open already.
pub(super) fn begin(state: &mut State, purpose: PathPurpose, then: Option<After>) -> Option<u64> {
    if state.picking.is_some() {
        super::tell(state, Weight::Warning, "A file dialog is open already.".to_owned(), None);
        return None;
    }
    let id = state.next_pick;
    state.next_pick += 1;
    let revision = state.document.as_ref().map(|document| document.history.revision());
    state.picking = Some(Picking { id, purpose, then, revision });
    Some(id)
}

/// Takes the answer of a dialog, unless that dialog was given up before.
pub(super) fn answered(state: &mut State, id: u64, answer: FileAction, effects: &mut Vec<Effect>) {
    if state.picking.as_ref().is_some_and(|picking| picking.id == id) {
        super::file::apply(state, answer, effects);
    }
}

/// Whether the plan has changed since the dialog was opened, beside which the window goes on working.
pub(super) fn changed_since(state: &State, picking: Option<&Picking>) -> bool {
    let revision = state.document.as_ref().map(|document| document.history.revision());
    revision.is_some() && picking.is_none_or(|picking| picking.revision != revision)
}

/// Gives the open dialog up.
pub(super) fn cancel(state: &mut State, effects: &mut Vec<Effect>) -> Option<Picking> {
    let picking = state.picking.take()?;
    effects.push(Effect::CancelPick);
    Some(picking)
}

/// Gives the open dialog up and asks for a path in its place.
pub(super) fn type_instead(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(Picking { purpose, then, .. }) = cancel(state, effects) else { return };
    state.dialog = Some(Dialog::path_for(purpose, state, then));
}
