//! Money for reading.

use super::grouped;
use crate::domain::currency::Currency;
use crate::domain::money::Money;
use crate::domain::pay_rate::{PayPeriod, PayRate};

/// A published or stated amount, exactly as it is in whole units.
pub fn money_exact(units: f64, currency: Currency) -> String {
    format!("{currency} {}", grouped(units.round()))
}

/// A published range, for example `157,399–227,416`.
pub fn money_range(low: f64, high: f64) -> String {
    format!("{}–{}", grouped(low.round()), grouped(high.round()))
}

/// An amount for axes and dense lists, for example `118k`.
pub fn thousands(units: f64) -> String {
    if units.abs() < 999.5 { grouped(units.round()) } else { format!("{}k", grouped((units / 1000.0).round())) }
}

/// A stated amount as it can be typed again, with its minor units where it has any. Three decimals get a fourth, since three
/// digits behind a mark are read as thousands.
pub fn amount(amount: Money) -> String {
    let (currency, in_whole) = (amount.currency, amount.currency.minor_in_whole());
    let whole = grouped(amount.minor.div_euclid(in_whole) as f64);
    let minor = match amount.minor.rem_euclid(in_whole) {
        0 => return format!("{currency} {whole}"),
        minor => format!("{minor:0places$}", places = in_whole.ilog10() as usize),
    };
    let minor = if minor.len() > 2 { minor.trim_end_matches('0') } else { &minor };
    let places = if minor.len() > 2 { 4 } else { 2 };
    format!("{currency} {whole}.{minor:0<places$}")
}

/// An amount as it can be typed where one without a code is in `usual`.
pub fn amount_in(stated: Money, usual: Currency) -> String {
    let text = amount(stated);
    if stated.currency == usual { text.trim_start_matches(&format!("{usual} ")).to_owned() } else { text }
}

/// Pay with its unit as it can be typed again, for example `EUR 85,000 a year` or `USD 40 an hour`.
pub fn pay(rate: PayRate) -> String {
    let article = if rate.per == PayPeriod::Hour { "an" } else { "a" };
    format!("{} {article} {}", amount(rate.amount), rate.per.word())
}

/// Pay with its unit as it can be typed again, for example `USD 40 an hour`; pay of a year is the amount alone.
pub fn pay_rate(pay: PayRate) -> String {
    let told = amount(pay.amount);
    match pay.per {
        PayPeriod::Year => told,
        PayPeriod::Hour => format!("{told} an hour"),
        per @ (PayPeriod::Day | PayPeriod::Week | PayPeriod::Month) => format!("{told} a {}", per.word()),
    }
}
