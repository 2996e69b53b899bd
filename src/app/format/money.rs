//! Money for reading.

use super::grouped;
use crate::app::settings::MoneyStyle;
use crate::app::words::Words as _;
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

/// The same without its mark, for the first part of `118–140k` and where many stand together.
pub fn bare_thousands(units: f64) -> String {
    let text = thousands(units);
    text.strip_suffix('k').map(str::to_owned).unwrap_or(text)
}

/// A stated amount as it can be typed again, with its minor units where it has any.
pub fn amount(amount: Money) -> String {
    MoneyStyle::CodeFirst.amount(amount)
}

/// An amount as it can be typed where one without a code is in `usual`.
pub fn amount_in(stated: Money, usual: Currency) -> String {
    let text = amount(stated);
    if stated.currency == usual { text.trim_start_matches(&format!("{usual} ")).to_owned() } else { text }
}

/// Pay with its unit as it can be typed again, for example `EUR 85,000 a year` or `USD 40 an hour`.
pub fn pay(rate: PayRate) -> String {
    let article = if rate.per == PayPeriod::Hour { "an" } else { "a" };
    format!("{} {article} {}", amount(rate.amount), rate.per.words())
}

/// Pay with its unit as it can be typed again, for example `USD 40 an hour`; pay of a year is the amount alone.
pub fn pay_rate(pay: PayRate) -> String {
    MoneyStyle::CodeFirst.pay_rate(pay)
}
