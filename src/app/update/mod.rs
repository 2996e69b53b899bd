//! Applies actions to the state. It returns what must be done outside and does none of it.

mod file;
mod path;
mod pick;
mod plan;
mod settings;
mod step;
mod view;

use super::action::Action;
use super::effect::Effect;
use super::notice::{Notice, Weight};
use super::state::State;

/// Applies one action.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let before = state.document.as_ref().map(|document| document.history.in_gesture());
    if action == Action::EndGesture {
        if before == Some(true)
            && let Some(document) = &mut state.document
        {
            document.history.end_gesture();
        }
        return Vec::new();
    }
    state.version += 1;
    let mut effects = Vec::new();
    match action {
        Action::Plan(action) => plan::apply(state, action),
        Action::Step(action) => step::apply(state, action),
        Action::View(action) => view::apply(state, action, &mut effects),
        Action::File(action) => file::apply(state, action, &mut effects),
        Action::Path(action) => path::apply(state, action, &mut effects),
        Action::Settings(action) => settings::apply(state, action, &mut effects),
        Action::Undo => travel(state, "Undone", |document| document.history.undo()),
        Action::Redo => travel(state, "Done again", |document| document.history.redo()),
        Action::EndGesture => {}
        Action::CloseNotice(id) => state.notices.retain(|notice| notice.id != id),
        Action::Copy(text) => {
            effects.push(Effect::Copy(text));
            tell(state, Weight::Done, "Copied.".to_owned(), None);
        }
        Action::Browse(address) => effects.push(Effect::Browse(address)),
    }
    path::follow(state, &mut effects);
    if let Some(document) = &mut state.document {
        document.refresh(&state.catalogue, state.today);
    }
    effects
}

fn travel(state: &mut State, done: &str, go: impl FnOnce(&mut super::document::Document) -> Option<String>) {
    let Some(label) = state.document.as_mut().and_then(go) else { return };
    tell(state, Weight::Done, format!("{done}: {label}."), None);
}

/// Most messages on screen at a time.
const MOST_NOTICES: usize = 3;

/// Shows a message and keeps it in the list of messages. A message that stands already is not shown twice.
fn tell(state: &mut State, weight: Weight, text: String, offer: Option<(&'static str, Box<Action>)>) {
    state.messages.push(text.clone());
    state.notices.retain(|notice| notice.text != text);
    state.notices.push(Notice { id: state.next_notice, weight, text, offer });
    state.next_notice += 1;
    if state.notices.len() > MOST_NOTICES {
        let oldest = state.notices.iter().position(|notice| notice.weight != Weight::Failure).unwrap_or(0);
        state.notices.remove(oldest);
    }
}
