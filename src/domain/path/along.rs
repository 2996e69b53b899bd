//! What is left to learn at each station of a path, from what is known once the one before it is reached.

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::gap::Gap;
use crate::domain::ids::RoleId;
use crate::domain::moves::person::Person;

use super::station::Station;

/// The gap to each station from the one before it, in the order of `stations`. The first is the gap to the present
/// role from the ledger alone. `None` for a role that is not in the catalogue.
pub fn gaps_along(stations: &[Station], person: &Person<'_>) -> Vec<Option<Gap>> {
    let role = |station: &Station| person.catalogue.role(&station.role);
    let first =
        stations.first().map(|station| role(station).map(|to| Gap::measure(to, &person.levels, person.catalogue)));
    let later = stations.iter().zip(stations.iter().skip(1)).map(|(before, station)| {
        let (from, to) = (role(before)?, role(station)?);
        Some(Gap::measure(to, &person.levels_between(from, to), person.catalogue))
    });
    first.into_iter().chain(later).collect()
}

/// The roles that are still to come, in the order of the way; the goal last, also where the way ends elsewhere.
pub fn roles_ahead<'a>(stations: &[Station], goal: Option<&RoleId>, catalogue: &'a Catalogue) -> Vec<&'a Role> {
    let ahead = stations.iter().skip(1).map(|station| &station.role);
    let beyond = goal.filter(|goal| !stations.iter().any(|station| station.role == **goal));
    ahead.chain(beyond).filter_map(|role| catalogue.role(role)).collect()
}
