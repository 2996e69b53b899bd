//! A number with whatever marks people write in it. Below all readers: it never decides what can be read in two ways.

/// A number as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// What it is if its last point or comma is the decimal mark.
    pub value: f64,
    /// Digits behind that mark.
    pub decimals: usize,
    /// What it is if its only point or comma groups the digits; `None` if it cannot.
    pub grouped: Option<f64>,
    /// Whether a comma is the mark in question.
    pub comma: bool,
}

impl Number {
    /// Digits with points, commas, blanks and apostrophes between them; `None` if they make no number.
    pub fn read(text: &str) -> Option<Self> {
        let groups: Vec<&str> = text.split(|letter: char| !letter.is_ascii_digit()).collect();
        let marks: Vec<char> = text.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        if groups.iter().any(|group| group.is_empty()) {
            return None;
        }
        let whole = |digits: &str| digits.parse::<f64>().ok();
        let exactly = |value| Self { value, decimals: 0, grouped: None, comma: false };
        let (Some((decimals, before)), Some((mark, marks_before))) = (groups.split_last(), marks.split_last()) else {
            return whole(text).map(exactly);
        };
        let decimal_mark = matches!(mark, '.' | ',') && !marks_before.contains(mark);
        if !decimal_mark {
            return fits(&groups, &marks).then(|| groups.concat()).and_then(|digits| whole(&digits)).map(exactly);
        }
        if !fits(before, marks_before) {
            return None;
        }
        let value = whole(&format!("{}.{decimals}", before.concat()))?;
        let alone = marks_before.is_empty() && before.iter().all(|group| group.len() <= 3 && !group.starts_with('0'));
        // Three digits make a group, one digit may be a group that is not typed to its end.
        let grouped = if alone && matches!(decimals.len(), 1 | 3) { whole(&groups.concat()) } else { None };
        Some(Self { value, decimals: decimals.len(), grouped, comma: *mark == ',' })
    }

    /// Whether its only mark has three digits behind it, as between thousands.
    pub fn groups(self) -> bool {
        self.grouped.is_some() && self.decimals == 3
    }
}

/// Whether marks of one kind stand where people group digits: `1,234,567` or, in India, `12,34,567`.
fn fits(groups: &[&str], marks: &[char]) -> bool {
    let [first, rest @ ..] = groups else { return false };
    let Some((last, middle)) = rest.split_last() else { return true };
    let same = marks.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
    let known = marks.iter().all(|mark| matches!(mark, ',' | '.' | ' ' | '\''));
    let thousands = first.len() <= 3 && middle.iter().all(|group| group.len() == 3);
    let indian = first.len() <= 2 && middle.iter().all(|group| group.len() == 2) && marks.first() == Some(&',');
    same && known && last.len() == 3 && !first.starts_with('0') && (thousands || indian)
}

/// A text around its first number.
pub(super) struct Around<'a> {
    /// What stands before it.
    pub before: &'a str,
    /// The digits and the marks between them.
    pub digits: &'a str,
    /// What stands behind it.
    pub after: &'a str,
}

impl<'a> Around<'a> {
    /// The first number of a text; `None` if there is none.
    pub fn of(text: &'a str) -> Option<Self> {
        let start = text.find(|letter: char| letter.is_ascii_digit())?;
        let (before, rest) = text.split_at_checked(start)?;
        let mut end = 0;
        let mut letters = rest.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if !(letter.is_ascii_digit() || (matches!(letter, '.' | ',' | ' ' | '\'') && next)) {
                break;
            }
            end = at + letter.len_utf8();
        }
        let (digits, after) = rest.split_at_checked(end)?;
        Some(Self { before, digits, after })
    }
}
