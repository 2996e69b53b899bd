//! Reading RON with errors that name file, line and column. It must never lift the parser's depth limit.

use ron::error::SpannedError;
use serde::Deserialize;

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
pub fn parse<'text, T: Deserialize<'text>>(file: &str, text: &'text str) -> Result<T, LocatedError> {
    let text = without_mark(text);
    attempt(text).map_err(|error| located(file, text, &error))
}

/// Parses RON without a byte order mark.
///
/// # Errors
/// The parser's own.
pub fn attempt<'text, T: Deserialize<'text>>(text: &'text str) -> Result<T, SpannedError> {
    ron::Options::default().from_str(text)
}

/// The parser's error in plain words, at the place that is wrong.
pub fn located(file: &str, text: &str, error: &SpannedError) -> LocatedError {
    let (start, end) = (error.span.start, error.span.end);
    let (start, end) = ((start.line, start.col), (end.line, end.col));
    let (place, message) = if is_fraction(text, start) {
        (start, "a whole number is wanted here, without a fraction".to_owned())
    } else if ron_message::wants_more(&error.code) && is_at_end(text, end) {
        (end, ron_message::plain(&ron::Error::Eof))
    } else if let Some(message) = zero_bytes(text, end) {
        (end, message)
    } else {
        (start, ron_message::plain(&error.code))
    };
    LocatedError::in_text(file, text, Some(place), &message)
}

/// What follows a place, both numbers from 1: the rest of its line and all later lines.
fn after(text: &str, (line, column): (usize, usize)) -> impl Iterator<Item = char> {
    let mut lines = text.split_inclusive('\n').skip(line.saturating_sub(1));
    let rest_of_line = lines.next().unwrap_or_default().chars().skip(column.saturating_sub(1));
    rest_of_line.chain(lines.flat_map(str::chars))
}

/// Whether nothing but blanks follows a place.
fn is_at_end(text: &str, place: (usize, usize)) -> bool {
    after(text, place).all(char::is_whitespace)
}

/// What to say where reading stopped at a zero byte: a crash of the system can leave a file that ends in them.
fn zero_bytes(text: &str, place: (usize, usize)) -> Option<String> {
    let mut rest = after(text, place);
    (rest.next()? == '\0').then(|| {
        if rest.all(|letter| letter == '\0' || letter.is_whitespace()) {
            "from here on the file holds nothing but zero bytes, as after a power cut; a backup may be whole".to_owned()
        } else {
            "a zero byte does not belong here".to_owned()
        }
    })
}

/// Whether reading stopped at the point inside a number: the parser took the whole part and looks for a comma.
fn is_fraction(text: &str, (line, column): (usize, usize)) -> bool {
    let letters = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().chars();
    let around: Vec<_> = letters.skip(column.saturating_sub(2)).take(3).collect();
    matches!(around.as_slice(), [before, '.', after] if before.is_ascii_digit() && after.is_ascii_digit())
}

/// The text of bytes that should be UTF-8.
///
/// # Errors
/// Where the first byte stands that is not UTF-8.
pub fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, LocatedError> {
    if is_utf_16(bytes) {
        let message = "the file is UTF-16 text, not UTF-8; an editor can save it as UTF-8";
        return Err(LocatedError { position: Some((1, 1)), ..LocatedError::of_file(file, message) });
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = good.split(|byte| *byte == b'\n').count();
        let line_start = good.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let column = String::from_utf8_lossy(good.get(line_start..).unwrap_or_default()).chars().count() + 1;
        let line_end = bytes.iter().skip(good.len()).position(|byte| *byte == b'\n');
        let line_end = line_end.map_or(bytes.len(), |after| good.len() + after);
        let shown = String::from_utf8_lossy(bytes.get(line_start..line_end).unwrap_or_default());
        let located = LocatedError::in_text(file, &shown, Some((1, column)), "the file is not UTF-8 text");
        LocatedError { position: Some((line, column)), ..located }
    })
}

/// Whether bytes look like UTF-16: its mark, or a letter with a zero byte, twice.
fn is_utf_16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..])
        || matches!(bytes, [a, 0, b, 0, ..] | [0, a, 0, b, ..] if *a != 0 && *b != 0)
}
