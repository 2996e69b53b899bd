//! Working out when steps will be done, beside the window.

use std::sync::Arc;

use crate::app::action::ForecastAction;
use crate::app::effect::{Effect, ToForecast};
use crate::app::forecasting::ForecastKey;
use crate::app::notice::Weight;
use crate::app::projecting::ProjectionQuery;
use crate::app::state::State;

/// Applies what came of it. What was replaced meanwhile is dropped.
pub(super) fn apply(state: &mut State, action: ForecastAction) {
    match action {
        ForecastAction::Done { number, answer } => {
            state.forecasting.end(number, Some(answer));
        }
        ForecastAction::NotBegun { number, message } => {
            if state.forecasting.end(number, None) {
                let text = format!("When the steps will be done was not worked out: {message}.");
                super::tell(state, Weight::Failure, text, None);
            }
        }
    }
}

/// What was worked out belongs to another day or catalogue.
pub(super) fn forget(state: &mut State, effects: &mut Vec<Effect>) {
    if state.forecasting.forget() {
        effects.push(Effect::StopForecasting);
    }
}

/// Asks for it if it is shown and the answer belongs to something else.
pub(super) fn follow(state: &mut State, effects: &mut Vec<Effect>) {
    let Some(document) = &state.document else {
        state.forecasting.answer = None;
        return forget(state, effects);
    };
    if !state.view.screen.shows_steps() {
        return;
    }
    let key = ForecastKey { serial: document.serial, revision: document.history.revision() };
    // The answer of another plan says nothing about this one.
    if state.forecasting.key.is_some_and(|known| known.serial != key.serial) {
        state.forecasting.answer = None;
    }
    let Some(number) = state.forecasting.begin(&key) else { return };
    let plan = Arc::clone(document.plan());
    let stations = document.derived().stations.clone().unwrap_or_default();
    let seed = plan.assumptions.seed.unwrap_or(ProjectionQuery::USUAL_SEED);
    effects.push(Effect::Forecast(Box::new(ToForecast { number, plan, stations, seed })));
}
