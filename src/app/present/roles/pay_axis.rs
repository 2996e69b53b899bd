//! The axis of the pay bars and where each bar lies on it.

use serde::Serialize;

use crate::app::format;
use crate::app::present::axis::{AxisData, AxisUnit};
use crate::domain::catalogue::claim::Amount;
use crate::domain::currency::Currency;
use crate::domain::pay::resolution::claim_ref::ClaimRef;

/// How a figure is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PayBar {
    /// Lowest amount drawn.
    pub low: f64,
    /// Highest amount drawn.
    pub high: f64,
    /// Quartiles or most common range.
    pub common: Option<[f64; 2]>,
    /// Middle, where the source has one.
    pub middle: Option<f64>,
}

/// An axis with about six round marks that holds every amount in this currency.
pub(super) fn axis(claims: &[ClaimRef<'_>], currency: Currency) -> Option<AxisData> {
    let amounts: Vec<f64> = claims
        .iter()
        .filter_map(|claim| claim.money().filter(|(code, _)| *code == currency).map(|(_, factor)| (claim, factor)))
        .flat_map(|(claim, factor)| claim.amount().numbers().into_iter().map(move |number| number * factor))
        .collect();
    let low = amounts.iter().copied().min_by(f64::total_cmp)?;
    let high = amounts.iter().copied().max_by(f64::total_cmp)?;
    let span = (high - low).max(high * 0.2).max(1.0);
    let rough = span / 6.0;
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|part| part * power).find(|step| *step >= rough)?;
    let from = ((low - span * 0.04) / step).floor().max(0.0) * step;
    let to = ((high + span * 0.04) / step).ceil() * step;
    let count = ((to - from) / step).round() as u32;
    let marks = (0..=count).map(|index| from + step * f64::from(index)).map(|at| (at, format::thousands(at))).collect();
    Some(AxisData { from, to, marks, unit: AxisUnit::Money })
}

/// How the figure is drawn; `None` if it is in another currency. A bare bound is open to the end of the axis.
pub(super) fn bar(claim: ClaimRef<'_>, currency: Currency, axis: &AxisData) -> Option<PayBar> {
    let (_, factor) = claim.money().filter(|(code, _)| *code == currency)?;
    let scaled = |(low, high): (f64, f64)| [low * factor, high * factor];
    let middle = claim.amount().middle().map(|(middle, _)| middle * factor);
    let [low, high] = match claim.amount() {
        Amount::AtLeast(bound) => [bound * factor, axis.to],
        Amount::TopCoded([low, ..], bound) => [low.unwrap_or(bound) * factor, axis.to],
        Amount::AtMost(bound) => [axis.from, bound * factor],
        Amount::Middle(middle, _) => scaled((middle, middle)),
        Amount::Range(low, high)
        | Amount::RangeWithMiddle(low, _, high, _)
        | Amount::CommonRange(low, _, _, _, high, _)
        | Amount::Percentiles(low, _, _, _, high) => scaled((low, high)),
    };
    Some(PayBar { low, high, common: claim.amount().inner().map(scaled), middle })
}
