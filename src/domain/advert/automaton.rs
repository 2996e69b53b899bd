//! Finds many names at once.

use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;

use super::sheet::Sheet;

/// Names with what each stands for.
#[derive(Debug)]
pub(super) struct Automaton<T> {
    /// `None` without names, and where there were too many.
    found: Option<AhoCorasick>,
    meanings: Vec<T>,
}

impl<T> Automaton<T> {
    /// Of names that overlap, the longest is found.
    pub(super) fn longest(names: Vec<(String, T)>) -> Self {
        Self::new(names, MatchKind::LeftmostLongest)
    }

    /// All names are found, however they overlap.
    pub(super) fn all(names: Vec<(String, T)>) -> Self {
        Self::new(names, MatchKind::Standard)
    }

    fn new(names: Vec<(String, T)>, kind: MatchKind) -> Self {
        let (names, meanings): (Vec<_>, Vec<_>) = names.into_iter().filter(|(name, _)| !name.is_empty()).unzip();
        let found = (!names.is_empty()).then(|| AhoCorasick::builder().match_kind(kind).build(&names).ok()).flatten();
        Self { found, meanings }
    }

    /// What is found, with the words it is made of.
    pub(super) fn longest_in<'a>(&'a self, sheet: &'a Sheet<'_>) -> impl Iterator<Item = (Range<usize>, &'a T)> {
        let found = self.found.iter().flat_map(|found| found.find_iter(&sheet.searched));
        found.filter_map(|hit| Some((sheet.words_at(hit.range()), self.meanings.get(hit.pattern().as_usize())?)))
    }

    /// The same of an automaton of all names.
    pub(super) fn all_in<'a>(&'a self, sheet: &'a Sheet<'_>) -> impl Iterator<Item = (Range<usize>, &'a T)> {
        let found = self.found.iter().flat_map(|found| found.find_overlapping_iter(&sheet.searched));
        found.filter_map(|hit| Some((sheet.words_at(hit.range()), self.meanings.get(hit.pattern().as_usize())?)))
    }
}
