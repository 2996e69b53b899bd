//! The words around something that was found.

use std::ops::Range;

use super::sheet::Sheet;
use crate::domain::shown_text::one_line;

/// Letters of an excerpt at most.
const MOST: usize = 140;
/// Words told before and after what was found, where the sentence is long.
const AROUND: usize = 8;

/// The sentence with these words, or what stands around them in a long one.
pub(super) fn excerpt(sheet: &Sheet<'_>, words: &Range<usize>) -> String {
    let Some(sentence) = sheet.sentence_of(words.start) else { return String::new() };
    let whole = sheet.text.get(sentence.place.clone()).unwrap_or_default();
    if whole.len() <= MOST {
        return shown(whole);
    }
    let near =
        words.start.saturating_sub(AROUND).max(sentence.words.start)..(words.end + AROUND).min(sentence.words.end);
    let before = if near.start > sentence.words.start { "… " } else { "" };
    let after = if near.end < sentence.words.end { " …" } else { "" };
    format!("{before}{}{after}", shown(sheet.written(&near)))
}

/// On one line, without the marks of a list.
fn shown(text: &str) -> String {
    let blanks = text.split_whitespace().collect::<Vec<_>>().join(" ");
    one_line(blanks.trim_start_matches(['-', '*', '•', '–', '✔', ' ']), MOST).into_owned()
}
