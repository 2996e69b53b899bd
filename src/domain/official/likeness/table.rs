//! All occupations compared with all others.

use crate::domain::official::release::Release;

use super::feature::Feature;
use super::index::Index;
use super::neighbour::Neighbour;
use super::row::{Row, WIDTH, usual};
use super::text_lists::TextLists;

/// How many related occupations of the publisher are primary ones.
const PRIMARY: usize = 10;

/// A row for each candidate, and what is usual over all of them.
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    /// For each comparison mean and deviation over all pairs, where it tells anything.
    pub(super) usual: Vec<Option<(f64, f64)>>,
    /// For each candidate those that readers call closely related, as places among the candidates.
    pub(super) related: Vec<Vec<usize>>,
    /// Whether each candidate is rated.
    pub(super) rated: Vec<bool>,
}

impl Table {
    /// Compares all candidates; `text` is the list of the nearest by text for each occupation of the release.
    pub(super) fn new(release: &Release, index: &Index<'_>, text: &[Vec<Neighbour>]) -> Self {
        let text = TextLists::new(text, index.candidates());
        let mut sums = vec![[0.0; 3]; WIDTH];
        let mut table = Self { rows: Vec::new(), usual: Vec::new(), related: Vec::new(), rated: Vec::new() };
        for (own, place) in index.candidates().iter().enumerate() {
            let Some(facts) = release.occupations.get(usize::from(*place)) else { continue };
            let row = index.row(facts, Some(own), text.columns(own));
            for (all, one) in sums.iter_mut().zip(row.sums()) {
                all.iter_mut().zip(one).for_each(|(all, one)| *all += one);
            }
            table.rows.push(row);
            let related = facts.related.iter().take(PRIMARY);
            table.related.push(related.filter_map(|place| index.candidate(usize::from(*place))).collect());
            table.rated.push(!facts.ratings.is_empty());
        }
        table.usual = sums.into_iter().map(usual).collect();
        table
    }

    /// How a value of each comparison is standardised within a row: overall mean and deviation, and those of the row.
    pub(super) fn standards(&self, row: &Row, used: fn(Feature) -> bool) -> Vec<Option<Standard>> {
        Feature::all()
            .zip(&self.usual)
            .zip(row.usual())
            .map(|((feature, overall), in_row)| {
                let ((mean, spread), (row_mean, row_spread)) = (*overall.as_ref()?, in_row?);
                used(feature).then_some(Standard { mean, spread, row_mean, row_spread })
            })
            .collect()
    }
}

/// What a value is measured by.
pub(super) struct Standard {
    pub(super) mean: f64,
    pub(super) spread: f64,
    pub(super) row_mean: f64,
    pub(super) row_spread: f64,
}
