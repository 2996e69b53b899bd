//! One form for what looks the same: blanks, apostrophes, dashes, full-width digits.

use crate::domain::shown_text::is_unfit;

/// Most letters of a text that are repeated in a sentence.
const MOST_QUOTED: usize = 24;

/// The text with one kind of blank, apostrophe and dash, ASCII digits, and without marks that cannot be seen.
/// Ends of lines stay, so that two lines are never one number.
pub(super) fn clean(text: &str) -> String {
    let mut cleaned = String::new();
    for letter in text.trim().chars() {
        match letter {
            '\n' | '\r' | '\t' => cleaned.push('\n'),
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}' => {}
            _ if letter.is_whitespace() => {
                if !cleaned.ends_with([' ', '\n']) {
                    cleaned.push(' ');
                }
            }
            '’' | '‘' | 'ʼ' | '′' | '`' | '´' => cleaned.push('\''),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' => cleaned.push('-'),
            '½' => cleaned.push_str(fraction(&cleaned, ".5")),
            '¼' => cleaned.push_str(fraction(&cleaned, ".25")),
            '¾' => cleaned.push_str(fraction(&cleaned, ".75")),
            '￥' => cleaned.push('¥'),
            '￡' => cleaned.push('£'),
            '￦' => cleaned.push('₩'),
            '\u{FF01}'..='\u{FF5E}' => cleaned.extend(char::from_u32(u32::from(letter) - 0xFEE0)),
            _ => cleaned.push(letter),
        }
    }
    cleaned
}

/// A written fraction as decimals behind the whole number before it.
fn fraction<'a>(before: &str, decimals: &'a str) -> &'a str {
    if before.ends_with(|letter: char| letter.is_ascii_digit()) {
        return decimals;
    }
    match decimals {
        ".5" => "0.5",
        ".25" => "0.25",
        _ => "0.75",
    }
}

/// A part of a text as it stands in a sentence: short, on one line.
pub(super) fn quoted(text: &str) -> String {
    let text = text.trim();
    let shown: String = text.chars().filter(|letter| !is_unfit(*letter)).take(MOST_QUOTED).collect();
    let rest = if text.chars().nth(MOST_QUOTED).is_some() { "…" } else { "" };
    format!("“{shown}{rest}”")
}
