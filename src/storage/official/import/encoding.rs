//! Bytes of a table to text: UTF-8 with or without a mark, UTF-16, and the code page of Windows, in which spreadsheets save.

use std::borrow::Cow;

/// Letters of code page 1252 from 0x80 to 0x9F; all others are those of Unicode. The five it does not use stay controls.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// How a text is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Bytes,
    Utf16 { big_end_first: bool },
}

fn encoding(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xFF, 0xFE, ..] | [1..=u8::MAX, 0, 1..=u8::MAX, 0, ..] => Encoding::Utf16 { big_end_first: false },
        [0xFE, 0xFF, ..] | [0, 1..=u8::MAX, 0, 1..=u8::MAX, ..] => Encoding::Utf16 { big_end_first: true },
        _ => Encoding::Bytes,
    }
}

/// The text, unless it is none.
pub(super) fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = match encoding(bytes) {
        Encoding::Utf16 { big_end_first } => Cow::Owned(utf16(bytes, big_end_first)?),
        Encoding::Bytes => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)),
            Err(_) => Cow::Owned(bytes.iter().map(|byte| windows(*byte)).collect()),
        },
    };
    // A zero says that it is something else than a table.
    (!text.contains('\0')).then_some(text)
}

/// The text of the beginning of a file, which may end in the middle of a letter.
pub(super) fn text_of_beginning(bytes: &[u8]) -> Option<String> {
    let whole = match encoding(bytes) {
        Encoding::Utf16 { .. } => bytes.get(..bytes.len() & !1)?,
        Encoding::Bytes => match std::str::from_utf8(bytes) {
            Err(error) if error.error_len().is_none() => bytes.get(..error.valid_up_to())?,
            _ => bytes,
        },
    };
    text(whole).map(Cow::into_owned)
}

fn windows(byte: u8) -> char {
    byte.checked_sub(0x80).and_then(|at| WINDOWS.get(usize::from(at)).copied()).unwrap_or(char::from(byte))
}

fn utf16(bytes: &[u8], big_end_first: bool) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    let units =
        pairs.iter().map(|pair| if big_end_first { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) });
    let text: String = char::decode_utf16(units).collect::<Result<_, _>>().ok()?;
    Some(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}
