//! Whether sources disagree about a role's pay.

use super::band::Band;
use super::choice::usable;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Claim, PayDefinition};
use crate::domain::catalogue::role::Role;
use crate::domain::ids::PlaceId;

/// Middles further apart than this share of the lower one disagree.
const APART: f64 = 0.15;

/// Claims that cannot all be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement<'a> {
    /// The lowest middle and its claim.
    pub lowest: (f64, &'a Claim),
    /// The highest middle and its claim.
    pub highest: (f64, &'a Claim),
}

/// The claims that disagree, if any two of one place and definition do: their ranges do not overlap, or their middles
/// lie more than 15 % apart. A definition that is not stated is held against any other.
pub fn disagreement<'a>(role: &'a Role, place: &PlaceId, catalogue: &Catalogue) -> Option<Disagreement<'a>> {
    let claims = usable(role, place, catalogue);
    let mut involved: Vec<(f64, &Claim)> = Vec::new();
    for (index, a) in claims.iter().enumerate() {
        for b in claims.iter().skip(index + 1) {
            if comparable(a.0, b.0) && differ(&a.1, &b.1) {
                involved.extend([(a.1.middle, a.0), (b.1.middle, b.0)]);
            }
        }
    }
    let lowest = involved.iter().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let highest = involved.iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
    Some(Disagreement { lowest: *lowest, highest: *highest })
}

fn comparable(a: &Claim, b: &Claim) -> bool {
    let same_definition =
        a.definition == b.definition || [a, b].iter().any(|claim| claim.definition == Some(PayDefinition::Unspecified));
    a.place == b.place && a.source != b.source && same_definition
}

fn differ(a: &Band, b: &Band) -> bool {
    if a.currency != b.currency {
        return false;
    }
    let ranges = a.low.zip(a.high).zip(b.low.zip(b.high));
    let no_overlap = ranges.is_some_and(|((a_low, a_high), (b_low, b_high))| a_high < b_low || b_high < a_low);
    no_overlap || (a.middle - b.middle).abs() > APART * a.middle.min(b.middle)
}
