//! What becomes of a claim when pay is asked for.

use crate::domain::currency::Currency;
use crate::domain::level::Level;

/// Why a claim cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its amounts are out of order, not above 0, or beyond any pay.
    OutOfOrder,
    /// It is only a bound, such as “at least”, or has no middle.
    OnlyABound,
    /// It speaks of one level, and not of the one asked for.
    OneLevelOnly(Level),
    /// It speaks of a part of the role, such as one employer.
    PartOnly,
    /// It holds in another place.
    OtherPlace,
    /// It is in another currency, and the person states no rate.
    NoRate(Currency),
    /// The same source says the same of a later year.
    Superseded,
}

/// What becomes of a claim.
#[derive(Clone, Copy, Debug, PartialEq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Standing {
    /// The figure is made from it, with this weight; 1 if it stands alone.
    Used(f64),
    CouldBeUsed,
    /// The person left it out.
    #[strum(serialize = "left_out")]
    Excluded,
    /// It cannot be used.
    NotUsed(Reason),
}

impl Standing {
    /// Whether the person could pick it.
    pub fn is_usable(self) -> bool {
        matches!(self, Self::Used(_) | Self::CouldBeUsed)
    }
}
