//! Words for reading.

use crate::domain::shown_text::one_line;

/// The text with a capital at its start.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text with a small letter at its start.
pub fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Words with commas between them and another word before the last: `a, b and c`.
pub fn listed(words: &[impl AsRef<str>], before_last: &str) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} {before_last} {last}", others.join(", ")),
    }
}

/// Letters of a text shown at most.
const MOST_LETTERS: usize = 60;

/// A text on one line and not too long.
pub fn shortened(text: &str) -> String {
    let line = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let line = line.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST_LETTERS {
        return one_line(&line, MOST_LETTERS).into_owned();
    }
    let start: String = line.chars().take(MOST_LETTERS - 1).collect();
    format!("{}…", one_line(start.trim_end(), MOST_LETTERS))
}

/// The same in quotation marks.
pub fn quoted(text: &str) -> String {
    format!("“{}”", shortened(text))
}
