//! Words and runs of letters of titles and sentences, as numbers.

/// A term as a number: words and titles by their hash, letters by their code.
pub(super) type Term = u64;

/// The words of a text, in lower case and with the plural folded.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '+' | '#')))
        .filter(|word| !word.is_empty())
        .map(|word| singular(&word.to_lowercase()))
        .collect()
}

/// A word without the ending of the plural.
fn singular(word: &str) -> String {
    let keeps = word.len() < 4 || ["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    if keeps {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    for end in ["ches", "shes", "sses", "xes"] {
        if word.ends_with(end) {
            return word.strip_suffix("es").unwrap_or(word).to_owned();
        }
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}

/// A word of a sentence without the endings of verbs, so that “plan”, “planned” and “planning” are one.
pub(super) fn stem(word: &str) -> &str {
    for end in ["ing", "ed"] {
        if let Some(stem) = word.strip_suffix(end).filter(|stem| stem.len() > 2) {
            let mut last = stem.bytes().rev();
            let (one, two) = (last.next(), last.next());
            let doubled = one == two && !matches!(one, Some(b'l' | b's' | b'z'));
            return if doubled { stem.get(..stem.len().saturating_sub(1)).unwrap_or(stem) } else { stem };
        }
    }
    word.strip_suffix('e').filter(|stem| stem.len() > 2).unwrap_or(word)
}

/// The number of a word or of several.
pub(super) fn term<'a>(words: impl IntoIterator<Item = &'a str>) -> Term {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for word in words {
        for byte in word.bytes().chain([b' ']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

/// Runs of so many letters within the words of a text; a word begins and ends with a gap.
pub(super) fn runs(words: &[String], length: usize) -> Vec<Term> {
    let mut runs = Vec::new();
    for word in words {
        let letters: Vec<u64> = std::iter::once(0).chain(word.chars().map(u64::from)).chain([0]).collect();
        if letters.len() < length {
            runs.push(code(&letters));
        }
        runs.extend(letters.windows(length).map(code));
    }
    runs
}

fn code(letters: &[u64]) -> Term {
    letters.iter().fold(1, |code, letter| (code << 10) | (letter & 0x3ff))
}

/// Each term once, with a weight that grows slowly with how often it stands there.
pub(super) fn counted(mut terms: Vec<Term>) -> Vec<(Term, f32)> {
    terms.sort_unstable();
    terms
        .chunk_by(|one, other| one == other)
        .filter_map(|same| Some((*same.first()?, 1.0 + libm::log(same.len() as f64) as f32)))
        .collect()
}
