//! The different words of many names, in the order of letters.

use std::collections::HashMap;
use std::ops::Range;

use super::words::{self, Lengths};

/// Words in the order of letters; the number of a word is its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Vocabulary {
    /// All words, one after another.
    text: String,
    ends: Vec<u32>,
    /// Which letters each has, as [`words::letters_of`] tells them.
    letters: Vec<u64>,
    /// How many letters each has.
    lengths: Vec<Lengths>,
    /// Stems that are not the word itself, with the word; in order.
    stems: Vec<(Box<str>, u32)>,
}

/// Words as they are met in names.
#[derive(Default)]
pub(super) struct Met {
    numbers: HashMap<Box<str>, u32>,
}

impl Met {
    /// The number of a word, in the order in which words are met.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.into(), next);
        next
    }

    /// The words in the order of letters, and for each number given out the place of the word.
    pub(super) fn sorted(self) -> (Vocabulary, Vec<u32>) {
        let mut met: Vec<(Box<str>, u32)> = self.numbers.into_iter().collect();
        met.sort_unstable();
        let mut vocabulary = Vocabulary::default();
        let mut places = vec![0; met.len()];
        for ((word, number), place) in met.into_iter().zip(0..) {
            places.get_mut(number as usize).into_iter().for_each(|at| *at = place);
            vocabulary.text.push_str(&word);
            vocabulary.ends.push(u32::try_from(vocabulary.text.len()).unwrap_or(u32::MAX));
            vocabulary.letters.push(words::letters_of(&word));
            vocabulary.lengths.push(Lengths::of(&word));
            let stem = words::stem(&word);
            if stem != *word {
                vocabulary.stems.push((stem.into(), place));
            }
        }
        vocabulary.stems.sort_unstable();
        (vocabulary, places)
    }
}

impl Vocabulary {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn word(&self, place: usize) -> &str {
        let end = |place: usize| self.ends.get(place).map_or(0, |end| *end as usize);
        let start = if place == 0 { 0 } else { end(place - 1) };
        self.text.get(start..end(place)).unwrap_or_default()
    }

    /// Each word with its place, its letters and how many they are, within a range of places.
    pub(super) fn letters(&self, range: Range<usize>) -> impl Iterator<Item = (usize, u64, Lengths)> {
        let letters = self.letters.get(range.clone()).unwrap_or_default();
        let lengths = self.lengths.get(range.clone()).unwrap_or_default();
        range.zip(letters).zip(lengths).map(|((place, letters), length)| (place, *letters, *length))
    }

    /// The words that begin with a text.
    pub(super) fn beginning(&self, text: &str) -> Range<usize> {
        let first = self.first(0, |word| word < text);
        first..self.first(first, |word| word.starts_with(text))
    }

    /// The first word, from a place on, that is no longer so.
    fn first(&self, from: usize, is_so: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (from, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if is_so(self.word(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }

    pub(super) fn find(&self, text: &str) -> Option<usize> {
        let place = self.first(0, |word| word < text);
        (place < self.len() && self.word(place) == text).then_some(place)
    }

    /// All words that have a stem.
    pub(super) fn inflected(&self, stem: &str) -> Vec<usize> {
        let first = self.stems.partition_point(|(other, _)| &**other < stem);
        let changed = self.stems.iter().skip(first).take_while(|(other, _)| &**other == stem);
        let unchanged = self.find(stem).filter(|place| words::stem(self.word(*place)) == stem);
        changed.map(|(_, place)| *place as usize).chain(unchanged).collect()
    }
}
