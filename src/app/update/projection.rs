//! Projecting pay, beside the window.

use std::sync::Arc;

use crate::app::action::ProjectionAction;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::notice::Weight;
use crate::app::present::salary::plans::{chosen, selected};
use crate::app::projecting::{InfluenceQuery, ProjectionKey, ProjectionQuery};
use crate::app::screen::Screen;
use crate::app::state::State;
use crate::app::view::salary::SalaryLower;
use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::pay_part::PayPart;

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
        if state.projecting.under_way.take().is_some() {
            effects.push(Effect::StopProjecting);
        }
        state.projecting.answer = None;
        state.projecting.key = None;
        return;
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
    effects.push(Effect::Project { number, plan, catalogue, today: state.today, query: Box::new(key.query.clone()) });
    state.projecting.under_way = Some((number, key));
}

/// What the screen in sight needs.
fn wanted(state: &State, document: &Document) -> Option<ProjectionQuery> {
    let plan = document.plan();
    let view = &state.view.salary;
    let keys = chosen(state, document);
    let seed = plan.assumptions.seed.unwrap_or(ProjectionQuery::USUAL_SEED);
    let influence = (view.lower == SalaryLower::Influence && state.view.screen == Screen::Salary)
        .then(|| selected(state, document).map(|key| InfluenceQuery { key, outcome: view.outcome }))
        .flatten();
    let (part, grants) = match state.view.screen {
        Screen::Salary => (view.part, view.grants),
        Screen::Overview => (PayPart::Base, GrantView::default()),
        Screen::Roles | Screen::Skills | Screen::Routes | Screen::Steps | Screen::Data | Screen::Settings => {
            return None;
        }
    };
    Some(ProjectionQuery {
        money: state.view.outlook,
        part,
        grants,
        keys,
        paths: ProjectionQuery::USUAL_PATHS,
        seed,
        years: None,
        influence,
    })
}
