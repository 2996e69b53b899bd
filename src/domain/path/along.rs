//! What is left to learn at each station of a path, from what is known once the one before it is reached.

use crate::domain::catalogue::Catalogue;
use crate::domain::gap::Gap;
use crate::domain::plan::Plan;

use super::schedule::learn;
use super::station::Station;

/// The gap to each station from the one before it, in the order of `stations`. The first is the gap to the present
/// role. `None` for a role that is not in the catalogue.
pub fn gaps_along(stations: &[Station], plan: &Plan, catalogue: &Catalogue) -> Vec<Option<Gap>> {
    let mut levels = plan.levels();
    stations
        .iter()
        .enumerate()
        .map(|(index, station)| {
            let gap = catalogue.role(&station.role).map(|role| Gap::measure(role, &levels, catalogue));
            // What the present role wants is not taken as held: the person's own ledger speaks for it.
            if index > 0 {
                learn(&station.role, &mut levels, catalogue);
            }
            gap
        })
        .collect()
}
