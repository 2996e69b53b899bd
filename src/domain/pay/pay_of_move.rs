//! Pay of two roles one after the other: whether the figures in use come from one source, and what a source that knows
//! both says of them.

use super::choice::ChosenBy;
use super::one_source::OneSource;
use super::resolution::Resolution;

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
        let Some((left, taken)) = before.only_source().zip(after.only_source()) else { return Self::default() };
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
        let by_one = after.only_source().and_then(|source| OneSource::of(source, before, after));
        Self { apart: false, by_one }
    }
}
