//! A figure of the person's own, as typed: read field by field, with what is wrong beside each.

use serde::Serialize;

use crate::app::format;
use crate::app::typed;
use crate::domain::catalogue::claim::{Amount, PayDefinition};
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, RoleId};
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::unknown_fields::UnknownFields;

/// What stands in the fields of a figure of one's own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnClaimText {
    /// One figure, a range, or percentiles.
    pub figure: String,
    /// Code of the currency.
    pub currency: String,
    pub includes: PayDefinition,
    /// The year it speaks of.
    pub year: String,
    /// Anything to remember.
    pub note: String,
    /// The figure that is changed, so that what the fields do not show stays; `None` for a new one.
    #[serde(skip)]
    pub changes: Option<OwnClaim>,
}

/// What is wrong in each field, with what would be right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OwnClaimErrors {
    pub figure: Option<String>,
    pub currency: Option<String>,
    pub year: Option<String>,
}

impl OwnClaimText {
    /// Empty fields.
    pub fn blank(currency: Currency, year: i16) -> Self {
        Self {
            figure: String::new(),
            currency: currency.to_string(),
            includes: PayDefinition::Base,
            year: year.to_string(),
            note: String::new(),
            changes: None,
        }
    }

    /// The fields of a figure; `None` if it has a shape that the fields cannot hold, such as a bound.
    pub fn of(own: &OwnClaim) -> Option<Self> {
        match own.amount {
            Amount::Middle(..) | Amount::Range(..) | Amount::RangeWithMiddle(..) | Amount::Percentiles(..) => {}
            Amount::CommonRange(..) | Amount::TopCoded(..) | Amount::AtLeast(_) | Amount::AtMost(_) => return None,
        }
        let number = |amount: f64| if amount.fract() == 0.0 { format::grouped(amount) } else { amount.to_string() };
        let figure = own.amount.numbers().into_iter().map(number).collect::<Vec<_>>().join(" / ");
        Some(Self {
            figure,
            currency: own.currency.to_string(),
            includes: own.definition,
            year: own.year.to_string(),
            note: own.note.clone().unwrap_or_default(),
            changes: Some(own.clone()),
        })
    }

    /// The figure for a role that the fields say.
    ///
    /// # Errors
    /// What is wrong in each field; nothing is taken from the others then.
    pub fn read(&self, role: &RoleId) -> Result<OwnClaim, OwnClaimErrors> {
        let currency = typed::read::currency(&self.currency).map(|currency| currency.value);
        let usual = currency.clone().unwrap_or(Currency::USD);
        let amount = typed::read::figure(&self.figure, usual).map(|figure| figure.value);
        let year = typed::read::year(&self.year).map(|year| year.value);
        match (amount, currency, year) {
            (Ok(amount), Ok(currency), Ok(year)) => {
                let note = Some(self.note.trim()).filter(|note| !note.is_empty()).map(str::to_owned);
                let definition = self.includes;
                Ok(match self.changes.clone() {
                    Some(known) => OwnClaim { amount, currency, definition, year, note, ..known },
                    None => OwnClaim {
                        id: ClaimId::new(OwnClaim::PREFIX),
                        role: role.clone(),
                        amount,
                        currency,
                        definition,
                        year,
                        place: None,
                        note,
                        unknown: UnknownFields::NONE,
                    },
                })
            }
            (amount, currency, year) => {
                Err(OwnClaimErrors { figure: amount.err(), currency: currency.err(), year: year.err() })
            }
        }
    }
}

/// A text field of a figure of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnClaimField {
    /// One figure, a range, or percentiles.
    Figure,
    /// Code of the currency.
    Currency,
    /// The year it speaks of.
    Year,
    /// Anything to remember.
    Note,
}

impl OwnClaimField {
    /// Its whole name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => "Your figure for a year",
            Self::Currency => "Currency of your figure",
            Self::Year => "Year of your figure",
            Self::Note => "Note on your figure",
        }
    }

    /// Shown while it is empty.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Figure => "118k, 100k to 150k, or P10 / P25 / P50 / P75 / P90",
            Self::Note => "Where it is from",
            Self::Currency | Self::Year => "",
        }
    }

    /// How a text is understood beside that of the currency; empty where it says so itself.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read(self, text: &str, currency: &str) -> Result<String, String> {
        let usual = || typed::read::currency(currency).map_or(Currency::USD, |currency| currency.value);
        match self {
            Self::Figure => typed::read::figure(text, usual()).map(|figure| figure.words),
            Self::Currency => typed::read::currency(text).map(|currency| currency.words),
            Self::Year => typed::read::year(text).map(|_| String::new()),
            Self::Note => Ok(String::new()),
        }
    }
}
