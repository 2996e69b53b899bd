//! What the work of an advert is called.

use super::advert_words::AdvertWords;
use super::sheet::{Sentence, Sheet, pattern};
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::search::{Grade, Query, roles_of_grade};

/// Sentences among which the title is looked for.
const MOST_SENTENCES: usize = 6;
/// Words of a title at most.
const MOST_WORDS: usize = 12;
/// Letters of a title in capitals up to which it may be an acronym.
const LONGEST_ACRONYM: usize = 4;
/// Roles told at most.
const MOST_ROLES: usize = 3;

/// The first line that names a role, or else the first that is short, with the roles that may be meant.
pub(super) fn guessed(sheet: &Sheet<'_>, words: &AdvertWords, catalogue: &Catalogue) -> (String, Vec<RoleId>) {
    let is_line = |sentence: &&Sentence| !sentence.is_point && sentence.words.len() <= MOST_WORDS;
    let lines = sheet.sentences.iter().take(MOST_SENTENCES).filter(is_line);
    let titles = lines.filter_map(|sentence| Some(without_label(sheet.text.get(sentence.place.clone())?, words)));
    let titles: Vec<String> = titles.filter(|title| !title.is_empty()).collect();
    let named = titles.iter().find_map(|title| {
        let shorter = std::iter::once(title.as_str()).chain(parts(title));
        let roles = shorter.into_iter().map(|part| meant(part, catalogue)).find(|roles| !roles.is_empty())?;
        Some((title.clone(), roles))
    });
    let (title, roles) = named.unwrap_or_else(|| (titles.into_iter().next().unwrap_or_default(), Vec::new()));
    // Two roles of one title could not be told apart.
    let is_taken = catalogue.titles().any(|(_, known)| known.to_lowercase() == title.to_lowercase());
    (if is_taken { format!("{title} (advert)") } else { title }, roles)
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
    let ends = |title: &'_ str| title.match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
    let before = ends(title).into_iter().rev().filter_map(|at| title.get(..at));
    let after = ends(title).into_iter().filter_map(|at| title.get(at + 1..));
    before.chain(after)
}

/// The roles that a title may mean.
fn meant(title: &str, catalogue: &Catalogue) -> Vec<RoleId> {
    let query = Query::new(title);
    let hits = roles_of_grade(catalogue, &query, Grade::AsTyped, None, MOST_ROLES);
    hits.into_iter().map(|hit| hit.role).collect()
}
