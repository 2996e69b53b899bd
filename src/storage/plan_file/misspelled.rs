//! Finding the misspelled name of a field that is missing. A field that is not known is kept, so the parser says only
//! that the right one is missing. It must never be trusted for more than a hint to the reader: it reads lines, it does
//! not parse them.

use crate::storage::ron_message::{NEAR, likeness};

/// Where and what the name is that stands in the place of `missing`, in the entry that ends at `end` (line and column,
/// both from 1): nearly the same, and none of the names `is_known`.
pub fn misspelled(
    text: &str,
    end: (usize, usize),
    missing: &str,
    is_known: impl Fn(&str) -> bool,
) -> Option<((usize, usize), String)> {
    let (last, column) = end;
    let start_of_last = match last.checked_sub(2) {
        Some(earlier) => text.match_indices('\n').nth(earlier)?.0 + 1,
        None => 0,
    };
    let line = text.get(start_of_last..)?;
    let end = line.char_indices().nth(column).map_or(text.len(), |(end, _)| start_of_last + end);
    let mut depth = 0_usize;
    for (index, line) in text.get(..end)?.rsplit('\n').enumerate() {
        let number = last.checked_sub(index)?;
        for (at, mark) in line.rmatch_indices([':', '(', ')']) {
            match mark {
                ")" => depth += 1,
                // The beginning of the entry.
                "(" if depth <= 1 => return None,
                "(" => depth -= 1,
                _ if depth == 1 => {
                    let before = line.get(..at).unwrap_or_default().trim_end();
                    let start = before.rfind(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
                    let start = start.map_or(0, |end| end + before.get(end..).and_then(first_len).unwrap_or(1));
                    let name = before.get(start..).unwrap_or_default();
                    if !is_known(name) && likeness(name, missing) >= NEAR {
                        let column = before.get(..start).unwrap_or_default().chars().count() + 1;
                        return Some(((number, column), name.to_owned()));
                    }
                }
                _ => {}
            }
        }
    }
    None
}

fn first_len(text: &str) -> Option<usize> {
    text.chars().next().map(char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::misspelled;

    const TEXT: &str = "Plan(\n  titel: \"a (b: c)\",\n  place: P(x: 1, tittel: 2),\n  colour: 1,\n)\n";

    #[test]
    fn the_nearest_name_of_the_same_entry_is_found() {
        let found = misspelled(TEXT, (5, 1), "title", |_| false);
        assert_eq!(found, Some(((2, 3), "titel".to_owned())));
        assert_eq!(misspelled(TEXT, (3, 27), "title", |_| false), Some(((3, 18), "tittel".to_owned())));
    }

    #[test]
    fn names_that_are_known_or_unlike_are_not() {
        assert_eq!(misspelled(TEXT, (5, 1), "title", |name| name == "titel"), None);
        assert_eq!(misspelled(TEXT, (5, 1), "hours", |_| false), None);
        assert_eq!(misspelled("", (1, 1), "title", |_| false), None);
        assert_eq!(misspelled(TEXT, (99, 99), "title", |_| false), None);
    }
}
