//! Hours of learning that are missing.

use super::{count, hours};
use crate::domain::gap::shortfall::Shortfall;

/// The hours of a shortfall. Where nobody says how long a level takes, they are the least they are, or it is told in levels.
pub fn shortfall(shortfall: &Shortfall) -> String {
    match (shortfall.known_hours(), shortfall.untimed.is_empty()) {
        (None, _) => levels(shortfall.untimed_levels()),
        (Some(known), true) => hours(known),
        (Some(known), false) => format!("at least {}", hours(known)),
    }
}

/// Levels that are missing.
pub fn levels(number: u32) -> String {
    count(number as usize, "level", "levels")
}

/// Hours of several things together, of which some are perhaps not known: then at least so many, or a question mark where
/// none are.
pub fn least_hours(known: f64, all_known: bool) -> String {
    match (all_known, known > 0.0) {
        (true, _) => hours(known),
        (false, true) => format!("at least {}", hours(known)),
        (false, false) => "?".to_owned(),
    }
}
