//! When the open steps will be done, and whether that or time in the roles sets the day of the goal.

use serde::Serialize;

use super::next::add_steps;
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::axis::{AxisData, AxisUnit, year_of};
use crate::app::present::blank::Blank;
use crate::app::state::State;
use crate::domain::calendar::{add_months, months_between};
use crate::domain::path::station::Timing;
use jiff::civil::Date;

/// Marks on the axis of dates, at most.
const MOST_MARKS: i32 = 4;

/// The card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoneBy {
    /// The likely date.
    pub date: String,
    /// The axis of the bar.
    pub axis: AxisData,
    /// Earliest, likely and latest on the axis.
    pub range: [f64; 3],
    /// The three dates in a sentence.
    pub range_words: String,
    /// Hours left, pace and what sets the day of the goal.
    pub sentence: String,
}

/// Builds the card, or says why there is no date.
pub(super) fn done_by(state: &State, document: &Document) -> Result<DoneBy, Blank> {
    let derived = document.derived();
    let Some(forecast) = derived.forecast else {
        let blank = Blank::new("No open steps", "The date follows from the hours of your steps.");
        return Err(blank.way_out("Add a step", add_steps(state)));
    };
    let left = derived.hours_left;
    let pace = format::pace(document.plan().hours_per_week);
    let mut sentence = format!(
        "{} left at {pace} a week; {} if all goes well, {} if much goes wrong.",
        format::hours(left.likely),
        format::month(forecast.earliest),
        format::month(forecast.latest)
    );
    if let Some(last) = derived.stations.as_ref().ok().and_then(|stations| stations.last())
        && let Some(arrival) = &last.arrival
    {
        let cause = match arrival.timing {
            Timing::UsualYears(_) => "time in each role, not hours, sets that date",
            Timing::HoursToLearn => "hours to learn set that date",
            Timing::Experience => "years of experience set that date",
            Timing::SetByYou => "you set that date",
            Timing::NotKnown => "one of the roles is not in the catalogue",
        };
        sentence.push_str(&format!(" The role follows in {}: {cause}.", format::month(last.start)));
    }
    Ok(DoneBy {
        date: format::month(forecast.likely),
        axis: axis(forecast.earliest, forecast.latest),
        range: [forecast.earliest, forecast.likely, forecast.latest].map(year_of),
        range_words: format!(
            "{}; between {} and {}",
            format::date(forecast.likely),
            format::date(forecast.earliest),
            format::date(forecast.latest)
        ),
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
