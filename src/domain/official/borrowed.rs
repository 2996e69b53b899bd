//! Ratings of an occupation that nobody rated, estimated from those most closely related to it that are rated.
//!
//! Tried on the rated occupations as if they were not: docs/METHOD.md tells how far off the estimates are.

use super::element::Rating;
use super::release::Release;
use super::wanted::{Wanted, importances, wanted, wanted_of};

/// How many of the first relations are looked at: those that the publisher calls primary.
pub(super) const PRIMARY: usize = 10;
/// Rated relations below which nothing is estimated.
pub(super) const LEAST: usize = 3;

/// What an occupation is estimated to be rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Borrowed {
    /// For each element of the release.
    pub ratings: Vec<Rating>,
    pub wanted: Vec<Wanted>,
    /// Places of the occupations it is estimated from, closest first.
    pub from: Vec<u16>,
}

/// Estimates the ratings of the occupation at a place as the mean of those of its closest relations; its own are not looked
/// at. `None` where too few of these are rated.
pub fn borrowed(release: &Release, at: usize) -> Option<Borrowed> {
    estimated(release, at, &importances(release))
}

/// How far estimates are from the ratings of those that are rated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Accuracy {
    /// Occupations that were estimated.
    pub occupations: usize,
    /// How far an importance is off on the scale from 1 to 5, on average.
    pub importance_off: f64,
    /// Share of the levels from 1 to 5 that are the same.
    pub levels_same: f64,
    /// Share of the essential elements that are among those estimated.
    pub essentials_found: f64,
}

/// Estimates every rated occupation as if it was not.
pub fn accuracy(release: &Release) -> Accuracy {
    let all = importances(release);
    let whole = wanted(release);
    let (mut occupations, mut off, mut same, mut ratings, mut found, mut essentials) = (0, 0.0, 0, 0, 0, 0);
    for (at, (facts, wanted)) in release.occupations.iter().zip(&whole).enumerate() {
        let Some(estimate) = estimated(release, at, &all).filter(|_| !facts.ratings.is_empty()) else { continue };
        occupations += 1;
        for (own, guess) in facts.ratings.iter().zip(&estimate.ratings) {
            off += f64::from(own.importance.abs_diff(guess.importance)) / 100.0;
            same += usize::from(own.proficiency() == guess.proficiency());
            ratings += 1;
        }
        for own in wanted.iter().filter(|wanted| wanted.essential) {
            found += usize::from(estimate.wanted.contains(own));
            essentials += 1;
        }
    }
    let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
    Accuracy {
        occupations,
        importance_off: off / ratings.max(1) as f64,
        levels_same: share(same, ratings),
        essentials_found: share(found, essentials),
    }
}

fn estimated(release: &Release, at: usize, all: &[Vec<u16>]) -> Option<Borrowed> {
    let facts = release.occupations.get(at)?;
    let primary = facts.related.iter().take(PRIMARY).copied();
    let rated = |place: &u16| release.occupations.get(usize::from(*place)).is_some_and(|of| !of.ratings.is_empty());
    let from: Vec<u16> = primary.filter(rated).collect();
    if from.len() < LEAST {
        return None;
    }
    let of = |element: usize| {
        let of = |place: &u16| release.occupations.get(usize::from(*place))?.ratings.get(element).copied();
        mean(&from.iter().filter_map(of).collect::<Vec<_>>())
    };
    let ratings: Vec<Rating> = (0..release.elements.len()).map(of).collect();
    let wanted = wanted_of(&ratings, all);
    Some(Borrowed { ratings, wanted, from })
}

/// The mean, half up; what is irrelevant to most is irrelevant, and at level 0 to those whom it is.
fn mean(ratings: &[Rating]) -> Rating {
    let count = ratings.len().max(1);
    let mean = |of: &dyn Fn(&Rating) -> u16| {
        let sum: usize = ratings.iter().map(|rating| usize::from(of(rating))).sum();
        u16::try_from((2 * sum + count) / (2 * count)).unwrap_or(u16::MAX)
    };
    Rating {
        importance: mean(&|rating| rating.importance),
        level: mean(&|rating| if rating.not_relevant { 0 } else { rating.level }),
        not_relevant: ratings.iter().filter(|rating| rating.not_relevant).count() * 2 > count,
        suppressed: false,
        level_suppressed: false,
    }
}
