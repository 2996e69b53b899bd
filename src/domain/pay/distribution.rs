//! Pay in a role as a distribution: the percentiles of a claim joined to a curve.
//!
//! Between two given percentiles the logarithm of pay is linear in the normal score. Beyond the outermost two it goes on with
//! the slope next to it as far as the 1st and the 99th percentile and is flat from there on. It never makes a figure where
//! none was given: with a single figure every percentile is that figure.

use super::normal::{SCORE_OF_P99, inverse_normal};
use crate::domain::money::Money;

/// Pay by normal score, in whole units for a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// Where the slope changes, by ascending score; at least one.
    bends: Vec<Bend>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Bend {
    score: f64,
    /// The logarithm of pay there.
    log_pay: f64,
    /// Growth of the logarithm for each unit of score up to the next bend; 0 at the last.
    slope: f64,
}

/// Percentiles that make no distribution.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum NotADistribution {
    /// Nothing was given.
    #[error("a distribution needs at least one percentile")]
    Empty,
    /// A percentile outside 0 to 100, or at an end of it.
    #[error("{0} is not a percentile between 0 and 100")]
    NotAPercentile(f64),
    /// Pay that is not above 0, or too much of it.
    #[error("a pay of {0} cannot be used: it has to be above 0 and below 1,000,000,000,000")]
    NotPay(f64),
    /// Percentiles out of order, or one twice.
    #[error("percentile {after} stands after percentile {before}: they have to ascend")]
    PercentilesOutOfOrder {
        before: f64,
        /// The one after it, which is not higher.
        after: f64,
    },
    /// A higher percentile that pays less.
    #[error("percentile {percentile} pays {pay}, less than the {lower} of the one before: pay has to ascend")]
    PayOutOfOrder {
        percentile: f64,
        pay: f64,
        /// The pay of the one before.
        lower: f64,
    },
    /// A weight that is not above 0.
    #[error("{0} is not a weight above 0")]
    NotAWeight(f64),
}

impl Distribution {
    /// The curve through percentiles, each with its pay for a year, by ascending percentile.
    ///
    /// # Errors
    /// Nothing given; a percentile outside 0 to 100; pay not above 0 or of 10¹² and more; either out of order.
    pub fn through(percentiles: &[(f64, f64)]) -> Result<Self, NotADistribution> {
        check(percentiles)?;
        let mut points: Vec<(f64, f64)> =
            percentiles.iter().map(|(percentile, pay)| (inverse_normal(percentile / 100.0), libm::log(*pay))).collect();
        if let [first, second, ..] = points.as_slice()
            && first.0 > -SCORE_OF_P99
        {
            points.insert(0, (-SCORE_OF_P99, first.1 - slope(*first, *second) * (first.0 + SCORE_OF_P99)));
        }
        if let [.., before, last] = points.as_slice()
            && last.0 < SCORE_OF_P99
        {
            points.push((SCORE_OF_P99, last.1 + slope(*before, *last) * (SCORE_OF_P99 - last.0)));
        }
        Ok(Self::joined(&points))
    }

    /// The weighted mean of the logarithms of pay at each score.
    ///
    /// # Errors
    /// Nothing given; a weight that is not a finite number above 0.
    pub fn weighted(parts: &[(f64, Self)]) -> Result<Self, NotADistribution> {
        if let Some((weight, _)) = parts.iter().find(|(weight, _)| !(weight.is_finite() && *weight > 0.0)) {
            return Err(NotADistribution::NotAWeight(*weight));
        }
        if let [(_, only)] = parts {
            return Ok(only.clone());
        }
        let mut scores: Vec<f64> =
            parts.iter().flat_map(|(_, part)| part.bends.iter().map(|bend| bend.score)).collect();
        scores.sort_by(f64::total_cmp);
        scores.dedup();
        let sum: f64 = parts.iter().map(|(weight, _)| weight).sum();
        let mean = |score: f64| parts.iter().map(|(weight, part)| weight / sum * part.log_quantile(score)).sum();
        let points: Vec<(f64, f64)> = scores.iter().map(|score| (*score, mean(*score))).collect();
        if points.is_empty() { Err(NotADistribution::Empty) } else { Ok(Self::joined(&points)) }
    }

    /// All pay times a factor above 0.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        let log = libm::log(factor);
        let bends = self.bends.iter().map(|bend| Bend { log_pay: bend.log_pay + log, ..*bend }).collect();
        Self { bends }
    }

    /// The part of the curve around a score: pay at `z` is what the curve has at `centre + width × z`. The width is above 0.
    #[must_use]
    pub fn window(&self, centre: f64, width: f64) -> Self {
        let inside = |bend: &Bend| Bend {
            score: (bend.score - centre) / width,
            log_pay: bend.log_pay,
            slope: bend.slope * width,
        };
        Self { bends: self.bends.iter().map(inside).collect() }
    }

    /// Pay at a normal score.
    pub fn quantile(&self, score: f64) -> f64 {
        libm::exp(self.log_quantile(score))
    }

    /// Pay at a percentile between 0 and 100.
    pub fn at_percentile(&self, percentile: f64) -> f64 {
        self.quantile(inverse_normal(percentile / 100.0))
    }

    /// The logarithm of pay at a normal score.
    #[inline]
    pub fn log_quantile(&self, score: f64) -> f64 {
        let mut answer = self.bends.first().map_or(0.0, |first| first.log_pay);
        for bend in &self.bends {
            if score < bend.score {
                break;
            }
            answer = bend.log_pay + bend.slope * (score - bend.score);
        }
        answer
    }

    /// The normal score at which the role pays so much: not beyond the ends of the curve, and the middle of a level stretch.
    /// With a single figure it is 0.
    pub fn score(&self, pay: f64) -> f64 {
        let wanted = libm::log(pay);
        let below = self.bends.iter().rfind(|bend| bend.log_pay < wanted);
        let above = self.bends.iter().find(|bend| bend.log_pay > wanted);
        let mut level = self.bends.iter().filter(|bend| bend.log_pay.total_cmp(&wanted).is_eq()).map(|bend| bend.score);
        match (level.next(), level.next_back(), below, above) {
            (Some(first), Some(last), ..) => f64::midpoint(first, last),
            (Some(only), None, ..) => only,
            (None, _, Some(below), Some(_)) => below.score + (wanted - below.log_pay) / below.slope,
            (None, _, Some(end), None) | (None, _, None, Some(end)) => end.score,
            (None, _, None, None) => 0.0,
        }
    }

    /// Straight lines through points of score and logarithm of pay.
    fn joined(points: &[(f64, f64)]) -> Self {
        let next = points.iter().skip(1).map(Some).chain([None]);
        let bend = |(point, next): (&(f64, f64), Option<&(f64, f64)>)| Bend {
            score: point.0,
            log_pay: point.1,
            slope: next.map_or(0.0, |next| slope(*point, *next)),
        };
        Self { bends: points.iter().zip(next).map(bend).collect() }
    }
}

fn slope(from: (f64, f64), to: (f64, f64)) -> f64 {
    (to.1 - from.1) / (to.0 - from.0)
}

fn check(percentiles: &[(f64, f64)]) -> Result<(), NotADistribution> {
    if percentiles.is_empty() {
        return Err(NotADistribution::Empty);
    }
    let mut before: Option<(f64, f64)> = None;
    for (percentile, pay) in percentiles.iter().copied() {
        if !(percentile > 0.0 && percentile < 100.0) {
            return Err(NotADistribution::NotAPercentile(percentile));
        }
        if !(pay > 0.0 && pay < Money::LARGEST) {
            return Err(NotADistribution::NotPay(pay));
        }
        if let Some((before, lower)) = before {
            if percentile <= before {
                return Err(NotADistribution::PercentilesOutOfOrder { before, after: percentile });
            }
            if pay < lower {
                return Err(NotADistribution::PayOutOfOrder { percentile, pay, lower });
            }
        }
        before = Some((percentile, pay));
    }
    Ok(())
}
