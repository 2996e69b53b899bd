//! Money in the way the person wants it written.

use super::grouped;
use crate::app::settings::MoneyStyle;
use crate::domain::currency::Currency;

impl MoneyStyle {
    /// A projected amount, to whole hundreds.
    pub fn money(self, units: f64, currency: Currency) -> String {
        self.dress(&grouped((units / 100.0).round() * 100.0), currency)
    }

    /// A published or stated amount, exactly as it is in whole units.
    pub fn exact(self, units: f64, currency: Currency) -> String {
        self.dress(&grouped(units.round()), currency)
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
