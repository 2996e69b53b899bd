//! Which way a date, a time or an effort belongs to.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::path::station::{Station, Timing};

/// The roles from the one held up to one on the way, with places and dates where they were set: what comes after depends on
/// all of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Way(pub String);

impl Way {
    /// Along these roles, the one held first.
    pub fn along<'a>(roles: impl IntoIterator<Item = (&'a RoleId, Option<&'a PlaceId>)>) -> Self {
        let told = |(role, place): (&RoleId, Option<&PlaceId>)| match place {
            Some(place) => format!("{role} in {place}"),
            None => role.to_string(),
        };
        Self(roles.into_iter().map(told).collect::<Vec<_>>().join(", "))
    }

    /// Up to the station at an index.
    pub fn to(stations: &[Station], index: usize) -> Self {
        let told = |station: &Station| {
            let role = Self::along([(&station.role, station.place.as_ref())]).0;
            match &station.arrival {
                Some(arrival) if arrival.timing == Timing::SetByYou => format!("{role} on {}", station.start),
                Some(_) | None => role,
            }
        };
        Self(stations.iter().take(index + 1).map(told).collect::<Vec<_>>().join(", "))
    }

    /// The whole way.
    pub fn whole(stations: &[Station]) -> Self {
        Self::to(stations, stations.len())
    }
}
