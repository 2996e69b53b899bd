//! What one source says of both roles of a move.

use super::band::Band;
use super::resolution::Resolution;
use super::resolution::claim_ref::ClaimRef;
use super::resolution::entry::Entry;
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, PlaceId, SourceId};

/// What one source says of both roles of a move.
#[derive(Clone, Debug, PartialEq)]
pub struct OneSource {
    pub source: SourceId,
    /// Its figure of the role before and that of the role after.
    pub claims: [ClaimId; 2],
    /// The middles of the two, in the currency asked for.
    pub middles: [f64; 2],
}

impl OneSource {
    /// By which share the later role pays more, or less if below 0.
    pub fn change(&self) -> f64 {
        let [before, after] = self.middles;
        after / before - 1.0
    }

    /// The first two figures of a source that speak of the same place and the same pay. A source that counts both roles as
    /// one occupation, and reads both at one level, does not tell them apart.
    pub(super) fn of(source: &SourceId, before: &Resolution<'_>, after: &Resolution<'_>) -> Option<Self> {
        let of_source = |entry: &&Entry<'_>| entry.claim.source() == Some(source);
        let pair = |left: &Entry<'_>, taken: &Entry<'_>| {
            let counted = |entry: &Entry<'_>| (entry.claim.proxy().map(|proxy| proxy.code.clone()), entry.read);
            let told_apart = left.claim.proxy().is_none() || counted(left) != counted(taken);
            (about(left.claim) == about(taken.claim) && told_apart).then_some(())?;
            Some(Self {
                source: source.clone(),
                claims: [left, taken].map(|entry| entry.claim.id().clone()),
                middles: [middle(left)?, middle(taken)?],
            })
        };
        let taken = || after.usable().filter(of_source);
        before.usable().filter(of_source).find_map(|left| taken().find_map(|taken| pair(left, taken)))
    }
}

/// Of which pay a claim speaks.
fn about(claim: ClaimRef<'_>) -> (Option<&PlaceId>, Option<Currency>, PayDefinition) {
    (claim.place(), claim.money().map(|(currency, _)| currency), claim.definition())
}

/// The middle in the currency asked for.
fn middle(entry: &Entry<'_>) -> Option<f64> {
    entry.read_band().map(|band: Band| band.middle * entry.factor)
}
