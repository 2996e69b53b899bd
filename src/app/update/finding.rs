//! Searching routes: at once where that is quick, beside the window where it is not.

use std::sync::Arc;

use crate::app::action::FindingAction;
use crate::app::effect::{Effect, ToFind};
use crate::app::finding::{Progress, Searching, find};
use crate::app::notice::Weight;
use crate::app::state::State;
use crate::app::view::Screen;

/// Labels that a search may visit before it goes on beside the window: a few milliseconds.
const QUICK: u64 = 20_000;
/// Most roles of a catalogue whose moves are measured at once.
const FEW_ROLES: usize = 200;

/// Applies what came of a search.
pub(super) fn apply(state: &mut State, action: FindingAction, effects: &mut Vec<Effect>) {
    let current = |state: &State, number| state.finding.searching.filter(|searching| searching.number == number);
    match action {
        FindingAction::Progress { number, progress } => {
            if let Some(searching) = state.finding.searching.as_mut().filter(|searching| searching.number == number) {
                searching.progress = progress;
            }
        }
        FindingAction::Found { number, answer } => {
            if let Some(searching) = current(state, number) {
                state.finding.answer = Some(answer);
                state.finding.key = Some(searching.key);
                state.finding.searching = None;
            }
        }
        FindingAction::NotBegun { number, message } => {
            if let Some(searching) = current(state, number) {
                state.finding.key = Some(searching.key);
                state.finding.searching = None;
                state.finding.stopped = true;
                let text = format!("The routes were not searched: {message}.");
                super::tell(state, Weight::Failure, text, None);
            }
        }
        FindingAction::Stop => {
            if let Some(searching) = state.finding.searching.take() {
                state.finding.key = Some(searching.key);
                state.finding.stopped = true;
                effects.push(Effect::StopFinding);
            }
        }
        FindingAction::Again => state.finding.key = None,
    }
}

/// What was found is for another day.
pub(super) fn forget(state: &mut State, effects: &mut Vec<Effect>) {
    if state.finding.searching.take().is_some() {
        effects.push(Effect::StopFinding);
    }
    state.finding.key = None;
}

/// Searches if routes are shown and the answer belongs to another content of the plan.
pub(super) fn follow(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(document) = &state.document else {
        state.finding.answer = None;
        return forget(state, effects);
    };
    let key = (document.serial, document.history.revision());
    let under_way = state.finding.searching.is_some_and(|searching| searching.key == key);
    if state.view.screen != Screen::Routes || state.finding.key == Some(key) || under_way {
        return;
    }
    // The answer of another plan says nothing about this one.
    if state.finding.key.is_some_and(|(serial, _)| serial != document.serial) {
        state.finding.answer = None;
    }
    state.finding.stopped = false;
    let few = state.catalogue.roles().len() <= FEW_ROLES;
    let quick = |progress: Progress| progress.labels < QUICK;
    let answer = few.then(|| find(document.plan(), &state.catalogue, state.today, &mut { quick })).flatten();
    if let Some(answer) = answer {
        state.finding.answer = Some(Arc::new(answer));
        state.finding.key = Some(key);
        if state.finding.searching.take().is_some() {
            effects.push(Effect::StopFinding);
        }
        return;
    }
    let number = state.finding.next;
    state.finding.next += 1;
    state.finding.searching = Some(Searching { number, key, progress: Progress::default() });
    let (plan, catalogue) = (Arc::clone(document.plan()), Arc::clone(&state.catalogue));
    effects.push(Effect::FindRoutes(ToFind { number, plan, catalogue, today: state.today }));
}
