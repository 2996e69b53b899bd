//! Numbers of years and months, in digits and in words.

/// A number as it stands in one word: `5`, `5+`, `2.5` is two words; `five` by the list of words, which begins with one.
pub(super) fn number(word: &str, words: &[String]) -> Option<f64> {
    let digits = word.trim_end_matches('+');
    if !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return digits.parse().ok();
    }
    let lower = word.to_lowercase();
    words.iter().position(|known| *known == lower).map(|place| (place + 1) as f64)
}
