//! Why two occupations are alike: what both have and few others.

use std::collections::BTreeMap;

use crate::domain::official::facts::Facts;
use crate::domain::official::release::Release;

use super::terms::words;

/// How much of each kind is told.
const TOLD: usize = 5;
/// From this importance on an element is important.
const IMPORTANT: u16 = 300;

/// Software that more than one of so many occupations use tells nothing.
const COMMON: u32 = 4;
/// From this share of occupations on, in thousandths, that an element matters less to, it tells something.
const TELLING: u32 = 500;

/// What two occupations share, the rarest first, five of each kind at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// Titles that both have, as the first writes them.
    pub titles: Vec<String>,
    /// Places of elements of knowledge that are important to both.
    pub knowledge: Vec<u16>,
    /// Places of elements of skill that are important to both.
    pub skills: Vec<u16>,
    /// Places of products that both use.
    pub products: Vec<u16>,
    /// How many detailed activities both have.
    pub activities: usize,
}

/// What two occupations share; they need not be of the release, their lists name places in those of the release.
pub fn why(release: &Release, one: &Facts, other: &Facts) -> Why {
    let (knowledge, skills) = elements(release, one, other);
    Why {
        titles: titles(one, other),
        knowledge,
        skills,
        products: products(release, one, other),
        activities: one.activities.iter().filter(|activity| other.activities.contains(activity)).count(),
    }
}

fn written(facts: &Facts) -> impl Iterator<Item = (Vec<String>, &str)> {
    std::iter::once(&facts.title).chain(&facts.titles).map(|title| (words(title), title.as_str()))
}

fn titles(one: &Facts, other: &Facts) -> Vec<String> {
    let theirs: BTreeMap<Vec<String>, &str> = written(other).collect();
    let mut shared: BTreeMap<Vec<String>, &str> = BTreeMap::new();
    for (words, title) in written(one).filter(|(words, _)| theirs.contains_key(words)) {
        shared.entry(words).or_insert(title);
    }
    // The longer a title, the less it could mean anything else.
    let mut shared: Vec<(usize, &str)> = shared.into_iter().map(|(words, title)| (words.len(), title)).collect();
    shared.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
    shared.into_iter().take(TOLD).map(|(_, title)| title.to_owned()).collect()
}

/// Elements important to both and less so to most others, by importance to the one that cares less and by how few care as
/// much.
fn elements(release: &Release, one: &Facts, other: &Facts) -> (Vec<u16>, Vec<u16>) {
    let mut shared: Vec<(u32, u16, bool)> = Vec::new();
    for (place, ((element, one), other)) in release.elements.iter().zip(&one.ratings).zip(&other.ratings).enumerate() {
        let least = one.importance.min(other.importance);
        if least < IMPORTANT || one.not_relevant || other.not_relevant || one.suppressed || other.suppressed {
            continue;
        }
        let all = release.occupations.iter().filter_map(|facts| facts.ratings.get(place));
        let (below, count) = all
            .fold((0_u32, 0_u32), |(below, count), rating| (below + u32::from(rating.importance < least), count + 1));
        let rarity = 1000 * below / count.max(1);
        if rarity >= TELLING {
            shared.push((rarity * u32::from(least - 100), place as u16, element.is_knowledge()));
        }
    }
    shared.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let of = |knowledge: bool| {
        shared.iter().filter(|(_, _, is)| *is == knowledge).map(|(_, place, _)| *place).take(TOLD).collect()
    };
    (of(true), of(false))
}

fn products(release: &Release, one: &Facts, other: &Facts) -> Vec<u16> {
    let theirs: Vec<u16> = other.products.iter().map(|used| used.product).collect();
    let mut counts: BTreeMap<u16, u32> = one
        .products
        .iter()
        .map(|used| used.product)
        .filter(|product| theirs.contains(product))
        .map(|product| (product, 0))
        .collect();
    for used in release.occupations.iter().flat_map(|facts| &facts.products) {
        if let Some(count) = counts.get_mut(&used.product) {
            *count += 1;
        }
    }
    let most = release.occupations.len() as u32 / COMMON;
    let mut shared: Vec<(u32, u16)> = counts.into_iter().map(|(product, count)| (count, product)).collect();
    shared.retain(|(count, _)| *count <= most);
    shared.sort_unstable();
    shared.into_iter().take(TOLD).map(|(_, product)| product).collect()
}
