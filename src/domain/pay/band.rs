//! Low, middle and high of a pay claim, for a year of work.

use super::resolution::claim_ref::ClaimRef;
use crate::domain::catalogue::claim::{Amount, Claim, Middle};
use crate::domain::currency::Currency;

/// Hours in a year of full-time work, as the Bureau of Labor Statistics counts them: 52 weeks of 40 hours.
pub const HOURS_IN_A_WORKING_YEAR: f64 = 2080.0;

/// What the middle of a band is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandMiddle {
    /// The source gives it.
    Given(Middle),
    /// Half way between the ends; the source gives no middle.
    HalfWay,
    /// Of several claims by the weights that the person gave them.
    Weighted,
}

/// Low, middle and high in whole units of a currency for a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    pub currency: Currency,
    /// The lowest figure of the claim (P10 where it has percentiles), where it has one.
    pub low: Option<f64>,
    pub middle: f64,
    pub middle_is: BandMiddle,
    /// The highest figure of the claim (P90 where it has percentiles), where it has one.
    pub high: Option<f64>,
}

impl Band {
    /// The band of a published claim; `None` if it is not money for work or only a bound.
    pub fn of(claim: &Claim) -> Option<Self> {
        Self::of_claim(ClaimRef::Published(claim))
    }

    /// The band of a claim as printed; `None` if it is not money for work or only a bound.
    pub fn of_claim(claim: ClaimRef<'_>) -> Option<Self> {
        let (currency, factor) = claim.money()?;
        let amount = claim.amount();
        let (middle, middle_is) = match amount {
            Amount::Range(low, high) => (f64::midpoint(low, high), BandMiddle::HalfWay),
            Amount::Middle(..)
            | Amount::RangeWithMiddle(..)
            | Amount::CommonRange(..)
            | Amount::Percentiles(..)
            | Amount::TopCoded(..)
            | Amount::AtLeast(_)
            | Amount::AtMost(_) => {
                let (middle, kind) = amount.middle()?;
                (middle, BandMiddle::Given(kind))
            }
        };
        let printed =
            Self { currency, low: amount.low(), middle, middle_is, high: amount.outer().map(|(_, high)| high) };
        Some(printed.times(factor))
    }

    /// All amounts times a factor.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        let scaled = |amount: f64| amount * factor;
        Self { low: self.low.map(scaled), middle: scaled(self.middle), high: self.high.map(scaled), ..self }
    }
}
