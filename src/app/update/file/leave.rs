//! Leaving the open plan for something else.

use crate::app::after::After;
use crate::app::dialog::{Dialog, PathPurpose};
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::state::State;
use crate::app::update::{pick, recovery, version};
use crate::app::view::View;

/// Leaves the open plan, asking first if something would be lost.
pub(in crate::app::update) fn leave(state: &mut State, after: After, effects: &mut Vec<Effect>) {
    if state.document.as_ref().is_some_and(Document::has_more_than_its_file) {
        state.dialog = Some(Dialog::Unsaved(after));
    } else {
        follow(state, after, effects);
    }
}

/// Leaves the open plan whatever is unsaved.
pub(in crate::app::update) fn follow(state: &mut State, after: After, effects: &mut Vec<Effect>) {
    let dialog = state.dialog.take();
    if after != After::PickAndOpen {
        // Its answer would be about a plan that is no longer open.
        pick::cancel(state, effects);
    }
    match after {
        After::Quit => {
            if state.document.as_ref().is_some_and(Document::has_more_than_its_file) {
                effects.push(Effect::DropRecovery);
            }
            effects.push(Effect::Quit);
        }
        After::Welcome => {
            state.document = None;
            state.browsing = false;
            state.view = View { outlook: state.view.outlook, ..View::kept(&state.settings) };
            effects.push(Effect::LetGo);
            look_for_last(state, effects);
        }
        After::Sample => effects.push(Effect::ReadSample),
        After::PickAndOpen => {
            effects.extend(pick::begin(state, PathPurpose::Open, None).map(Effect::PickToOpen));
        }
        After::Open(path) => effects.push(Effect::Read(path)),
        After::Restore(id) => recovery::restore(state, &id, effects),
        After::OpenVersion(index) => version::open_copy(state, dialog.as_ref(), index, effects),
    }
}

/// Asks for the plan that was open last, to offer it on the first screen.
pub(super) fn look_for_last(state: &mut State, effects: &mut Vec<Effect>) {
    state.last_plan = None;
    effects.extend(state.settings.recent.first().cloned().map(Effect::LookAtLast));
}
