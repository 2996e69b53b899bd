//! Looks for what was typed in an index of names.

use super::fit::{Fit, Tier};
use super::name_fit::{Row, Slot, alone};
use super::name_index::{Name, NameIndex};
use super::query::{Grade, Hit, Query};
use super::token_fits::TokenFits;
use super::word_fit::WordFit;
use super::words;

/// The names of a thing that are its title, long and short.
const TITLES: u16 = 2;
/// With so many things found, none is looked for whose names have the words typed between them only.
const ENOUGH: usize = 40;

/// With more names than so many a thing has most words in one or another.
const MOST_SPREAD: usize = 32;

/// One look.
pub(super) struct IndexSearch<'a> {
    index: &'a NameIndex,
    query: &'a Query,
    grade: Grade,
    tokens: Vec<TokenFits>,
}

/// For each thing its name that fits best so far.
struct Best(Vec<Option<Hit>>);

impl Best {
    /// Keeps a fit if the thing has no better one.
    fn offer(&mut self, name: &Name, fit: Fit) {
        let place = usize::from(name.place);
        let order =
            |fit: Fit, place: usize| (fit.tier, fit.flaws, fit.form, place >= usize::from(TITLES), fit.besides, place);
        if let Some(best) = self.0.get_mut(name.thing as usize)
            && best.is_none_or(|best| order(fit, place) < order(best.fit, best.name))
        {
            *best = Some(Hit { fit, name: place, in_title: place < usize::from(TITLES) });
        }
    }
}

impl<'a> IndexSearch<'a> {
    pub(super) fn new(index: &'a NameIndex, query: &'a Query, grade: Grade) -> Self {
        let tokens = query.tokens.iter().map(|token| TokenFits::new(index, token, grade)).collect();
        Self { index, query, grade, tokens }
    }

    pub(super) fn hits(&self) -> Vec<Option<Hit>> {
        let mut best = Best(vec![None; self.index.things()]);
        for row in &self.query.rows {
            match *row.tokens {
                [token] => self.one(token, &mut best),
                _ => self.several(row, &mut best),
            }
        }
        self.initials(&mut best);
        for (thing, hit) in best.0.iter_mut().enumerate() {
            if let Some(hit) = hit {
                hit.in_title = hit.in_title || self.is_in_title(thing);
            }
        }
        if self.grade == Grade::Containing {
            self.contained(&mut best);
        }
        if self.grade == Grade::AsTyped && best.0.iter().flatten().count() < ENOUGH {
            self.spread(&mut best);
        }
        best.0
    }

    /// Whether the words typed begin words of the title of a thing.
    fn is_in_title(&self, thing: usize) -> bool {
        let Some(title) = self.index.names_of(thing).first() else { return false };
        let words = self.index.words_of(title);
        let fit = |row: &Row| row.fit(title.words, 0, |token, slot| self.fit(words, token, slot));
        self.query.rows.iter().filter_map(fit).any(|fit| fit.form <= Tier::Beginnings)
    }

    /// A row of one word: each place where a fitting word stands tells the fit of a name.
    fn one(&self, token: usize, best: &mut Best) {
        let (index, query) = (self.index, self.query);
        let Some(token) = self.tokens.get(token) else { return };
        for word in &token.words {
            let Some(fit) = token.fits.get(*word).copied().flatten() else { continue };
            for posting in index.postings(*word) {
                let Some(name) = index.names.get(posting.name()) else { continue };
                let slot = Slot { words: 1, first: posting.position() };
                best.offer(name, alone(fit, slot, posting.words(), query.besides(name.letters.into())));
            }
        }
        for parts in &token.parts {
            for posting in index.postings(parts.first).iter().filter(|posting| posting.position() + 1 < posting.words())
            {
                let Some(name) = index.names.get(posting.name()) else { continue };
                let second = index.words_of(name).get(usize::from(posting.position()) + 1);
                if let Some(fit) = second.and_then(|second| parts.fit(*second as usize)) {
                    let slot = Slot { words: 2, first: posting.position() };
                    best.offer(name, alone(fit, slot, posting.words(), query.besides(name.letters.into())));
                }
            }
        }
    }

    /// A row of several words: the names that have the one which stands in the fewest are looked at.
    fn several(&self, row: &Row, best: &mut Best) {
        let index = self.index;
        let rarest = row.tokens.iter().filter_map(|token| self.tokens.get(*token)).min_by_key(|token| token.often);
        let Some(rarest) = rarest.filter(|token| token.often > 0) else { return };
        let least = u8::try_from(row.tokens.len()).unwrap_or(u8::MAX);
        let firsts = rarest.words.iter().copied().chain(rarest.parts.iter().map(|parts| parts.first));
        for word in firsts {
            for posting in index.postings(word).iter().filter(|posting| posting.words() >= least) {
                let Some(name) = index.names.get(posting.name()) else { continue };
                let words = index.words_of(name);
                let besides = self.query.besides(name.letters.into());
                if let Some(fit) = row.fit(name.words, besides, |token, slot| self.fit(words, token, slot)) {
                    best.offer(name, fit);
                }
            }
        }
    }

    /// How a token fits a slot of a name.
    fn fit(&self, words: &[u32], token: usize, slot: Slot) -> Option<WordFit> {
        let token = self.tokens.get(token)?;
        let first = usize::from(slot.first);
        let word = *words.get(first)? as usize;
        if slot.words == 1 {
            return *token.fits.get(word)?;
        }
        token.fit_pair(word, *words.get(first + 1)? as usize)
    }

    /// The names of which the only word typed is the first letters.
    fn initials(&self, best: &mut Best) {
        let (index, query) = (self.index, self.query);
        let [token] = query.tokens.as_slice() else { return };
        let count = token.length;
        let Some(first) = token.text.get(..token.text.chars().next().map_or(0, char::len_utf8)) else { return };
        if !(2..=words::MOST).contains(&count) {
            return;
        }
        for word in index.vocabulary.beginning(first) {
            let postings = index.postings(word).iter();
            for posting in postings.filter(|posting| posting.position() == 0 && usize::from(posting.words()) == count) {
                let Some(name) = index.names.get(posting.name()) else { continue };
                let words = index.words_of(name).iter();
                let initials = words.filter_map(|word| index.vocabulary.word(*word as usize).chars().next());
                if let Some(fit) = query.initials(initials, count, query.besides(name.letters.into())) {
                    best.offer(name, fit);
                }
            }
        }
    }

    /// The names of which all words were typed, beside others.
    fn contained(&self, best: &mut Best) {
        let index = self.index;
        let single = || self.tokens.iter().zip(&self.query.tokens).filter(|(_, token)| !token.is_pair);
        let is_whole =
            |token: &TokenFits, word: usize| token.fits.get(word).copied().flatten().is_some_and(WordFit::is_whole);
        let is_typed = |word: &u32| single().any(|(token, _)| is_whole(token, *word as usize));
        for (token, _) in single() {
            for word in token.words.iter().filter(|word| is_whole(token, **word)) {
                let begins = index.postings(*word).iter().filter(|posting| posting.position() == 0);
                for posting in begins.filter(|posting| usize::from(posting.words()) < self.query.words) {
                    let Some(name) = index.names.get(posting.name()) else { continue };
                    let fit = self.query.contained(name.words.into(), name.letters.into());
                    if let Some(fit) = fit.filter(|_| index.words_of(name).iter().all(is_typed)) {
                        best.offer(name, fit);
                    }
                }
            }
        }
    }

    /// The things that have all words typed, as typed, in one name or another; of the names the one is told in which the
    /// most was found, of several the first.
    fn spread(&self, best: &mut Best) {
        let (index, query) = (self.index, self.query);
        let Some(row) = query.rows.first().filter(|row| row.tokens.len() > 1) else { return };
        // For each thing how many of the words, in their order, it has.
        let mut had = vec![0_usize; index.things()];
        for (token, before) in row.tokens.iter().filter_map(|token| self.tokens.get(*token)).zip(0..) {
            let mut note = |name: usize| {
                let thing = index.names.get(name).and_then(|name| had.get_mut(name.thing as usize));
                thing.into_iter().filter(|had| **had == before).for_each(|had| *had += 1);
            };
            let as_typed = |word: &&usize| token.fits.get(**word).copied().flatten().is_some_and(WordFit::is_as_typed);
            let postings = token.words.iter().filter(as_typed).flat_map(|word| index.postings(*word));
            postings.for_each(|posting| note(posting.name()));
            for parts in &token.parts {
                let postings = index.postings(parts.first).iter();
                postings
                    .filter(|posting| self.is_parted(token, posting.name()))
                    .for_each(|posting| note(posting.name()));
            }
        }
        let all = row.tokens.len();
        let several = |thing: usize| (2..=MOST_SPREAD).contains(&index.names_of(thing).len());
        let things = best.0.iter_mut().zip(had).enumerate();
        for (thing, (best, _)) in things.filter(|(thing, (best, had))| best.is_none() && *had == all && several(*thing))
        {
            *best = self.most(row, thing);
        }
    }

    fn most(&self, row: &Row, thing: usize) -> Option<Hit> {
        let found = |name: &Name| row.tokens.iter().filter(|token| self.has(name, **token)).count();
        let names = self.index.names_of(thing).iter();
        let most = names.max_by_key(|name| (found(name), std::cmp::Reverse(name.place)))?;
        let fit = Fit { tier: Tier::Spread, flaws: 0, form: Tier::Spread, besides: most.letters.into() };
        Some(Hit { fit, name: most.place.into(), in_title: false })
    }

    /// Whether a name has a token, as typed.
    fn has(&self, name: &Name, token: usize) -> bool {
        let words = self.index.words_of(name);
        Slot::of(name.words).any(|slot| self.fit(words, token, slot).is_some_and(WordFit::is_as_typed))
    }

    fn is_parted(&self, token: &TokenFits, name: usize) -> bool {
        let words = self.index.names.get(name).map(|name| self.index.words_of(name)).unwrap_or_default();
        let mut pairs = words.iter().zip(words.iter().skip(1));
        pairs.any(|(first, second)| token.fit_pair(*first as usize, *second as usize).is_some())
    }
}
