//! Five percentiles of many values.

use serde::Serialize;

/// The values below which 10, 25, 50, 75 and 90 % lie, with linear interpolation between neighbours (type 7 of Hyndman and
/// Fan 1996).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Percentiles {
    /// 10 %.
    pub p10: f64,
    /// 25 %.
    pub p25: f64,
    /// 50 %.
    pub p50: f64,
    /// 75 %.
    pub p75: f64,
    /// 90 %.
    pub p90: f64,
}

const SHARES: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 0.9];
/// A power of two, so that cutting into buckets costs a multiplication.
const BUCKETS: usize = 1024;

/// A bucket that is not looked into.
const NONE: u32 = u32::MAX;

/// Finds percentiles; its buffers are used again.
#[derive(Clone, Debug, Default)]
pub(super) struct Selection {
    /// The values to look at.
    pub(super) values: Vec<f64>,
    buckets: Vec<u16>,
    counts: Vec<u32>,
    near: Vec<f64>,
}

impl Selection {
    /// The percentiles of the values; all 0 if there are none. Infinite values lie above all others.
    ///
    /// One pass cuts the range into even buckets and counts them; only the buckets that hold a percentile are sorted.
    pub(super) fn percentiles(&mut self) -> Percentiles {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        let mut finite = true;
        for value in &self.values {
            low = if *value < low { *value } else { low };
            high = if *value > high { *value } else { high };
            finite &= value.is_finite();
        }
        if low >= high || !finite {
            return self.sorted();
        }
        let scale = (BUCKETS - 1) as f64 / (high - low);
        self.counts.clear();
        self.counts.resize(BUCKETS, 0);
        self.buckets.clear();
        self.buckets.extend(self.values.iter().map(|value| ((value - low) * scale) as u16));
        for bucket in &self.buckets {
            if let Some(count) = self.counts.get_mut(usize::from(*bucket)) {
                *count += 1;
            }
        }
        self.by_bucket()
    }

    /// By sorting everything, for values that are all equal or not all finite.
    fn sorted(&mut self) -> Percentiles {
        self.values.sort_unstable_by(f64::total_cmp);
        let values = &self.values;
        at_shares(values.len(), |rank| values.get(rank).copied().unwrap_or_default())
    }

    fn by_bucket(&mut self) -> Percentiles {
        let count = self.values.len();
        // The ranks wanted, two neighbours for each percentile, ascending.
        let mut ranks = [0; 2 * SHARES.len()];
        for (pair, share) in ranks.chunks_mut(2).zip(SHARES) {
            let lower = (share * (count - 1) as f64) as usize;
            pair.iter_mut().zip([lower, (lower + 1).min(count - 1)]).for_each(|(slot, rank)| *slot = rank);
        }
        // Mark the buckets that hold one, and remember how many lie before each of them.
        let mut starts = [(0_usize, 0_usize); 2 * SHARES.len()];
        let (mut before, mut marked) = (0_usize, 0_usize);
        let mut wanted = ranks.iter().copied().peekable();
        for held in &mut self.counts {
            let inside = *held as usize;
            let mut holds = false;
            while wanted.next_if(|rank| *rank < before + inside).is_some() {
                holds = true;
            }
            // From here on the count says whether the bucket is looked into.
            *held = if holds { 0 } else { NONE };
            if holds {
                if let Some(slot) = starts.get_mut(marked) {
                    *slot = (before, inside);
                }
                marked += 1;
            }
            before += inside;
        }
        self.near.clear();
        for (value, bucket) in self.values.iter().zip(&self.buckets) {
            if self.counts.get(usize::from(*bucket)).is_some_and(|mark| *mark != NONE) {
                self.near.push(*value);
            }
        }
        // Buckets ascend, so sorting what is near keeps each bucket together.
        self.near.sort_unstable_by(f64::total_cmp);
        let starts = starts.get(..marked).unwrap_or_default();
        let near = &self.near;
        at_shares(count, |rank| {
            let mut offset = 0;
            for (before, inside) in starts {
                if rank < before + inside {
                    return near.get(offset + rank - before).copied().unwrap_or_default();
                }
                offset += inside;
            }
            0.0
        })
    }
}

fn at_shares(count: usize, value: impl Fn(usize) -> f64) -> Percentiles {
    let [p10, p25, p50, p75, p90] = SHARES.map(|share| {
        let position = share * count.saturating_sub(1) as f64;
        let (lower, upper) = (value(position as usize), value((position as usize + 1).min(count.saturating_sub(1))));
        let between = position - position.floor();
        // Nothing is added to an infinite value, nor taken from its neighbour where no way has to be gone.
        if between == 0.0 || lower.total_cmp(&upper).is_eq() { lower } else { lower + (upper - lower) * between }
    });
    Percentiles { p10, p25, p50, p75, p90 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn both(values: Vec<f64>) -> (Percentiles, Percentiles) {
        let mut quick = Selection { values: values.clone(), ..Selection::default() };
        let mut slow = Selection { values, ..Selection::default() };
        (quick.percentiles(), slow.sorted())
    }

    #[test]
    fn they_are_those_of_a_textbook() {
        // Type 7 of 1, 2, …, 11: every tenth part is a value.
        let mut selection = Selection { values: (1..=11).rev().map(f64::from).collect(), ..Selection::default() };
        let expected = Percentiles { p10: 2.0, p25: 3.5, p50: 6.0, p75: 8.5, p90: 10.0 };
        assert_eq!(selection.percentiles(), expected);
    }

    #[test]
    fn one_value_or_equal_values_are_every_percentile() {
        for values in [vec![7.0], vec![7.0; 5]] {
            let (quick, _) = both(values);
            assert_eq!(quick, Percentiles { p10: 7.0, p25: 7.0, p50: 7.0, p75: 7.0, p90: 7.0 });
        }
    }

    #[test]
    fn infinite_values_lie_above_all_others() {
        let (found, _) = both(vec![f64::INFINITY, 1.0, 2.0, 3.0, f64::INFINITY]);
        assert_eq!((found.p25, found.p50, found.p90), (2.0, 3.0, f64::INFINITY));
    }

    proptest! {
        #[test]
        fn buckets_find_what_sorting_finds(values in proptest::collection::vec(-1e6..1e6_f64, 1..400), copies in 0..300_usize) {
            let first = values.first().copied().unwrap_or_default();
            let (quick, slow) = both(values.into_iter().chain(std::iter::repeat_n(first, copies)).collect());
            prop_assert_eq!(quick, slow);
        }
    }
}
