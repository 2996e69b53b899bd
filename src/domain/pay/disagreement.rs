//! Whether claims about a role's pay disagree.

use super::band::Band;
use super::resolution::Resolution;
use super::resolution::claim_ref::ClaimRef;
use super::resolution::entry::Entry;
use crate::domain::catalogue::claim::PayDefinition;

/// Middles further apart than this share of the lower one disagree.
const APART: f64 = 0.15;

/// Claims that cannot all be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement<'a> {
    /// The lowest middle and its claim.
    pub lowest: (f64, ClaimRef<'a>),
    /// The highest middle and its claim.
    pub highest: (f64, ClaimRef<'a>),
}

/// The claims that disagree among those that are used or could be, if any two of one place and definition do: their
/// ranges do not overlap, or their middles lie more than 15 % apart, as printed. A definition that is not stated is held
/// against any other, and so is a figure of the person's own that names no place.
pub fn disagreement<'a>(resolution: &Resolution<'a>) -> Option<Disagreement<'a>> {
    let claims: Vec<(&Entry<'a>, Band)> = resolution.usable().filter_map(|entry| Some((entry, entry.band?))).collect();
    let mut involved: Vec<(f64, ClaimRef<'a>)> = Vec::new();
    for (index, (a, a_band)) in claims.iter().enumerate() {
        for (b, b_band) in claims.iter().skip(index + 1) {
            if are_comparable(a.claim, b.claim) && differ(a_band, b_band) {
                involved.extend([(a_band.middle, a.claim), (b_band.middle, b.claim)]);
            }
        }
    }
    let lowest = involved.iter().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let highest = involved.iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(Disagreement { lowest: *lowest, highest: *highest })
}

/// How many of the claims that are used or could be are of one place and definition with another, so that the two can agree.
pub fn comparable(resolution: &Resolution<'_>) -> usize {
    let claims: Vec<&Entry<'_>> = resolution.usable().filter(|entry| entry.band.is_some()).collect();
    let with_another = |(index, a): &(usize, &&Entry<'_>)| {
        claims.iter().enumerate().any(|(other, b)| other != *index && are_comparable(a.claim, b.claim))
    };
    claims.iter().enumerate().filter(with_another).count()
}

fn are_comparable(a: ClaimRef<'_>, b: ClaimRef<'_>) -> bool {
    let same_definition =
        a.definition() == b.definition() || [a, b].iter().any(|claim| claim.definition() == PayDefinition::Unspecified);
    let same_place = a.place() == b.place() || a.place().is_none() || b.place().is_none();
    same_place && (a.source() != b.source() || a.is_own()) && same_definition
}

fn differ(a: &Band, b: &Band) -> bool {
    let beyond = |low: Option<f64>, high: Option<f64>| low.zip(high).is_some_and(|(low, high)| low > high);
    let no_overlap = beyond(a.low, b.high) || beyond(b.low, a.high);
    a.currency == b.currency && (no_overlap || (a.middle - b.middle).abs() > APART * a.middle.min(b.middle))
}
