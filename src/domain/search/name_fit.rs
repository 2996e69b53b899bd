//! How a row of typed words fits the words of a name.

use super::fit::{Fit, Tier};
use super::word_fit::WordFit;
use super::words::MOST;

/// A word of a name, or two neighbours written as one (“back-end” is also “backend”).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    /// Words in it: 1 or 2.
    pub(super) words: u8,
    /// Position of the first word.
    pub(super) first: u8,
}

impl Slot {
    fn mask(self) -> u32 {
        ((1 << self.words) - 1) << self.first
    }

    /// The slots of a name with so many words: each word, then each pair of neighbours.
    pub(super) fn of(words: u8) -> impl Iterator<Item = Self> {
        let single = (0..words).map(|first| Self { words: 1, first });
        single.chain((1..words).map(|second| Self { words: 2, first: second - 1 }))
    }
}

/// A typed word with the slot that it fits.
#[derive(Clone, Copy, Debug)]
struct Placed {
    slot: Slot,
    fit: WordFit,
}

/// Typed words that stand for the whole text, ready to be given words of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The tokens in the order typed.
    pub(super) tokens: Vec<usize>,
    /// Places in `tokens`, the longest word first.
    order: Vec<usize>,
}

impl Row {
    /// A row of tokens with how long each is.
    pub(super) fn new(tokens: Vec<usize>, length: impl Fn(usize) -> usize) -> Self {
        let mut order: Vec<usize> = (0..tokens.len()).collect();
        order.sort_by_key(|place| std::cmp::Reverse(tokens.get(*place).map_or(0, |token| length(*token))));
        Self { tokens, order }
    }

    /// How it fits a name of so many words, where `fit` says how a token fits a slot. Each typed word gets a word of its own,
    /// the longest first, and the one that it fits best; `None` if one finds none.
    pub(super) fn fit(&self, words: u8, besides: u32, fit: impl Fn(usize, Slot) -> Option<WordFit>) -> Option<Fit> {
        if let [token] = *self.tokens {
            let fits = Slot::of(words).filter_map(|slot| Some(alone(fit(token, slot)?, slot, words, besides)));
            return fits.min();
        }
        if self.tokens.len() > usize::from(words) {
            return None;
        }
        let mut used = 0_u32;
        let mut placed = [None; MOST];
        for place in &self.order {
            let token = *self.tokens.get(*place)?;
            let mut best: Option<(WordFit, Slot)> = None;
            for slot in Slot::of(words) {
                if slot.mask() & used == 0
                    && let Some(fit) = fit(token, slot)
                    && best.is_none_or(|best| (fit, slot) < best)
                {
                    best = Some((fit, slot));
                }
            }
            let (fit, slot) = best?;
            used |= slot.mask();
            *placed.get_mut(*place)? = Some(Placed { slot, fit });
        }
        let placed = placed.iter().map_while(|placed| *placed);
        Some(judged(placed, words, besides))
    }
}

/// How the only word typed fits a name through one slot.
pub(super) fn alone(fit: WordFit, slot: Slot, words: u8, besides: u32) -> Fit {
    judged(std::iter::once(Placed { slot, fit }), words, besides)
}

/// What the places add up to for a name of so many words, with so many letters besides what was typed.
fn judged(placed: impl Iterator<Item = Placed>, words: u8, besides: u32) -> Fit {
    let mut worst = WordFit::Whole;
    let mut flaws = 0;
    // Words covered so far, while the typed words are the first ones of the name in their order, only the last perhaps
    // unfinished.
    let mut reached = Some(0);
    let mut unfinished = false;
    for Placed { slot, fit } in placed {
        worst = worst.max(fit);
        flaws += match fit {
            WordFit::Mistyped(flaws) | WordFit::Scattered(flaws) => u32::from(flaws),
            WordFit::Whole | WordFit::Inflected | WordFit::Beginning | WordFit::Within => 0,
        };
        reached = reached.filter(|reached| *reached == slot.first && !unfinished).map(|reached| reached + slot.words);
        unfinished = fit == WordFit::Beginning;
    }
    let whole = worst != WordFit::Beginning;
    let form = match reached {
        Some(reached) if reached == words && whole => Tier::Same,
        Some(_) => Tier::Begins,
        None if whole => Tier::Words,
        None => Tier::Beginnings,
    };
    let tier = match worst {
        WordFit::Whole | WordFit::Inflected | WordFit::Beginning => form,
        WordFit::Within => Tier::Within,
        WordFit::Mistyped(_) => Tier::Mistyped,
        WordFit::Scattered(_) => Tier::Scattered,
    };
    Fit { tier, flaws, form, besides }
}
