//! How one typed word fits all words of an index.

use std::ops::Range;

use super::name_index::NameIndex;
use super::query::Grade;
use super::word_fit::{Token, WordFit};
use super::words;

/// How a token fits the words of the vocabulary.
pub(super) struct TokenFits {
    /// For each word.
    pub(super) fits: Vec<Option<WordFit>>,
    /// The words that fit.
    pub(super) words: Vec<usize>,
    /// The ways to part it in two words.
    pub(super) parts: Vec<Parts>,
    /// How often all these words stand in names.
    pub(super) often: usize,
}

/// A token parted in two: a word, and what words fit the rest.
pub(super) struct Parts {
    pub(super) first: usize,
    same: Option<usize>,
    inflected: Vec<usize>,
    beginning: Range<usize>,
}

impl Parts {
    pub(super) fn fit(&self, second: usize) -> Option<WordFit> {
        if self.same == Some(second) {
            return Some(WordFit::Whole);
        }
        if self.inflected.contains(&second) {
            return Some(WordFit::Inflected);
        }
        self.beginning.contains(&second).then_some(WordFit::Beginning)
    }
}

impl TokenFits {
    fn none() -> Self {
        Self { fits: Vec::new(), words: Vec::new(), parts: Vec::new(), often: 0 }
    }

    pub(super) fn new(index: &NameIndex, token: &Token, grade: Grade) -> Self {
        let vocabulary = &index.vocabulary;
        let mut all = Self { fits: vec![None; vocabulary.len()], ..Self::none() };
        if let Some(word) = vocabulary.find(&token.text) {
            all.note(word, WordFit::Whole);
        }
        for word in vocabulary.inflected(&token.stem) {
            all.note(word, WordFit::Inflected);
        }
        for word in vocabulary.beginning(&token.text) {
            all.note(word, WordFit::Beginning);
        }
        if token.can_be_within() {
            let possible =
                vocabulary.letters(0..vocabulary.len()).filter(|(_, letters, _)| token.letters & !letters == 0);
            for (word, letters, _) in possible {
                if token.is_within(vocabulary.word(word), letters) {
                    all.note(word, WordFit::Within);
                }
            }
        }
        if grade != Grade::AsTyped {
            for (word, letters, lengths) in vocabulary.letters(0..vocabulary.len()) {
                if token.may_fit_in_spite(letters, lengths, grade)
                    && let Some(fit) = token.in_spite(vocabulary.word(word), letters, lengths, grade)
                {
                    all.note(word, fit);
                }
            }
        }
        if !token.is_pair {
            all.part(index, token);
        }
        let firsts = all.words.iter().copied().chain(all.parts.iter().map(|parts| parts.first));
        all.often = firsts.map(|word| index.postings(word).len()).sum();
        all
    }

    /// Notes how it fits a word, unless it fits better.
    fn note(&mut self, word: usize, fit: WordFit) {
        if let Some(noted) = self.fits.get_mut(word).filter(|noted| noted.is_none()) {
            *noted = Some(fit);
            self.words.push(word);
        }
    }

    fn part(&mut self, index: &NameIndex, token: &Token) {
        let vocabulary = &index.vocabulary;
        for (end, _) in token.text.char_indices().skip(1) {
            let (Some(first), Some(rest)) = (token.text.get(..end), token.text.get(end..)) else { continue };
            if vocabulary.beginning(first).is_empty() {
                return;
            }
            if let Some(first) = vocabulary.find(first) {
                let (same, inflected) = (vocabulary.find(rest), vocabulary.inflected(&words::stem(rest)));
                let beginning = vocabulary.beginning(rest);
                if !(inflected.is_empty() && beginning.is_empty()) {
                    self.parts.push(Parts { first, same, inflected, beginning });
                }
            }
        }
    }

    pub(super) fn fit_pair(&self, first: usize, second: usize) -> Option<WordFit> {
        self.parts.iter().find(|parts| parts.first == first)?.fit(second)
    }
}
