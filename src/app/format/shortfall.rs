//! Hours of learning that are missing.

use super::numbers::hours;
use crate::domain::gap::shortfall::Shortfall;

/// The hours of a shortfall. Where nobody says how long a level takes, they are a question mark, or the least they are.
pub fn shortfall(shortfall: &Shortfall) -> String {
    match (shortfall.known_hours(), shortfall.untimed) {
        (None, _) => "?".to_owned(),
        (Some(known), 0) => hours(known),
        (Some(known), _) => format!("at least {}", hours(known)),
    }
}
