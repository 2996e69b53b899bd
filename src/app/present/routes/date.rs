//! What decides the date of a move, as a sum the person can follow.

use serde::Serialize;

use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::domain::calendar::{WEEKS_IN_A_YEAR, years_between};
use crate::domain::path::station::{Arrival, Station, Timing};

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateLine {
    /// What it is.
    pub label: String,
    /// How long.
    pub value: String,
    /// Source or formula.
    pub note: String,
    /// Whether it decides the date.
    pub decides: bool,
}

/// The date with its sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateLedger {
    /// Index of the station in the chosen path.
    pub index: usize,
    /// The date, as it can be typed back.
    pub date: String,
    /// Whether the person set it.
    pub set: bool,
    /// The sum.
    pub lines: Vec<DateLine>,
    /// What decided, in a sentence.
    pub sentence: String,
}

/// Builds the ledger of the date of a move.
pub(super) fn date(
    state: &State,
    document: &Document,
    index: usize,
    from: &Station,
    to: &Station,
    arrival: &Arrival,
) -> DateLedger {
    let set = arrival.timing == Timing::SetByYou;
    let mut lines = vec![typical(state, from, to, index, &arrival.timing)];
    lines.push(learning(document, arrival));
    DateLedger {
        index,
        date: format::date(to.start),
        set,
        lines,
        sentence: sentence(state, document, index, from, to, arrival),
    }
}

fn typical(state: &State, from: &Station, to: &Station, index: usize, timing: &Timing) -> DateLine {
    let catalogue = &state.catalogue;
    let label = format!("Typical years as {}", catalogue.role_short(&from.role));
    let Some(known) = catalogue.moves_from(&from.role).find(|known| known.to == to.role) else {
        let note = "no source names this move".to_owned();
        return DateLine { label, value: "?".to_owned(), note, decides: false };
    };
    let source = catalogue.source(&known.years_source);
    let mut note = source.map_or_else(|| known.years_source.to_string(), |source| source.short.clone());
    let spent = if index == 0 { years_between(from.start, state.today).max(0.0) } else { 0.0 };
    let left = (known.years - spent).max(0.0);
    if (spent * 12.0).round() >= 1.0 {
        note = format!("{} ({note}) less {} so far", format::span_years(known.years), format::span_years(spent));
    }
    DateLine { label, value: length(left), note, decides: matches!(timing, Timing::TypicalYears(_)) }
}

/// A length of time that may be nothing.
fn length(years: f64) -> String {
    if (years * 12.0).round() < 1.0 { "0 months".to_owned() } else { format::span_years(years) }
}

fn learning(document: &Document, arrival: &Arrival) -> DateLine {
    let label = "Hours to learn".to_owned();
    let pace = format::pace(document.plan().hours_per_week);
    let decides = arrival.timing == Timing::HoursToLearn && arrival.hours.is_some();
    match arrival.hours {
        Some(hours) => {
            let years = hours / document.plan().hours_per_week / WEEKS_IN_A_YEAR;
            let note = format!("{} at {pace} a week", format::hours(hours));
            DateLine { label, value: length(years), note, decides }
        }
        None => DateLine { label, value: "?".to_owned(), note: "no skill of it has a level".to_owned(), decides },
    }
}

fn sentence(
    state: &State,
    document: &Document,
    index: usize,
    from: &Station,
    to: &Station,
    arrival: &Arrival,
) -> String {
    let before = state.catalogue.role_short(&from.role);
    let begin = if index == 0 { "today".to_owned() } else { format!("the first day as {before}") };
    let asked = document.plan().path.get(index).and_then(|stage| stage.start);
    match &arrival.timing {
        Timing::SetByYou if asked.is_some_and(|asked| asked < to.start) => {
            let asked = asked.map(format::date).unwrap_or_default();
            format!("You set {asked}, which lies before {begin}; the date is moved there.")
        }
        Timing::SetByYou => "You set this date; the sum below does not count.".to_owned(),
        Timing::TypicalYears(_) => format!("The longer of the two, counted from {begin}: typical years decide."),
        Timing::HoursToLearn if arrival.hours.is_some() => {
            format!("The longer of the two, counted from {begin}: the hours to learn decide.")
        }
        Timing::HoursToLearn => format!("Nothing is known about this move, so it follows {begin} at once."),
    }
}
