//! Overview: where the plan stands and what comes next.

mod attention;
mod done_by;
mod essentials;
mod first_things;
mod head;
mod next;
mod pay;
mod untimely;

use serde::Serialize;

pub use attention::{Attention, AttentionKind};
pub use done_by::DoneBy;
pub use essentials::{BiggestGap, EssentialsCard};
pub use first_things::{FirstThing, FirstThings};
pub use head::Head;
pub use next::{NextStep, NextSteps};

use super::blank::Blank;
use super::details::{DetailsData, details};
use super::reading_ledger::ReadingLedger;
use super::salary::fan::FanData;
use super::strip::{StripData, strip};
use crate::app::action::ViewAction;
use crate::app::command::Command;
use crate::app::document::Document;
use crate::app::state::State;
use crate::app::view::overview::OverviewView;
use crate::app::words::Words as _;
use crate::domain::pay::outlook::Outlook;

/// What Overview shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum OverviewData {
    /// No plan is open.
    NoPlan(Blank),
    /// Where the plan stands.
    Plan(Box<Standing>),
}

/// Where a plan stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// The view state it was built from.
    #[serde(skip)]
    pub view: OverviewView,
    /// From where to where.
    pub head: Head,
    /// What a fresh plan lacks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_things: Option<FirstThings>,
    /// The path.
    pub strip: Result<StripData, Blank>,
    /// The essential skills of the goal.
    pub essentials: Result<EssentialsCard, Blank>,
    /// The ledger that lies over the screen.
    pub ledger: Option<ReadingLedger>,
    /// What to do next.
    pub next: Result<NextSteps, Blank>,
    /// When the open steps will be done.
    pub done_by: Result<DoneBy, Blank>,
    /// Today's money or nominal.
    pub outlook: &'static str,
    /// The same, to be changed.
    #[serde(skip)]
    pub outlook_value: Outlook,
    /// Pay along the path.
    pub pay: Result<FanData, Blank>,
    /// What needs a look, the weightiest first.
    pub attention: Vec<Attention>,
    /// The form with the facts of the plan.
    pub details: Option<DetailsData>,
}

/// Builds what Overview shows.
pub fn overview(state: &State) -> OverviewData {
    let Some(document) = &state.document else {
        let blank = Blank::new("No plan is open", "Overview shows where a plan stands.");
        return OverviewData::NoPlan(blank.way_out("New plan", ViewAction::Run(Command::New)));
    };
    OverviewData::Plan(Box::new(Standing {
        view: state.view.overview.clone(),
        head: head::head(state, document),
        first_things: first_things::first_things(state, document),
        strip: strip(state, document),
        essentials: essentials::essentials(state, document),
        ledger: ledger(state, document),
        next: next::next(state, document),
        done_by: done_by::done_by(state, document),
        outlook: state.view.outlook.words(),
        outlook_value: state.view.outlook,
        pay: pay::pay(state, document),
        attention: attention::attention(state, document),
        details: details(state),
    }))
}

fn ledger(state: &State, document: &Document) -> Option<ReadingLedger> {
    let gap = essentials::goal_gap(document).ok()?;
    ReadingLedger::build(state.view.overview.ledger?, gap, &state.catalogue)
}
