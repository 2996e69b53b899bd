//! A claim as a distribution of pay, and how much of that the source really says.

use super::claim_ref::ClaimRef;
use crate::domain::catalogue::claim::Amount;
use crate::domain::pay::distribution::{Distribution, NotADistribution};
use crate::domain::pay::normal::{SCORE_OF_P75, SCORE_OF_P90};
use crate::domain::pay::wage_level::WageLevel;

/// The least spread of pay around a figure that is not of persons, such as a range of averages, as a standard deviation
/// of its logarithm. No occupation tried has less.
pub const LEAST_SPREAD: f64 = 0.25;

/// What a distribution is made from. All but the first are approximations, and have to be called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Five percentiles of the source.
    Percentiles,
    /// The percentiles that the source gives; above them it only gives a bound.
    TopCoded,
    /// The percentiles of an occupation, read for one level.
    ByLevel(WageLevel),
    /// A range with a most common range in it: its ends stand for P10 and P90, the common range for P25 and P75.
    CommonRange,
    /// A range: its ends stand for P10 and P90.
    Range,
    /// One figure with the assumed spread around it.
    OneFigure,
}

impl Shape {
    /// What an amount can be made to, perhaps read for one level; `None` for a bare bound.
    pub fn of(amount: Amount, read: Option<WageLevel>) -> Option<Self> {
        if let Some(level) = read {
            return Some(Self::ByLevel(level));
        }
        match amount {
            Amount::Percentiles(..) => Some(Self::Percentiles),
            Amount::TopCoded([_, _, Some(_), _, _], _) => Some(Self::TopCoded),
            Amount::CommonRange(..) => Some(Self::CommonRange),
            Amount::Range(..) | Amount::RangeWithMiddle(..) => Some(Self::Range),
            Amount::Middle(..) => Some(Self::OneFigure),
            Amount::TopCoded(..) | Amount::AtLeast(_) | Amount::AtMost(_) => None,
        }
    }
}

/// The distribution that a claim stands for, as printed, for a year of work, perhaps read for one level. What is not of
/// persons spreads by [`LEAST_SPREAD`] at least; around one figure P10 and P90 lie by so many percent below and above:
/// `figure ÷ (1 + spread)` and `figure × (1 + spread)`.
///
/// # Errors
/// If the amounts are out of order or no pay, or if it is a bare bound.
pub fn distribution_of(
    claim: ClaimRef<'_>,
    read: Option<WageLevel>,
    one_figure_spread: f64,
) -> Result<Distribution, NotADistribution> {
    let factor = claim.money().map_or(1.0, |(_, factor)| factor);
    let spread = one_figure_spread / 100.0;
    let points = match claim.amount() {
        Amount::Percentiles(p10, p25, p50, p75, p90) => {
            vec![(10.0, p10), (25.0, p25), (50.0, p50), (75.0, p75), (90.0, p90)]
        }
        Amount::CommonRange(low, lower, middle, upper, high, _) => {
            vec![
                (10.0, at_most(low, middle, SCORE_OF_P90)),
                (25.0, at_most(lower, middle, SCORE_OF_P75)),
                (50.0, middle),
                (75.0, at_least(upper, middle, SCORE_OF_P75)),
                (90.0, at_least(high, middle, SCORE_OF_P90)),
            ]
        }
        Amount::TopCoded(percentiles, _) => {
            let points = [10.0, 25.0, 50.0, 75.0, 90.0].into_iter().zip(percentiles);
            points.filter_map(|(percentile, pay)| Some((percentile, pay?))).collect()
        }
        Amount::RangeWithMiddle(low, middle, high, _) => around(low, middle, high),
        Amount::Range(low, high) => around(low, f64::midpoint(low, high), high),
        Amount::Middle(middle, _) => {
            vec![(10.0, middle / (1.0 + spread)), (50.0, middle), (90.0, middle * (1.0 + spread))]
        }
        Amount::AtLeast(_) | Amount::AtMost(_) => Vec::new(),
    };
    let points: Vec<_> = points.into_iter().map(|(percentile, pay)| (percentile, pay * factor)).collect();
    let printed = Distribution::through(&points)?;
    Ok(read.map_or_else(|| printed.clone(), |level| level.window(&printed)))
}

/// P10, P50 and P90 out of a range: its ends, or farther out if they lie closer together than pay of persons does.
fn around(low: f64, middle: f64, high: f64) -> Vec<(f64, f64)> {
    let (low, high) = (at_most(low, middle, SCORE_OF_P90), at_least(high, middle, SCORE_OF_P90));
    vec![(10.0, low), (50.0, middle), (90.0, high)]
}

fn at_most(low: f64, middle: f64, score: f64) -> f64 {
    low.min(middle * libm::exp(-score * LEAST_SPREAD))
}

fn at_least(high: f64, middle: f64, score: f64) -> f64 {
    high.max(middle * libm::exp(score * LEAST_SPREAD))
}
