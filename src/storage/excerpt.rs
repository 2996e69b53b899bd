//! The line of a file an error is about, cut and made safe to show. It must never show what could act on a terminal or
//! turn the order of letters around.

use crate::domain::shown_text::one_line;

/// Letters shown of a line at most.
const WIDTH: usize = 96;
/// Letters shown before the place at least, where the line has them.
const BEFORE: usize = 48;
/// Letters of a message at most; a title in it may be as long as a file.
const LONGEST_MESSAGE: usize = 400;

/// A line of a file with a place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line or the part around the place; `…` stands where it was cut.
    pub line: String,
    /// Letters before the place.
    pub caret: usize,
}

impl Excerpt {
    /// The surroundings of line and column, both from 1; nothing if the text has no such line or it is blank.
    pub fn of(text: &str, line: usize, column: usize) -> Option<Self> {
        let line = text.split('\n').nth(line.checked_sub(1)?)?;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let place = column.checked_sub(1)?;
        let first = place.saturating_sub(BEFORE);
        let mut letters = line.chars().skip(first);
        let shown: String = letters.by_ref().take(WIDTH).collect();
        let shown = one_line(&shown, WIDTH);
        if shown.trim().is_empty() {
            return None;
        }
        let (start, end) = (if first > 0 { "…" } else { "" }, if letters.next().is_some() { "…" } else { "" });
        let caret = (place - first).min(shown.chars().count()) + start.chars().count();
        Some(Self { line: format!("{start}{shown}{end}"), caret })
    }

    /// The line, and under it a caret below the place, each after so many blanks.
    pub fn shown(&self, indent: usize) -> String {
        format!("{:indent$}{}\n{:under$}^", "", self.line, "", under = indent + self.caret)
    }
}

/// A message without letters that act on a terminal, cut if it is very long.
pub fn safe_message(message: &str) -> String {
    one_line(message, LONGEST_MESSAGE).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_line_is_shown_whole_with_the_caret_below_the_place() {
        let excerpt = Excerpt::of("a\r\n\tgoal: NaN,\r\nb", 2, 8).expect("there is such a line");
        assert_eq!(excerpt.shown(2), "   goal: NaN,\n         ^");
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}X{}", "é".repeat(1000), "b".repeat(1000));
        let excerpt = Excerpt::of(&text, 1, 1001).expect("there is such a line");
        assert_eq!(excerpt.line.chars().count(), WIDTH + 2);
        assert_eq!(excerpt.line.chars().nth(excerpt.caret), Some('X'));
    }

    #[test]
    fn nothing_that_acts_is_shown() {
        let acting = "x\u{1b}[2J\u{202e}\u{2066}\u{0}\u{7f}\u{9b}\u{200f}y";
        let excerpt = Excerpt::of(acting, 1, 1).expect("there is such a line");
        assert_eq!(excerpt.line, "x�[2J������y");
        assert_eq!(safe_message(acting), "x�[2J������y");
        assert_eq!(safe_message(&"n".repeat(1000)).chars().count(), LONGEST_MESSAGE + 1);
    }

    #[test]
    fn a_place_outside_the_text_has_no_excerpt_or_a_caret_at_the_end() {
        assert_eq!(Excerpt::of("a\nb", 3, 1), None);
        assert_eq!(Excerpt::of("a\nb", 0, 1), None);
        assert_eq!(Excerpt::of("a\n\n", 2, 1), None);
        assert_eq!(Excerpt::of("ab", 1, 90), None, "so far behind the end there is nothing to show");
        assert_eq!(Excerpt::of("ab", 1, 9).map(|excerpt| excerpt.caret), Some(2));
    }
}
