//! What the work of an advert is called.

use super::advert_words::AdvertWords;
use super::sheet::{Sentence, Sheet, pattern};
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::search::{Grade, Query, RoleHit, Tier, clear, roles_of_grade};

/// Sentences among which the title is looked for.
const MOST_SENTENCES: usize = 6;
/// Words of a title at most.
const MOST_WORDS: usize = 12;
/// Letters of a title in capitals up to which it may be an acronym.
const LONGEST_ACRONYM: usize = 4;
/// Roles told at most.
const MOST_ROLES: usize = 3;

/// A guess at what the work is called, and the roles that may be meant.
pub(super) struct Title {
    pub(super) name: String,
    /// The one role that is listed under it.
    pub(super) role: Option<RoleId>,
    /// Roles that it or a part of it may mean.
    pub(super) roles: Vec<RoleId>,
}

impl Title {
    /// The first line that names a role, or else the first that is short; of a text without lines what it begins with.
    pub(super) fn guessed(sheet: &Sheet<'_>, words: &AdvertWords, catalogue: &Catalogue) -> Self {
        let is_line = |sentence: &&Sentence| !sentence.is_point && sentence.words.len() <= MOST_WORDS;
        let lines = sheet.sentences.iter().take(MOST_SENTENCES).filter(is_line);
        let lines = lines.filter_map(|sentence| sheet.text.get(sentence.place.clone()));
        let begun = sheet.sentences.first().filter(|first| first.words.len() > MOST_WORDS);
        let begun = begun.and_then(|first| begun_with(sheet, first, words, catalogue));
        let cut = begun.is_some();
        let titles: Vec<String> = begun
            .into_iter()
            .chain(lines.map(|line| without_label(line, words)))
            .filter(|title| !title.is_empty())
            .collect();
        let named = titles.iter().enumerate().find_map(|(at, title)| Some((at, may_be(title, catalogue)?)));
        let (at, hits) = named.unwrap_or_default();
        let title = titles.into_iter().nth(at).unwrap_or_default();
        // Where it ends was guessed: “Data Analyst Supply Chain” is not listed as a data analyst.
        let is_guess = cut && at == 0;
        let role = listed(&hits).filter(|_| !is_guess && is_same(&meant(&title, catalogue)));
        let roles = hits.into_iter().map(|hit| hit.role).collect();
        // Two roles of one title could not be told apart.
        let is_taken = catalogue.titles().any(|(_, known)| known.to_lowercase() == title.to_lowercase());
        Self { name: if is_taken { format!("{title} (advert)") } else { title }, role, roles }
    }
}

/// The title that a long sentence begins with: as many of its words as are listed under just this name, or else those before
/// the first mark.
fn begun_with(sheet: &Sheet<'_>, sentence: &Sentence, words: &AdvertWords, catalogue: &Catalogue) -> Option<String> {
    let first = sentence.words.start;
    let begin = without_label(sheet.written(&(first..(first + MOST_WORDS).min(sentence.words.end))), words);
    let named = std::iter::once(begin.as_str()).chain(shorter(&begin));
    let named = named.into_iter().find(|title| is_same(&meant(title, catalogue)));
    let title = named.unwrap_or(&begin).trim_end_matches(|mark: char| !mark.is_alphanumeric()).to_owned();
    (!title.is_empty()).then_some(title)
}

/// What a title may mean: what is called like it, else like a part of it, those called just so before others.
fn may_be(title: &str, catalogue: &Catalogue) -> Option<Vec<RoleHit>> {
    let some = |hits: &Vec<RoleHit>| !hits.is_empty();
    let whole = Some(meant(title, catalogue)).filter(some);
    let of_parts: Vec<_> =
        if whole.is_some() { Vec::new() } else { parts(title).map(|part| meant(part, catalogue)).collect() };
    let same = of_parts.iter().find(|hits| is_same(hits)).cloned();
    whole.or(same).or_else(|| of_parts.into_iter().find(some))
}

/// Whether the first of them is called just so.
fn is_same(hits: &[RoleHit]) -> bool {
    hits.first().is_some_and(|hit| hit.fit.tier == Tier::Same)
}

/// The role of the hits that is called just so and no other is.
fn listed(hits: &[RoleHit]) -> Option<RoleId> {
    clear(hits).filter(|hit| hit.fit.tier == Tier::Same).map(|hit| hit.role.clone())
}

/// The title without what says that it is one and without what stands behind it.
fn without_label(line: &str, words: &AdvertWords) -> String {
    let line = line.trim();
    let line = match line.split_once(':') {
        Some((label, rest)) if words.title_labels.iter().any(|known| pattern(known) == pattern(label)) => rest,
        _ => line,
    };
    let ends = [" - ", " – ", " — ", " | ", " · ", "  ", "\t", " (", ","];
    let end = ends.iter().filter_map(|end| line.find(end)).filter(|at| *at > 0).min().unwrap_or(line.len());
    let title = line.get(..end).unwrap_or_default().trim_matches(|mark: char| !mark.is_alphanumeric() && mark != ')');
    let shouted = title.len() > LONGEST_ACRONYM && !title.chars().any(char::is_lowercase);
    let title = if shouted { title.to_lowercase() } else { title.to_owned() };
    title.chars().take(OwnRole::LONGEST_TITLE).collect()
}

/// The title with words left out at its ends, longest first: “Electrician Leeds” names an electrician.
fn parts(title: &str) -> impl Iterator<Item = &str> {
    let after = title.match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
    shorter(title).chain(after.into_iter().filter_map(|at| title.get(at + 1..)))
}

/// The title with words left out at its end, longest first.
fn shorter(title: &str) -> impl Iterator<Item = &str> {
    let ends = title.match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
    ends.into_iter().rev().filter_map(|at| title.get(..at))
}

/// The roles that a title may mean.
fn meant(title: &str, catalogue: &Catalogue) -> Vec<RoleHit> {
    roles_of_grade(catalogue, &Query::new(title), Grade::AsTyped, None, MOST_ROLES)
}
