//! What decides the date of a move, as a sum the person can follow.

use jiff::civil::Date;
use serde::Serialize;

use crate::app::document::Document;
use crate::app::format;
use crate::app::present::causes::decides;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::step_words::learning_pace;
use crate::app::present::strip::{hours_before, usual_source};
use crate::app::state::State;
use crate::domain::moves::assessment::{Assessment, UsualYears, years_of};
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::path::station::{Arrival, Station, Timing};

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateLine {
    pub label: String,
    /// How long.
    pub value: Told,
    /// Source or formula.
    pub note: Told,
    /// Whether it decides the date.
    pub decides: bool,
}

/// The date with its sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateLedger {
    /// Index of the station in the chosen path.
    pub index: usize,
    /// The day it is.
    #[serde(skip)]
    pub today: Date,
    /// The date, as it can be typed back.
    pub date: String,
    /// Whether the person set it.
    pub set: bool,
    /// Whether the move comes for sure.
    pub offer: bool,
    /// The sum.
    pub lines: Vec<DateLine>,
    /// What decided, in a sentence.
    pub sentence: Told,
}

/// Builds the ledger of the date of a move.
pub(super) fn date(
    state: &State,
    document: &Document,
    stations: &[Station],
    index: usize,
    arrival: &Arrival,
) -> Option<DateLedger> {
    let (from, to) = (stations.get(index)?, stations.get(index + 1)?);
    let set = arrival.timing == Timing::SetByYou;
    let person = Person::of(document.plan(), &state.catalogue, state.today);
    let table = MoveTable::of(person);
    let assessment = table.assess_along(&from.role, &to.role, from.record);
    // Once a date has passed, the time before it counts from today on.
    let passed = arrival.unmet.is_some_and(|asked| asked < state.today);
    let assessment = assessment.map(|known| if passed { known.from_today() } else { known });
    let mut lines = vec![typical(state, from, to, assessment.as_ref(), &arrival.timing)];
    lines.push(learning(table.person(), stations, index, arrival));
    lines.extend(assessment.as_ref().and_then(|assessment| waiting(assessment, &arrival.timing)));
    let words = sentence(state, index, from, arrival);
    let sentence = decides(stations, index + 1, arrival, words);
    let date = format::date(to.start);
    Some(DateLedger { index, today: state.today, date, set, offer: arrival.sure, lines, sentence })
}

fn typical(
    state: &State,
    from: &Station,
    to: &Station,
    assessment: Option<&Assessment<'_>>,
    timing: &Timing,
) -> DateLine {
    let label = format!("Typical years as {}", state.catalogue.role_short(&from.role));
    let Some(assessment) = assessment.filter(|assessment| assessment.usual != UsualYears::Unknown) else {
        let note = "no source names this move".into();
        return DateLine { label, value: "?".into(), note, decides: false };
    };
    let (years, spent) = (assessment.usual.years(), assessment.spent);
    let source = usual_source(state, &assessment.usual);
    let usual = Told::span(Meaning::UsualMonths(from.role.clone(), to.role.clone()), years);
    let note = if (spent * 12.0).round() >= 1.0 {
        told![usual, format!(" ({source}) less {} so far", format::span_years(spent))]
    } else {
        source.into()
    };
    let value = length((years - spent).max(0.0)).into();
    DateLine { label, value, note, decides: matches!(timing, Timing::UsualYears(_)) }
}

/// The wait for experience, where there is one.
fn waiting(assessment: &Assessment<'_>, timing: &Timing) -> Option<DateLine> {
    let years = assessment.waits();
    (years > 0.0).then(|| DateLine {
        label: "Years of experience".to_owned(),
        value: length(years).into(),
        note: format!("asked for by {}", assessment.to.short()).into(),
        decides: *timing == Timing::Experience,
    })
}

/// A length of time that may be nothing.
fn length(years: f64) -> String {
    if (years * 12.0).round() < 1.0 { "0 months".to_owned() } else { format::span_years(years) }
}

fn learning(person: &Person<'_>, stations: &[Station], index: usize, arrival: &Arrival) -> DateLine {
    let label = "Hours to learn".to_owned();
    let decides = arrival.timing == Timing::HoursToLearn && arrival.hours.is_some();
    match arrival.hours {
        Some(hours) => {
            let years = years_of(hours, person.learning_pace());
            let note = told![hours_before(stations, index + 1, arrival), " at ", learning_pace(person)];
            DateLine { label, value: length(years).into(), note, decides }
        }
        None => DateLine { label, value: "?".into(), note: "the role is not in the catalogue".into(), decides },
    }
}

fn sentence(state: &State, index: usize, from: &Station, arrival: &Arrival) -> String {
    let before = state.catalogue.role_short(&from.role);
    let begin = if index == 0 { "today".to_owned() } else { format!("the first day as {before}") };
    let decided = match &arrival.timing {
        Timing::SetByYou if arrival.sure => "You set this date; the sum below does not count.".to_owned(),
        Timing::SetByYou => "You wish for this date; the sum below does not count, the odds on Salary do.".to_owned(),
        Timing::UsualYears(UsualYears::Held | UsualYears::Below { .. }) => {
            format!("A way back is open at once, counted from {begin}.")
        }
        Timing::UsualYears(_) => format!("The longest of these, counted from {begin}: typical years decide."),
        Timing::HoursToLearn => format!("The longest of these, counted from {begin}: the hours to learn decide."),
        Timing::Experience => format!("The longest of these, counted from {begin}: years of experience decide."),
        Timing::NotKnown => format!("Nothing is known about this move, so it follows {begin} at once."),
    };
    match arrival.unmet {
        None => decided,
        Some(asked) if asked < state.today => format!("You set {}, which has passed. {decided}", format::date(asked)),
        Some(asked) => {
            format!("You set {}, which lies before {begin}; the date is moved there.", format::date(asked))
        }
    }
}
