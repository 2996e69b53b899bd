//! A currency by its ISO 4217 code.

use serde::{Deserialize, Serialize};

/// Three capital letters. Whether a country uses them is not checked here, so that a file can hold any;
/// what is typed is held against [`listed`](Self::listed).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency {
    code: [u8; 3],
    /// Looked up once: every amount that is shown or compared asks for it.
    minor_in_whole: u16,
}

/// A text that is not a currency code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a currency code of three capital letters, such as USD")]
pub struct NotACurrency(pub String);

impl Currency {
    /// The United States dollar.
    pub const USD: Self = Self { code: *b"USD", minor_in_whole: 100 };

    /// Reads a code.
    ///
    /// # Errors
    /// If the text is not three capital letters.
    pub fn parse(text: &str) -> Result<Self, NotACurrency> {
        match text.as_bytes() {
            // Most amounts are in it.
            b"USD" => Ok(Self::USD),
            [a, b, c] if [a, b, c].into_iter().all(u8::is_ascii_uppercase) => {
                let listed = iso_currency::Currency::from_code(text);
                let minor_in_whole = listed.and_then(iso_currency::Currency::subunit_fraction).unwrap_or(100);
                Ok(Self { code: [*a, *b, *c], minor_in_whole })
            }
            _ => Err(NotACurrency(text.to_owned())),
        }
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("???")
    }

    /// The money of that code in ISO 4217, in any case of letters; `None` for codes of metals, of tests and of nothing.
    pub fn listed(code: &str) -> Option<Self> {
        let code = code.to_ascii_uppercase();
        iso_currency::Currency::from_code(&code).filter(|listed| !listed.is_special())?;
        Self::parse(&code).ok()
    }

    /// How many minor units make a whole one (ISO 4217, list one): 1, 100, 1000 or 10,000; 100 for a code it does not list.
    pub fn minor_in_whole(self) -> i64 {
        i64::from(self.minor_in_whole)
    }
}

impl std::fmt::Display for Currency {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code())
    }
}

impl TryFrom<String> for Currency {
    type Error = NotACurrency;

    fn try_from(text: String) -> Result<Self, NotACurrency> {
        Self::parse(&text)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}
