//! Recovery copies: those of earlier runs, and the one of the open plan.

use std::sync::Arc;

use super::{draft, file, tell};
use crate::app::action::RecoveryAction;
use crate::app::after::After;
use crate::app::dialog::Dialog;
use crate::app::document::Document;
use crate::app::drafts::Drafts;
use crate::app::effect::{Effect, Unsaved};
use crate::app::file::{OpenedFile, Recovery};
use crate::app::notice::Weight;
use crate::app::state::State;
use crate::domain::plan::Plan;

/// Applies something about recovery copies.
pub(super) fn apply(state: &mut State, action: RecoveryAction, effects: &mut Vec<Effect>) {
    match action {
        RecoveryAction::Found(found) => {
            let (whole, broken): (Vec<_>, Vec<_>) = found.into_iter().partition(|recovery| recovery.plan.is_ok());
            for Recovery { title, plan, copy, .. } in broken {
                let why = plan.err().unwrap_or_default();
                let copy = copy.display();
                let text = format!("A recovery copy of “{title}” cannot be read and is kept: {why}. It is {copy}.");
                tell(state, Weight::Warning, text, None);
            }
            state.recoveries = whole;
            ask(state);
        }
        RecoveryAction::Restore(id) => file::leave(state, After::Restore(id), effects),
        RecoveryAction::Compare(id) => compare(state, &id),
        RecoveryAction::Discard(id) => {
            take(state, &id);
            effects.push(Effect::DiscardRecovery(id));
            ask(state);
        }
        RecoveryAction::Later(id) => {
            take(state, &id);
            ask(state);
        }
        RecoveryAction::NotKept(message) => {
            tell(state, Weight::Warning, format!("No recovery copy could be written: {message}. Save soon."), None);
        }
    }
}

/// Shows the question about the first copy that waits, or closes it.
fn ask(state: &mut State) {
    match (&state.dialog, state.recoveries.is_empty()) {
        (Some(Dialog::Recovery), true) => state.dialog = None,
        (None, false) => state.dialog = Some(Dialog::Recovery),
        _ => {}
    }
}

fn take(state: &mut State, id: &str) -> Option<Recovery> {
    let index = state.recoveries.iter().position(|recovery| recovery.id == id)?;
    Some(state.recoveries.remove(index))
}

/// Opens the plan of a recovery copy with its changes unsaved. The copy goes only once the open plan has one of its own.
pub(super) fn restore(state: &mut State, id: &str, effects: &mut Vec<Effect>) {
    let Some(Recovery { id, path, base, plan: Ok(plan), texts, .. }) = take(state, id) else { return };
    let opened = path.map(|path| OpenedFile { identity: base, ..OpenedFile::at(path) });
    let mut document = Document::unsaved(Plan::clone(&plan), opened, &state.catalogue, state.today);
    document.drafts = Drafts::of_kept(texts);
    file::take_over(state, document);
    file::hold(state, effects);
    effects.extend(keep(state));
    effects.push(Effect::DiscardRecovery(id));
    tell(state, Weight::Done, "Restored. Save to keep the changes.".to_owned(), None);
    ask(state);
}

fn compare(state: &mut State, id: &str) {
    let Some(recovery) = state.recoveries.iter().find(|recovery| recovery.id == id) else { return };
    let (Ok(after), Some(before)) = (&recovery.plan, &recovery.saved) else { return };
    state.dialog = Some(Dialog::Compare {
        before_title: "the file".to_owned(),
        before: Arc::clone(before),
        after_title: "the recovery copy".to_owned(),
        after: Arc::clone(after),
        back: Some(Box::new(Dialog::Recovery)),
    });
}

/// The recovery copy the open plan should have; `None` if it needs none.
fn keep(state: &State) -> Option<Effect> {
    let document = state.document.as_ref().filter(|document| document.has_more_than_its_file())?;
    let file = document.file.as_ref();
    Some(Effect::KeepRecovery(Unsaved {
        plan: draft::plan_with_drafts(state)?,
        texts: document.drafts.kept(),
        path: file.map(|file| file.path.clone()),
        base: file.and_then(|file| file.identity),
    }))
}

/// What the recovery copy of the open plan should hold: which document, which content, which texts in fields. `None`:
/// none is needed.
pub(super) fn wanted(state: &State) -> Option<(u64, u64, u64)> {
    let document = state.document.as_ref().filter(|document| document.has_more_than_its_file())?;
    Some((document.serial, document.history.revision(), document.drafts.revision()))
}

/// Brings the recovery copy in line with the open plan after something happened.
pub(super) fn follow(state: &State, before: Option<(u64, u64, u64)>, effects: &mut Vec<Effect>) {
    let now = wanted(state);
    if now == before {
        return;
    }
    match keep(state) {
        Some(kept) if !effects.contains(&kept) => effects.push(kept),
        Some(_) => {}
        None if before.is_some() && !effects.contains(&Effect::DropRecovery) => effects.push(Effect::DropRecovery),
        None => {}
    }
}
