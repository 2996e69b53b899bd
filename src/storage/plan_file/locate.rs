//! Lines and columns. Where a text is looked for, it must never be trusted for more than a hint to the reader.

use crate::domain::shown_text::is_unfit;

/// Letters of a text that are looked for.
const LONGEST_START: usize = 80;

/// Line and column, both from 1, of the first text in double quotes that reads `content`.
pub fn position_of_literal(content: &str, text: &str) -> Option<(usize, usize)> {
    line_and_column(text, text.find(&format!("\"{content}\""))?)
}

/// Line and column, both from 1, of the first text in double quotes that begins as `content` does before the first letter
/// that may be written as an escape.
pub(super) fn position_of_start(content: &str, text: &str) -> Option<(usize, usize)> {
    let plain = |letter: char| letter != '"' && letter != '\\' && !is_unfit(letter);
    let start: String = content.chars().take_while(|letter| plain(*letter)).take(LONGEST_START).collect();
    let offset = if start.is_empty() { None } else { text.find(&format!("\"{start}")) };
    line_and_column(text, offset?)
}

/// Line and column, both from 1, of a byte of the text.
pub(super) fn line_and_column(text: &str, offset: usize) -> Option<(usize, usize)> {
    let before = text.get(..offset)?;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before.get(line_start..)?.chars().count() + 1;
    Some((before.matches('\n').count() + 1, column))
}
