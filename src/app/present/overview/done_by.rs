//! When the open steps will be done, and whether that or time in the roles sets the day of the goal.

use serde::Serialize;

use super::next::add_steps;
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::axis::{AxisData, AxisUnit, year_of};
use crate::app::present::blank::Blank;
use crate::app::present::causes::decide_all;
use crate::app::present::figure::{Meaning, Reckoned, Told, Way, told};
use crate::app::present::step_words::{ends, ends_on, left, pace};
use crate::app::state::State;
use crate::domain::calendar::{add_months, months_between};
use jiff::civil::Date;

/// Marks on the axis of dates, at most.
const MOST_MARKS: i32 = 4;

/// The card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoneBy {
    /// The likely date.
    pub date: Told,
    /// The axis of the bar.
    pub axis: AxisData,
    /// Earliest, likely and latest on the axis.
    pub range: [f64; 3],
    /// The three dates in a sentence.
    pub range_words: Told,
    /// Hours left, pace and what sets the day of the goal.
    pub sentence: Told,
}

/// Builds the card, or says why there is no date.
pub(super) fn done_by(state: &State, document: &Document) -> Result<DoneBy, Blank> {
    let derived = document.derived();
    let Some(forecast) = derived.forecast else {
        let blank = Blank::new("No open steps", "The date follows from the hours of your steps.");
        return Err(blank.way_out("Add a step", add_steps(state)));
    };
    let mut sentence = told![
        left(document),
        " of steps left at ",
        pace(document),
        " a week; ",
        ends(Reckoned::Least, &forecast),
        " if all goes well, ",
        ends(Reckoned::Most, &forecast),
        " if much goes wrong."
    ];
    if let Some(stations) = derived.stations.as_ref().ok()
        && let Some(last) = stations.last()
        && last.arrival.is_some()
    {
        let start = Told::month(Meaning::FirstDay(Way::whole(stations)), last.start);
        sentence.push(told![" The role follows in ", start, ": ", decide_all(stations), "."]);
    }
    Ok(DoneBy {
        date: ends(Reckoned::Likely, &forecast),
        axis: axis(forecast.earliest, forecast.latest),
        range: [forecast.earliest, forecast.likely, forecast.latest].map(year_of),
        range_words: told![
            ends_on(Reckoned::Likely, &forecast),
            "; between ",
            ends_on(Reckoned::Least, &forecast),
            " and ",
            ends_on(Reckoned::Most, &forecast)
        ],
        sentence,
    })
}

/// An axis with a few months around the range.
fn axis(from: Date, to: Date) -> AxisData {
    let spare = (months_between(from, to) / 8).max(1);
    let first = add_months(from.first_of_month(), -f64::from(spare));
    let last = add_months(to.first_of_month(), f64::from(spare) + 1.0);
    let months = months_between(first, last).max(1);
    let every = (months / MOST_MARKS).max(1);
    let marks = (1..MOST_MARKS)
        .map(|index| add_months(first, f64::from(index * every)))
        .filter(|date| *date < last)
        .map(|date| (year_of(date), format::month(date)))
        .collect();
    AxisData { from: year_of(first), to: year_of(last), marks, unit: AxisUnit::Date }
}
