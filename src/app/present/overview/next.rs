//! The steps to do next.

use serde::Serialize;

use super::essentials::goal_gap;
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::blank::Blank;
use crate::app::present::figure::Told;
use crate::app::present::step_words::logged_of;
use crate::app::state::State;
use crate::app::view::ScreenView;
use crate::app::view::steps::{StepsPanel, StepsView};
use crate::domain::gap::Gap;
use crate::domain::ids::PlanStepId;
use crate::domain::plan::plan_step::PlanStep;

/// Steps listed.
const MOST: usize = 8;

/// A step.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NextStep {
    pub id: PlanStepId,
    /// What to do.
    pub title: String,
    /// When it is due; empty without a date.
    pub due: String,
    /// Whether that day has passed.
    pub overdue: bool,
    /// The first skill it builds; empty without one.
    pub skill: String,
    /// How many more it builds.
    pub more: usize,
    /// Hours worked of hours likely, 0 to 1.
    pub part: f32,
    /// The same in words, for example `22 of 60 h`.
    pub hours: Told,
}

/// The steps.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NextSteps {
    /// The steps in the order of the plan, as many as a large window has room for.
    pub steps: Vec<NextStep>,
}

/// Builds the list, or says why it is empty.
pub(super) fn next(state: &State, document: &Document) -> Result<NextSteps, Blank> {
    let plan = document.plan();
    let aside = &document.derived().aside;
    let open = plan.steps.iter().filter(|step| step.state.is_open() && !aside.contains(&step.id)).take(MOST);
    let steps: Vec<_> = open.map(|step| shown(state, step)).collect();
    if steps.is_empty() {
        return Err(nothing(state, document));
    }
    Ok(NextSteps { steps })
}

/// What opens the list of recommended steps.
pub(super) fn add_steps(state: &State) -> ScreenView {
    ScreenView::Steps(StepsView { panel: StepsPanel::Add, ..state.view.steps.clone() })
}

fn nothing(state: &State, document: &Document) -> Blank {
    let count = document.derived().suggestions.len();
    let reason = match count {
        0 if goal_gap(document).is_ok_and(Gap::is_unknown) => {
            "Rate skills first: as long as none that your goal wants is rated, no gap is known.".to_owned()
        }
        0 => "A step says what to do, how long it takes and what it builds.".to_owned(),
        _ => format!("{} of the catalogue would bring you closer.", format::count(count, "step", "steps")),
    };
    let line = match (document.plan().steps.is_empty(), document.derived().aside.is_empty()) {
        (true, _) => "No steps yet",
        (false, true) => "Every step is done",
        (false, false) => "No open step leads to your goal",
    };
    Blank::new(line, reason).way_out("Add steps", add_steps(state))
}

fn shown(state: &State, step: &PlanStep) -> NextStep {
    let overdue = step.due.is_some_and(|due| due < state.today);
    let due = step.due.map(format::date).unwrap_or_default();
    let skill = step.builds.first().map(|built| state.catalogue.skill_title(&built.skill).to_owned());
    let more = step.builds.len().saturating_sub(1);
    let logged = step.logged_hours();
    NextStep {
        id: step.id.clone(),
        title: step.title.clone(),
        due,
        overdue,
        skill: skill.unwrap_or_default(),
        more,
        part: (logged / step.hours.likely).clamp(0.0, 1.0) as f32,
        hours: logged_of(step),
    }
}
