//! The hours of a step as a distribution.

use std::sync::LazyLock;

use crate::domain::effort::Effort;
use crate::domain::uniform::uniform;

/// Points at which the density is added up.
const GRID: usize = 96;
/// Bits of a draw that tell the part.
const PART_BITS: u32 = 7;
/// Parts of equal share that the distribution is kept in.
const PARTS: usize = 1 << PART_BITS;
/// The logarithms of the points: of the same from the other end those of what is left.
static LOGARITHMS: LazyLock<[f64; GRID]> =
    LazyLock::new(|| std::array::from_fn(|strip| libm::log((strip as f64 + 0.5) / GRID as f64)));

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
        let logarithms = LOGARITHMS.iter().zip(LOGARITHMS.iter().rev());
        let mut below = [0.0; GRID + 1];
        let mut sum = 0.0;
        for (share, (of_point, of_rest)) in below.iter_mut().skip(1).zip(logarithms) {
            sum += libm::exp(rise * of_point + fall * of_rest);
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

    /// The hours of a draw of 64 even bits: the first of them tell a part, the others the place in it.
    #[inline]
    pub fn drawn(&self, bits: u64) -> f64 {
        let part = (bits >> (u64::BITS - PART_BITS)) as usize;
        let [Some(from), Some(to)] = [part, part + 1].map(|part| self.quantiles.get(part)) else { return 0.0 };
        from + (to - from) * uniform(bits << PART_BITS)
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
