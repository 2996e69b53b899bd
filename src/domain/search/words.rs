//! Texts as words that can be compared: lower case, without accents and marks.

use nucleo_matcher::chars;

/// Words of a text that are looked at.
pub(super) const MOST: usize = 24;

/// Seniority and rank as they are written short.
const SHORT_FORMS: [(&str, &str); 4] = [("sr", "senior"), ("jr", "junior"), ("mgr", "manager"), ("asst", "assistant")];

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its letters, folded; a short form is written out.
    pub(super) text: String,
    /// Position of its first character in the text, in characters.
    pub(super) start: u32,
    /// Its length in the text, in characters.
    pub(super) length: u32,
}

/// The first words of a text, at most [`MOST`].
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (position, letter) in (0..).zip(text.chars()) {
        // C++ and C# are words of their own.
        let is_part = letter.is_alphanumeric() || (open && matches!(letter, '+' | '#'));
        if !is_part {
            open = false;
            continue;
        }
        if !open {
            if words.len() == MOST {
                break;
            }
            words.push(Word { text: String::new(), start: position, length: 0 });
            open = true;
        }
        if let Some(word) = words.last_mut() {
            word.text.push(chars::to_lower_case(chars::normalize(letter)));
            word.length += 1;
        }
    }
    for word in &mut words {
        if let Some((_, long)) = SHORT_FORMS.iter().find(|(short, _)| *short == word.text) {
            (*long).clone_into(&mut word.text);
        }
    }
    words
}

/// The words of a text with one space between them: equal for texts that differ in case, accents and marks alone.
pub(super) fn folded(text: &str) -> String {
    words(text).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// Which letters and digits a folded text holds, one bit each; two others may share a bit. A text cannot stand within
/// another that lacks one of its letters.
pub(super) fn letters_of(text: &str) -> u64 {
    text.chars().filter(|letter| *letter != ' ').fold(0, |set, letter| set | 1 << (u32::from(letter) % 64))
}
