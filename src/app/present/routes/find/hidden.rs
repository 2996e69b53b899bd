//! What each constraint takes away, and how it could be lifted.

use serde::Serialize;

use crate::app::action::{Action, RouteAction};
use crate::app::document::Document;
use crate::app::finding::{HiddenRoutes, RouteAnswer};
use crate::app::format;
use crate::app::present::pay_words::NO_DATA;
use crate::app::state::State;
use crate::app::words::limit_words;
use crate::domain::money::Money;
use crate::domain::plan::constraints::Constraints;
use crate::domain::route::hidden::Lift;
use crate::domain::route::limit::Limit;

/// Routes that a constraint takes away.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HiddenRow {
    /// How many, and by what.
    pub words: String,
    /// The best of them.
    pub detail: String,
    /// The word on the button.
    pub button: String,
    /// Lifts the constraint so far that the first of them is shown.
    #[serde(skip)]
    pub lift: Action,
}

/// Builds the rows.
pub(super) fn hidden(state: &State, document: &Document, answer: &RouteAnswer) -> Vec<HiddenRow> {
    let row = |hidden: &HiddenRoutes| {
        let best = &hidden.best;
        let way: Vec<_> = best.stages.iter().map(|stage| state.catalogue.role_short(&stage.role)).collect();
        let pay = best.cost.lowest_pay.map_or_else(|| NO_DATA.to_owned(), |pay| format::grouped(pay as f64));
        let time = format::span_years(f64::from(best.cost.months) / 12.0);
        let (button, constraints) = lift(document, hidden);
        HiddenRow {
            words: format!("{} {}", format::count(hidden.routes, "route", "routes"), limit_words(hidden.limit)),
            detail: format!("Best: {}; {time}, lowest pay {pay}", way.join(", ")),
            button,
            lift: RouteAction::Constrain(Box::new(constraints)).into(),
        }
    };
    answer.hidden.iter().map(row).collect()
}

/// The words and the constraints that let the first hidden route through.
pub(super) fn lift_of(document: &Document, answer: &RouteAnswer) -> Option<(String, Constraints)> {
    answer.hidden.first().map(|hidden| lift(document, hidden))
}

fn lift(document: &Document, hidden: &HiddenRoutes) -> (String, Constraints) {
    let mut constraints = document.plan().constraints.clone();
    match hidden.lift {
        Lift::Pay(units) => {
            constraints.pay_floor = Money::from_units(units as f64, document.derived().pay.currency);
            (format!("Lower to {}", format::grouped(units as f64)), constraints)
        }
        Lift::Months(months) => {
            // Rounded up to a tenth, so that the route that is meant is let through.
            let years = (f64::from(months) / 12.0 * 10.0).ceil() / 10.0;
            constraints.within_years = Some(years);
            (format!("Allow {} years", format::decimal(years, 1)), constraints)
        }
        Lift::Moves(moves) => {
            constraints.most_moves = u8::try_from(moves).ok();
            (format!("Allow {}", format::count(moves, "move", "moves")), constraints)
        }
        Lift::Off => ("Lift".to_owned(), without(document, hidden.limit)),
    }
}

pub(super) fn without(document: &Document, limit: Limit) -> Constraints {
    let mut constraints = document.plan().constraints.clone();
    match limit {
        Limit::PayFloor => constraints.pay_floor = None,
        Limit::Within => constraints.within_years = None,
        Limit::Moves => constraints.most_moves = None,
        Limit::StepBack => constraints.no_step_back = false,
        Limit::PayCut => constraints.no_pay_cut = false,
        Limit::Place => constraints.keep_place = false,
        Limit::Management => constraints.no_management = false,
        Limit::Named => constraints.only_named = false,
        Limit::Family => constraints.family = None,
        Limit::Avoid => constraints.avoid.clear(),
        Limit::Require => constraints.require.clear(),
    }
    constraints
}

/// No constraint at all; what is aimed at and what counts most stay.
pub(super) fn lifted(document: &Document) -> Constraints {
    let before = &document.plan().constraints;
    Constraints {
        aim: before.aim.clone(),
        objective: before.objective,
        unknown: before.unknown.clone(),
        no_step_back: false,
        no_pay_cut: false,
        keep_place: false,
        ..Constraints::default()
    }
}
