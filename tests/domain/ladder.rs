//! Pay of two roles one after the other: whether the figures in use come from one source, and what a source that knows
//! both says of them.

use rungs::domain::pay::band::Band;
use rungs::domain::pay::choice::ChosenBy;
use rungs::domain::pay::resolution::Resolution;
use rungs::domain::pay::resolution::claim_ref::ClaimRef;
use rungs::domain::pay::resolution::entry::Entry;

/// Two figures, of the role before and of the role after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ladder<'a> {
    pub before: (ClaimRef<'a>, Band),
    pub after: (ClaimRef<'a>, Band),
}

impl<'a> Ladder<'a> {
    /// The figures in use; `None` if one of the roles has none.
    pub fn in_use(before: &Resolution<'a>, after: &Resolution<'a>) -> Option<Self> {
        let used = |resolution: &Resolution<'a>| resolution.choice().map(|choice| (choice.claim, choice.band));
        Some(Self { before: used(before)?, after: used(after)? })
    }

    /// What one source says of both: the one in use where it is the same, or else one that knows both, first that of the
    /// role after, then that of the role before, then any other by the order of the rule. `None` if none knows both, or if
    /// the person chose a figure: then theirs is what counts.
    pub fn by_one_source(before: &Resolution<'a>, after: &Resolution<'a>) -> Option<Self> {
        let in_use = Self::in_use(before, after)?;
        if in_use.is_of_one_source() {
            return Some(in_use);
        }
        let chosen =
            |resolution: &Resolution<'a>, claim: ClaimRef<'a>| resolution.by != ChosenBy::Rule || claim.is_own();
        if chosen(before, in_use.before.0) || chosen(after, in_use.after.0) {
            return None;
        }
        let known = |resolution: &Resolution<'a>, like: ClaimRef<'a>| {
            resolution.usable().find(|entry| entry.claim.source() == like.source()).and_then(figure)
        };
        let of_after = known(before, in_use.after.0).map(|before| Self { before, after: in_use.after });
        let of_before = || known(after, in_use.before.0).map(|after| Self { before: in_use.before, after });
        let any = || {
            let both = |entry: &Entry<'a>| Some(Self { before: known(before, entry.claim)?, after: figure(entry)? });
            after.usable().find_map(both)
        };
        of_after.or_else(of_before).or_else(any)
    }

    /// Whether one source says both.
    pub fn is_of_one_source(&self) -> bool {
        self.before.0.source().is_some() && self.before.0.source() == self.after.0.source()
    }

    /// By which share the later role pays more, or less if below 0.
    pub fn change(&self) -> f64 {
        self.after.1.middle / self.before.1.middle - 1.0
    }
}

/// A claim with its band in the currency asked for.
fn figure<'a>(entry: &Entry<'a>) -> Option<(ClaimRef<'a>, Band)> {
    Some((entry.claim, entry.read_band()?.times(entry.factor)))
}
