//! What was typed, prepared once and held against many names.

use strum::IntoEnumIterator as _;

use super::fit::{Fit, Tier};
use super::name_fit::{Row, Slot};
use super::word_fit::{Token, WordFit};
use super::words;

/// How much is forgiven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter)]
pub enum Grade {
    /// Nothing: words, beginnings and parts of words as typed.
    AsTyped,
    /// A mistyped letter or two a word.
    Mistyped,
    /// Letters left out of words.
    Scattered,
    /// Words that are in no name, beside all those of one.
    Containing,
}

impl Grade {
    /// The hits of the strictest grade that has any.
    pub fn first<T>(hits: impl FnMut(Self) -> Vec<T>) -> Vec<T> {
        Self::iter().map(hits).find(|hits| !hits.is_empty()).unwrap_or_default()
    }
}

/// The name that fits best among several of one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// How well it fits.
    pub fit: Fit,
    /// Its place among the names.
    pub name: usize,
    /// Whether the words typed are words of the title as well, or begin such.
    pub in_title: bool,
}

/// What was typed, prepared.
pub struct Query {
    /// Every word typed, and every two neighbours as one.
    pub(super) tokens: Vec<Token>,
    /// Rows of tokens that stand for the whole text: as typed, then with one pair written as one.
    pub(super) rows: Vec<Row>,
    /// Words typed.
    pub(super) words: usize,
    /// Letters typed.
    pub(super) typed: u32,
}

impl Query {
    /// Prepares a text.
    pub fn new(typed: &str) -> Self {
        let texts: Vec<String> = words::words(typed).into_iter().map(|word| word.text).collect();
        let single = texts.iter().cloned().map(|text| Token::new(text, false));
        let pairs = texts.windows(2).map(|pair| Token::new(pair.concat(), true));
        let tokens: Vec<Token> = single.chain(pairs).collect();
        let count = texts.len();
        let as_typed: Vec<usize> = (0..count).collect();
        let joined = (1..count).map(|second| {
            let mut row = as_typed.clone();
            row.splice(second - 1..=second, [count + second - 1]);
            row
        });
        let rows = std::iter::once(as_typed.clone()).chain(joined).filter(|row| !row.is_empty());
        let length = |token: usize| tokens.get(token).map_or(0, |token| token.length);
        Self {
            rows: rows.map(|row| Row::new(row, length)).collect(),
            typed: u32::try_from(texts.iter().map(|text| text.chars().count()).sum::<usize>()).unwrap_or(u32::MAX),
            words: count,
            tokens,
        }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The best of several names of one thing, if any fits at this grade.
    pub fn best<'n>(&self, names: impl IntoIterator<Item = &'n str>, grade: Grade) -> Option<Hit> {
        let hit = |(name, text)| Some(Hit { fit: self.fit(text, grade)?, name, in_title: name == 0 });
        let hits = names.into_iter().enumerate().filter_map(hit);
        hits.min_by_key(|hit| hit.fit)
    }

    /// How well a text fits at this grade.
    pub fn fit(&self, text: &str, grade: Grade) -> Option<Fit> {
        let words = words::words(text);
        let letters: Vec<u64> = words.iter().map(|word| words::letters_of(&word.text)).collect();
        let fit = |token: usize, slot: Slot| -> Option<WordFit> {
            let first = usize::from(slot.first);
            let (token, word) = (self.tokens.get(token)?, words.get(first)?);
            match slot.words {
                1 => token.fit(&word.text, *letters.get(first)?, grade),
                _ => token.fit_pair(&word.text, &words.get(first + 1)?.text),
            }
        };
        let length = words.iter().map(|word| word.length).sum();
        let besides = self.besides(length);
        let count = u8::try_from(words.len()).unwrap_or(u8::MAX);
        let of_rows = self.rows.iter().filter_map(|row| row.fit(count, besides, fit)).min();
        let initials = words.iter().filter_map(|word| word.text.chars().next());
        let fit = of_rows.into_iter().chain(self.initials(initials, words.len(), besides)).min();
        let is_typed = |word: &words::Word| {
            let mut single = self.tokens.iter().filter(|token| !token.is_pair);
            single.any(|token| token.text == word.text || token.stem == words::stem(&word.text))
        };
        let contained =
            || (grade == Grade::Containing && words.iter().all(is_typed)).then(|| self.contained(words.len(), length));
        fit.or_else(|| contained().flatten())
    }

    /// How a name fits whose words were all typed, so many with so many letters, and others were, too.
    pub(super) fn contained(&self, words: usize, letters: u32) -> Option<Fit> {
        let fewer = words > 0 && words < self.words;
        let without = self.typed.saturating_sub(letters);
        fewer.then_some(Fit { tier: Tier::Contained, flaws: without, form: Tier::Same, besides: 0 })
    }

    /// Letters besides what was typed in a name of so many letters.
    pub(super) fn besides(&self, letters: u32) -> u32 {
        letters.saturating_sub(self.typed)
    }

    /// Whether the only word typed is the first letters of all words.
    pub(super) fn initials(&self, initials: impl Iterator<Item = char>, words: usize, besides: u32) -> Option<Fit> {
        let [token] = self.tokens.as_slice() else { return None };
        let fits = words > 1 && token.length == words && token.text.chars().eq(initials);
        fits.then_some(Fit { tier: Tier::Initials, flaws: 0, form: Tier::Initials, besides })
    }

    /// Which characters of a text fit; none of a word that fits in spite of what is wrong in it.
    pub fn letters_in(&self, text: &str, tier: Tier) -> Vec<u32> {
        let words = words::words(text);
        let mut letters: Vec<u32> = words
            .iter()
            .filter(|_| tier == Tier::Initials)
            .map(|word| word.start)
            .chain(self.tokens.iter().flat_map(|token| lit(token, &words)))
            .collect();
        letters.sort_unstable();
        letters.dedup();
        letters
    }
}

/// The characters of the word, or pair of words, that a typed word fits best.
fn lit(token: &Token, words: &[words::Word]) -> Vec<u32> {
    let single = words.iter().filter_map(|word| {
        let fit = token.fit(&word.text, words::letters_of(&word.text), Grade::AsTyped)?;
        let skipped = if fit == WordFit::Within { word.text.find(&token.text).unwrap_or_default() } else { 0 };
        let skipped = word.text.get(..skipped).map_or(0, |before| before.chars().count());
        let characters: Vec<u32> = (word.start..word.start + word.length).skip(skipped).collect();
        Some((fit, characters))
    });
    let pairs = words.iter().zip(words.iter().skip(1)).filter_map(|(first, second)| {
        let fit = token.fit_pair(&first.text, &second.text)?;
        let characters = |word: &words::Word| word.start..word.start + word.length;
        Some((fit, characters(first).chain(characters(second)).collect()))
    });
    let best = single.chain(pairs).min_by_key(|(fit, _)| *fit);
    best.map_or_else(Vec::new, |(fit, mut characters)| {
        // A short form covers all of the word that it stands for, and one word all of several.
        if !fit.is_whole() {
            characters.truncate(token.length);
        }
        characters
    })
}
