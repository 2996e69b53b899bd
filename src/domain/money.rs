//! An amount of money in whole minor units of a currency.

use serde::{Deserialize, Serialize};

use super::currency::Currency;

/// An amount. Two amounts are only ever compared or added if their currencies are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Minor units, for example cents.
    pub minor: i64,
    pub currency: Currency,
}

impl Money {
    /// The largest amount that is taken, in whole units: far above any pay and exact in `f64`.
    pub const LARGEST: f64 = 1e12;

    /// So many whole units, rounded to the nearest minor unit; `None` if not finite or beyond [`LARGEST`](Self::LARGEST).
    pub fn from_units(units: f64, currency: Currency) -> Option<Self> {
        let minor = units * currency.minor_in_whole() as f64;
        (units.abs() <= Self::LARGEST).then(|| Self { minor: minor.round() as i64, currency })
    }

    /// The amount in whole units.
    pub fn units(self) -> f64 {
        self.minor as f64 / self.currency.minor_in_whole() as f64
    }
}
