//! Salary: pay of up to four plans over the years, as the range in which runs of the projection lie.
//!
//! Every figure is a claim, a stated amount, or follows from those and the assumptions on the same screen.

mod assumption_words;
pub mod assumptions;
pub mod employer;
pub mod events;
mod facts;
pub mod fan;
mod fan_table;
pub mod held;
pub mod influence;
mod notices;
pub mod odds;
pub mod package;
pub mod paid;
pub mod past;
pub mod pay_figures;
pub mod plans;
pub mod reality;
pub mod source_gaps;
mod sources;
pub mod stages;
mod stops;
pub mod verdicts;
pub mod years;

use serde::Serialize;

use super::blank::Blank;
use super::figure::Told;
use crate::app::state::State;
use crate::app::view::salary::{SalaryLower, SalaryView};
use crate::domain::pay::outlook::Outlook;
use assumptions::Assumed;
pub(super) use facts::Facts;
use fan::FanData;
use held::HeldData;
use influence::InfluenceData;
pub use notices::{Offer, PayNotice};
use odds::OddsData;
use package::PackageForm;
use paid::PaidList;
use plans::PlanChoice;
use reality::Reality;
pub(super) use sources::source_words;
use stages::PayStages;
use verdicts::{BreakEvens, DipCard};
use years::PayYears;

/// What Salary shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SalaryData {
    /// Title of the page.
    pub title: String,
    /// What the plans bring against staying, in one sentence.
    pub summary: Told,
    /// Today's money or nominal.
    #[serde(skip)]
    pub outlook: Outlook,
    /// What is selected.
    #[serde(skip)]
    pub view: SalaryView,
    /// Whether what is shown belongs to an earlier content of the plan, because the runs are still being drawn.
    pub updating: bool,
    /// What is missing, most important first.
    pub notices: Vec<PayNotice>,
    /// The page, where a plan is open; else why there is none.
    pub page: Result<SalaryPage, Blank>,
}

/// The card under the chart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Lower {
    /// The parts of pay of each year.
    Years(PayYears),
    /// The figure of each stage.
    Stages(PayStages),
    /// Which role how many runs hold.
    Held(HeldData),
    /// How often one plan is ahead of another.
    Odds(OddsData),
    /// How far each assumption moves a figure; `None` while it is being worked out.
    Influence(Option<InfluenceData>),
    /// What each role pays beside base pay.
    Parts(Vec<PackageForm>),
    /// What was really paid, against what was projected.
    Paid(PaidList, Reality),
}

/// The cards of Salary.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SalaryPage {
    /// The plans that can be compared.
    pub plans: Vec<PlanChoice>,
    /// Pay over the years; else why nothing can be drawn.
    pub chart: Result<FanData, Blank>,
    /// The card under the chart.
    pub lower: Lower,
    /// When plans are ahead of staying.
    pub break_even: BreakEvens,
    /// Whether pay falls on the way.
    pub dip: DipCard,
    pub assumed: Assumed,
}

/// Builds what Salary shows.
pub fn salary(state: &State) -> SalaryData {
    let (outlook, view) = (state.view.outlook, state.view.salary.clone());
    let updating = state.projecting.is_updating();
    let Some(facts) = Facts::of(state) else {
        let blank = Blank::new("No plan is open", "Pay is shown along the path of a plan.");
        let title = "Pay".to_owned();
        return SalaryData {
            title,
            summary: Told::default(),
            outlook,
            view,
            updating,
            notices: Vec::new(),
            page: Err(blank),
        };
    };
    let lower = match view.lower {
        SalaryLower::Years => Lower::Years(years::years(&facts)),
        SalaryLower::Stages => Lower::Stages(stages::stages(&facts)),
        SalaryLower::Held => Lower::Held(held::held(&facts)),
        SalaryLower::Odds => Lower::Odds(odds::odds(&facts)),
        SalaryLower::Influence => Lower::Influence(influence::influence(&facts)),
        SalaryLower::Parts => Lower::Parts(package::packages(state)),
        SalaryLower::Paid => Lower::Paid(paid::paid(state, facts.plan()), reality::reality(&facts)),
    };
    SalaryData {
        title: format!("Pay over {}", verdicts::years_in_words(facts.years())),
        summary: verdicts::summary(&facts),
        outlook,
        updating,
        notices: notices::notices(&facts),
        page: Ok(SalaryPage {
            plans: plans::choices(&facts),
            chart: fan::fan(&facts),
            lower,
            break_even: verdicts::break_evens(&facts),
            dip: verdicts::dip(&facts),
            assumed: assumptions::assumed(&facts),
        }),
        view,
    }
}
