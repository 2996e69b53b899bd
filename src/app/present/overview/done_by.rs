//! When the open steps will be done, and whether that or time in the roles sets the day of the goal.

use serde::Serialize;

use super::next::add_steps;
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::axis::{AxisData, AxisUnit, year_of};
use crate::app::present::blank::Blank;
use crate::app::present::causes::decide_all;
use crate::app::present::figure::{Meaning, Odds, Told, Way, told};
use crate::app::present::step_odds::{StepsEnd, ends, ends_on};
use crate::app::present::step_words::{left, pace};
use crate::app::state::State;
use crate::domain::calendar::{add_months, months_between};
use jiff::civil::Date;

/// Marks on the axis of dates, at most.
const MOST_MARKS: i32 = 4;

/// The card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoneBy {
    /// The month by which they are done half of the time.
    pub date: Told,
    /// The axis of the bar.
    pub axis: AxisData,
    /// One in ten, half and nine in ten on the axis.
    pub range: [f64; 3],
    /// The three days in a sentence.
    pub range_words: Told,
    /// Hours left, pace and what sets the day of the goal.
    pub sentence: Told,
}

/// Builds the card, or says why there is no date.
pub(super) fn done_by(state: &State, document: &Document) -> Result<DoneBy, Blank> {
    let derived = document.derived();
    let end = StepsEnd::of(state, document);
    let Some(finish) = end.known() else {
        return Err(match end {
            StepsEnd::NoneOpen => Blank::new("No open steps", "The date follows from the hours of your steps.")
                .way_out("Add a step", add_steps(state)),
            _ => Blank::new("No date", end.why_none()),
        });
    };
    let mut sentence = told![
        left(document),
        " of steps left at ",
        pace(document),
        format!(" a week; done by then {}, by ", Odds::Half.words()),
        ends(Odds::NineInTen, finish),
        format!(" {}.", Odds::NineInTen.words())
    ];
    if let Some(stations) = derived.stations.as_ref().ok()
        && let Some(last) = stations.last()
        && last.arrival.is_some()
    {
        let start = Told::month(Meaning::FirstDay(Way::whole(stations)), last.start);
        sentence.push(told![" The role follows in ", start, ": ", decide_all(stations), "."]);
    }
    Ok(DoneBy {
        date: ends(Odds::Half, finish),
        axis: axis(finish.one_in_ten, finish.nine_in_ten),
        range: Odds::ALL.map(|odds| year_of(odds.day(finish))),
        range_words: Told::joined(
            Odds::ALL.map(|odds| told!["by ", ends_on(odds, finish), format!(" {}", odds.words())]),
            "; ",
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
