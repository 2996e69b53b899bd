//! Why a role has no usable pay figure, in words.

use crate::domain::currency::Currency;
use crate::domain::pay::scenario::MissingPay;

/// The reason, without a full stop.
pub fn missing_pay(role: &str, why: &MissingPay, currency: Currency) -> String {
    match why {
        MissingPay::NoClaim => format!("no source has a usable pay figure for {role}"),
        MissingPay::NoRate(other) => {
            format!("the figure for {role} is in {other}, and no rate to {currency} is stated")
        }
        MissingPay::Elsewhere(other) => {
            format!("the only figures for {role} are pay of another country, in {other}: give your own, or choose one")
        }
        MissingPay::NoRateForPosition(other) => {
            format!("the pay of a position beside {role} is in {other}, and no rate to {currency} is stated")
        }
        MissingPay::NoRateForParts(other) => {
            format!("a part of pay you entered for {role} is in {other}, and no rate to {currency} is stated")
        }
    }
}
