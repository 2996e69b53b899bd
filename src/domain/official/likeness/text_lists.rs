//! The lists of the nearest by text, read as comparisons.

use super::circles::{Circles, circle};
use super::feature::Feature;
use super::neighbour::Neighbour;

/// In how many places the first counts twice as much as the last of them.
const HALF: f32 = 5.0;

/// One entry of a list, seen from one of the two: the place of the other among the candidates, that in the list, and the
/// likeness.
#[derive(Clone, Copy)]
struct Entry {
    other: usize,
    at: usize,
    likeness: f32,
}

/// The lists of all candidates.
pub(super) struct TextLists {
    /// The list of each candidate.
    lists: Vec<Vec<Entry>>,
    /// The lists that each candidate stands in.
    found_in: Vec<Vec<Entry>>,
    circles: Circles,
}

impl TextLists {
    /// From the list of each occupation of the release.
    pub(super) fn new(text: &[Vec<Neighbour>], candidates: &[u16]) -> Self {
        let mut lists = Vec::new();
        let mut found_in = vec![Vec::new(); candidates.len()];
        for (own, place) in candidates.iter().enumerate() {
            let list = text.get(usize::from(*place)).map(Vec::as_slice).unwrap_or_default();
            let entries = list.iter().enumerate().filter_map(|(at, (other, score))| {
                let other = candidates.binary_search(other).ok()?;
                Some(Entry { other, at, likeness: f32::from(*score) / 1000.0 })
            });
            let entries: Vec<Entry> = entries.collect();
            for entry in &entries {
                let back = Entry { other: own, ..*entry };
                found_in.get_mut(entry.other).into_iter().for_each(|all: &mut Vec<Entry>| all.push(back));
            }
            lists.push(entries);
        }
        let mut all = Self { lists, found_in, circles: Circles::default() };
        let circle = |own| circle(&all.compared(own), &[Feature::Text], Some(own));
        let circles: Vec<_> = (0..candidates.len()).map(circle).collect();
        all.circles = Circles::new(&circles);
        all
    }

    /// One candidate compared with all; nothing where it has no list.
    pub(super) fn columns(&self, own: usize) -> Vec<(Feature, Vec<f32>)> {
        let mut columns = self.compared(own);
        if !columns.is_empty() {
            let circle = circle(&columns, &[Feature::Text], Some(own));
            columns.push((Feature::TextCircle, self.circles.likeness(&circle)));
        }
        columns
    }

    fn compared(&self, own: usize) -> Vec<(Feature, Vec<f32>)> {
        let Some(last) = self.lists.get(own).and_then(|list| list.last()) else { return Vec::new() };
        // Where neither list has the other, both end higher than the two are alike.
        let least = |list: &Vec<Entry>| list.last().map_or(last.likeness, |other| other.likeness.min(last.likeness));
        let mut likeness: Vec<f32> = self.lists.iter().map(least).collect();
        let mut place = |of: &[Vec<Entry>]| {
            let mut places = vec![0.0; likeness.len()];
            for entry in of.get(own).into_iter().flatten() {
                likeness.get_mut(entry.other).into_iter().for_each(|likeness| *likeness = entry.likeness);
                let early = HALF / (HALF + entry.at as f32);
                places.get_mut(entry.other).into_iter().for_each(|place| *place = early);
            }
            places
        };
        let (places, back) = (place(&self.lists), place(&self.found_in));
        vec![(Feature::Text, likeness), (Feature::TextPlace, places), (Feature::TextPlaceBack, back)]
    }
}
