//! Fitting likeness to a release, and the lists that come of it.

use std::collections::BTreeMap;

use crate::domain::official::release::Release;

use super::fit::fit;
use super::index::{Index, thousandths};
use super::lists::{LISTED, Likeness};
use super::neighbour::Neighbour;
use super::row::best;
use super::table::Table;
use super::weights::Weights;

/// Letters of a code that name its minor group, for example `29-1`.
const MINOR: usize = 4;

/// What comes of it.
#[derive(Clone, Debug)]
pub struct Refit {
    /// The formula with the lists of the nearest by text.
    pub whole: Weights,
    /// The formula of facts alone, for occupations that no list knows.
    pub facts: Weights,
    pub likeness: Likeness,
}

/// Fits likeness to all occupations; `text` is the list of the nearest by text for each.
pub fn refit(release: &Release, text: &[Vec<Neighbour>]) -> Refit {
    let index = Index::new(release);
    let table = Table::new(release, &index, text);
    let whole = fit(&table, &release.version, |_| true, |_| true);
    let facts = fit(&table, &release.version, |feature| !feature.is_of_text(), |_| true);
    let scores: Vec<Vec<(usize, f64)>> = table.rows.iter().map(|row| row.scores(&whole)).collect();
    let threshold = threshold(release, &index, &scores);
    let mut lists = Vec::new();
    for (place, own) in release.occupations.iter().enumerate() {
        let scores = index.candidate(place).and_then(|own| scores.get(own));
        lists.push(match scores {
            Some(scores) => {
                let enough = scores.iter().filter(|(_, score)| thousandths(*score) >= threshold).count();
                index.neighbours(best(scores.clone(), LISTED.max(enough)))
            }
            None => index.nearest(&facts, own, LISTED),
        });
    }
    Refit { whole, facts, likeness: Likeness { lists, threshold } }
}

/// The mean over minor groups of the mean likeness within each, less one standard deviation of these means.
fn threshold(release: &Release, index: &Index<'_>, scores: &[Vec<(usize, f64)>]) -> u16 {
    let groups: Vec<&str> = index
        .candidates()
        .iter()
        .filter_map(|place| release.occupations.get(usize::from(*place)))
        .map(|facts| facts.code.get(..MINOR).unwrap_or_default())
        .collect();
    let mut within: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for (group, scores) in groups.iter().zip(scores) {
        for (_, score) in scores.iter().filter(|(other, _)| groups.get(*other) == Some(group)) {
            let (count, sum) = within.entry(group).or_default();
            *count += 1.0;
            *sum += score;
        }
    }
    let means: Vec<f64> = within.values().map(|(count, sum)| sum / count).collect();
    let count = means.len().max(1) as f64;
    let mean = means.iter().sum::<f64>() / count;
    let spread = (means.iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / count).sqrt();
    thousandths(mean - spread)
}
