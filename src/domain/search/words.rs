//! Texts as words that can be compared: lower case, without accents and marks.

use std::borrow::Cow;

use nucleo_matcher::chars;

/// Words of a text that are looked at.
pub(super) const MOST: usize = 24;

/// Seniority and rank as they are written short.
const SHORT_FORMS: [(&str, &str); 4] = [("sr", "senior"), ("jr", "junior"), ("mgr", "manager"), ("asst", "assistant")];

/// Letters of a word for which room is made at once.
const USUAL: usize = 16;
/// Letters from which on a word may be a plural or be spelt otherwise elsewhere.
const SHORTEST_STEMMED: usize = 4;
/// Ends of words that are no plurals.
const UNCHANGED_ENDS: [&str; 3] = ["ss", "us", "is"];
/// Ends of plurals with those of the words for one, longer ones first.
const PLURAL_ENDS: [(&str, &str); 7] =
    [("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ies", "y"), ("women", "woman"), ("s", "")];
/// Ends of words as they are spelt in Britain and in the United States.
const SPELT_ENDS: [(&str, &str); 13] = [
    ("isation", "ization"),
    ("yse", "yze"),
    ("ise", "ize"),
    ("iser", "izer"),
    ("isor", "izer"),
    ("our", "or"),
    ("ourer", "orer"),
    ("tre", "ter"),
    ("eller", "eler"),
    ("ellor", "elor"),
    ("elling", "eling"),
    ("programme", "program"),
    ("defence", "defense"),
];

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
    each(text, |folded, start, length| words.push(Word { text: folded.to_owned(), start, length }));
    words
}

/// Tells of each of the first words of a text: its folded letters, a short form written out, where it begins in the text
/// and how long it is there, in characters.
pub(super) fn each(text: &str, mut tell: impl FnMut(&str, u32, u32)) {
    let mut told = 0;
    let mut folded = String::with_capacity(USUAL);
    let mut start = 0;
    let mut end = |folded: &mut String, start: u32, position: u32| {
        if !folded.is_empty() && told < MOST {
            let long = SHORT_FORMS.iter().find(|(short, _)| *short == folded).map(|(_, long)| *long);
            tell(long.unwrap_or(folded), start, position - start);
            told += 1;
        }
        folded.clear();
    };
    let mut position = 0;
    for letter in text.chars() {
        // C++ and C# are words of their own.
        if letter.is_alphanumeric() || (!folded.is_empty() && matches!(letter, '+' | '#')) {
            if folded.is_empty() {
                start = position;
            }
            let plain = letter.is_ascii().then(|| letter.to_ascii_lowercase());
            folded.push(plain.unwrap_or_else(|| chars::to_lower_case(chars::normalize(letter))));
        } else {
            end(&mut folded, start, position);
        }
        position += 1;
    }
    end(&mut folded, start, position);
}

/// The words of a text with one space between them: equal for texts that differ in case, accents and marks alone.
pub(super) fn folded(text: &str) -> String {
    words(text).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// The words of a text as [`stem`] has them: equal for texts that differ in number and spelling alone.
pub(super) fn stems(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| stem(&word.text).into_owned()).collect()
}

/// A folded word without what a plural adds and as it is spelt in the United States: words that stand for each other have
/// the same. It need not be a word.
pub(in crate::domain) fn stem(word: &str) -> Cow<'_, str> {
    let mut stem = Cow::Borrowed(word);
    if !word.is_ascii() || word.len() < SHORTEST_STEMMED {
        return stem;
    }
    if !UNCHANGED_ENDS.iter().any(|end| word.ends_with(end)) {
        let plural = PLURAL_ENDS.iter().find_map(|(end, one)| Some((word.strip_suffix(end)?, *one)));
        stem = plural.map_or(stem, |(before, one)| joined(before, one));
    }
    let spelt = SPELT_ENDS.iter().find_map(|(here, there)| Some((stem.strip_suffix(here)?, *there)));
    if let Some((before, there)) = spelt {
        stem = Cow::Owned(format!("{before}{there}"));
    }
    if stem.contains("ae") { Cow::Owned(stem.replace("ae", "e")) } else { stem }
}

/// How long a folded word is, in letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lengths {
    pub(super) whole: u8,
    /// Without the ending of a plural that merely follows the word for one, else the same.
    pub(super) one: u8,
}

impl Lengths {
    pub(super) fn of(word: &str) -> Self {
        let whole = u8::try_from(word.chars().count()).unwrap_or(u8::MAX);
        let is_plural = stem(word).len() + 1 == word.len() && word.ends_with('s');
        Self { whole, one: if is_plural { whole - 1 } else { whole } }
    }
}

fn joined<'w>(before: &'w str, end: &str) -> Cow<'w, str> {
    if end.is_empty() { Cow::Borrowed(before) } else { Cow::Owned(format!("{before}{end}")) }
}

/// Which letters and digits a folded text holds, one bit each; two others may share a bit. A text cannot stand within
/// another that lacks one of its letters.
pub(super) fn letters_of(text: &str) -> u64 {
    text.chars().filter(|letter| *letter != ' ').fold(0, |set, letter| set | 1 << (u32::from(letter) % 64))
}
