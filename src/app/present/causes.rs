//! What decides the dates of a path: of one move, and of the whole.

use super::figure::{Meaning, Told, Way};
use crate::app::format;
use crate::domain::moves::assessment::UsualYears;
use crate::domain::path::station::{Arrival, Station, Timing};

/// What decides when a role begins, in few words.
fn cause(timing: &Timing) -> &'static str {
    match timing {
        Timing::HoursToLearn => "hours to learn",
        Timing::UsualYears(UsualYears::Held | UsualYears::Below { .. }) => "the way back",
        Timing::UsualYears(_) => "typical years",
        Timing::Experience => "years of experience",
        Timing::SetByYou => "your own dates",
        Timing::NotKnown => "nothing known",
    }
}

/// Words about what decides the date of the station at an index.
pub fn decides(stations: &[Station], index: usize, arrival: &Arrival, words: impl Into<String>) -> Told {
    Told::word(Meaning::Decides(Way::to(stations, index)), cause(&arrival.timing), words)
}

/// What decides the date of the last station: all that decides a move before it, for example “hours to learn decide 1 of 3
/// moves, typical years 2”. The last move alone would not do: every wait on the way puts the end off.
pub fn decide_all(stations: &[Station]) -> Told {
    let moves: Vec<_> = stations.iter().filter_map(|station| Some(cause(&station.arrival.as_ref()?.timing))).collect();
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for cause in &moves {
        match counts.iter_mut().find(|(known, _)| known == cause) {
            Some((_, count)) => *count += 1,
            None => counts.push((cause, 1)),
        }
    }
    let words = match counts.as_slice() {
        [] => String::new(),
        [(cause, 1)] => format!("{cause} decide"),
        [(cause, count)] => format!("{cause} decide all {count} moves"),
        [(cause, count), others @ ..] => {
            let others: Vec<_> = others.iter().map(|(cause, count)| format!("{cause} {count}")).collect();
            let first = format!("{cause} decide {count} of {}", format::count(moves.len(), "move", "moves"));
            format!("{first}, {}", others.join(", "))
        }
    };
    Told::word(Meaning::DecidesAll(Way::whole(stations)), moves.join(", "), words)
}
