//! How a row of typed words fits the words of a name.

use super::fit::{Fit, Tier};
use super::word_fit::WordFit;

/// A word of a name, or two neighbours written as one (“back-end” is also “backend”).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// Position of the first word.
    pub(super) first: u8,
    /// Words in it: 1 or 2.
    pub(super) words: u8,
}

impl Slot {
    fn mask(self) -> u32 {
        ((1 << self.words) - 1) << self.first
    }

    /// The slots of a name with so many words: each word, then each pair of neighbours.
    pub(super) fn of(words: usize) -> impl Iterator<Item = Self> {
        let count = u8::try_from(words).unwrap_or(u8::MAX);
        let single = (0..count).map(|first| Self { first, words: 1 });
        single.chain((1..count).map(|second| Self { first: second - 1, words: 2 }))
    }
}

/// A typed word and the slot that it fits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Place of the typed word in the row.
    pub(super) token: usize,
    pub(super) slot: usize,
    pub(super) fit: WordFit,
}

/// Gives each of the typed words (`lengths` of them) a word of the name of its own, the longest first, and the word that
/// it fits best; `None` if one finds none.
pub(super) fn place(
    lengths: &[usize],
    slots: &[Slot],
    fit: impl Fn(usize, usize) -> Option<WordFit>,
) -> Option<Vec<Placed>> {
    let mut order: Vec<usize> = (0..lengths.len()).collect();
    order.sort_by_key(|token| std::cmp::Reverse(lengths.get(*token).copied().unwrap_or_default()));
    let mut used = 0_u32;
    let mut placed = Vec::with_capacity(order.len());
    for token in order {
        let free = slots.iter().enumerate().filter(|(_, slot)| slot.mask() & used == 0);
        let best = free.filter_map(|(slot, words)| Some((fit(token, slot)?, slot, words.mask()))).min()?;
        used |= best.2;
        placed.push(Placed { token, slot: best.1, fit: best.0 });
    }
    placed.sort_by_key(|placed| placed.token);
    Some(placed)
}

/// What the places add up to for a name of so many words, with so many letters besides what was typed.
pub(super) fn judged(placed: &[Placed], slots: &[Slot], words: usize, besides: u32) -> Fit {
    let worst = placed.iter().map(|placed| placed.fit).max().unwrap_or(WordFit::Whole);
    let mistakes = placed.iter().map(|placed| match placed.fit {
        WordFit::Mistyped(flaws) | WordFit::Scattered(flaws) => u32::from(flaws),
        WordFit::Whole | WordFit::Beginning | WordFit::Within => 0,
    });
    let tier = match worst {
        WordFit::Scattered(_) => Tier::Scattered,
        WordFit::Mistyped(_) => Tier::Mistyped,
        WordFit::Within => Tier::Within,
        WordFit::Whole | WordFit::Beginning => match from_the_start(placed, slots) {
            Some(reached) if usize::from(reached) == words && worst == WordFit::Whole => Tier::Same,
            Some(_) => Tier::Begins,
            None if worst == WordFit::Whole => Tier::Words,
            None => Tier::Beginnings,
        },
    };
    Fit { tier, flaws: mistakes.sum(), besides }
}

/// Words covered, if the typed words are the first ones of the name in their order, only the last perhaps unfinished.
fn from_the_start(placed: &[Placed], slots: &[Slot]) -> Option<u8> {
    let (_, before) = placed.split_last()?;
    if before.iter().any(|placed| placed.fit != WordFit::Whole) {
        return None;
    }
    placed.iter().try_fold(0, |next, placed| {
        let slot = slots.get(placed.slot)?;
        (slot.first == next).then_some(next + slot.words)
    })
}
