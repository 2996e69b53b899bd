//! Reading RON with errors that name file, line and column. It must never lift the parser's depth limit.

use serde::de::DeserializeOwned;

use super::located_error::LocatedError;
use super::ron_message;

/// The text without a byte order mark.
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Parses RON.
///
/// # Errors
/// What is wrong in the text, at its line and column.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, LocatedError> {
    let text = without_mark(text);
    ron::Options::default().from_str(text).map_err(|error| {
        let (start, end) = (error.span.start, error.span.end);
        let (place, message) = if is_fraction(text, start.line, start.col) {
            (start, "a whole number is wanted here, without a fraction".to_owned())
        } else if ron_message::wants_more(&error.code) && is_at_end(text, end.line, end.col) {
            (end, ron_message::plain(&ron::Error::Eof))
        } else {
            (start, ron_message::plain(&error.code))
        };
        LocatedError { file: file.to_owned(), position: Some((place.line, place.col)), message }
    })
}

/// Whether nothing but blanks follows a place.
fn is_at_end(text: &str, line: usize, column: usize) -> bool {
    let mut lines = text.split('\n').skip(line.saturating_sub(1));
    let rest_of_line = lines.next().unwrap_or_default().chars().skip(column.saturating_sub(1));
    rest_of_line.chain(lines.flat_map(str::chars)).all(char::is_whitespace)
}

/// Whether reading stopped at the point inside a number: the parser took the whole part and looks for a comma.
fn is_fraction(text: &str, line: usize, column: usize) -> bool {
    let letters = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().chars();
    let around: Vec<_> = letters.skip(column.saturating_sub(2)).take(3).collect();
    matches!(around.as_slice(), [before, '.', after] if before.is_ascii_digit() && after.is_ascii_digit())
}

/// The text of bytes that should be UTF-8.
///
/// # Errors
/// Where the first byte stands that is not UTF-8.
pub fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, LocatedError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = good.split(|byte| *byte == b'\n').count();
        let line_start = good.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let column = String::from_utf8_lossy(good.get(line_start..).unwrap_or_default()).chars().count() + 1;
        LocatedError {
            file: file.to_owned(),
            position: Some((line, column)),
            message: "the file is not UTF-8 text".to_owned(),
        }
    })
}
