//! The words of many names, read once, so that tens of thousands of names are searched in a few milliseconds.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::fit::{Fit, Tier};
use super::name_fit::Slot;
use super::query::{Grade, Hit, Query, slot_texts};
use super::word_fit::WordFit;
use super::words;

/// A different word of the names, or two neighbours as one.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    text: String,
    letters: u64,
}

#[derive(Clone, Debug, PartialEq)]
struct Name {
    /// Its slots, as places in `NameIndex::slots`.
    slots: Range<usize>,
    words: usize,
    /// Length in letters.
    length: u32,
}

/// Names of many things, some of which have several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NameIndex {
    vocabulary: Vec<Entry>,
    /// For each slot of each name the word in the vocabulary.
    slots: Vec<usize>,
    names: Vec<Name>,
    /// The names of each thing, as places in `names`.
    things: Vec<Range<usize>>,
    /// For each word of the vocabulary the things that have it in a name.
    having: Vec<Vec<u32>>,
}

impl NameIndex {
    /// Reads the names of things.
    pub fn new<'n, N: IntoIterator<Item = &'n str>>(things: impl IntoIterator<Item = N>) -> Self {
        let mut index = Self::default();
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for (thing, names) in (0..).zip(things) {
            let first = index.names.len();
            for name in names {
                let words = words::words(name);
                let start = index.slots.len();
                for (text, letters) in slot_texts(&words) {
                    let next = known.len();
                    let place = *known.entry(text).or_insert_with_key(|text| {
                        index.vocabulary.push(Entry { text: text.clone(), letters });
                        next
                    });
                    index.slots.push(place);
                    index.have(place, thing);
                }
                index.names.push(Name {
                    slots: start..index.slots.len(),
                    words: words.len(),
                    length: words.iter().map(|word| word.length).sum(),
                });
            }
            index.things.push(first..index.names.len());
        }
        index
    }

    /// For each thing its name that fits best at this grade, if any does.
    pub fn hits(&self, query: &Query, grade: Grade) -> Vec<Option<Hit>> {
        if query.is_empty() {
            return vec![None; self.things.len()];
        }
        let fits = self.fits(query, grade);
        let possible = self.possible(query, &fits);
        self.things
            .iter()
            .zip(possible)
            .map(|(names, possible)| {
                if !possible {
                    return None;
                }
                let hits = names.clone().enumerate().filter_map(|(name, place)| {
                    Some(Hit { fit: self.fit(self.names.get(place)?, query, &fits)?, name })
                });
                hits.min_by_key(|hit| hit.fit).or_else(|| self.spread(names.clone(), query, &fits))
            })
            .collect()
    }

    /// Notes that a thing has a word in a name.
    fn have(&mut self, word: usize, thing: u32) {
        if self.having.len() <= word {
            self.having.resize_with(word + 1, Vec::new);
        }
        if let Some(having) = self.having.get_mut(word).filter(|having| having.last() != Some(&thing)) {
            having.push(thing);
        }
    }

    /// For each thing whether one of its names may fit: those in which the first word of a row fits somewhere, or which
    /// have as many words as the only word typed has letters.
    fn possible(&self, query: &Query, fits: &[Vec<Option<WordFit>>]) -> Vec<bool> {
        let mut possible = vec![false; self.things.len()];
        let mut mark = |thing: usize| possible.get_mut(thing).into_iter().for_each(|possible| *possible = true);
        let first: BTreeSet<usize> = query.rows.iter().filter_map(|row| row.first()).copied().collect();
        for fits in first.into_iter().filter_map(|token| fits.get(token)) {
            let fitting = fits.iter().zip(&self.having).filter(|(fit, _)| fit.is_some());
            fitting.flat_map(|(_, having)| having).for_each(|thing| mark(*thing as usize));
        }
        if let [token] = query.tokens.as_slice() {
            for (thing, names) in self.things.iter().enumerate() {
                let names = self.names.get(names.clone()).unwrap_or_default();
                if names.iter().any(|name| name.words == token.length) {
                    mark(thing);
                }
            }
        }
        possible
    }

    /// For each token and each word of the vocabulary how the one fits the other.
    fn fits(&self, query: &Query, grade: Grade) -> Vec<Vec<Option<WordFit>>> {
        let fits = |token: &super::word_fit::Token| {
            self.vocabulary.iter().map(|entry| token.fit(&entry.text, entry.letters, grade)).collect()
        };
        query.tokens.iter().map(fits).collect()
    }

    fn fit(&self, name: &Name, query: &Query, fits: &[Vec<Option<WordFit>>]) -> Option<Fit> {
        let places = self.slots.get(name.slots.clone())?;
        let of = |token: usize, slot: usize| *fits.get(token)?.get(*places.get(slot)?)?;
        // Most names are out because the first word fits nowhere in them.
        let possible = query
            .rows
            .iter()
            .any(|row| row.first().is_some_and(|token| (0..places.len()).any(|slot| of(*token, slot).is_some())));
        let slots: Vec<Slot> = if possible { Slot::of(name.words).collect() } else { Vec::new() };
        let fit = if possible { query.of_slots(&slots, name.words, name.length, of) } else { None };
        fit.or_else(|| {
            let words = places.iter().take(name.words);
            let initials = words.filter_map(|place| self.vocabulary.get(*place)?.text.chars().next());
            query.initials(initials, name.words, name.length)
        })
    }

    /// All words typed, found as typed in one name or another of the same thing.
    fn spread(&self, names: Range<usize>, query: &Query, fits: &[Vec<Option<WordFit>>]) -> Option<Hit> {
        let row = query.rows.first().filter(|row| row.len() > 1 && names.len() > 1)?;
        let fits_in = |token: usize, name: usize| -> Option<()> {
            let places = self.slots.get(self.names.get(name)?.slots.clone())?;
            let fits = fits.get(token)?;
            places
                .iter()
                .any(|place| matches!(fits.get(*place), Some(Some(WordFit::Whole | WordFit::Beginning))))
                .then_some(())
        };
        let found = |name: usize| row.iter().filter(|token| fits_in(**token, name).is_some()).count();
        if !row.iter().all(|token| names.clone().any(|name| fits_in(*token, name).is_some())) {
            return None;
        }
        // Of the names the one is told in which the most was found, of several the first.
        let most = names.clone().enumerate().max_by_key(|(name, place)| (found(*place), std::cmp::Reverse(*name)));
        let (name, place) = most?;
        let besides = self.names.get(place)?.length;
        Some(Hit { fit: Fit { tier: Tier::Spread, flaws: 0, besides }, name })
    }
}
