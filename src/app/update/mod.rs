//! Applies actions to the state. It returns what must be done outside and does none of it.

mod advert;
mod compare;
mod conflict;
mod draft;
mod file;
mod finding;
mod forecast;
mod own_role;
mod packs;
mod path;
mod pick;
mod plan;
mod projection;
mod recovery;
mod role_comparison;
mod settings;
mod version;
mod view;

pub use plan::change_step;

use std::borrow::Cow;

use super::action::{Action, DraftAction, FileAction, ViewAction};
use super::command::Command;
use super::document::Document;
use super::effect::Effect;
use super::format::web_address;
use super::notice::{Notice, Offer, Weight};
use super::state::State;
use crate::domain::shown_text::many_lines;

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
    let mut effects = Vec::new();
    if let Action::Draft(action) = action {
        typed(state, action, &mut effects);
        return effects;
    }
    if draft::is_needed_before(&action) {
        draft::take_all(state, &mut effects);
    }
    state.version += 1;
    let changes_plan =
        matches!(action, Action::Plan(_) | Action::Undo | Action::UndoChange { .. } | Action::Redo | Action::Jump(_));
    if changes_plan && state.document.as_ref().is_some_and(|document| document.obstacle().is_some()) {
        tell_read_only(state);
        return effects;
    }
    let unsaved = recovery::wanted(state);
    match action {
        Action::Plan(action) => plan::apply(state, action),
        // It was seen to before.
        Action::Draft(_) => {}
        Action::View(action) => view::apply(state, action, &mut effects),
        Action::File(action) => file::apply(state, action, &mut effects),
        Action::Recovery(action) => recovery::apply(state, action, &mut effects),
        Action::Version(action) => version::apply(state, action, &mut effects),
        Action::Conflict(action) => conflict::apply(state, action, &mut effects),
        Action::Compare(action) => compare::apply(state, action, &mut effects),
        Action::RoleComparison(action) => role_comparison::apply(state, action),
        Action::Advert(action) => advert::apply(state, action, &mut effects),
        Action::Pack(action) => packs::apply(state, action, &mut effects),
        Action::Finding(action) => finding::apply(state, action, &mut effects),
        Action::Projection(action) => projection::apply(state, action),
        Action::Forecast(action) => forecast::apply(state, action),
        Action::Path(action) => path::apply(state, action, &mut effects),
        Action::Settings(action) => settings::apply(state, action, &mut effects),
        Action::Undo => travel(state, "Undone", |document| document.history.undo()),
        Action::UndoChange { revision, label } => undo_change(state, revision, &label),
        Action::Redo => travel(state, "Done again", |document| document.history.redo()),
        Action::Jump(made) => {
            if let Some(document) = &mut state.document {
                document.history.jump(made);
            }
        }
        Action::Today(today) => {
            // An undo entry never spans two days.
            if let Some(document) = &mut state.document {
                document.history.end_gesture();
            }
            state.today = today;
            forget_answers(state, &mut effects);
        }
        Action::UseCatalogue(catalogue) => {
            own_role::use_catalogue(state, catalogue);
            forget_answers(state, &mut effects);
        }
        Action::EndGesture => {}
        Action::CloseNotice(id) => state.notices.retain(|notice| notice.id != id),
        Action::Copy(text) => effects.push(Effect::Copy(text)),
        Action::Copied(answer) => tell_copied(state, answer.map(|()| "Copied.".to_owned()), "Nothing"),
        Action::CopyPicture(of) => effects.push(Effect::CopyPicture(of)),
        Action::PictureCopied(answer) => tell_copied(state, answer.map(|picture| picture.words()), "No picture"),
        // Wherever a text came from, a browser gets no more than a web address in its normal form.
        Action::Browse(address) => effects.extend(web_address(&address).map(Effect::Browse)),
    }
    path::follow(state, &mut effects);
    own_role::follow(state);
    if let Some(document) = &mut state.document {
        document.refresh(&state.catalogue, state.today);
    }
    finding::follow(state, &mut effects);
    projection::follow(state, &mut effects);
    forecast::follow(state, &mut effects);
    recovery::follow(state, unsaved, &mut effects);
    effects
}

/// What was worked out beside the window belongs to another day or catalogue.
fn forget_answers(state: &mut State, effects: &mut Vec<Effect>) {
    finding::forget(state, effects);
    projection::forget(state, effects);
    forecast::forget(state, effects);
}

/// Applies what is typed. A key that changes nothing but the text of its field has nothing shown built anew.
fn typed(state: &mut State, action: DraftAction, effects: &mut Vec<Effect>) {
    let unsaved = recovery::wanted(state);
    let shown = |state: &State| (state.document.as_ref().is_some_and(Document::is_unsaved), state.next_notice);
    let before = shown(state);
    draft::apply(state, action, effects);
    if shown(state) != before {
        state.version += 1;
    }
    recovery::follow(state, unsaved, effects);
}

/// Says what is on the clipboard, or why `nothing` is.
fn tell_copied(state: &mut State, answer: Result<String, String>, nothing: &str) {
    match answer {
        Ok(words) => tell(state, Weight::Done, words, None),
        Err(why) => tell(state, Weight::Failure, format!("{nothing} was copied: {why}."), None),
    }
}

/// Says that the open plan is open to read, and what can be done.
fn tell_read_only(state: &mut State) {
    let why = state.document.as_ref().and_then(|document| document.obstacle()).map(ToString::to_string);
    let text = format!("Nothing was changed: {}.", why.unwrap_or_default());
    tell(state, Weight::Warning, text, Some(("Save a copy", Box::new(FileAction::SaveAs.into()))));
}

fn travel(state: &mut State, done: &str, go: impl FnOnce(&mut Document) -> Option<String>) {
    let Some(label) = state.document.as_mut().and_then(go) else { return };
    tell(state, Weight::Done, format!("{done}: {label}."), None);
}

/// Takes back what a message told. Another change after it would be lost with it, so that is left to the person.
fn undo_change(state: &mut State, revision: u64, label: &str) {
    let Some(document) = &state.document else { return };
    if document.history.revision() == revision {
        return travel(state, "Undone", |document| document.history.undo());
    }
    let text = format!(
        "{label}: this cannot be undone alone, the plan was changed after it. The undo history has every change."
    );
    let history = Action::View(ViewAction::Run(Command::History));
    tell(state, Weight::Warning, text, Some(("Show it", Box::new(history))));
}

/// The offer to take back the change just made to the plan, for a message that tells it.
fn undo_offer(state: &State, label: &str) -> Option<Offer> {
    let revision = state.document.as_ref()?.history.revision();
    Some(("Undo", Box::new(Action::UndoChange { revision, label: label.to_owned() })))
}

/// Letters of a message at most; the name of a file or a title in it may be as long as a file.
const LONGEST_NOTICE: usize = 1000;

/// Most messages on screen at a time.
const MOST_NOTICES: usize = 3;

/// Shows a message and keeps it in the list of messages. A message that stands already is not shown twice.
fn tell(state: &mut State, weight: Weight, text: String, offers: impl IntoIterator<Item = Offer>) {
    let shown = match many_lines(&text, LONGEST_NOTICE) {
        Cow::Borrowed(_) => None,
        Cow::Owned(shown) => Some(shown),
    };
    let text = shown.unwrap_or(text);
    state.messages.push(text.clone());
    state.notices.retain(|notice| notice.text != text);
    state.notices.push(Notice { id: state.next_notice, weight, text, offers: offers.into_iter().collect() });
    state.next_notice += 1;
    if state.notices.len() > MOST_NOTICES {
        let oldest = state.notices.iter().position(|notice| notice.weight != Weight::Failure).unwrap_or(0);
        state.notices.remove(oldest);
    }
}
