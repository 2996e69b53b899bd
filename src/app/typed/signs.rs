//! Currencies as they are written: codes, signs and names. Codes and most signs come from the list of ISO 4217.

use super::Reading;
use super::clean::{clean, quoted};
use crate::domain::currency::Currency;

/// Ways to write currencies that the list does not have, or has for one of several: words, codes, and whether the first code
/// is meant where the plan has none of them.
const WRITTEN: [(&str, &str, bool); 22] = [
    ("us$ $us", "USD", true),
    ("a$ au$ $a $au", "AUD", true),
    ("c$ ca$ can$ $ca", "CAD NIO", true),
    ("nz$ $nz", "NZD", true),
    ("s$ sg$", "SGD SBD", true),
    ("mx$ mex$", "MXN", true),
    ("£ pound pounds sterling", "GBP EGP FKP GIP SHP", true),
    ("¥", "JPY CNY", false),
    ("yen 円", "JPY", true),
    ("yuan 元 rmb", "CNY", true),
    ("kr krona kronor krone kroner", "SEK NOK DKK ISK", false),
    ("rs ₨ rupee rupees", "INR PKR LKR NPR MUR SCR", false),
    ("₩ won", "KRW KPW", true),
    ("₱", "PHP CUP", true),
    ("fr sfr franc francs", "CHF XAF XOF XPF DJF GNF KMF RWF BIF CDF", true),
    ("euro euros", "EUR", true),
    ("zł zl zloty zlotys złoty", "PLN", true),
    ("kč kc", "CZK", true),
    ("ft", "HUF", true),
    ("lei leu", "RON MDL", true),
    ("tl", "TRY", true),
    ("rand", "ZAR", true),
];

/// The currencies that a sign, a code or a name stands for.
#[derive(Clone, Debug)]
pub(super) struct Sign {
    currencies: Vec<Currency>,
    first_is_usual: bool,
}

impl Sign {
    /// Reads a word: `EUR`, `€`, `R$`, `Fr`, `dollars`; `None` if it stands for no currency.
    pub fn read(word: &str) -> Option<Self> {
        if let Some(currency) = Currency::listed(word) {
            return Some(Self::one(currency));
        }
        let small = word.to_lowercase();
        if matches!(small.as_str(), "$" | "dollar" | "dollars") {
            let dollar = |listed: &iso_currency::Currency| {
                let name = listed.name().to_lowercase();
                listed.symbol().symbol.contains('$') && (name.contains("dollar") || name.contains("peso"))
            };
            return Self::of(listed().filter(dollar), false);
        }
        if let Some((_, codes, first_is_usual)) =
            WRITTEN.iter().find(|(words, ..)| words.split(' ').any(|written| written == small))
        {
            let currencies = codes.split(' ').filter_map(Currency::listed).collect();
            return Some(Self { currencies, first_is_usual: *first_is_usual });
        }
        // One letter is a sign only where nothing else is meant by it.
        if word.is_ascii() && word.chars().all(char::is_alphabetic) && word.len() == 1 && word != "R" {
            return None;
        }
        let letters = word.chars().all(|letter| letter.is_ascii_alphabetic());
        let same = |listed: &iso_currency::Currency| {
            let symbol = listed.symbol().symbol.replace('.', "");
            symbol == word || (!letters && symbol.to_lowercase() == small)
        };
        Self::of(listed().filter(same), false)
    }

    pub fn one(currency: Currency) -> Self {
        Self { currencies: vec![currency], first_is_usual: true }
    }

    fn of(listed: impl Iterator<Item = iso_currency::Currency>, first_is_usual: bool) -> Option<Self> {
        let currencies: Vec<_> = listed.filter_map(|listed| Currency::listed(listed.code())).collect();
        (!currencies.is_empty()).then_some(Self { currencies, first_is_usual })
    }

    /// What both signs can stand for; `None` if nothing.
    pub fn and(&self, other: &Self) -> Option<Self> {
        let both: Vec<_> = self.currencies.iter().copied().filter(|one| other.currencies.contains(one)).collect();
        (!both.is_empty()).then_some(Self { currencies: both, first_is_usual: self.first_is_usual })
    }

    /// The currency meant: that of the plan if it is one of them, else the usual one.
    ///
    /// # Errors
    /// Two of the currencies it could be.
    pub fn meant(&self, usual: Currency) -> Result<Currency, [Currency; 2]> {
        match self.currencies.as_slice() {
            all if all.contains(&usual) => Ok(usual),
            [only] => Ok(*only),
            [first, ..] if self.first_is_usual => Ok(*first),
            [first, second, ..] => Err(self.best_known().unwrap_or([*first, *second])),
            [] => Ok(usual),
        }
    }

    /// Examples that most people know.
    fn best_known(&self) -> Option<[Currency; 2]> {
        let pair = ["USD CAD", "JPY CNY", "SEK NOK", "INR PKR"];
        let known = pair.iter().map(|pair| pair.split(' ').filter_map(Currency::listed).collect::<Vec<_>>());
        known.into_iter().find_map(|pair| match pair.as_slice() {
            [one, two] if self.currencies.contains(one) && self.currencies.contains(two) => Some([*one, *two]),
            _ => None,
        })
    }
}

/// The money of ISO 4217.
fn listed() -> impl Iterator<Item = iso_currency::Currency> {
    (0..1000).filter_map(iso_currency::Currency::from_numeric).filter(|listed| !listed.is_special())
}

/// A currency alone: `EUR`, `eur`, `€`, `Fr`. A sign of several is refused.
///
/// # Errors
/// What would be understood.
pub fn currency(text: &str) -> Result<Reading<Currency>, String> {
    let text = clean(text);
    let sign = Sign::read(&text.replace('.', ""))
        .ok_or_else(|| "Write a currency code of three letters, for example USD".to_owned())?;
    let ask = |[one, other]: [Currency; 2]| {
        format!("{} stands for several currencies. Write the code, {one} or {other}", quoted(&text))
    };
    let only = sign.meant(Currency::USD).and_then(|currency| match sign.currencies.as_slice() {
        [_] => Ok(currency),
        [first, second, ..] if !sign.first_is_usual => Err(sign.best_known().unwrap_or([*first, *second])),
        _ => Ok(*sign.currencies.first().unwrap_or(&currency)),
    });
    let currency = only.map_err(ask)?;
    Ok(Reading::new(currency, currency.to_string()))
}
