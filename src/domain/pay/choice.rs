//! The claim used for a role, and the two questions the default rule rests on: where, and about whom.

use serde::Serialize;

use super::band::Band;
use super::resolution::claim_ref::ClaimRef;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::Claim;
use crate::domain::catalogue::role::{Fit, Role};
use crate::domain::ids::PlaceId;

/// Who chose what is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChosenBy {
    /// The default rule.
    Rule,
    /// The person picked one claim.
    You,
    /// The person gave claims weights.
    Weights,
}

/// The claim used for a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<'a> {
    /// The claim; of several with weights the one with the most.
    pub claim: ClaimRef<'a>,
    /// Low, middle and high of today, in the currency asked for.
    pub band: Band,
    pub by: ChosenBy,
}

/// Whether a claim speaks of a wider occupation that only stands in for the role: of an occupation that fits well it
/// counts as a figure of the role itself.
pub fn stands_in(role: &Role, claim: &Claim) -> bool {
    let own = role.occupation.as_ref().filter(|occupation| occupation.fit == Fit::Good);
    // `15-2051.00` of O*NET is `15-2051` of the statistics of wages; `15-1299.08` is a small part of `15-1299`.
    let own = own.and_then(|occupation| occupation.code.strip_suffix(".00"));
    claim.proxy.as_ref().is_some_and(|proxy| Some(proxy.code.as_str()) != own)
}

/// The place and the wider places around it, narrowest first. The catalogue is free of circles.
pub fn places_around(place: &PlaceId, catalogue: &Catalogue) -> Vec<PlaceId> {
    let mut places = vec![place.clone()];
    while let Some(outer) = places.last().and_then(|last| catalogue.place(last)).and_then(|place| place.within.clone())
    {
        places.push(outer);
    }
    places
}
