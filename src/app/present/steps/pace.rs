//! Hours a week, and what other paces would mean.

use serde::Serialize;

use crate::app::document::Document;
use crate::app::format;
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::figure::{Reckoned, Told, told};
use crate::app::present::step_words::{self, ends, ends_on};
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::state::State;
use crate::domain::calendar::years_between;
use crate::domain::steps::forecast::Forecast;

/// Paces people ask about.
const PACES: [f64; 14] = [1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0, 12.0, 15.0, 20.0, 30.0, 40.0, 60.0, 100.0];
/// Highest pace of the slider as a rule.
const SLIDER_TOP: f64 = 20.0;

/// Another pace and when the last step would be done.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaceOption {
    /// Hours a week.
    pub hours: f64,
    /// The same in words.
    pub words: String,
    /// The likely month.
    pub likely: String,
    /// The whole range in words.
    pub range: String,
    /// Whether it is the pace of the plan.
    pub on: bool,
}

/// Hours a week.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Pace {
    /// Hours a week.
    pub hours: f64,
    /// The number alone.
    pub text: String,
    pub words: Told,
    /// The highest pace of the slider.
    pub top: f64,
    /// This pace between a slower and a faster one.
    pub options: Vec<PaceOption>,
}

/// The three dates of the last step.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LastStep {
    /// What, date, and where it lies between today (0) and the latest (1). Empty if nothing is left.
    pub dates: Vec<(&'static str, Told, f64)>,
    /// What the chart says about each.
    #[serde(skip)]
    pub tips: Vec<CursorPoint>,
    /// The likely month.
    pub likely: Told,
    /// What the dates are, in a sentence; without dates, why there are none.
    pub sentence: String,
}

impl LastStep {
    /// The dates as a table.
    pub fn table(&self) -> TableData {
        TableData::new(
            vec![("Last step done", ColumnKind::Words(1.0)), ("Date", ColumnKind::Words(1.0))],
            self.dates.iter().map(|(what, day, _)| vec![(*what).into(), day.clone()]),
        )
    }
}

/// Builds the hours a week.
pub(super) fn pace(state: &State, document: &Document) -> Pace {
    let hours = document.plan().hours_per_week;
    let left = document.derived().hours_left;
    let slower = PACES.into_iter().rev().find(|pace| *pace < hours);
    let faster = PACES.into_iter().find(|pace| *pace > hours);
    let paces = [slower, Some(hours), faster].into_iter().flatten();
    let options = paces.map(|pace| {
        let forecast = Forecast::at_pace(left, pace, state.today).filter(|_| left.pessimistic > 0.0);
        let dates = forecast.map(|forecast| {
            (
                format!("likely {}", format::month(forecast.likely)),
                format!("{} to {}", format::date(forecast.earliest), format::date(forecast.latest)),
            )
        });
        let (likely, range) = dates.unwrap_or_default();
        PaceOption { hours: pace, words: format::hours(pace), likely, range, on: pace.to_bits() == hours.to_bits() }
    });
    Pace {
        hours,
        text: format::decimal(hours, 2),
        words: told![step_words::pace(document), " a week"],
        top: if hours > SLIDER_TOP { hours.ceil() } else { SLIDER_TOP },
        options: options.collect(),
    }
}

/// Builds the dates of the last step.
pub(super) fn last_step(state: &State, document: &Document) -> LastStep {
    let plan = document.plan();
    let Some(forecast) = document.derived().forecast.filter(|_| document.derived().hours_left.pessimistic > 0.0) else {
        let any_open = plan.steps.iter().any(|step| step.state.is_open());
        let sentence = if any_open { "The hours of the open steps are used up." } else { "No step is open." };
        return LastStep { sentence: sentence.to_owned(), ..LastStep::default() };
    };
    let whole = years_between(state.today, forecast.latest).max(f64::EPSILON);
    let date = |what, how, day| (what, ends_on(how, &forecast), years_between(state.today, day) / whole);
    let dates = vec![
        date("Earliest", Reckoned::Least, forecast.earliest),
        date("Likely", Reckoned::Likely, forecast.likely),
        date("Latest", Reckoned::Most, forecast.latest),
    ];
    let tips = dates.iter().map(|(what, day, _)| CursorPoint::titled(format!("{what} {day}"))).collect();
    LastStep {
        dates,
        tips,
        likely: ends(Reckoned::Likely, &forecast),
        sentence: "From the lowest and highest hours you gave each step; how likely each day is, is not known."
            .to_owned(),
    }
}
