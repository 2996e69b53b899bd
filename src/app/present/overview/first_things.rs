//! What a fresh plan lacks, one thing at a time.

use serde::Serialize;

use super::attention::WayOut;
use super::essentials::goal_gap;
use super::next::add_steps;
use crate::app::action::{StepAction, ViewAction};
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::steps::to_add;
use crate::app::state::State;
use crate::app::view::skills::{SkillFilter, SkillsPanel, SkillsView};
use crate::app::view::{Screen, ScreenView};
use crate::domain::gap::Gap;
use crate::domain::plan::plan_step::StepState;

/// Recommended steps added at once.
const FIRST_STEPS: usize = 5;

/// One thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FirstThing {
    pub word: &'static str,
    pub done: bool,
}

/// What a fresh plan lacks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FirstThings {
    pub things: Vec<FirstThing>,
    /// The place of the one to do now.
    pub now: usize,
    /// Why it is worth doing.
    pub why: Told,
    pub way: WayOut,
}

/// Builds the list; `None` once all is done, work on a step has begun, or the person has put it away.
pub(super) fn first_things(state: &State, document: &Document) -> Option<FirstThings> {
    let plan = document.plan();
    let begun = plan.steps.iter().any(|step| step.state == StepState::Done || !step.log.is_empty());
    if begun || document.beginning.put_away {
        return None;
    }
    let gap = goal_gap(document).ok()?;
    let has_steps = !plan.steps.is_empty();
    let list = [
        Some((rated(gap, has_steps), rate(state, gap))).filter(|_| gap.essentials().next().is_some()),
        Some((FirstThing { word: "Add first steps", done: has_steps }, add(state, document))),
        Some((FirstThing { word: "Look at pay", done: document.beginning.pay_seen }, pay())),
    ];
    let list: Vec<_> = list.into_iter().flatten().collect();
    let now = list.iter().position(|(thing, _)| !thing.done)?;
    let (why, way) = list.get(now)?.1.clone();
    Some(FirstThings { things: list.into_iter().map(|(thing, _)| thing).collect(), now, why, way })
}

/// Whoever has chosen steps has gone on, with whatever levels there are.
fn rated(gap: &Gap, has_steps: bool) -> FirstThing {
    FirstThing { word: "Rate essentials", done: has_steps || gap.shortfall.unknown == 0 }
}

fn rate(state: &State, gap: &Gap) -> (Told, WayOut) {
    let unrated = Told::count(Meaning::EssentialsUnrated(gap.role.clone()), gap.shortfall.unknown);
    let of = format::count(gap.essentials().count(), "skill", "skills");
    let why = told![unrated, format!(" of {of} that {} cannot do without have no level", goal(state, gap))];
    let view = SkillsView {
        target: None,
        filter: SkillFilter::Unrated,
        panel: SkillsPanel::Rate,
        ..state.view.skills.clone()
    };
    let actions = vec![ScreenView::Skills(view).into(), ViewAction::Go(Screen::Skills).into()];
    (why, WayOut { word: "Rate them", actions })
}

fn goal(state: &State, gap: &Gap) -> String {
    state.catalogue.role_short(&gap.role).to_owned()
}

fn add(state: &State, document: &Document) -> (Told, WayOut) {
    let first: Vec<_> = document.derived().suggestions.iter().take(FIRST_STEPS).collect();
    let hours = first.iter().filter_map(|next| state.catalogue.step(&next.step)).map(|step| step.hours.likely).sum();
    let Some(next) = first.first() else {
        let why = "A step says what to do, how long it takes and what it builds";
        return (why.into(), WayOut { word: "Add a step", actions: vec![add_steps(state).into()] });
    };
    let role = state.catalogue.role_short(&next.stage);
    let count = format::count(first.len(), "step", "steps");
    let why = format!("{count} to begin with, {} likely; the first leads to {role}", format::hours(hours));
    let adds = StepAction::AddRecommended(first.into_iter().map(to_add).collect());
    (why.into(), WayOut { word: "Add them", actions: vec![adds.into(), ViewAction::Go(Screen::Steps).into()] })
}

fn pay() -> (Told, WayOut) {
    let why = "What the way pays, year by year, beside staying where you are";
    (why.into(), WayOut { word: "Look at pay", actions: vec![ViewAction::Go(Screen::Salary).into()] })
}
