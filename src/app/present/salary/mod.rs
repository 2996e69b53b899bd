//! Salary: pay along the path, against staying, by the middle figures of the chosen claims.
//!
//! Every figure is a claim or follows from claims and the assumptions on the same screen; it never states odds.

pub mod assumptions;
pub mod chart;
pub mod comparison;
mod notices;
pub mod package;
pub mod paid;
pub mod points;
mod sources;
pub mod stages;
pub mod years;

use serde::Serialize;

use super::blank::Blank;
use crate::app::state::State;
use crate::app::view::salary::SalaryView;
use crate::domain::pay::outlook::Outlook;
use assumptions::Assumed;
use chart::PayChart;
use comparison::{BreakEven, Dip};
pub use notices::Offer;
use notices::PayNotice;
use package::PackageForm;
use paid::PaidList;
use stages::PayStage;
use years::PayYears;

/// What Salary shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SalaryData {
    /// Title of the page.
    pub title: String,
    /// What the path brings against staying, in one sentence.
    pub summary: String,
    /// Today's money or nominal.
    #[serde(skip)]
    pub outlook: Outlook,
    /// What is selected.
    #[serde(skip)]
    pub view: SalaryView,
    /// What is missing, most important first.
    pub notices: Vec<PayNotice>,
    /// The page, where a plan is open; else why there is none.
    pub page: Result<SalaryPage, Blank>,
}

/// The cards of Salary.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SalaryPage {
    /// Pay over the years; else why nothing can be drawn.
    pub chart: Result<PayChart, Blank>,
    /// Pay of each year.
    pub years: PayYears,
    /// The figure of each stage.
    pub stages: Vec<PayStage>,
    /// When the path is ahead.
    pub break_even: BreakEven,
    /// Whether pay falls on the way.
    pub dip: Dip,
    /// What is assumed.
    pub assumed: Assumed,
    /// What each role pays beside base pay.
    pub packages: Vec<PackageForm>,
    /// What was really paid.
    pub paid: PaidList,
}

/// Builds what Salary shows.
pub fn salary(state: &State) -> SalaryData {
    let (outlook, view) = (state.view.outlook, state.view.salary);
    let Some(facts) = points::Facts::of(state) else {
        let blank = Blank::new("No plan is open", "Pay is shown along the path of a plan.");
        let title = "Pay".to_owned();
        return SalaryData { title, summary: String::new(), outlook, view, notices: Vec::new(), page: Err(blank) };
    };
    SalaryData {
        title: format!("Pay over {}", comparison::years_in_words(facts.years())),
        summary: comparison::summary(&facts),
        outlook,
        view,
        notices: notices::notices(&facts),
        page: Ok(SalaryPage {
            chart: chart::chart(&facts),
            years: years::years(&facts),
            stages: stages::stages(&facts),
            break_even: comparison::break_even(&facts),
            dip: comparison::dip(&facts),
            assumed: assumptions::assumed(&facts),
            packages: package::packages(state),
            paid: paid::paid(state, facts.plan()),
        }),
    }
}
