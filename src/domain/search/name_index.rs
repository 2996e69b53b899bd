//! The words of many names, read once, so that tens of thousands of names are searched while a person types.

use super::abbreviation;
use super::index_search::IndexSearch;
use super::query::{Grade, Hit, Query};
use super::vocabulary::{Met, Vocabulary};
use super::words;

/// A name, or a part of one that is a name of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Name {
    /// Where its words begin in `NameIndex::words`.
    first: u32,
    /// Where its text ends in `NameIndex::text`.
    end: u32,
    pub(super) thing: u32,
    /// Its place among the names of the thing.
    pub(super) place: u16,
    /// How many letters it has.
    pub(super) letters: u16,
    /// How many words it has.
    pub(super) words: u8,
}

/// A word of a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Posting(u32);

impl Posting {
    /// Bits for a position, and for a number of words: names have at most [`words::MOST`] words.
    const BITS: u32 = 5;

    fn new(name: u32, position: u8, words: u8) -> Self {
        Self((((name << Self::BITS) | u32::from(position)) << Self::BITS) | u32::from(words))
    }

    pub(super) fn name(self) -> usize {
        (self.0 >> (2 * Self::BITS)) as usize
    }

    pub(super) fn position(self) -> u8 {
        ((self.0 >> Self::BITS) & ((1 << Self::BITS) - 1)) as u8
    }

    /// How many words the name has.
    pub(super) fn words(self) -> u8 {
        (self.0 & ((1 << Self::BITS) - 1)) as u8
    }
}

/// Names of many things, some of which have several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NameIndex {
    pub(super) vocabulary: Vocabulary,
    pub(super) names: Vec<Name>,
    /// The words of each name, as places in the vocabulary.
    words: Vec<u32>,
    /// The names as written.
    text: String,
    /// Where the names of each thing begin.
    things: Vec<u32>,
    /// Where each word of the vocabulary stands, in the order of names.
    postings: Vec<Posting>,
    /// Where the postings of each word end.
    ends: Vec<u32>,
}

/// Most names of an index: what a [`Posting`] can tell apart.
const MOST_NAMES: usize = 1 << 22;

impl NameIndex {
    /// Reads the names of things.
    pub fn new<N: AsRef<str>, T: IntoIterator<Item = N>>(things: impl IntoIterator<Item = T>) -> Self {
        let mut index = Self::default();
        let mut met = Met::default();
        for (thing, names) in (0..).zip(things) {
            index.things.push(number(index.names.len()));
            for (place, name) in (0..).zip(names) {
                let name = name.as_ref();
                index.text.push_str(name);
                index.add(name, thing, place, &mut met);
                for part in abbreviation::parts(name).into_iter().flatten() {
                    index.add(part, thing, place, &mut met);
                }
            }
        }
        let (vocabulary, places) = met.sorted();
        for word in &mut index.words {
            *word = places.get(*word as usize).copied().unwrap_or_default();
        }
        index.vocabulary = vocabulary;
        index.post();
        index.words.shrink_to_fit();
        index.names.shrink_to_fit();
        index.text.shrink_to_fit();
        index.things.shrink_to_fit();
        index
    }

    fn add(&mut self, name: &str, thing: u32, place: u16, met: &mut Met) {
        if self.names.len() == MOST_NAMES {
            return;
        }
        let first = self.words.len();
        let mut letters = 0;
        words::each(name, |word, _, length| {
            self.words.push(met.number(word));
            letters += length;
        });
        self.names.push(Name {
            first: number(first),
            end: number(self.text.len()),
            thing,
            place,
            letters: u16::try_from(letters).unwrap_or(u16::MAX),
            words: u8::try_from(self.words.len() - first).unwrap_or(u8::MAX),
        });
    }

    /// Notes for each word where it stands.
    fn post(&mut self) {
        let mut counts = vec![0_u32; self.vocabulary.len()];
        for word in &self.words {
            counts.get_mut(*word as usize).into_iter().for_each(|count| *count += 1);
        }
        let mut next = 0;
        self.ends = counts
            .into_iter()
            .map(|count| {
                next += count;
                next - count
            })
            .collect();
        self.postings = vec![Posting(0); self.words.len()];
        for (name, at) in self.names.iter().zip(0..) {
            let words = self.words.iter().skip(name.first as usize).take(usize::from(name.words));
            for (word, position) in words.zip(0..) {
                if let Some(end) = self.ends.get_mut(*word as usize) {
                    let posting = Posting::new(at, position, name.words);
                    self.postings.get_mut(*end as usize).into_iter().for_each(|at| *at = posting);
                    *end += 1;
                }
            }
        }
    }

    /// How many things there are.
    pub(super) fn things(&self) -> usize {
        self.things.len()
    }

    /// Where a word of the vocabulary stands.
    pub(super) fn postings(&self, word: usize) -> &[Posting] {
        let end = |word: usize| self.ends.get(word).map_or(0, |end| *end as usize);
        let start = if word == 0 { 0 } else { end(word - 1) };
        self.postings.get(start..end(word)).unwrap_or_default()
    }

    /// The words of a name, as places in the vocabulary.
    pub(super) fn words_of(&self, name: &Name) -> &[u32] {
        let first = name.first as usize;
        self.words.get(first..first + usize::from(name.words)).unwrap_or_default()
    }

    /// The names of a thing, with the parts that are names of their own.
    pub(super) fn names_of(&self, thing: usize) -> &[Name] {
        let end = self.things.get(thing + 1).map_or(self.names.len(), |end| *end as usize);
        let range = self.things.get(thing).map(|first| *first as usize..end);
        range.and_then(|range| self.names.get(range)).unwrap_or_default()
    }

    /// A name of a thing, by its place among them.
    pub fn name(&self, thing: usize, place: usize) -> &str {
        let names = self.names_of(thing);
        let at = names.partition_point(|name| usize::from(name.place) < place);
        let first = self.things.get(thing).map_or(0, |first| *first as usize) + at;
        let start = first.checked_sub(1).and_then(|before| self.names.get(before)).map_or(0, |name| name.end as usize);
        let end = names.get(at).map_or(start, |name| name.end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// For each thing its name that fits best at this grade, if any does; of several the title first, which are the first
    /// two names of a thing.
    pub fn hits(&self, query: &Query, grade: Grade) -> Vec<Option<Hit>> {
        IndexSearch::new(self, query, grade).hits()
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
