//! How well likeness finds what readers call closely related, for occupations it was not fitted on.

use crate::domain::official::release::Release;

use super::feature::Feature;
use super::fit::fit;
use super::index::Index;
use super::neighbour::Neighbour;
use super::row::{Row, best};
use super::table::Table;

/// Parts of which each is held out once.
const FOLDS: usize = 5;

/// The share of closely related occupations that are found among the first ten and the first twenty.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Recall {
    pub at_10: f64,
    pub at_20: f64,
}

/// Recall over all occupations that are rated, as candidates and as what is asked for; each is held out once of five times.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Quality {
    /// How many are rated.
    pub occupations: usize,
    /// Facts and the lists of the nearest by text.
    pub whole: Recall,
    /// Facts alone.
    pub facts: Recall,
    /// Those whose codes begin alike.
    pub code: Recall,
    /// Likeness of skills alone.
    pub skills: Recall,
}

/// Measures it. `text` is the list of the nearest by text for each occupation of the release.
pub fn quality(release: &Release, text: &[Vec<Neighbour>]) -> Quality {
    let index = Index::new(release);
    let table = Table::new(release, &index, text);
    let codes: Vec<&str> = index
        .candidates()
        .iter()
        .filter_map(|place| Some(release.occupations.get(usize::from(*place))?.code.as_str()))
        .collect();
    let column = |row: &Row, feature: Feature| {
        row.candidates()
            .map(|(place, values)| (place, f64::from(values.get(feature as usize).copied().unwrap_or_default())))
            .collect()
    };
    let code = |own: usize| {
        let this = codes.get(own).copied().unwrap_or_default();
        codes
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != own)
            .map(|(place, code)| (place, common(this, code)))
            .collect()
    };
    Quality {
        occupations: table.rated.iter().filter(|rated| **rated).count(),
        whole: held_out(&table, |_| true),
        facts: held_out(&table, |feature| !feature.is_of_text()),
        code: recall(&table, |_| true, |own, _| code(own)),
        skills: recall(&table, |_| true, |_, row| column(row, Feature::Skills)),
    }
}

/// How many letters two codes begin with alike.
fn common(one: &str, other: &str) -> f64 {
    one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count() as f64
}

fn held_out(table: &Table, used: fn(Feature) -> bool) -> Recall {
    let mut sum = Found::default();
    for part in 0..FOLDS {
        let weights = fit(table, "", used, |place| fold(place) != part);
        sum.add(found(table, |place| fold(place) == part, |_, row| row.scores(&weights)));
    }
    sum.share()
}

/// The part that an occupation belongs to: any, but neighbours of the classification should not share one.
fn fold(place: usize) -> usize {
    let mut mixed = (place as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((mixed ^ (mixed >> 31)) % FOLDS as u64) as usize
}

fn recall(table: &Table, asked: impl Fn(usize) -> bool, scores: impl Fn(usize, &Row) -> Vec<(usize, f64)>) -> Recall {
    found(table, asked, scores).share()
}

/// Sums of recall over occupations.
#[derive(Clone, Copy, Default)]
struct Found {
    occupations: f64,
    at_10: f64,
    at_20: f64,
}

impl Found {
    fn add(&mut self, other: Self) {
        self.occupations += other.occupations;
        self.at_10 += other.at_10;
        self.at_20 += other.at_20;
    }

    fn share(&self) -> Recall {
        let all = self.occupations.max(1.0);
        Recall { at_10: self.at_10 / all, at_20: self.at_20 / all }
    }
}

fn found(table: &Table, asked: impl Fn(usize) -> bool, scores: impl Fn(usize, &Row) -> Vec<(usize, f64)>) -> Found {
    let rated = |place: usize| table.rated.get(place).copied().unwrap_or_default();
    let mut sum = Found::default();
    for (row, related) in table.rows.iter().zip(&table.related) {
        let Some(own) = row.own().filter(|own| rated(*own) && asked(*own)) else { continue };
        let wanted: Vec<usize> = related.iter().copied().filter(|place| rated(*place)).collect();
        if wanted.is_empty() {
            continue;
        }
        let ranked = best(scores(own, row).into_iter().filter(|(place, _)| rated(*place)).collect(), 20);
        let share = |most: usize| {
            let hits = ranked.iter().take(most).filter(|(place, _)| wanted.contains(place)).count();
            hits as f64 / wanted.len() as f64
        };
        sum.add(Found { occupations: 1.0, at_10: share(10), at_20: share(20) });
    }
    sum
}
