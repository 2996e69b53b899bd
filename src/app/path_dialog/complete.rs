//! Completing a name as far as it is certain.

use super::PathRow;

/// The text as far as all rows agree, in the case of the first; `None` without rows.
pub(super) fn common(typed: &str, rows: &[PathRow]) -> Option<String> {
    let (first, others) = rows.split_first()?;
    let mut agreed = first.text.chars().count();
    for other in others {
        let same =
            first.text.chars().zip(other.text.chars()).take_while(|(a, b)| a.to_lowercase().eq(b.to_lowercase()));
        agreed = agreed.min(same.count());
    }
    // Rows that begin alike but not as typed, such as files opened before, complete nothing.
    let text: String = first.text.chars().take(agreed).collect();
    text.to_lowercase().starts_with(&typed.to_lowercase()).then_some(text)
}
