//! States and metropolitan areas that wages are told for, as places of a catalogue.

use super::area::{Area, AreaKind};
use super::head::OfficialHead;
use crate::domain::catalogue::pack::Place;
use crate::domain::ids::PlaceId;

/// The place that each area is: a state in the country, all else in its state where that is among the areas.
pub(super) fn area_places(areas: &[Area], head: &OfficialHead) -> Vec<Place> {
    let is_state = |area: &Area| matches!(area.kind, AreaKind::State | AreaKind::Territory);
    let state = |area: &Area| PlaceId::new(format!("{}-{}", head.place.as_str(), area.state.to_ascii_lowercase()));
    let place = |area: &Area| {
        let id = match area.kind {
            AreaKind::Nation => head.place.clone(),
            AreaKind::State | AreaKind::Territory => state(area),
            AreaKind::Metro => PlaceId::new(format!("{}-metro-{}", head.place.as_str(), area.code)),
            AreaKind::Rest => PlaceId::new(format!("{}-rest-{}", head.place.as_str(), area.code)),
        };
        let in_state = !is_state(area) && areas.iter().any(|other| is_state(other) && other.state == area.state);
        let within = if in_state { state(area) } else { head.place.clone() };
        Place { id, title: area.title.clone(), within: Some(within), currency: head.currency.clone() }
    };
    areas.iter().map(place).collect()
}
