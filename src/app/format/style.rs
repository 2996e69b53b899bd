//! Money in the way the person wants it written.

use super::{grouped, rough};
use crate::app::settings::MoneyStyle;
use crate::app::words::Words as _;
use crate::domain::currency::Currency;
use crate::domain::money::Money;
use crate::domain::pay_rate::{PayPeriod, PayRate};

impl MoneyStyle {
    /// A projected amount, to whole hundreds.
    pub fn money(self, units: f64, currency: Currency) -> String {
        self.dress(&rough(units), currency)
    }

    /// A published or stated amount, exactly as it is in whole units.
    pub fn exact(self, units: f64, currency: Currency) -> String {
        self.dress(&grouped(units.round()), currency)
    }

    /// A stated amount with its minor units where it has any. Three decimals get a fourth, since three digits behind a mark
    /// are read as thousands.
    pub fn amount(self, amount: Money) -> String {
        let (currency, in_whole) = (amount.currency, amount.currency.minor_in_whole());
        let whole = grouped(amount.minor.div_euclid(in_whole) as f64);
        let minor = match amount.minor.rem_euclid(in_whole) {
            0 => return self.dress(&whole, currency),
            minor => format!("{minor:0places$}", places = in_whole.ilog10() as usize),
        };
        let minor = if minor.len() > 2 { minor.trim_end_matches('0') } else { &minor };
        let places = if minor.len() > 2 { 4 } else { 2 };
        self.dress(&format!("{whole}.{minor:0<places$}"), currency)
    }

    /// Pay with its unit, for example `USD 40 an hour`; pay of a year is the amount alone.
    pub fn pay_rate(self, pay: PayRate) -> String {
        let told = self.amount(pay.amount);
        match pay.per {
            PayPeriod::Year => told,
            PayPeriod::Hour => format!("{told} an hour"),
            per @ (PayPeriod::Day | PayPeriod::Week | PayPeriod::Month) => format!("{told} a {}", per.words()),
        }
    }

    /// A difference in thousands, with its sign.
    pub fn difference(self, units: f64, currency: Currency) -> String {
        let sign = if units < 0.0 { "\u{2212}" } else { "+" };
        self.dress(&format!("{sign}{}", super::thousands(units.abs())), currency)
    }

    /// A number with its currency. A currency whose sign is shared by others is always written by its code.
    pub fn dress(self, number: &str, currency: Currency) -> String {
        let sign = match currency.code() {
            "USD" => Some('$'),
            "EUR" => Some('€'),
            "GBP" => Some('£'),
            _ => None,
        };
        match (self, sign) {
            (Self::Sign, Some(sign)) => format!("{sign}{number}"),
            (Self::CodeLast, _) => format!("{number} {currency}"),
            (Self::CodeFirst, _) | (Self::Sign, None) => format!("{currency} {number}"),
        }
    }
}
