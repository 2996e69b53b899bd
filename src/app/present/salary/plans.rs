//! The plans compared: which, what they are called and how they are told apart.

use serde::Serialize;

use super::facts::Facts;
use crate::app::document::Document;
use crate::app::present::series_colour::SeriesColour;
use crate::app::projecting::compared;
use crate::app::state::State;
use crate::domain::pay::scenario::{ScenarioKey, ScenarioSet};

/// A plan that can be compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanName {
    pub key: ScenarioKey,
    /// Its letter, where it is kept under one; empty otherwise.
    pub letter: String,
    pub name: String,
    /// Its name where there is little room.
    pub short: String,
    /// How it is drawn.
    pub colour: SeriesColour,
}

pub(in crate::app::present) fn name(state: &State, document: &Document, key: &ScenarioKey) -> PlanName {
    let plan = document.plan();
    let all = ScenarioSet::keys(plan, &document.derived().stations);
    let place = all.iter().position(|known| known == key).unwrap_or(0);
    let colour = if *key == ScenarioKey::Stay { SeriesColour::Stay } else { SeriesColour::Series(place) };
    let kept = match key {
        ScenarioKey::Path => plan.active_route(),
        ScenarioKey::Kept(id) => plan.kept_route(id),
        ScenarioKey::CarryOn | ScenarioKey::Stay => None,
    };
    let letter = kept.map(|route| route.id.to_string()).unwrap_or_default();
    let (name, short) = match (key, kept) {
        (ScenarioKey::Stay, _) => {
            let role = state.catalogue.role_short(&plan.position.role);
            // Where the person’s own pay is not stated, what is shown is not theirs.
            let published = if plan.position.pay.is_some() { "" } else { ", published pay" };
            (format!("Stay as {role}{published}"), "Stay".to_owned())
        }
        (ScenarioKey::CarryOn, _) => ("Carry on without a plan".to_owned(), "Carry on".to_owned()),
        // The path is the path under whatever letter it is kept, on this screen as on all others.
        (ScenarioKey::Path, Some(_)) => (format!("Your path, kept as {letter}"), "Path".to_owned()),
        (ScenarioKey::Kept(_), Some(route)) => (format!("{letter} {}", route.title), letter.clone()),
        (ScenarioKey::Path | ScenarioKey::Kept(_), None) => ("Your path".to_owned(), "Path".to_owned()),
    };
    PlanName { key: key.clone(), letter, name, short, colour }
}

/// A plan that can be shown or left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanChoice {
    pub plan: PlanName,
    /// Whether it is compared.
    pub shown: bool,
    /// Whether it can be changed: one plan has to stay, and no more than four are compared.
    pub can_change: bool,
}

pub(super) fn choices(facts: &Facts<'_>) -> Vec<PlanChoice> {
    let chosen = compared(facts.state, facts.document);
    let all = ScenarioSet::keys(facts.plan(), &facts.document.derived().stations);
    let choice = |key: &ScenarioKey| {
        let shown = chosen.contains(key);
        let can_change = if shown { chosen.len() > 1 } else { chosen.len() < ScenarioKey::MOST };
        PlanChoice { plan: name(facts.state, facts.document, key), shown, can_change }
    };
    all.iter().map(choice).collect()
}
