//! Text that comes from a file, as it may be shown: nothing in it acts on a terminal, is hidden, or turns the order of
//! letters around.

use std::borrow::Cow;

/// Stands for a letter that must not be shown as it is.
pub const INSTEAD: char = '\u{fffd}';

/// Whether a letter must not be shown as it is: it acts, or it is there and cannot be seen. Joiners are no such letters:
/// Persian and emoji are written with them.
pub fn is_unfit(letter: char) -> bool {
    letter.is_control() || is_hidden(letter)
}

/// Whether a letter cannot be seen or changes the order of letters.
fn is_hidden(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// A text as one line of at most `most` letters: one mark for each unfit letter, a blank for a tab, `…` where it was cut.
pub fn one_line(text: &str, most: usize) -> Cow<'_, str> {
    cut(text, most, |letter| match letter {
        '\t' => Some(' '),
        letter => is_unfit(letter).then_some(INSTEAD),
    })
}

/// A text of several lines and at most `most` letters: as [`one_line`], but line feeds and tabs stay.
pub fn many_lines(text: &str, most: usize) -> Cow<'_, str> {
    cut(text, most, |letter| (is_unfit(letter) && !matches!(letter, '\n' | '\t')).then_some(INSTEAD))
}

/// The text with other letters for some of its own, cut behind `most` of them. Most texts stay as they are.
fn cut(text: &str, most: usize, other: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    let is_short = text.len() <= most || text.char_indices().nth(most).is_none();
    if is_short && text.chars().all(|letter| other(letter).is_none()) {
        return Cow::Borrowed(text);
    }
    let mut shown: String = text.chars().take(most).map(|letter| other(letter).unwrap_or(letter)).collect();
    if !is_short {
        shown.push('…');
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_is_shown() {
        let acting = "x\u{1b}[2J\u{202e}\u{2066}\u{0}\u{7f}\u{9b}\u{200f}\r\n\ty";
        assert_eq!(one_line(acting, 100), "x�[2J�������� y");
        assert_eq!(many_lines(acting, 100), "x�[2J�������\n\ty");
    }

    #[test]
    fn what_can_be_shown_stays_as_it_is() {
        for text in ["", "Zürich – 東京", "می\u{200c}خواهم", "👩\u{200d}💻"] {
            assert!(matches!(one_line(text, 20), Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn a_long_text_is_cut_by_letters() {
        assert_eq!(one_line("äöüß", 4), "äöüß");
        assert_eq!(one_line("äöüß!", 4), "äöüß…");
    }
}
