//! Projecting pay, beside the window.

use std::sync::Arc;

use crate::app::action::ProjectionAction;
use crate::app::document::Document;
use crate::app::effect::{Effect, ToProject};
use crate::app::notice::Weight;
use crate::app::projecting::{InfluenceQuery, ProjectionKey, ProjectionQuery, compared, selected};
use crate::app::state::State;
use crate::app::view::Screen;
use crate::app::view::salary::SalaryLower;
use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::reading::Reading;

/// Applies what came of a projection. One that was replaced meanwhile is dropped.
pub(super) fn apply(state: &mut State, action: ProjectionAction) {
    let (ProjectionAction::Done { number, .. } | ProjectionAction::NotBegun { number, .. }) = &action;
    let Some((_, key)) = state.projecting.under_way.take_if(|(current, _)| current == number) else { return };
    state.projecting.key = Some(key);
    match action {
        ProjectionAction::Done { answer, .. } => state.projecting.answer = Some(answer),
        ProjectionAction::NotBegun { message, .. } => {
            let text = format!("Pay was not projected: {message}.");
            super::tell(state, Weight::Failure, text, None);
        }
    }
}

/// What was projected begins on another day.
pub(super) fn forget(state: &mut State, effects: &mut Vec<Effect>) {
    if state.projecting.under_way.take().is_some() {
        effects.push(Effect::StopProjecting);
    }
    state.projecting.key = None;
}

/// Asks for a projection if pay is shown and the answer belongs to something else.
pub(super) fn follow(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(document) = &state.document else {
        state.projecting.answer = None;
        return forget(state, effects);
    };
    let Some(query) = wanted(state, document) else { return };
    let key = ProjectionKey { serial: document.serial, revision: document.history.revision(), query };
    let waits_for = state.projecting.under_way.as_ref().map(|(_, key)| key);
    if waits_for.or(state.projecting.key.as_ref()) == Some(&key) {
        return;
    }
    // The answer of another plan says nothing about this one.
    if state.projecting.key.as_ref().is_some_and(|known| known.serial != key.serial) {
        state.projecting.answer = None;
    }
    let number = state.projecting.next;
    state.projecting.next += 1;
    let (plan, catalogue) = (Arc::clone(document.plan()), Arc::clone(&state.catalogue));
    let query = key.query.clone();
    effects.push(Effect::Project(Box::new(ToProject { number, plan, catalogue, today: state.today, query })));
    state.projecting.under_way = Some((number, key));
}

/// What the screen in sight needs.
fn wanted(state: &State, document: &Document) -> Option<ProjectionQuery> {
    if !state.view.screen.shows_pay() {
        return None;
    }
    let view = &state.view.salary;
    let on_salary = state.view.screen == Screen::Salary;
    let influence = (on_salary && view.lower == SalaryLower::Influence)
        .then(|| selected(state, document).map(|key| InfluenceQuery { key, outcome: view.outcome }))
        .flatten();
    // Elsewhere nothing says that another reading was chosen.
    let (part, grants, reading) = if on_salary {
        (view.part, view.grants, view.reading)
    } else {
        (PayPart::Base, GrantView::default(), Reading::default())
    };
    Some(ProjectionQuery {
        money: state.view.outlook,
        part,
        grants,
        reading,
        keys: compared(state, document),
        paths: ProjectionQuery::USUAL_PATHS,
        seed: document.plan().assumptions.seed.unwrap_or(ProjectionQuery::USUAL_SEED),
        years: None,
        influence,
    })
}
