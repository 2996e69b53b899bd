//! One claim with what becomes of it.

use super::claim_ref::ClaimRef;
use super::rank::Rank;
use super::standing::Standing;
use crate::domain::pay::band::Band;
use crate::domain::pay::wage_level::WageLevel;

/// A claim about a role's pay and its standing. Satire is never among the entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    pub claim: ClaimRef<'a>,
    /// Low, middle and high for a year as printed, in its own currency; `None` for a bare bound or amounts out of order.
    pub band: Option<Band>,
    /// The level at which the occupation it is about is read for the role; `None` if it is taken as printed.
    pub read: Option<WageLevel>,
    /// What the band is multiplied by to be in the currency asked for and of today.
    pub factor: f64,
    /// What becomes of it.
    pub standing: Standing,
    /// Where it stands by the default rule; `None` if it holds neither in the place asked for nor around it.
    pub rank: Option<Rank<'a>>,
}

impl Entry<'_> {
    /// Low, middle and high for a year in its own currency as they count for the role: read by level, or as printed.
    pub fn read_band(&self) -> Option<Band> {
        match self.read {
            Some(level) => Band::of_level(self.claim, level),
            None => self.band,
        }
    }
}
