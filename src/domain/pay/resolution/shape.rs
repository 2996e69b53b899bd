//! A claim as a distribution of pay, and how much of that the source really says.

use super::claim_ref::ClaimRef;
use crate::domain::catalogue::claim::Amount;
use crate::domain::pay::distribution::{Distribution, NotADistribution};

/// What a distribution is made from. All but the first are approximations, and have to be called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Five percentiles of the source.
    Percentiles,
    /// The percentiles that the source gives; above them it only gives a bound.
    TopCoded,
    /// A range with a most common range in it: its ends stand for P10 and P90, the common range for P25 and P75.
    CommonRange,
    /// A range: its ends stand for P10 and P90.
    Range,
    /// One figure with the assumed spread around it.
    OneFigure,
}

impl Shape {
    /// What an amount can be made to; `None` for a bare bound.
    pub fn of(amount: Amount) -> Option<Self> {
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

/// The distribution that an amount stands for, as printed, for a year of work. Around one figure it spreads by so many
/// percent of it either way.
///
/// # Errors
/// If the amounts are out of order or no pay, or if it is a bare bound.
pub fn distribution_of(claim: ClaimRef<'_>, one_figure_spread: f64) -> Result<Distribution, NotADistribution> {
    let factor = claim.money().map_or(1.0, |(_, factor)| factor);
    let spread = one_figure_spread / 100.0;
    let points = match claim.amount() {
        Amount::Percentiles(p10, p25, p50, p75, p90) | Amount::CommonRange(p10, p25, p50, p75, p90, _) => {
            vec![(10.0, p10), (25.0, p25), (50.0, p50), (75.0, p75), (90.0, p90)]
        }
        Amount::TopCoded(percentiles, _) => {
            let points = [10.0, 25.0, 50.0, 75.0, 90.0].into_iter().zip(percentiles);
            points.filter_map(|(percentile, pay)| Some((percentile, pay?))).collect()
        }
        Amount::RangeWithMiddle(low, middle, high, _) => vec![(10.0, low), (50.0, middle), (90.0, high)],
        Amount::Range(low, high) => vec![(10.0, low), (50.0, f64::midpoint(low, high)), (90.0, high)],
        Amount::Middle(middle, _) => {
            vec![(10.0, middle * (1.0 - spread)), (50.0, middle), (90.0, middle * (1.0 + spread))]
        }
        Amount::AtLeast(_) | Amount::AtMost(_) => Vec::new(),
    };
    let points: Vec<_> = points.into_iter().map(|(percentile, pay)| (percentile, pay * factor)).collect();
    Distribution::through(&points)
}
