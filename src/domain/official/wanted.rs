//! Which elements an occupation wants, by its ratings.
//!
//! An element is wanted where it is rated important (3 of 5) and neither irrelevant nor withheld. The twelve with the
//! greatest product of importance and share of occupations in which they matter less are essential: importance alone names
//! listening, speaking and reading for everybody. An occupation that rates fewer than six so high gets its strongest
//! down to 2.5, so that none has fewer than six.

use serde::{Deserialize, Serialize};

use super::element::Rating;
use super::release::Release;

/// “Important” on the scale of importance, in hundredths.
const IMPORTANT: u16 = 300;
/// The least importance of one that fills up a short list.
const NEARLY_IMPORTANT: u16 = 250;
/// Essential elements of an occupation at most.
const MOST_ESSENTIAL: usize = 12;
/// Essential elements of a rated occupation at least.
const LEAST_ESSENTIAL: usize = 6;

/// An element as one occupation wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// Place among the elements of the release.
    pub element: u8,
    pub essential: bool,
}

impl Rating {
    /// Importance from 0 to 1: (IM − 1) / 4, the standard form of the publisher.
    pub fn share(self) -> f64 {
        (f64::from(self.importance) - 100.0) / 400.0
    }

    /// The level wanted, 1 to 5: ⌊LV · 5/7 + ½⌋, where the scale of the files ends at 7.
    pub fn proficiency(self) -> u8 {
        let rounded = (u32::from(self.level) * 10 + 700) / 1400;
        u8::try_from(rounded).unwrap_or(5).clamp(1, 5)
    }

    fn reaches(self, least: u16) -> bool {
        self.importance >= least && !self.not_relevant && !self.suppressed
    }
}

/// What each occupation of a release wants, essential elements first, the most telling one leading.
pub fn wanted(release: &Release) -> Vec<Vec<Wanted>> {
    let all = importances(release);
    release.occupations.iter().map(|facts| wanted_of(&facts.ratings, &all)).collect()
}

/// The importances of each element over all rated occupations, least first.
pub(super) fn importances(release: &Release) -> Vec<Vec<u16>> {
    let of = |element: usize| {
        let ratings = release.occupations.iter().filter_map(|facts| facts.ratings.get(element));
        let mut all: Vec<u16> = ratings.map(|rating| rating.importance).collect();
        all.sort_unstable();
        all
    };
    (0..release.elements.len()).map(of).collect()
}

/// `all` are the importances of each element over all occupations, least first.
pub(super) fn wanted_of(ratings: &[Rating], all: &[Vec<u16>]) -> Vec<Wanted> {
    // The product in whole numbers, so that it is the same on every machine.
    let telling = |element: usize, rating: Rating| {
        let less = all.get(element).map_or(0, |all| all.partition_point(|other| *other < rating.importance));
        u64::from(rating.importance.saturating_sub(100)) * less as u64
    };
    let reaching = |least: u16| {
        let elements = ratings.iter().enumerate().filter(move |(_, rating)| rating.reaches(least));
        elements.map(|(element, rating)| (element, *rating)).collect::<Vec<_>>()
    };
    let mut chosen = reaching(IMPORTANT);
    if chosen.len() < LEAST_ESSENTIAL {
        chosen = reaching(NEARLY_IMPORTANT);
        chosen.sort_by_key(|(element, rating)| (std::cmp::Reverse(rating.importance), *element));
        chosen.truncate(LEAST_ESSENTIAL);
    }
    chosen.sort_by_key(|(element, rating)| (std::cmp::Reverse(telling(*element, *rating)), *element));
    let wanted = chosen.into_iter().enumerate().filter_map(|(at, (element, _))| {
        Some(Wanted { element: u8::try_from(element).ok()?, essential: at < MOST_ESSENTIAL })
    });
    wanted.collect()
}
