//! How one typed word fits one word of a name.

use super::mistakes::mistakes;
use super::query::Grade;
use super::words::letters_of;

/// From so many letters on, a part of a word may be typed from its middle.
const WITHIN: usize = 3;

/// How one typed word fits one word of a name, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WordFit {
    Whole,
    /// The word begins with it.
    Beginning,
    /// It stands within the word.
    Within,
    /// It is the word but for so many letters left out, added, changed or swapped.
    Mistyped(u8),
    /// Its letters follow each other in the word, from the first, with so many others between and after them.
    Scattered(u8),
}

/// A typed word, ready to be held against many words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its letters, folded.
    pub(super) text: String,
    /// How many there are.
    pub(super) length: usize,
    letters: u64,
    /// Two words typed, held against words as one. They fit as typed or not at all.
    is_pair: bool,
}

impl Token {
    pub(super) fn new(text: String, is_pair: bool) -> Self {
        Self { length: text.chars().count(), letters: letters_of(&text), text, is_pair }
    }

    /// How it fits a folded word with these letters, if so much is forgiven.
    pub(super) fn fit(&self, word: &str, letters: u64, grade: Grade) -> Option<WordFit> {
        if self.letters & !letters == 0 {
            if word.starts_with(&self.text) {
                return Some(if word.len() == self.text.len() { WordFit::Whole } else { WordFit::Beginning });
            }
            if self.length >= WITHIN && word.contains(&self.text) {
                return Some(WordFit::Within);
            }
        }
        match grade {
            Grade::AsTyped => None,
            Grade::Mistyped | Grade::Scattered if self.is_pair => None,
            Grade::Mistyped => self.mistakes(word, letters).map(WordFit::Mistyped),
            Grade::Scattered => self.left_out(word, letters).map(WordFit::Scattered),
        }
    }

    /// How many letters of the word were left out, if those typed follow each other in it from the first.
    fn left_out(&self, word: &str, letters: u64) -> Option<u8> {
        let same_start = self.text.chars().next() == word.chars().next();
        let mut rest = word.chars();
        let follows = self.length >= WITHIN
            && self.letters & !letters == 0
            && same_start
            && self.text.chars().all(|letter| rest.any(|next| next == letter));
        let count = word.chars().count().checked_sub(self.length).filter(|_| follows)?;
        // At least half of the word has to be there.
        u8::try_from(count).ok().filter(|_| count <= self.length)
    }

    /// Mistakes against the whole word or, for somebody in the middle of it, against its beginning.
    fn mistakes(&self, word: &str, letters: u64) -> Option<u8> {
        let same_start = self.text.chars().next() == word.chars().next();
        // A first letter is seldom wrong, and short words become others with two letters changed.
        let most: u8 = match self.length {
            0..=3 => return None,
            4..=5 => 1,
            6..=7 if !same_start => 1,
            _ => 2,
        };
        // Each letter that the word lacks is a mistake, in its beginnings too.
        if (self.letters & !letters).count_ones() > u32::from(most) {
            return None;
        }
        let length = word.chars().count();
        if length.abs_diff(self.length) <= usize::from(most)
            && let Some(mistakes) = self.distance(word, letters, most)
        {
            return Some(mistakes);
        }
        if self.length < 5 || length <= self.length || !same_start {
            return None;
        }
        let end = |letters: usize| word.char_indices().nth(letters).map_or(word.len(), |(end, _)| end);
        let beginning = |letters: usize| word.get(..end(letters)).unwrap_or(word);
        let beginnings = [self.length - 1, self.length, self.length + 1].map(beginning);
        beginnings.iter().filter_map(|beginning| self.distance(beginning, letters_of(beginning), 1)).min()
    }

    /// Letters left out, added, changed or swapped with the next against a text with these letters, if at most so many.
    fn distance(&self, text: &str, letters: u64, most: u8) -> Option<u8> {
        // Letters of only one of the two are told apart at once; most words end here.
        let alien = (letters & !self.letters).count_ones().max((self.letters & !letters).count_ones());
        if alien > u32::from(most) {
            return None;
        }
        mistakes(&self.text, text, most)
    }
}
