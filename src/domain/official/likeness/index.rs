//! The occupations that others are compared with, prepared.

use crate::domain::official::facts::Facts;
use crate::domain::official::release::Release;

use super::circles::{Circles, circle};
use super::collections::Collections;
use super::feature::Feature;
use super::figures::{Figures, Rated, rated};
use super::neighbour::Neighbour;
use super::row::{Row, best};
use super::scale::Scale;
use super::weights::Weights;

/// How many of the nearest rated occupations an estimate of ratings is the mean of.
const ESTIMATE_FROM: usize = 5;

/// By which comparisons circles are drawn.
const CIRCLES: [(Feature, &[Feature]); 3] = [
    (Feature::TitleCircle, &[Feature::TitleWords, Feature::TitleLetters]),
    (Feature::KnowledgeCircle, &[Feature::Knowledge, Feature::KnowledgeLevels, Feature::Interests]),
    (
        Feature::FactsCircle,
        &[
            Feature::TitleWords,
            Feature::TitleLetters,
            Feature::BroaderActivities,
            Feature::Knowledge,
            Feature::KnowledgeLevels,
            Feature::Interests,
        ],
    ),
];

/// All occupations with a job zone, as candidates for being like another. Others collect what has no class of its own, and
/// nothing is told of them.
pub struct Index<'a> {
    release: &'a Release,
    /// Places in the release.
    candidates: Vec<u16>,
    collections: Collections,
    scale: Scale,
    ratings: Vec<Rated>,
    figures: Vec<Figures>,
    circles: Vec<(Feature, &'static [Feature], Circles)>,
}

impl<'a> Index<'a> {
    pub fn new(release: &'a Release) -> Self {
        let all = || release.occupations.iter().filter(|facts| facts.zone.is_some());
        let places = release.occupations.iter().enumerate().filter(|(_, facts)| facts.zone.is_some());
        let ratings: Vec<Rated> = all().map(rated).collect();
        let mut index = Self {
            release,
            candidates: places.map(|(place, _)| place as u16).collect(),
            collections: Collections::new(release, all()),
            scale: Scale::new(all(), &ratings),
            ratings,
            figures: Vec::new(),
            circles: Vec::new(),
        };
        let figures = all().map(|facts| {
            // Only an estimate asks for comparisons.
            let columns =
                if facts.ratings.is_empty() { index.collections.likeness(release, facts) } else { Vec::new() };
            index.figures_of(facts, &columns)
        });
        index.figures = figures.collect();
        index.circles = index.circled(all());
        index
    }

    /// The circles of all candidates, by each of [`CIRCLES`].
    fn circled<'b>(&self, candidates: impl Iterator<Item = &'b Facts>) -> Vec<(Feature, &'static [Feature], Circles)> {
        let mut all = CIRCLES.map(|(feature, by)| (feature, by, Vec::new()));
        for (own, facts) in candidates.enumerate() {
            let columns = self.compared(facts, Some(own));
            for (_, by, circles) in &mut all {
                circles.push(circle(&columns, by, Some(own)));
            }
        }
        all.into_iter().map(|(feature, by, circles)| (feature, by, Circles::new(&circles))).collect()
    }

    /// The places of the candidates in the release, in order.
    pub(super) fn candidates(&self) -> &[u16] {
        &self.candidates
    }

    /// The candidates that are most like an occupation, nearest first. It need not be one of the release; its lists name
    /// places in those of the release. Comparisons by text tell nothing here.
    pub fn nearest(&self, weights: &Weights, facts: &Facts, most: usize) -> Vec<Neighbour> {
        let own = self.release.place(&facts.code).and_then(|place| self.candidate(place));
        let scores = self.row(facts, own, Vec::new()).scores(weights);
        self.neighbours(best(scores, most))
    }

    /// The place among the candidates.
    pub(super) fn candidate(&self, place: usize) -> Option<usize> {
        self.candidates.binary_search(&u16::try_from(place).ok()?).ok()
    }

    /// Scored candidates as they are kept.
    pub(super) fn neighbours(&self, scores: Vec<(usize, f64)>) -> Vec<Neighbour> {
        let neighbour = |(candidate, score): (usize, f64)| {
            let place = *self.candidates.get(candidate)?;
            Some((place, thousandths(score)))
        };
        scores.into_iter().filter_map(neighbour).collect()
    }

    /// An occupation compared with all candidates; `more` are comparisons made elsewhere.
    pub(super) fn row(&self, facts: &Facts, own: Option<usize>, more: Vec<(Feature, Vec<f32>)>) -> Row {
        let mut columns = self.compared(facts, own);
        let circles: Vec<_> = self
            .circles
            .iter()
            .map(|(feature, by, circles)| (*feature, circles.likeness(&circle(&columns, by, own))))
            .collect();
        columns.extend(circles);
        columns.extend(more);
        Row::new(self.candidates.len(), own, &columns)
    }

    /// An occupation compared with all candidates itself, without regard to circles.
    fn compared(&self, facts: &Facts, own: Option<usize>) -> Vec<(Feature, Vec<f32>)> {
        let mut columns = self.collections.likeness(self.release, facts);
        let made;
        let figures = if let Some(figures) = own.and_then(|own| self.figures.get(own)) {
            figures
        } else {
            made = self.figures_of(facts, &columns);
            &made
        };
        let mut numbers: Vec<(Feature, Vec<f32>)> = Vec::new();
        for other in &self.figures {
            let compared = figures.likeness(other);
            if numbers.is_empty() {
                numbers = compared.iter().map(|(feature, _)| (*feature, Vec::new())).collect();
            }
            for ((_, column), (_, value)) in numbers.iter_mut().zip(compared) {
                column.push(value);
            }
        }
        columns.extend(numbers);
        columns
    }

    fn figures_of(&self, facts: &Facts, columns: &[(Feature, Vec<f32>)]) -> Figures {
        let told = rated(facts);
        let ratings = if told.is_empty() { self.estimated(columns) } else { told };
        Figures::new(self.release, &self.scale, facts, &ratings)
    }

    /// The mean of the ratings of those that titles, activities and software show as nearest; it serves to rank, and is
    /// shown nowhere.
    fn estimated(&self, columns: &[(Feature, Vec<f32>)]) -> Rated {
        let by = [Feature::TitleWords, Feature::Activities, Feature::Products];
        let columns: Vec<_> = columns.iter().filter(|(feature, _)| by.contains(feature)).cloned().collect();
        let row = Row::new(self.candidates.len(), None, &columns);
        let factors: Vec<f64> = row
            .usual()
            .map(|usual| usual.filter(|(_, spread)| *spread > 0.0).map_or(0.0, |(_, spread)| 1.0 / spread))
            .collect();
        let scores = row
            .candidates()
            .filter(|(place, _)| self.ratings.get(*place).is_some_and(|rated| !rated.is_empty()))
            .map(|(place, values)| (place, super::row::sum_of(&factors, values)))
            .collect();
        let nearest = best(scores, ESTIMATE_FROM);
        let share = 1.0 / nearest.len().max(1) as f32;
        let mut mean: Rated = Vec::new();
        for (place, _) in nearest {
            let Some(rated) = self.ratings.get(place) else { continue };
            mean.resize(rated.len().max(mean.len()), [0.0; 2]);
            for ([importance, level], [one, other]) in mean.iter_mut().zip(rated) {
                *importance += one * share;
                *level += other * share;
            }
        }
        mean
    }
}

/// The chance that a score stands for, as it is kept.
fn thousandths(score: f64) -> u16 {
    (1000.0 / (1.0 + libm::exp(-score))).round().clamp(0.0, 1000.0) as u16
}
