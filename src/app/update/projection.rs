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
    match action {
        ProjectionAction::Done { number, answer } => {
            state.projecting.end(number, Some(answer));
        }
        ProjectionAction::NotBegun { number, message } => {
            if state.projecting.end(number, None) {
                super::tell(state, Weight::Failure, format!("Pay was not projected: {message}."), None);
            }
        }
    }
}

/// What was projected begins on another day.
pub(super) fn forget(state: &mut State, effects: &mut Vec<Effect>) {
    if state.projecting.forget() {
        effects.push(Effect::StopProjecting);
    }
}

/// Asks for a projection if pay is shown and the answer belongs to something else.
pub(super) fn follow(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(document) = &state.document else {
        state.projecting.answer = None;
        return forget(state, effects);
    };
    let Some(query) = wanted(state, document) else { return };
    let key = ProjectionKey { serial: document.serial, revision: document.history.revision(), query };
    // The answer of another plan says nothing about this one.
    if state.projecting.key.as_ref().is_some_and(|known| known.serial != key.serial) {
        state.projecting.answer = None;
    }
    let Some(number) = state.projecting.begin(&key) else { return };
    let (plan, catalogue) = (Arc::clone(document.plan()), Arc::clone(&state.catalogue));
    let query = key.query;
    effects.push(Effect::Project(Box::new(ToProject { number, plan, catalogue, today: state.today, query })));
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
