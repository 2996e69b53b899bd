//! Fitting likeness to a release, and the lists that come of it.

use std::collections::BTreeMap;

use crate::domain::official::facts::Facts;
use crate::domain::official::release::Release;

use super::fit::fit;
use super::index::Index;
use super::lists::{LISTED, Likeness};
use super::neighbour::Neighbour;
use super::row::best;
use super::table::Table;
use super::weights::Formulas;

/// Letters of a code that name its minor group, for example `29-1`.
const MINOR: usize = 4;

/// What comes of it.
#[derive(Clone, Debug)]
pub struct Refit {
    pub formulas: Formulas,
    pub likeness: Likeness,
}

/// Fits likeness to all occupations; `text` is the list of the nearest by text for each.
pub fn refit(release: &Release, text: &[Vec<Neighbour>]) -> Refit {
    let index = Index::new(release);
    let table = Table::new(release, &index, text);
    let whole = fit(&table, &release.version, |_| true, |_| true);
    let facts = fit(&table, &release.version, |feature| !feature.is_of_text(), |_| true);
    let formulas = Formulas { whole, facts };
    Refit { likeness: by(&formulas, release, &index, &table), formulas }
}

/// The lists of a release by formulas that were fitted before.
pub fn likeness(release: &Release, text: &[Vec<Neighbour>], formulas: &Formulas) -> Likeness {
    let index = Index::new(release);
    by(formulas, release, &index, &Table::new(release, &index, text))
}

fn by(formulas: &Formulas, release: &Release, index: &Index<'_>, table: &Table) -> Likeness {
    let scores: Vec<Vec<(usize, f64)>> = table.rows.iter().map(|row| row.scores(&formulas.whole)).collect();
    let list = |(place, facts_of): (usize, &Facts)| match index.candidate(place).and_then(|own| scores.get(own)) {
        Some(scores) => index.neighbours(best(scores.clone(), LISTED)),
        None => index.nearest(&formulas.facts, facts_of, LISTED),
    };
    let lists = release.occupations.iter().enumerate().map(list).collect();
    Likeness { lists, enough: enough(release, index, &scores) }
}

/// For each occupation those that are alike enough: as much as occupations of one minor group usually are, less one
/// standard deviation over these groups. Two are as alike as the mean of what is said of the one and of the other.
fn enough(release: &Release, index: &Index<'_>, scores: &[Vec<(usize, f64)>]) -> Vec<Vec<u16>> {
    let groups: Vec<&str> = index
        .candidates()
        .iter()
        .filter_map(|place| release.occupations.get(usize::from(*place)))
        .map(|facts| facts.code.get(..MINOR).unwrap_or_default())
        .collect();
    let score = |own: usize, other: usize| {
        // A row leaves out the occupation itself.
        scores.get(own)?.get(other - usize::from(other > own)).map(|(_, score)| *score)
    };
    let both = |own: usize, other: usize| Some(f64::midpoint(score(own, other)?, score(other, own)?));
    let others = |own: usize| (0..groups.len()).filter(move |other| *other != own);
    let mut within: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for (own, group) in groups.iter().enumerate() {
        let same = others(own).filter(|other| groups.get(*other) == Some(group));
        for score in same.filter_map(|other| both(own, other)) {
            let (count, sum) = within.entry(group).or_default();
            *count += 1.0;
            *sum += score;
        }
    }
    let means: Vec<f64> = within.values().map(|(count, sum)| sum / count).collect();
    let count = means.len().max(1) as f64;
    let mean = means.iter().sum::<f64>() / count;
    let spread = (means.iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / count).sqrt();
    let mut enough = vec![Vec::new(); release.occupations.len()];
    for (own, place) in index.candidates().iter().enumerate() {
        let alike = others(own).filter(|other| both(own, *other).is_some_and(|score| score >= mean - spread));
        let alike = alike.filter_map(|other| index.candidates().get(other).copied());
        enough.get_mut(usize::from(*place)).into_iter().for_each(|all| all.extend(alike.clone()));
    }
    enough
}
