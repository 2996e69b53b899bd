//! Finding the line and column of what a fault names. It must never be trusted for more than a hint to the reader.

use crate::domain::plan::check::Fault;
use crate::domain::shown_text::is_unfit;

/// Letters of a text that are looked for.
const LONGEST_START: usize = 80;

/// Line and column, both from 1, of the id or the field that a fault names.
pub fn position_of(fault: &Fault, text: &str) -> Option<(usize, usize)> {
    let id = |name: &str, occurrence| {
        let literal = format!("\"{}\"", name.chars().flat_map(char::escape_debug).collect::<String>());
        let ids = text.match_indices(&literal).filter(|(offset, _)| is_id(text, *offset));
        ids.map(|(offset, _)| offset).nth(occurrence)
    };
    let field = |name: &str| {
        let fields = text.match_indices(name).filter(|(offset, found)| is_field(text, *offset, found));
        fields.map(|(offset, _)| offset).nth(fault.occurrence)
    };
    let offset = id(&fault.needle, fault.occurrence)
        .or_else(|| id(fault.otherwise.as_deref()?, 0))
        .or_else(|| field(&fault.needle))?;
    line_and_column(text, offset)
}

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

/// Whether the literal is the value of a field called `id`, and not a mention of it elsewhere.
fn is_id(text: &str, offset: usize) -> bool {
    let before = text.get(..offset).unwrap_or_default().trim_end();
    before.strip_suffix(':').is_some_and(|before| before.trim_end().ends_with("id"))
}

fn is_field(text: &str, offset: usize, name: &str) -> bool {
    let letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let before = text.get(..offset).unwrap_or_default();
    let after = text.get(offset + name.len()..).unwrap_or_default();
    !before.ends_with(letter) && after.trim_start().starts_with(':')
}

/// Line and column, both from 1, of a byte of the text.
pub(super) fn line_and_column(text: &str, offset: usize) -> Option<(usize, usize)> {
    let before = text.get(..offset)?;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before.get(line_start..)?.chars().count() + 1;
    Some((before.matches('\n').count() + 1, column))
}
