//! How much of a role's essential skills a person meets, without a ledger.

use super::total_of;
use crate::domain::catalogue::want::Want;

/// What [`Coverage`](super::coverage::Coverage) says, without its ledger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Covered {
    /// Essentials met.
    pub met: usize,
    /// Essentials in all.
    pub of: usize,
    /// Importance-weighted share of the essentials, 0 to 1.
    pub share: f64,
}

impl Covered {
    /// The share of the essentials that is met, 0 to 1: what the two counts say.
    pub fn met_share(self) -> f64 {
        self.met as f64 / self.of.max(1) as f64
    }

    /// The coverage of these essentials by levels held; `None` where [`Coverage`](super::coverage::Coverage) is.
    pub fn of(wants: &[Want], held: impl Fn(u32) -> Option<u8>) -> Option<Self> {
        let total: f64 = wants.iter().map(|want| want.weight).sum();
        if total <= 0.0 || wants.iter().all(|want| held(want.skill).is_none()) {
            return None;
        }
        let gained = wants.iter().map(|want| {
            let have = held(want.skill).unwrap_or(0).min(want.level);
            want.weight / total * (f64::from(have) / f64::from(want.level.max(1)))
        });
        Some(Self {
            met: wants.iter().filter(|want| held(want.skill).is_some_and(|level| level >= want.level)).count(),
            of: wants.len(),
            share: total_of(gained),
        })
    }
}
