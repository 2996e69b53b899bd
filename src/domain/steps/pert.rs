//! The hours of a step as a distribution.

use crate::domain::effort::Effort;

/// Points at which the density is added up.
const GRID: usize = 96;
/// Parts of equal share that the distribution is kept in.
const PARTS: usize = 128;

/// Hours between the fewest and the most, the likely ones most often: the beta distribution of PERT (Malcolm, Roseboom, Clark
/// and Fazar 1959), with `α = 1 + 4 (likely − fewest) ÷ (most − fewest)` and `β = 6 − α`.
#[derive(Clone, Debug)]
pub struct Pert {
    /// Hours below which each share lies, from 0 to 1 in equal parts.
    quantiles: [f64; PARTS + 1],
}

impl Pert {
    /// The distribution of hours that are in order.
    pub fn of(effort: Effort) -> Self {
        let Effort { optimistic, likely, pessimistic } = effort;
        let width = pessimistic - optimistic;
        if width <= 0.0 {
            return Self { quantiles: [likely; PARTS + 1] };
        }
        let rise = 4.0 * (likely - optimistic) / width;
        let fall = 4.0 - rise;
        // The density in the middle of each of the strips, and the share up to its end.
        let middle = |strip: usize| (strip as f64 + 0.5) / GRID as f64;
        let density = |at: f64| libm::pow(at, rise) * libm::pow(1.0 - at, fall);
        let mut below = [0.0; GRID + 1];
        let mut sum = 0.0;
        for (strip, share) in below.iter_mut().skip(1).enumerate() {
            sum += density(middle(strip));
            *share = sum;
        }
        let mut strips = below.iter().zip(below.iter().skip(1)).enumerate().peekable();
        let mut quantiles = [pessimistic; PARTS + 1];
        for (part, hours) in quantiles.iter_mut().enumerate() {
            let wanted = sum * part as f64 / PARTS as f64;
            while strips.next_if(|(_, (_, to))| **to < wanted).is_some() {}
            if let Some((strip, (from, to))) = strips.peek() {
                let inside = if **to > **from { (wanted - **from) / (**to - **from) } else { 0.0 };
                *hours = optimistic + width * (*strip as f64 + inside.clamp(0.0, 1.0)) / GRID as f64;
            }
        }
        Self { quantiles }
    }

    /// The hours below which a share from 0 to 1 lies.
    #[inline]
    pub fn at(&self, share: f64) -> f64 {
        let place = share.clamp(0.0, 1.0) * PARTS as f64;
        let part = (place as usize).min(PARTS - 1);
        let [Some(from), Some(to)] = [part, part + 1].map(|part| self.quantiles.get(part)) else { return 0.0 };
        from + (to - from) * (place - part as f64)
    }

    /// The mean of PERT: `(fewest + 4 likely + most) ÷ 6`.
    pub fn mean(effort: Effort) -> f64 {
        (effort.optimistic + 4.0 * effort.likely + effort.pessimistic) / 6.0
    }

    /// The standard deviation of the logarithm of the hours, about: a sixth of the width for each hour of the mean.
    pub fn log_spread(effort: Effort) -> f64 {
        (effort.pessimistic - effort.optimistic) / 6.0 / Self::mean(effort)
    }
}
