//! Low, middle and high of a pay claim, for a year of work.

use super::normal::{SCORE_OF_P75, SCORE_OF_P90, SCORE_OF_P99};
use super::resolution::claim_ref::ClaimRef;
use super::wage_level::WageLevel;
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
    /// Read out of an occupation for one level: an approximation.
    ByLevel(WageLevel),
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

    /// The band of one level of an occupation, read out of its percentiles: P10, P50 and P90 of its window, in whole units.
    /// `None` without percentiles around a median.
    pub fn of_level(claim: ClaimRef<'_>, level: WageLevel) -> Option<Self> {
        let (currency, factor) = claim.money()?;
        let percentiles = level_percentiles(claim)?;
        let at = |score: f64| Some((pay_at(percentiles, level.centre() + WageLevel::WIDTH * score)? * factor).round());
        let (low, middle) = (at(-SCORE_OF_P90)?, at(0.0)?);
        // What is above the last figure known is no figure of a source.
        let high = if percentiles.iter().all(Option::is_some) { Some(at(SCORE_OF_P90)?) } else { None };
        Some(Self { currency, low: Some(low), middle, middle_is: BandMiddle::ByLevel(level), high })
    }

    /// All amounts times a factor.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        let scaled = |amount: f64| amount * factor;
        Self { low: self.low.map(scaled), middle: scaled(self.middle), high: self.high.map(scaled), ..self }
    }
}

/// P10, P25, P50, P75 and P90 of a claim about an occupation, as printed and as far as they are figures; `None` if it is
/// not about an occupation or has no median.
pub(super) fn level_percentiles(claim: ClaimRef<'_>) -> Option<[Option<f64>; 5]> {
    claim.proxy()?;
    match claim.amount() {
        Amount::Percentiles(p10, p25, p50, p75, p90) => Some([p10, p25, p50, p75, p90].map(Some)),
        Amount::TopCoded(percentiles @ [_, _, Some(_), _, _], _) => Some(percentiles),
        Amount::TopCoded(..)
        | Amount::Middle(..)
        | Amount::Range(..)
        | Amount::RangeWithMiddle(..)
        | Amount::CommonRange(..)
        | Amount::AtLeast(_)
        | Amount::AtMost(_) => None,
    }
}

/// Pay at a normal score of a curve through percentiles, the same as that of the distribution through them but without
/// building it: roles are asked for their middle by the thousand.
fn pay_at(percentiles: [Option<f64>; 5], score: f64) -> Option<f64> {
    let scores = [-SCORE_OF_P90, -SCORE_OF_P75, 0.0, SCORE_OF_P75, SCORE_OF_P90];
    let mut known = scores.into_iter().zip(percentiles).filter_map(|(score, pay)| Some((score, pay?)));
    let (mut from, mut to) = (known.next()?, known.next()?);
    for next in known {
        if score <= to.0 {
            break;
        }
        (from, to) = (to, next);
    }
    let along = (score.clamp(-SCORE_OF_P99, SCORE_OF_P99) - from.0) / (to.0 - from.0);
    Some(from.1 * libm::exp(along * libm::log(to.1 / from.1)))
}
