//! What was typed, prepared once and held against many names.

use strum::IntoEnumIterator as _;

use super::fit::{Fit, Tier};
use super::name_fit::{Slot, judged, place};
use super::word_fit::{Token, WordFit};
use super::words::{self, letters_of};

/// How much is forgiven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter)]
pub enum Grade {
    /// Nothing: words, beginnings and parts of words as typed.
    AsTyped,
    /// A mistyped letter or two a word.
    Mistyped,
    /// Letters left out of words.
    Scattered,
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
}

/// What was typed, prepared.
pub struct Query {
    /// Every word typed, and every two neighbours as one.
    pub(super) tokens: Vec<Token>,
    /// Rows of tokens that stand for the whole text: as typed, then with one pair written as one.
    pub(super) rows: Vec<Vec<usize>>,
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
        let rows = std::iter::once(as_typed.clone()).chain(joined).filter(|row| !row.is_empty()).collect();
        Self {
            tokens,
            rows,
            typed: u32::try_from(texts.iter().map(|text| text.chars().count()).sum::<usize>()).unwrap_or(u32::MAX),
        }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The best of several names of one thing, if any fits at this grade.
    pub fn best<'n>(&self, names: impl IntoIterator<Item = &'n str>, grade: Grade) -> Option<Hit> {
        let hits =
            names.into_iter().enumerate().filter_map(|(name, text)| Some(Hit { fit: self.fit(text, grade)?, name }));
        hits.min_by_key(|hit| hit.fit)
    }

    /// How well a text fits at this grade.
    pub fn fit(&self, text: &str, grade: Grade) -> Option<Fit> {
        let words = words::words(text);
        let slots: Vec<Slot> = Slot::of(words.len()).collect();
        let texts = slot_texts(&words);
        let fits = |token: usize, slot: usize| -> Option<WordFit> {
            let (text, letters) = texts.get(slot)?;
            self.tokens.get(token)?.fit(text, *letters, grade)
        };
        let letters = words.iter().map(|word| word.length).sum();
        self.of_slots(&slots, words.len(), letters, fits).or_else(|| {
            let initials = words.iter().filter_map(|word| word.text.chars().next());
            self.initials(initials, words.len(), letters)
        })
    }

    /// The best row against the words of a name, where `fit` says how a token fits a slot.
    pub(super) fn of_slots(
        &self,
        slots: &[Slot],
        words: usize,
        letters: u32,
        fit: impl Fn(usize, usize) -> Option<WordFit>,
    ) -> Option<Fit> {
        let besides = letters.saturating_sub(self.typed);
        let fits = self.rows.iter().filter_map(|row| {
            let placed = place(&self.lengths(row), slots, |token, slot| fit(*row.get(token)?, slot))?;
            Some(judged(&placed, slots, words, besides))
        });
        fits.min()
    }

    fn lengths(&self, row: &[usize]) -> Vec<usize> {
        row.iter().map(|token| self.tokens.get(*token).map_or(0, |token| token.length)).collect()
    }

    /// Whether the only word typed is the first letters of all words.
    pub(super) fn initials(&self, initials: impl Iterator<Item = char>, words: usize, letters: u32) -> Option<Fit> {
        let [token] = self.tokens.as_slice() else { return None };
        let fits = words > 1 && token.length == words && token.text.chars().eq(initials);
        fits.then_some(Fit { tier: Tier::Initials, flaws: 0, besides: letters.saturating_sub(self.typed) })
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
    let slots: Vec<Slot> = Slot::of(words.len()).collect();
    let texts = slot_texts(words);
    let fits = slots.iter().zip(&texts).filter_map(|(slot, (text, letters))| {
        let fit = token.fit(text, *letters, Grade::AsTyped)?;
        let covered = words.iter().skip(usize::from(slot.first)).take(usize::from(slot.words));
        let characters: Vec<u32> = covered.flat_map(|word| word.start..word.start + word.length).collect();
        let skipped = if fit == WordFit::Within { text.find(&token.text).unwrap_or_default() } else { 0 };
        // A short form covers all of the word that it stands for.
        let covers = if fit == WordFit::Whole { characters.len() } else { token.length };
        let skipped = text.get(..skipped).map_or(0, |before| before.chars().count());
        Some((fit, characters.into_iter().skip(skipped).take(covers).collect::<Vec<_>>()))
    });
    fits.min_by_key(|(fit, _)| *fit).map(|(_, letters)| letters).unwrap_or_default()
}

/// The text of each slot with its letters: each word, then each pair of neighbours as one.
pub(super) fn slot_texts(words: &[words::Word]) -> Vec<(String, u64)> {
    let single = words.iter().map(|word| word.text.clone());
    let pairs = words.windows(2).map(|pair| pair.iter().map(|word| word.text.as_str()).collect::<String>());
    single.chain(pairs).map(|text| (letters_of(&text), text)).map(|(letters, text)| (text, letters)).collect()
}
