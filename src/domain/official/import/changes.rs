//! What one release of official files says otherwise than another.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::official::element::Rating;
use crate::domain::official::facts::Facts;
use crate::domain::official::release::Release;
use crate::domain::official::wages::Wages;

/// Something with a code and a title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coded {
    pub code: String,
    pub title: String,
}

/// A value of an occupation or a class before and after; `None` where there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change<T> {
    pub code: String,
    /// The title after, or else before.
    pub title: String,
    pub before: Option<T>,
    pub after: Option<T>,
}

/// The level of an element that an occupation is rated at, from 1 to 5, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelChange {
    /// Code of the occupation.
    pub code: String,
    /// Id of the element in the content model.
    pub element: String,
    /// Its name.
    pub name: String,
    pub before: u8,
    pub after: u8,
}

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Occupations that were not there.
    pub new: Vec<Coded>,
    /// Occupations that are no longer there.
    pub gone: Vec<Coded>,
    /// Titles.
    pub renamed: Vec<Change<String>>,
    /// Occupations that are rated now and were not, or the other way round.
    pub rated: Vec<Change<bool>>,
    pub zones: Vec<Change<u8>>,
    /// Levels that changed by a step or more.
    pub levels: Vec<LevelChange>,
    /// Elements of skill and knowledge that are no longer there.
    pub elements_gone: Vec<Coded>,
    /// Median wage in cents by occupation, for a year or an hour as the files have it; the mean where there is no median.
    pub wages: Vec<Change<u32>>,
    /// Projected growth by occupation in tenths of a percent.
    pub growth: Vec<Change<i16>>,
}

impl Changes {
    /// What `after` says otherwise than `before`.
    pub fn between(before: &Release, after: &Release) -> Self {
        let mut changes = Self::default();
        let old: BTreeMap<&str, &Facts> = before.occupations.iter().map(|facts| (facts.code.as_str(), facts)).collect();
        let coded = |facts: &Facts| Coded { code: facts.code.clone(), title: facts.title.clone() };
        let gone = before.occupations.iter().filter(|facts| after.place(&facts.code).is_none());
        changes.gone = gone.map(coded).collect();
        let element_is_gone = |id: &str| after.elements.iter().all(|other| other.id != id);
        let elements = before.elements.iter().filter(|element| element_is_gone(&element.id));
        changes.elements_gone =
            elements.map(|element| Coded { code: element.id.clone(), title: element.name.clone() }).collect();
        let places: Vec<Option<usize>> = (after.elements.iter())
            .map(|element| before.elements.iter().position(|other| other.id == element.id))
            .collect();
        for facts in &after.occupations {
            let Some(was) = old.get(facts.code.as_str()) else {
                changes.new.push(coded(facts));
                continue;
            };
            changes.renamed.extend(change(facts, Some(was.title.clone()), Some(facts.title.clone())));
            changes.rated.extend(change(facts, Some(!was.ratings.is_empty()), Some(!facts.ratings.is_empty())));
            changes.zones.extend(change(facts, was.zone, facts.zone));
            changes.wages.extend(change(facts, median(before, was), median(after, facts)));
            changes.growth.extend(change(facts, growth(before, was), growth(after, facts)));
            for ((element, rating), place) in after.elements.iter().zip(&facts.ratings).zip(&places) {
                let Some(old) = place.and_then(|place| was.ratings.get(place)) else { continue };
                let (before, after) = (level(*old), level(*rating));
                if before != after {
                    let (code, name) = (facts.code.clone(), element.name.clone());
                    changes.levels.push(LevelChange { code, element: element.id.clone(), name, before, after });
                }
            }
        }
        changes
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn change<T: PartialEq>(facts: &Facts, before: Option<T>, after: Option<T>) -> Option<Change<T>> {
    let changed = before != after;
    changed.then(|| Change { code: facts.code.clone(), title: facts.title.clone(), before, after })
}

/// A level that means nothing is none.
fn level(rating: Rating) -> u8 {
    if rating.not_relevant { 0 } else { rating.proficiency() }
}

fn median(release: &Release, facts: &Facts) -> Option<u32> {
    let Wages { percentiles: [_, _, median, _, _], mean, .. } = release.wages.get(usize::from(facts.wages?))?;
    median.or(*mean)
}

fn growth(release: &Release, facts: &Facts) -> Option<i16> {
    Some(release.outlooks.get(usize::from(facts.outlook?))?.change)
}
