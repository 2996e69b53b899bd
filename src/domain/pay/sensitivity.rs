//! How much each assumption matters to an outcome.
//!
//! It knows nothing of pay: an outcome is any function of some inputs. The same function, ranges and seed give the same answer;
//! nothing is drawn but from the seed.

use super::projection::draws::mixed;

/// What an input can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lowest.
    pub low: f64,
    /// What it is taken to be.
    pub base: f64,
    /// The highest.
    pub high: f64,
}

/// The outcome with one input at either end and all others as they are taken to be: a bar of the tornado.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// With the input at its lowest.
    pub low: f64,
    /// With the input at its highest.
    pub high: f64,
}

impl Bar {
    /// How far apart the two ends are.
    pub fn width(self) -> f64 {
        (self.high - self.low).abs()
    }
}

/// Changes one input at a time; a bar for each, in the order of the ranges.
pub fn one_at_a_time(outcome: &dyn Fn(&[f64]) -> f64, ranges: &[Range]) -> Vec<Bar> {
    let base: Vec<f64> = ranges.iter().map(|range| range.base).collect();
    let with = |input: usize, value: f64| outcome(&replaced(&base, input, value));
    ranges
        .iter()
        .enumerate()
        .map(|(input, range)| Bar { low: with(input, range.low), high: with(input, range.high) })
        .collect()
}

/// The total effect of each input: the share of the variance of the outcome that would be left if only this input were
/// unknown, on average over the others, with what it does together with them. Every input lies evenly between its ends.
///
/// Jansen's estimator (1999) on `samples` pairs of points, as Saltelli and others recommend (2010); the outcome is asked for
/// `samples × (inputs + 2)` times. Shares of inputs that work together are counted with each of them, so that the sum can be
/// above 1. Points where an outcome is not finite are left out; without any variance all are 0. `None` if `go_on` said to
/// stop, which it is asked before each pair.
pub fn total_effects(
    outcome: &dyn Fn(&[f64]) -> f64,
    ranges: &[Range],
    samples: u32,
    seed: u64,
    go_on: &dyn Fn() -> bool,
) -> Option<Vec<f64>> {
    let mut outcomes = Vec::new();
    let mut squares = vec![(0.0, 0_u32); ranges.len()];
    for sample in 0..samples {
        if !go_on() {
            return None;
        }
        let point = |side: u64| -> Vec<f64> {
            let even = |(input, range): (usize, &Range)| {
                range.low + (range.high - range.low) * share(seed, u64::from(sample) * 2 + side, input as u64)
            };
            ranges.iter().enumerate().map(even).collect()
        };
        let (here, there) = (point(0), point(1));
        let value = outcome(&here);
        outcomes.extend([value, outcome(&there)].into_iter().filter(|value| value.is_finite()));
        for (input, ((sum, count), other)) in squares.iter_mut().zip(&there).enumerate() {
            let change = value - outcome(&replaced(&here, input, *other));
            if change.is_finite() {
                *sum += change * change;
                *count += 1;
            }
        }
    }
    let variance = variance(&outcomes);
    let effect = |(sum, count): (f64, u32)| {
        if variance > 0.0 && count > 0 { sum / (2.0 * f64::from(count)) / variance } else { 0.0 }
    };
    Some(squares.into_iter().map(effect).collect())
}

fn replaced(inputs: &[f64], input: usize, value: f64) -> Vec<f64> {
    let mut inputs = inputs.to_vec();
    if let Some(slot) = inputs.get_mut(input) {
        *slot = value;
    }
    inputs
}

/// Evenly between 0 and 1, by counting: each point and input has its own number.
fn share(seed: u64, point: u64, input: u64) -> f64 {
    let drawn = mixed(mixed(mixed(seed).wrapping_add(point)).wrapping_add(input));
    ((drawn >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
}

fn variance(values: &[f64]) -> f64 {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count
}
