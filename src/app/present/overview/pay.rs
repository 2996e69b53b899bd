//! Pay along the path: the same fan as on Salary, small.

use crate::app::document::Document;
use crate::app::present::blank::Blank;
use crate::app::present::salary::Facts;
use crate::app::present::salary::fan::{FanData, fan};
use crate::app::state::State;

/// Builds the chart, or says why there is none.
pub(super) fn pay(state: &State, document: &Document) -> Result<FanData, Blank> {
    let Some(facts) = Facts::overview(state) else { return Err(Blank::new("No pay data", "No plan is open.")) };
    let on_route = document.derived().stations.is_ok();
    let title = if on_route { "Projected pay on this route" } else { "Projected pay in this role" };
    // The chart is low: the words on pay now would lie on the lines.
    fan(&facts).map(|fan| FanData { title: title.to_owned(), now: None, ..fan })
}
