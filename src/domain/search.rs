//! Finding roles and skills by what a person types: parts of words, initials, small mistakes.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::catalogue::Catalogue;
use super::catalogue::role::Role;
use super::ids::RoleId;

/// Words must be at least this alike (1 = the same) to count as one mistyped.
const ALIKE: f64 = 0.7;

/// From so many letters on, a name that fits only in spite of a mistake stands beside names that fit as typed.
const LONG: usize = 4;

/// Added to the score of a name equal to what was typed, so that it always comes first.
const EXACT: u32 = 100_000;

/// Added to the score of a title, so that it comes before an alias that fits as well.
const TITLE: u32 = 50;

/// A role that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleHit {
    /// The role.
    pub role: RoleId,
    /// The title or alias that fits best.
    pub name: String,
    /// Which characters of it fit; empty for a name found in spite of mistakes.
    pub letters: Vec<u32>,
    /// How well it fits; only good for ordering.
    pub score: u32,
}

/// The roles that fit, best first; all roles in the order of titles for an empty text.
pub fn roles(catalogue: &Catalogue, typed: &str) -> Vec<RoleHit> {
    let typed = typed.trim();
    let mut search = Search::new(typed);
    // A mistyped word may still fit some names by scattered letters, so mistakes are forgiven beside other hits too;
    // in a short text that would find too much.
    let long = typed.chars().count() >= LONG;
    let hit = |role: &Role| search.role(role).or_else(|| if long { search.mistyped(role) } else { None });
    let mut hits: Vec<_> = catalogue.roles().filter_map(hit).collect();
    if hits.is_empty() && !typed.is_empty() {
        hits = catalogue.roles().filter_map(|role| search.mistyped(role)).collect();
    }
    // Of names that fit as well, the one with the least besides what was typed comes first.
    let besides = |hit: &RoleHit| if typed.is_empty() { 0 } else { hit.name.chars().count() };
    hits.sort_by(|a, b| {
        let by_score = b.score.cmp(&a.score).then_with(|| besides(a).cmp(&besides(b)));
        by_score.then_with(|| title(catalogue, a).cmp(title(catalogue, b)))
    });
    hits
}

fn title<'a>(catalogue: &'a Catalogue, hit: &'a RoleHit) -> &'a str {
    catalogue.role_title(&hit.role)
}

/// How well any text fits what was typed; `None` if it does not.
pub fn score(text: &str, typed: &str) -> Option<u32> {
    let mut search = Search::new(typed.trim());
    search.name(text).map(|(score, _)| score).or_else(|| search.mistyped_name(text))
}

/// The role that a text names exactly, whatever the case: its id, title, short title or an alias.
pub fn exact_role<'a>(catalogue: &'a Catalogue, text: &str) -> Option<&'a Role> {
    let text = text.trim();
    let same = |name: &str| name.to_lowercase() == text.to_lowercase();
    catalogue.roles().find(|role| {
        same(role.id.as_str()) || same(&role.title) || same(&role.short) || role.aliases.iter().any(|alias| same(alias))
    })
}

struct Search<'a> {
    typed: &'a str,
    pattern: Pattern,
    matcher: Matcher,
}

impl<'a> Search<'a> {
    fn new(typed: &'a str) -> Self {
        // Not `Pattern::parse`: to a person “!” and “^” are characters, not commands.
        let pattern = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        Self { typed, pattern, matcher: Matcher::new(Config::DEFAULT) }
    }

    fn role(&mut self, role: &Role) -> Option<RoleHit> {
        let mut best: Option<RoleHit> = None;
        for name in names(role) {
            let Some((score, letters)) = self.name(name) else { continue };
            let score = if name == role.title { score + TITLE } else { score };
            if best.as_ref().is_none_or(|best| best.score < score) {
                best = Some(RoleHit { role: role.id.clone(), name: name.to_owned(), letters, score });
            }
        }
        best
    }

    fn name(&mut self, name: &str) -> Option<(u32, Vec<u32>)> {
        let mut buffer = Vec::new();
        let mut letters = Vec::new();
        let score = self.pattern.indices(Utf32Str::new(name, &mut buffer), &mut self.matcher, &mut letters)?;
        letters.sort_unstable();
        letters.dedup();
        let exact = if name.to_lowercase() == self.typed.to_lowercase() { EXACT } else { 0 };
        Some((score + exact, letters))
    }

    fn mistyped(&self, role: &Role) -> Option<RoleHit> {
        let title = |name: &str| u32::from(name == role.title);
        let scored = names(role).filter_map(|name| Some((self.mistyped_name(name)? + title(name), name)));
        let (score, name) = scored.max_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.cmp(a.1)))?;
        Some(RoleHit { role: role.id.clone(), name: name.to_owned(), letters: Vec::new(), score })
    }

    /// The mean likeness of the typed words to their best words of the name, if every one of them is alike enough.
    fn mistyped_name(&self, name: &str) -> Option<u32> {
        let name = name.to_lowercase();
        let typed = self.typed.to_lowercase();
        let mut total = 0.0;
        let mut count = 0.0;
        for word in typed.split_whitespace() {
            let likeness = name.split(|letter: char| !letter.is_alphanumeric()).map(|other| likeness(word, other));
            let best = likeness.fold(0.0, f64::max);
            if best < ALIKE {
                return None;
            }
            total += best;
            count += 1.0;
        }
        (count > 0.0).then(|| (total / count * 100.0) as u32)
    }
}

fn likeness(typed: &str, word: &str) -> f64 {
    // Somebody in the middle of a word has typed only its beginning.
    let beginning: String = word.chars().take(typed.chars().count()).collect();
    let whole = strsim::normalized_damerau_levenshtein(typed, word);
    whole.max(strsim::normalized_damerau_levenshtein(typed, &beginning) * 0.95)
}

fn names(role: &Role) -> impl Iterator<Item = &str> {
    [role.title.as_str(), role.short.as_str()].into_iter().chain(role.aliases.iter().map(String::as_str))
}
