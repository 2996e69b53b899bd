//! Writes a pack of official occupations. The same facts give the same bytes.

use std::collections::BTreeSet;

use strum::{EnumCount as _, IntoEnumIterator as _};

use super::group::Group;
use super::pack::MAGIC;
use super::records::{RecordGroup, written};
use crate::domain::official::book::{Category, ElementPage, Head, OccupationName, Page};
use crate::domain::official::leading::leads_people;
use crate::domain::official::release::Release;
use crate::domain::official::wanted::{Wanted, wanted};
use crate::domain::official::way::Way;
use crate::domain::official::words::{OccupationWords, Words};

/// What a pack is made of beside the facts.
#[derive(Clone, Debug, Default)]
pub struct Likeness {
    /// The ways out of each occupation, by destination.
    pub ways: Vec<Vec<Way>>,
    /// For each occupation those most alike, with the likeness in thousandths.
    pub nearest: Vec<Vec<(u16, u16)>>,
    /// The same by full text alone.
    pub nearest_by_text: Vec<Vec<(u16, u16)>>,
}

/// The bytes of a pack.
///
/// # Errors
/// If a record cannot be written, or the pack has more than 4 GiB.
pub fn write(release: &Release, words: &Words, likeness: &Likeness) -> Result<Vec<u8>, WriteError> {
    let in_demand = categories_in_demand(release);
    let wanted = wanted(release);
    let mut groups = Vec::with_capacity(Group::COUNT);
    for group in Group::iter() {
        let occupations = || release.occupations.iter().enumerate();
        groups.push(match group {
            Group::Head => RecordGroup::of([Head {
                version: release.version.clone(),
                wage_year: release.wage_year,
                projection_years: release.projection_years,
                rated: count(&wanted, |_| true),
                leading_titles: words.leading_titles.clone(),
            }]),
            Group::Elements => RecordGroup::of(release.elements.iter().enumerate().map(|(at, element)| ElementPage {
                element: element.clone(),
                anchors: words.anchors.get(&element.id).cloned().map(Box::new),
                wanted_by: count(&wanted, |wanted| usize::from(wanted.element) == at),
            })),
            Group::Categories => {
                RecordGroup::of(release.categories.iter().zip(&in_demand).map(|((id, name), wanted_by)| Category {
                    id: id.clone(),
                    name: name.clone(),
                    wanted_by: *wanted_by,
                }))
            }
            Group::Steps => RecordGroup::of(&words.steps),
            Group::Products => RecordGroup::of(&release.products),
            Group::Activities => RecordGroup::of(&release.activities),
            Group::Wages => RecordGroup::of(&release.wages),
            Group::Outlooks => RecordGroup::of(&release.outlooks),
            Group::Names => RecordGroup::of(occupations().map(|(_, facts)| OccupationName {
                code: facts.code.clone(),
                title: facts.title.clone(),
                short: words.of(&facts.code).short,
            })),
            Group::Titles => {
                RecordGroup::of(occupations().map(|(_, facts)| (&facts.titles, words.of(&facts.code).names)))
            }
            Group::Pages => RecordGroup::of(occupations().map(|(at, facts)| {
                let mut facts = facts.clone();
                facts.titles = Vec::new();
                Page {
                    words: OccupationWords { names: Vec::new(), short: None, ..words.of(&facts.code) },
                    wanted: wanted.get(at).cloned().unwrap_or_default(),
                    leads_people: leads_people(&facts, release, &words.leading_titles),
                    facts,
                }
            })),
            Group::Ways => RecordGroup::of(of_each(release, &likeness.ways)),
            Group::Nearest => RecordGroup::of(of_each(release, &likeness.nearest)),
            Group::NearestByText => RecordGroup::of(of_each(release, &likeness.nearest_by_text)),
        }?);
    }
    written(MAGIC, &groups)
}

/// Why a pack was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("a record cannot be written: {0}")]
    Record(#[from] postcard::Error),
    #[error("what the pack says of itself cannot be written: {0}")]
    About(#[from] ron::Error),
    #[error("the pack is too large")]
    TooLarge(#[from] std::num::TryFromIntError),
}

fn of_each<'a, T: Clone>(release: &'a Release, lists: &'a [Vec<T>]) -> impl Iterator<Item = Vec<T>> + 'a {
    (0..release.occupations.len()).map(|at| lists.get(at).cloned().unwrap_or_default())
}

/// For each category how many occupations have a product of it in demand.
fn categories_in_demand(release: &Release) -> Vec<u32> {
    let mut found = vec![0; release.categories.len()];
    for facts in &release.occupations {
        let in_demand = facts.products.iter().filter(|used| used.in_demand);
        let products = in_demand.filter_map(|used| release.products.get(usize::from(used.product)));
        let categories: BTreeSet<usize> = products.map(|product| usize::from(product.category)).collect();
        for category in categories {
            found.get_mut(category).into_iter().for_each(|found| *found += 1);
        }
    }
    found
}

/// How many occupations want something.
fn count(wanted: &[Vec<Wanted>], is_it: impl Fn(&Wanted) -> bool) -> u32 {
    u32::try_from(wanted.iter().filter(|wanted| wanted.iter().any(&is_it)).count()).unwrap_or(u32::MAX)
}
