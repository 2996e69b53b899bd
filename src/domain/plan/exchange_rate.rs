//! A rate between two currencies as the person states it.

use super::unknown_fields::UnknownFields;
use crate::domain::currency::Currency;

/// What one whole unit of a currency is worth in another.
#[derive(Clone, Debug, PartialEq)]
pub struct ExchangeRate {
    /// The currency exchanged.
    pub currency: Currency,
    /// The currency it is exchanged for.
    pub to: Currency,
    /// Whole units of `to` for one of `currency`; above 0 and at most [`LARGEST`](Self::LARGEST).
    pub rate: f64,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl ExchangeRate {
    /// The largest rate that is taken.
    pub const LARGEST: f64 = 1e9;

    /// Whether a rate can be one.
    pub fn allows(rate: f64) -> bool {
        (1.0 / Self::LARGEST..=Self::LARGEST).contains(&rate)
    }
}
