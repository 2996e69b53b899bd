//! States to test with.

#![allow(dead_code, reason = "each test uses some of it")]

use std::sync::Arc;

use jiff::civil::{Date, date};
use rungs::app::action::{Action, FileAction, ForecastAction, ProjectionAction};
use rungs::app::effect::Effect;
use rungs::app::projecting::project_plan;
use rungs::app::settings::Settings;
use rungs::app::state::State;
use rungs::domain::steps::odds::StepOdds;
use rungs::storage;

/// The day of all tests: the one of the sample plan.
pub const TODAY: Date = date(2026, 11, 21);

/// A state with the bundled catalogue and no plan.
pub fn empty_state() -> State {
    State::new(Arc::new(storage::catalogue::bundled().unwrap()), Settings::default(), TODAY)
}

/// A state with the bundled catalogue, the official occupations and no plan.
pub fn whole_state() -> State {
    State::new(Arc::new(storage::catalogue::whole().unwrap()), Settings::default(), TODAY)
}

/// A state with the sample plan open.
pub fn sample_state() -> State {
    let mut state = empty_state();
    let plan = rungs::storage::sample_plan().unwrap();
    apply(&mut state, FileAction::Opened { plan: Box::new(plan), file: None });
    state
}

/// Applies an action; of what it asks for, pay is projected, steps are forecast and nothing else is done.
pub fn apply(state: &mut State, action: impl Into<Action>) {
    update(state, action.into());
}

/// Applies an action and answers what it asks for, but for projections of pay, which are made.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let mut others = Vec::new();
    for effect in rungs::app::update::update(state, action) {
        match effect {
            Effect::Project(asked) => {
                let answer = project_plan(&asked.plan, &asked.catalogue, asked.today, &asked.query, 1, &|| true);
                let answer = answer.expect("nothing stops it").into();
                others.extend(update(state, ProjectionAction::Done { number: asked.number, answer }.into()));
            }
            Effect::Forecast(asked) => {
                let answer =
                    StepOdds::of(&asked.plan, &asked.stations, asked.seed, &|| true).expect("nothing stops it");
                let answer = ForecastAction::Done { number: asked.number, answer: answer.into() };
                others.extend(update(state, answer.into()));
            }
            Effect::StopProjecting | Effect::StopForecasting => {}
            other => others.push(other),
        }
    }
    others
}

/// View data as text to compare with.
pub fn text(data: &impl serde::Serialize) -> String {
    let style = ron::ser::PrettyConfig::new().struct_names(false).new_line("\n");
    ron::ser::to_string_pretty(data, style).unwrap()
}
