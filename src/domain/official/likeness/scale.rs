//! What is usual among occupations, so that what sets one apart can be told.

use crate::domain::official::facts::Facts;

use super::figures::Rated;

/// Mean and standard deviation of one number over many occupations.
#[derive(Clone, Copy)]
pub(super) struct Usual {
    mean: f32,
    spread: f32,
}

impl Usual {
    /// How many standard deviations above the mean.
    pub(super) fn standard(self, value: f32) -> f32 {
        if self.spread > 0.0 { (value - self.mean) / self.spread } else { 0.0 }
    }
}

/// What is usual for each element, interest and work style.
pub(super) struct Scale {
    pub(super) importance: Vec<Usual>,
    pub(super) interests: Vec<Usual>,
    pub(super) styles: Vec<Usual>,
}

impl Scale {
    pub(super) fn new<'a>(occupations: impl Iterator<Item = &'a Facts> + Clone, rated: &[Rated]) -> Self {
        let interests =
            occupations.clone().map(|facts| facts.interests.iter().map(|value| f32::from(*value)).collect());
        let styles = occupations.map(|facts| facts.styles.iter().map(|value| f32::from(*value)).collect());
        Self {
            importance: usual(rated.iter().map(|rated| rated.iter().map(|[importance, _]| *importance).collect())),
            interests: usual(interests),
            styles: usual(styles),
        }
    }
}

fn usual(rows: impl Iterator<Item = Vec<f32>>) -> Vec<Usual> {
    let mut sums: Vec<[f64; 3]> = Vec::new();
    for row in rows {
        if sums.len() < row.len() {
            sums.resize(row.len(), [0.0; 3]);
        }
        for ([count, sum, squares], value) in sums.iter_mut().zip(row) {
            let value = f64::from(value);
            *count += 1.0;
            *sum += value;
            *squares += value * value;
        }
    }
    sums.iter()
        .map(|[count, sum, squares]| {
            let mean = sum / count.max(1.0);
            let spread = (squares / count.max(1.0) - mean * mean).max(0.0).sqrt();
            Usual { mean: mean as f32, spread: spread as f32 }
        })
        .collect()
}
