//! A projection that is kept, to hold later pay against it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Plan;
use super::part::{Leaf, must, part};
use super::value::Value;
use crate::domain::currency::Currency;

/// What a projection said of one year, in whole units of the currency.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromisedYear {
    /// 1 for the year that begins on the date of the promise; at most 40.
    pub year: u16,
    /// Whether the amounts are as printed then; else in the money of the date of the promise.
    pub nominal: bool,
    /// One in ten runs had less.
    pub p10: f64,
    /// One in four runs had less.
    pub p25: f64,
    /// Half of the runs had less.
    pub p50: f64,
    /// One in four runs had more.
    pub p75: f64,
    /// One in ten runs had more.
    pub p90: f64,
}

impl PromisedYear {
    /// The percentiles, lowest first if they are in order.
    pub fn percentiles(&self) -> [f64; 5] {
        [self.p10, self.p25, self.p50, self.p75, self.p90]
    }
}

part! {
    /// A projection that is kept.
    pub struct Promise {
        /// The day it was made; no other promise of the plan has it.
        date: Date = must(Leaf);
        /// What it was about.
        title: String = must(Leaf), Value::Text;
        /// The currency of every amount.
        currency: Currency = must(Leaf), Value::Currency;
        years: Vec<PromisedYear> = must(Leaf), Value::PromisedYears;
    }
}

impl Plan {
    /// The projection kept last in a currency. One that is of a day after today, which a wrong clock leaves, stands behind all
    /// others.
    pub fn latest_promise(&self, currency: Currency, today: Date) -> Option<&Promise> {
        let kept = self.promises.iter().filter(|promise| promise.currency == currency);
        kept.max_by_key(|promise| (promise.date <= today, promise.date))
    }
}
