//! Steps: what to do, in which order, and when it will be done at the pace of the plan.
//!
//! Days come with odds, drawn from the three hours of each step and a person’s own pace.

mod add;
mod burn_up;
mod detail;
mod groups;
mod pace;
mod quick;
mod skill_options;

use serde::Serialize;
use strum::IntoEnumIterator;

use crate::app::document::Document;
use crate::app::present::figure::{Odds, Told, told};
use crate::app::present::step_odds::{StepsEnd, by_when, ends};
use crate::app::present::step_words::{done_of_all, left, of_them_by_estimate, pace};
use crate::app::state::State;
use crate::app::view::steps::{StepFilter, StepsPanel, StepsView};
use crate::app::words::Words as _;
use crate::domain::plan::plan_step::PlanStep;

pub(super) use add::to_add;
pub use add::{AddData, IdeaGroup, StepIdea};
pub use burn_up::BurnUp;
pub use detail::StepDetail;
pub use groups::{Place, StepGroup, StepRow};
pub use pace::{LastStep, Pace, PaceOption};
pub use quick::QuickReader;
pub use skill_options::{SkillOption, skill_options};

/// A filter with how many steps pass it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepFilterOption {
    #[serde(skip)]
    pub filter: StepFilter,
    /// Word and count.
    pub words: String,
}

/// Beside the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub enum StepsSide {
    /// Nothing.
    #[default]
    Closed,
    Step(StepDetail),
    Add(AddData),
}

/// What Steps shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StepsData {
    /// The sentence under the title.
    pub summary: Told,
    /// The same for a narrow window.
    pub summary_short: Told,
    /// Filters with their counts.
    pub filters: Vec<StepFilterOption>,
    /// Hours done and planned; `None` without a step.
    pub burn_up: Option<BurnUp>,
    /// When the last step is done.
    pub last_step: LastStep,
    /// Hours a week.
    pub pace: Pace,
    /// The steps by stage of the path.
    pub groups: Vec<StepGroup>,
    /// Whether the plan has any step.
    pub any: bool,
    /// Why a first step is worth adding.
    pub reason: String,
    /// Beside the list.
    pub side: StepsSide,
    /// What the view state was, to be sent back changed.
    #[serde(skip)]
    pub view: StepsView,
}

/// Builds what Steps shows.
pub fn steps(state: &State) -> StepsData {
    let Some(document) = &state.document else { return StepsData::default() };
    let plan = document.plan();
    let view = &state.view.steps;
    let side = match view.panel {
        StepsPanel::Closed => StepsSide::Closed,
        StepsPanel::Add => StepsSide::Add(add::add(state, document)),
        StepsPanel::Step => {
            let selected = view.selected.as_ref().and_then(|id| plan.step(id));
            selected.map_or(StepsSide::Closed, |step| StepsSide::Step(detail::detail(state, document, step)))
        }
    };
    let goal = plan.goal.as_ref().map(|goal| state.catalogue.role_title(goal));
    StepsData {
        summary: summary(state, document),
        summary_short: summary_short(state, document),
        filters: filters(document),
        burn_up: burn_up::burn_up(state, document),
        last_step: pace::last_step(state, document),
        pace: pace::pace(state, document),
        groups: groups::groups(state, document),
        any: !plan.steps.is_empty(),
        reason: match goal {
            Some(goal) => format!("Steps close the gap to {goal}. Add one of the recommended ones or your own."),
            None => "Without a goal there is nothing to recommend. Add a step of your own.".to_owned(),
        },
        side,
        view: view.clone(),
    }
}

/// Whether a step passes a filter.
fn passes(filter: StepFilter, step: &PlanStep) -> bool {
    use crate::domain::plan::plan_step::StepState;
    match filter {
        StepFilter::All => true,
        StepFilter::Open => step.state.is_open(),
        StepFilter::Done => step.state == StepState::Done,
        StepFilter::Skipped => step.state == StepState::Skipped,
    }
}

fn filters(document: &Document) -> Vec<StepFilterOption> {
    let steps = &document.plan().steps;
    StepFilter::iter()
        .map(|filter| {
            let count = steps.iter().filter(|step| passes(filter, step)).count();
            StepFilterOption { filter, words: format!("{} {count}", filter.words()) }
        })
        .collect()
}

fn summary(state: &State, document: &Document) -> Told {
    if document.plan().steps.is_empty() {
        return "No step is planned yet.".into();
    }
    let hours = told![done_of_all(document), format!(" done{}", of_them_by_estimate(document))];
    match StepsEnd::of(state, document) {
        StepsEnd::NoneOpen => told![hours, ". No step is open."],
        StepsEnd::Known(finish, _) => told![
            hours,
            ", ",
            left(document),
            " left. At ",
            pace(document),
            " a week the last is done ",
            by_when(&finish),
            "."
        ],
        none => told![hours, ", ", left(document), " of steps left. ", none.why_none()],
    }
}

fn summary_short(state: &State, document: &Document) -> Told {
    match StepsEnd::of(state, document) {
        StepsEnd::Known(finish, _) => {
            let half = Odds::Half;
            told![done_of_all(document), " done, the last by ", ends(half, &finish), format!(" {}.", half.words())]
        }
        _ => summary(state, document),
    }
}
