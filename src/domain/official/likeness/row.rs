//! One occupation compared with all others.

use super::feature::Feature;
use super::weights::Weights;

/// Comparisons of one occupation with each of the candidates.
pub(super) struct Row {
    /// For each candidate the value of each comparison, in their order. What is not told stands at the mean of the row.
    values: Vec<f32>,
    /// The place of the occupation itself among the candidates.
    own: Option<usize>,
    /// For each comparison how many candidates it tells of, their sum and the sum of their squares.
    sums: Vec<[f64; 3]>,
}

/// How many comparisons a row has.
pub(super) const WIDTH: usize = Feature::COUNT;

impl Row {
    /// From the columns of the comparisons; a missing one tells nothing.
    pub(super) fn new(count: usize, own: Option<usize>, columns: &[(Feature, Vec<f32>)]) -> Self {
        let mut values = vec![0.0; count * WIDTH];
        let mut sums = vec![[0.0; 3]; WIDTH];
        for (feature, column) in columns {
            let at = *feature as usize;
            let total = tells(column, own);
            let mean = usual(total).map_or(0.0, |(mean, _)| mean) as f32;
            for (cells, value) in values.chunks_exact_mut(WIDTH).zip(column) {
                if let Some(cell) = cells.get_mut(at) {
                    *cell = if value.is_nan() { mean } else { *value };
                }
            }
            sums.get_mut(at).into_iter().for_each(|sums| *sums = total);
        }
        Self { values, own, sums }
    }

    pub(super) fn own(&self) -> Option<usize> {
        self.own
    }

    pub(super) fn sums(&self) -> &[[f64; 3]] {
        &self.sums
    }

    /// The candidates other than the occupation itself: place and values.
    pub(super) fn candidates(&self) -> impl Iterator<Item = (usize, &[f32])> {
        self.values.chunks_exact(WIDTH).enumerate().filter(|(place, _)| Some(*place) != self.own)
    }

    /// How each comparison is standardised within the row: mean and deviation, where it tells anything.
    pub(super) fn usual(&self) -> impl Iterator<Item = Option<(f64, f64)>> {
        self.sums.iter().map(|sums| usual(*sums))
    }

    /// The score of each candidate, with its place.
    pub(super) fn scores(&self, weights: &Weights) -> Vec<(usize, f64)> {
        let mut factors = [0.0; WIDTH];
        let mut constant = weights.constant;
        for weight in &weights.features {
            let at = weight.feature as usize;
            let Some((mean, spread)) = self.sums.get(at).and_then(|sums| usual(*sums)) else { continue };
            let overall = if weight.spread > 0.0 { weight.overall / weight.spread } else { 0.0 };
            let in_row = if spread > 0.0 { weight.in_row / spread } else { 0.0 };
            factors.get_mut(at).into_iter().for_each(|factor| *factor = overall + in_row);
            constant -= overall * weight.mean + in_row * mean;
        }
        self.candidates().map(|(place, values)| (place, constant + sum_of(&factors, values))).collect()
    }
}

/// The sum of values, each times its factor.
pub(super) fn sum_of(factors: &[f64], values: &[f32]) -> f64 {
    factors.iter().zip(values).map(|(factor, value)| factor * f64::from(*value)).sum()
}

/// How many candidates a comparison tells of, other than the occupation itself, their sum and the sum of their squares.
pub(super) fn tells(column: &[f32], own: Option<usize>) -> [f64; 3] {
    let mut total = [0.0; 3];
    for (place, value) in column.iter().enumerate() {
        if Some(place) != own && !value.is_nan() {
            let value = f64::from(*value);
            let [number, sum, squares] = &mut total;
            *number += 1.0;
            *sum += value;
            *squares += value * value;
        }
    }
    total
}

/// Mean and deviation of what was added up, where anything was.
pub(super) fn usual([number, sum, squares]: [f64; 3]) -> Option<(f64, f64)> {
    (number > 0.0).then(|| {
        let mean = sum / number;
        (mean, (squares / number - mean * mean).max(0.0).sqrt())
    })
}

/// The most of scores with their places, highest first; equal ones by place.
pub(super) fn best(mut scores: Vec<(usize, f64)>, most: usize) -> Vec<(usize, f64)> {
    scores.sort_by(|(place, score), (other, other_score)| other_score.total_cmp(score).then(place.cmp(other)));
    scores.truncate(most);
    scores
}
