//! Low, middle and high of a pay claim, for a year of work.

use crate::domain::catalogue::claim::{Amount, Claim, Middle, Unit};
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
}

impl BandMiddle {
    /// The word for it, in lower case.
    pub fn word(self) -> &'static str {
        match self {
            Self::Given(middle) => middle.word(),
            Self::HalfWay => "half way between the ends",
        }
    }
}

/// Low, middle and high in whole units of a currency for a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The currency.
    pub currency: Currency,
    /// The lowest figure of the claim (P10 where it has percentiles), where it has one.
    pub low: Option<f64>,
    /// The middle.
    pub middle: f64,
    /// What the middle is.
    pub middle_is: BandMiddle,
    /// The highest figure of the claim (P90 where it has percentiles), where it has one.
    pub high: Option<f64>,
}

impl Band {
    /// The band of a claim; `None` if it is not money for work or only a bound.
    pub fn of(claim: &Claim) -> Option<Self> {
        let (code, factor) = match &claim.unit {
            Unit::MoneyPerYear(code) => (code, 1.0),
            Unit::MoneyPerHour(code) => (code, HOURS_IN_A_WORKING_YEAR),
            Unit::BillionsOf(_) | Unit::Percent | Unit::Count => return None,
        };
        let currency = Currency::parse(code).ok()?;
        let (middle, middle_is) = match claim.amount {
            Amount::Range(low, high) => (f64::midpoint(low, high), BandMiddle::HalfWay),
            Amount::Middle(..)
            | Amount::RangeWithMiddle(..)
            | Amount::CommonRange(..)
            | Amount::Percentiles(..)
            | Amount::TopCoded(..)
            | Amount::AtLeast(_)
            | Amount::AtMost(_) => {
                let (middle, kind) = claim.amount.middle()?;
                (middle, BandMiddle::Given(kind))
            }
        };
        let outer = claim.amount.outer();
        Some(Self {
            currency,
            low: claim.amount.low().map(|low| low * factor),
            middle: middle * factor,
            middle_is,
            high: outer.map(|(_, high)| high * factor),
        })
    }
}
