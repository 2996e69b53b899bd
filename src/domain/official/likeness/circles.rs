//! The circle of each occupation: those most like it by a few comparisons. Occupations whose circles overlap are alike even
//! where they share little themselves.

use super::feature::Feature;
use super::row::{best, tells, usual};

/// How many a circle has beside the occupation itself.
const MEMBERS: usize = 50;

/// For each member of a circle its place among the candidates, and its share.
pub(super) type Circle = Vec<(usize, f32)>;

/// The circles of all candidates.
#[derive(Default)]
pub(super) struct Circles {
    /// For each candidate whose circles it is a member of, with its share in them.
    owners: Vec<Vec<(usize, f32)>>,
}

impl Circles {
    pub(super) fn new(circles: &[Circle]) -> Self {
        let mut owners = vec![Vec::new(); circles.len()];
        for (owner, circle) in circles.iter().enumerate() {
            for (member, share) in circle {
                owners.get_mut(*member).into_iter().for_each(|owners: &mut Circle| owners.push((owner, *share)));
            }
        }
        Self { owners }
    }

    /// How much a circle has in common with that of each candidate, 0 to 1.
    pub(super) fn likeness(&self, circle: &Circle) -> Vec<f32> {
        let mut sums = vec![0.0; self.owners.len()];
        for (member, share) in circle {
            for (owner, other) in self.owners.get(*member).into_iter().flatten() {
                sums.get_mut(*owner).into_iter().for_each(|sum| *sum += share * other);
            }
        }
        sums
    }
}

/// The circle of an occupation, by these of its comparisons, each standardised. Who stands at its rim counts least.
pub(super) fn circle(columns: &[(Feature, Vec<f32>)], by: &[Feature], own: Option<usize>) -> Circle {
    let mut scores: Vec<(usize, f64)> = Vec::new();
    for (_, column) in columns.iter().filter(|(feature, _)| by.contains(feature)) {
        if scores.is_empty() {
            scores = (0..column.len()).map(|place| (place, 0.0)).collect();
        }
        let Some((mean, spread)) = usual(tells(column, own)).filter(|(_, spread)| *spread > 0.0) else { continue };
        for ((_, score), value) in scores.iter_mut().zip(column).filter(|(_, value)| !value.is_nan()) {
            *score += (f64::from(*value) - mean) / spread;
        }
    }
    scores.retain(|(place, _)| Some(*place) != own);
    let mut nearest = best(scores, MEMBERS + 1);
    let rim = nearest.last().map_or(0.0, |(_, score)| *score);
    nearest.truncate(MEMBERS);
    for (_, score) in &mut nearest {
        *score -= rim;
    }
    // The occupation is as much in its own circle as whoever is nearest.
    let first = nearest.first().map_or(1.0, |(_, score)| *score);
    nearest.extend(own.map(|own| (own, first)));
    let length = nearest.iter().map(|(_, score)| score * score).sum::<f64>().sqrt();
    let share = |score: f64| if length > 0.0 { (score / length) as f32 } else { 0.0 };
    nearest.into_iter().map(|(place, score)| (place, share(score))).collect()
}
