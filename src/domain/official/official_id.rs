//! Ids of official entries in a catalogue: what they begin with, and their code in lower case with hyphens alone.

use crate::domain::ids::{CatalogueStepId, ClaimId, FamilyId, PlaceId, RoleId, SkillId};

/// What ids begin with.
const PREFIX: &str = "onet-";

/// Whether the id is one of an official entry.
pub fn is_official(id: &SkillId) -> bool {
    id.as_str().starts_with(PREFIX)
}

fn hyphened(code: &str) -> String {
    code.chars().map(|letter| if letter == '.' { '-' } else { letter.to_ascii_lowercase() }).collect()
}

/// The role of an occupation, for example `onet-29-1141-00`.
pub fn role(code: &str) -> RoleId {
    RoleId::new(format!("{PREFIX}{}", hyphened(code)))
}

/// The skill of an element or of a category of software, for example `onet-2-a-1-a`.
pub fn skill(id: &str) -> SkillId {
    SkillId::new(format!("{PREFIX}{}", hyphened(id)))
}

pub fn step(id: &str) -> CatalogueStepId {
    CatalogueStepId::new(format!("{PREFIX}{}", hyphened(id)))
}

/// The family of a major group, for example `onet-29`.
pub fn family(group: &str) -> FamilyId {
    FamilyId::new(format!("{PREFIX}{group}"))
}

/// A figure about an occupation, for example `onet-29-1141-00.pay`.
pub fn claim(role: &RoleId, figure: &str) -> ClaimId {
    ClaimId::new(format!("{}.{figure}", role.as_str()))
}

/// What the figure of pay in an area is called.
const PAY_IN: &str = "pay-";

/// The figure of pay in an area, for example `pay-us-ca`.
pub fn pay_in(place: &PlaceId) -> String {
    format!("{PAY_IN}{}", place.as_str())
}

/// The area whose pay a figure is.
pub fn area_of(figure: &str) -> Option<PlaceId> {
    figure.strip_prefix(PAY_IN).map(PlaceId::new)
}
