//! Which claim about a role's pay is used.

use std::cmp::Reverse;

use super::band::Band;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Claim, Measure, PayDefinition};
use crate::domain::catalogue::role::{Fit, Role};
use crate::domain::catalogue::source::SourceKind;
use crate::domain::ids::{ClaimId, PlaceId};

/// Who picked the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChosenBy {
    /// The default rule.
    Rule,
    /// The person.
    You,
}

/// The claim used for a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<'a> {
    /// The claim.
    pub claim: &'a Claim,
    /// Its band.
    pub band: Band,
    /// Who picked it.
    pub by: ChosenBy,
}

/// The claim about a role's pay in a place: the one the person picked, if it can be used, or else the first of
/// [`usable`].
pub fn choose<'a>(
    role: &'a Role,
    place: &PlaceId,
    picked: Option<&ClaimId>,
    catalogue: &Catalogue,
) -> Option<Choice<'a>> {
    let usable = usable(role, place, catalogue);
    let picked = usable.iter().find(|(claim, _)| Some(&claim.id) == picked);
    let (by, (claim, band)) = match picked {
        Some(found) => (ChosenBy::You, *found),
        None => (ChosenBy::Rule, *usable.first()?),
    };
    Some(Choice { claim, band, by })
}

/// The claims about a role's pay that can be used in a place, in the order of the default rule: figures of the role itself
/// before those of an occupation that stands in for it; then measured before reported before editorial; then the
/// narrowest place that holds the person's; then the newest; then base pay before anything wider; then by id. Satire is
/// never among them, nor a bare bound, nor a figure for one level inside the role, nor one that speaks of part of the role
/// only, such as one employer.
pub fn usable<'a>(role: &'a Role, place: &PlaceId, catalogue: &Catalogue) -> Vec<(&'a Claim, Band)> {
    let places = places_around(place, catalogue);
    let mut found: Vec<_> = role
        .claims
        .iter()
        .filter(|claim| claim.measure == Measure::Pay && claim.level.is_none() && claim.scope.is_none())
        .filter_map(|claim| {
            let kind = catalogue.kind_of(claim);
            let distance = places.iter().position(|around| *around == claim.place)?;
            let band = Band::of(claim)?;
            let definition = match claim.definition {
                Some(PayDefinition::Base) => 0,
                Some(PayDefinition::Unspecified) | None => 1,
                Some(PayDefinition::TotalCash) => 2,
                Some(PayDefinition::TotalCompensation) => 3,
            };
            let rank = (stands_in(role, claim), kind, distance, Reverse(claim.year), definition, &claim.id);
            (kind != SourceKind::Satire).then_some((rank, claim, band))
        })
        .collect();
    found.sort_by_key(|(a, ..)| *a);
    found.into_iter().map(|(_, claim, band)| (claim, band)).collect()
}

/// Whether a claim speaks of a wider occupation that only stands in for the role: of an occupation that fits well it
/// counts as a figure of the role itself.
pub fn stands_in(role: &Role, claim: &Claim) -> bool {
    let own = role.occupation.as_ref().filter(|occupation| occupation.fit == Fit::Good);
    // `15-2051.00` of O*NET is `15-2051` of the statistics of wages.
    let own = own.and_then(|occupation| occupation.code.get(..7));
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
