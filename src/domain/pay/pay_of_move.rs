//! Pay of two roles one after the other: whether the figures in use come from one source, and what a source that knows
//! both says of them.

use super::band::Band;
use super::choice::ChosenBy;
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
}

/// How the pay before a move and the pay after it go together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PayOfMove {
    /// Whether the figures in use come from different sources, so that what lies between them is no measure of the move.
    /// What the person states, enters or weighs is no such figure.
    pub apart: bool,
    /// What one source says of both, where the figures in use are not of one.
    pub by_one: Option<OneSource>,
}

impl PayOfMove {
    /// Of two published figures. The one source is first that of the role after, then that of the role before, then any
    /// other by the order of the rule; a figure that the person picked stays what it is.
    pub fn between(before: &Resolution<'_>, after: &Resolution<'_>) -> Self {
        let Some((left, taken)) = alone(before).zip(alone(after)) else { return Self::default() };
        if left == taken {
            return Self::default();
        }
        let free = |resolution: &Resolution<'_>| resolution.by == ChosenBy::Rule;
        let of_after = || OneSource::of(taken, before, after).filter(|_| free(before));
        let of_before = || OneSource::of(left, before, after).filter(|_| free(after));
        let any = || {
            let others = after.usable().filter_map(|entry| entry.claim.source());
            let mut both = others.filter_map(|source| OneSource::of(source, before, after));
            both.next().filter(|_| free(before) && free(after))
        };
        Self { apart: true, by_one: of_after().or_else(of_before).or_else(any) }
    }

    /// Of the person’s own pay in the role before and a published figure of the role after: what the source of the latter
    /// says of both.
    pub fn after_own_pay(before: &Resolution<'_>, after: &Resolution<'_>) -> Self {
        let by_one = alone(after).and_then(|source| OneSource::of(source, before, after));
        Self { apart: false, by_one }
    }
}

impl OneSource {
    /// The first two figures of a source that speak of the same place and the same pay. A source that counts both roles as
    /// one occupation, and reads both at one level, does not tell them apart.
    fn of(source: &SourceId, before: &Resolution<'_>, after: &Resolution<'_>) -> Option<Self> {
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

/// The source of the figure in use, where it is one published figure.
fn alone<'a>(resolution: &Resolution<'a>) -> Option<&'a SourceId> {
    let mut used = resolution.used();
    let (only, None) = (used.next()?, used.next()) else { return None };
    only.0.claim.source()
}

/// Of which pay a claim speaks.
fn about(claim: ClaimRef<'_>) -> (Option<&PlaceId>, Option<Currency>, PayDefinition) {
    (claim.place(), claim.money().map(|(currency, _)| currency), claim.definition())
}

/// The middle in the currency asked for.
fn middle(entry: &Entry<'_>) -> Option<f64> {
    entry.read_band().map(|band: Band| band.middle * entry.factor)
}
