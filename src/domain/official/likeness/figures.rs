//! What of an occupation is compared as numbers.

use crate::domain::official::facts::Facts;
use crate::domain::official::release::Release;

use super::feature::Feature;
use super::scale::Scale;

/// The numbers of one occupation; what is not told is empty.
#[derive(Clone, Default)]
pub(super) struct Figures {
    knowledge: Vec<f32>,
    knowledge_levels: Vec<f32>,
    skills: Vec<f32>,
    skill_levels: Vec<f32>,
    interests: Vec<f32>,
    interests_told: Vec<f32>,
    styles: Vec<f32>,
    styles_told: Vec<f32>,
    zone: Vec<f32>,
    education: Vec<f32>,
    experience: Vec<f32>,
    wage: Vec<f32>,
    entry: Vec<f32>,
}

/// How an occupation is rated: importance and level, for each element of the release.
pub(super) type Rated = Vec<[f32; 2]>;

/// The ratings of an occupation as numbers; empty where it is not rated.
pub(super) fn rated(facts: &Facts) -> Rated {
    let one = |rating: &crate::domain::official::element::Rating| {
        let level = if rating.not_relevant { 0 } else { rating.level };
        [f32::from(rating.importance), f32::from(level)]
    };
    facts.ratings.iter().map(one).collect()
}

/// Categories of related experience, the first of the shares of training.
const EXPERIENCE: usize = 11;
/// Hours of paid work in a full year, as the publisher of wages counts them.
const YEAR_OF_HOURS: f32 = 2080.0;

impl Figures {
    /// The numbers of an occupation that is rated, or estimated to be rated, like this.
    pub(super) fn new(release: &Release, scale: &Scale, facts: &Facts, ratings: &Rated) -> Self {
        let knows = |wanted: bool| -> (Vec<f32>, Vec<f32>) {
            let both = release.elements.iter().zip(ratings).zip(scale.importance.iter());
            both.filter(|((element, _), _)| element.is_knowledge() == wanted)
                .map(|((_, [importance, level]), usual)| (usual.standard(*importance), *level))
                .unzip()
        };
        let ((knowledge, knowledge_levels), (skills, skill_levels)) = (knows(true), knows(false));
        let interests_told: Vec<f32> = facts.interests.iter().map(|value| f32::from(*value)).collect();
        let styles_told: Vec<f32> = facts.styles.iter().map(|value| f32::from(*value)).collect();
        let standard = |told: &[f32], usual: &[super::scale::Usual]| -> Vec<f32> {
            told.iter().zip(usual).map(|(value, usual)| usual.standard(*value)).collect()
        };
        let outlook = facts.outlook.and_then(|place| release.outlooks.get(usize::from(place)));
        let wages = facts.wages.and_then(|place| release.wages.get(usize::from(place)));
        let hours = wages.map_or(1.0, |wages| if wages.hourly { YEAR_OF_HOURS } else { 1.0 });
        let [_, _, median, _, _] = wages.map(|wages| wages.percentiles).unwrap_or_default();
        let median = median.or(wages.and_then(|wages| wages.bound));
        let experience = facts.training.get(..EXPERIENCE).unwrap_or_default();
        Self {
            knowledge: direction(knowledge),
            knowledge_levels,
            skills: direction(skills),
            skill_levels,
            interests: direction(standard(&interests_told, &scale.interests)),
            interests_told,
            styles: direction(standard(&styles_told, &scale.styles)),
            styles_told,
            zone: facts.zone.map(f32::from).into_iter().collect(),
            education: added_up(&facts.education),
            experience: added_up(experience),
            wage: median.map(|cents| libm::logf(cents as f32 * hours)).into_iter().collect(),
            entry: outlook.and_then(|outlook| outlook.education).map(f32::from).into_iter().collect(),
        }
    }

    /// How like two are, by each comparison; not a number where one of them does not tell.
    pub(super) fn likeness(&self, other: &Self) -> [(Feature, f32); 13] {
        [
            (Feature::Knowledge, along(&self.knowledge, &other.knowledge)),
            (Feature::KnowledgeLevels, near(&self.knowledge_levels, &other.knowledge_levels)),
            (Feature::Skills, along(&self.skills, &other.skills)),
            (Feature::SkillLevels, near(&self.skill_levels, &other.skill_levels)),
            (Feature::Interests, along(&self.interests, &other.interests)),
            (Feature::InterestsNear, near(&self.interests_told, &other.interests_told)),
            (Feature::Styles, along(&self.styles, &other.styles)),
            (Feature::StylesNear, near(&self.styles_told, &other.styles_told)),
            (Feature::Zone, near(&self.zone, &other.zone)),
            (Feature::Education, apart(&self.education, &other.education)),
            (Feature::Experience, apart(&self.experience, &other.experience)),
            (Feature::Wage, near(&self.wage, &other.wage)),
            (Feature::EntryEducation, near(&self.entry, &other.entry)),
        ]
    }
}

/// The same direction with length one.
fn direction(mut values: Vec<f32>) -> Vec<f32> {
    let length = values.iter().map(|value| value * value).sum::<f32>().sqrt();
    if length > 0.0 {
        for value in &mut values {
            *value /= length;
        }
    }
    values
}

/// Shares of categories in order, added up from the lowest, 0 to 1.
fn added_up(shares: &[u16]) -> Vec<f32> {
    let whole: f32 = shares.iter().map(|share| f32::from(*share)).sum();
    let mut sum = 0.0;
    shares
        .iter()
        .filter(|_| whole > 0.0)
        .map(|share| {
            sum += f32::from(*share) / whole;
            sum
        })
        .collect()
}

fn told(one: &[f32], other: &[f32]) -> bool {
    !one.is_empty() && one.len() == other.len()
}

/// The cosine of two directions.
fn along(one: &[f32], other: &[f32]) -> f32 {
    if !told(one, other) {
        return f32::NAN;
    }
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// The distance, as a negative number.
fn near(one: &[f32], other: &[f32]) -> f32 {
    if !told(one, other) {
        return f32::NAN;
    }
    -one.iter().zip(other).map(|(one, other)| (one - other) * (one - other)).sum::<f32>().sqrt()
}

/// How far shares have to be carried along their categories to make one of the other, as a negative number.
fn apart(one: &[f32], other: &[f32]) -> f32 {
    if !told(one, other) {
        return f32::NAN;
    }
    -one.iter().zip(other).map(|(one, other)| (one - other).abs()).sum::<f32>()
}
