//! Names that tell an abbreviation beside what it stands for: “CEO (Chief Executive Officer)”.

use super::words;

/// The two parts of such a name, each a name of its own. In “Analyst (junior)” the second part is none.
pub(super) fn parts(name: &str) -> Option<[&str; 2]> {
    let (before, within) = name.strip_suffix(')')?.split_once(" (")?;
    (abbreviates(before, within) || abbreviates(within, before)).then_some([before, within])
}

/// Whether a text has a word of capitals that are first letters of neighbouring words of another.
fn abbreviates(short: &str, long: &str) -> bool {
    let mut initials = String::new();
    words::each(long, |word, _, _| initials.extend(word.chars().next()));
    let is_capital = |letter: char| letter.is_ascii_uppercase();
    let mut capitals = short.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 1);
    capitals.any(|word| word.chars().all(is_capital) && initials.contains(&word.to_ascii_lowercase()))
}
