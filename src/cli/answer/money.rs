//! An amount as JSON has it.

use serde::Serialize;

use crate::domain::currency::Currency;
use crate::domain::money::Money;

/// An amount in whole units of its currency.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct MoneyEntry {
    amount: f64,
    currency: Currency,
}

impl From<Money> for MoneyEntry {
    fn from(money: Money) -> Self {
        Self { amount: money.units(), currency: money.currency }
    }
}
