//! How one typed word fits one word of a name.

use super::mistakes::Pattern;
use super::query::Grade;
use super::words::{self, Lengths};

/// From so many letters on, a part of a word may be typed from its middle.
const WITHIN: usize = 3;

/// How one typed word fits one word of a name, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WordFit {
    Whole,
    /// It is the word but for a plural or the spelling of a country.
    Inflected,
    /// The word begins with it.
    Beginning,
    /// It stands within the word.
    Within,
    /// It is the word but for so many letters left out, added, changed or swapped.
    Mistyped(u8),
    /// Its letters follow each other in the word, from the first, with so many others between and after them.
    Scattered(u8),
}

impl WordFit {
    /// Whether it stands for the word from beginning to end.
    pub(super) fn is_whole(self) -> bool {
        self <= Self::Inflected
    }

    /// Whether it is there as typed, from the beginning of the word.
    pub(super) fn is_as_typed(self) -> bool {
        self <= Self::Beginning
    }
}

/// A typed word, ready to be held against many words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its letters, folded.
    pub(super) text: String,
    /// As [`words::stem`] has it.
    pub(super) stem: String,
    /// How many letters there are.
    pub(super) length: usize,
    pub(super) letters: u64,
    /// Two words typed, held against words as one. They fit as typed or not at all.
    pub(super) is_pair: bool,
    pattern: Option<Pattern>,
}

impl Token {
    pub(super) fn new(text: String, is_pair: bool) -> Self {
        Self {
            stem: words::stem(&text).into_owned(),
            length: text.chars().count(),
            letters: words::letters_of(&text),
            pattern: if is_pair { None } else { Pattern::new(&text) },
            text,
            is_pair,
        }
    }

    /// How it fits a folded word with these letters, if so much is forgiven.
    pub(super) fn fit(&self, word: &str, letters: u64, grade: Grade) -> Option<WordFit> {
        if word == self.text {
            return Some(WordFit::Whole);
        }
        if words::stem(word) == self.stem {
            return Some(WordFit::Inflected);
        }
        if word.starts_with(&self.text) {
            return Some(WordFit::Beginning);
        }
        if self.is_within(word, letters) {
            return Some(WordFit::Within);
        }
        self.in_spite(word, letters, Lengths::of(word), grade)
    }

    /// How it fits two neighbouring words written as one; only as typed.
    pub(super) fn fit_pair(&self, first: &str, second: &str) -> Option<WordFit> {
        let rest = self.text.strip_prefix(first).filter(|rest| !rest.is_empty() && !self.is_pair)?;
        if rest == second {
            return Some(WordFit::Whole);
        }
        if words::stem(rest) == words::stem(second) {
            return Some(WordFit::Inflected);
        }
        second.starts_with(rest).then_some(WordFit::Beginning)
    }

    /// Whether it stands in a word with these letters, somewhere.
    pub(super) fn is_within(&self, word: &str, letters: u64) -> bool {
        self.can_be_within() && self.letters & !letters == 0 && word.contains(&self.text)
    }

    pub(super) fn can_be_within(&self) -> bool {
        self.length >= WITHIN && !self.is_pair
    }

    /// Whether it can fit a word with these letters, so many, in spite of what is wrong; told at once, as most words end here.
    pub(super) fn may_fit_in_spite(&self, letters: u64, lengths: Lengths, grade: Grade) -> bool {
        let length = usize::from(lengths.whole);
        match grade {
            Grade::AsTyped | Grade::Containing => false,
            Grade::Mistyped => length + 2 >= self.length && (self.letters & !letters).count_ones() <= 2,
            Grade::Scattered => length >= self.length && self.letters & !letters == 0,
        }
    }

    /// How it fits a word of so many letters that it does not fit as typed.
    pub(super) fn in_spite(&self, word: &str, letters: u64, lengths: Lengths, grade: Grade) -> Option<WordFit> {
        match grade {
            Grade::AsTyped | Grade::Containing => None,
            Grade::Mistyped | Grade::Scattered if self.is_pair => None,
            Grade::Mistyped => self.mistakes(word, letters, lengths).map(WordFit::Mistyped),
            Grade::Scattered => self.left_out(word, letters, lengths.whole.into()).map(WordFit::Scattered),
        }
    }

    /// How many letters of the word were left out, if those typed follow each other in it from the first.
    fn left_out(&self, word: &str, letters: u64, length: usize) -> Option<u8> {
        let count = length.checked_sub(self.length)?;
        // At least half of the word has to be there.
        if self.length < WITHIN || count > self.length || self.letters & !letters != 0 || !self.same_start(word) {
            return None;
        }
        let mut rest = word.chars();
        let follows = self.text.chars().all(|letter| rest.any(|next| next == letter));
        u8::try_from(count).ok().filter(|_| follows)
    }

    fn same_start(&self, word: &str) -> bool {
        self.text.chars().next() == word.chars().next()
    }

    /// Mistakes against the whole word or the word for one or, for somebody in the middle of it, against its beginning.
    fn mistakes(&self, word: &str, letters: u64, lengths: Lengths) -> Option<u8> {
        let same_start = self.same_start(word);
        // A first letter is seldom wrong, and short words become others with two letters changed.
        let most: u8 = match self.length {
            0..=3 => return None,
            4..=5 => 1,
            6..=7 if !same_start => 1,
            _ => 2,
        };
        let ends = [lengths.one, lengths.whole].map(usize::from);
        let whole = ends.iter().any(|end| end.abs_diff(self.length) <= usize::from(most));
        let beginning = same_start && ends[1] > self.length && self.length >= 5;
        // Each letter that the word lacks is a mistake, in its beginnings too; most words end here.
        if !(whole || beginning) || (self.letters & !letters).count_ones() > u32::from(most) {
            return None;
        }
        let (mut of_whole, mut of_beginning) = (None::<u32>, None::<u32>);
        let keep =
            |least: &mut Option<u32>, mistakes| *least = Some(least.map_or(mistakes, |least| least.min(mistakes)));
        self.pattern.as_ref()?.mistakes(word, |read, mistakes| {
            if ends.contains(&read) && mistakes <= u32::from(most) {
                keep(&mut of_whole, mistakes);
            }
            if beginning && read.abs_diff(self.length) <= 1 && mistakes <= 1 {
                keep(&mut of_beginning, mistakes);
            }
        });
        of_whole.or(of_beginning).and_then(|mistakes| u8::try_from(mistakes).ok())
    }
}
