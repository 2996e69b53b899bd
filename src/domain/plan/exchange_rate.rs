//! A rate between two currencies as the person states it.

use super::part::{Leaf, must, part};
use super::value::Value;
use crate::domain::currency::Currency;

part! {
    /// What one whole unit of a currency is worth in another.
    pub struct ExchangeRate {
        currency: Currency = must(Leaf);
        to: Currency = must(Leaf);
        /// Whole units of `to` for one of `currency`; above 0 and at most [`LARGEST`](Self::LARGEST).
        rate: f64 = must(Leaf), Value::Number;
    }
}

impl ExchangeRate {
    /// The largest rate that is taken.
    pub const LARGEST: f64 = 1e9;

    /// Whether a rate can be one.
    pub fn allows(rate: f64) -> bool {
        (1.0 / Self::LARGEST..=Self::LARGEST).contains(&rate)
    }
}
