//! Years and education that an advert asks for.

use std::ops::Range;

use super::advert_words::AdvertWords;
use super::excerpt::excerpt;
use super::found::Found;
use super::markers::{Mark, Marks};
use super::number_words::number;
use super::sheet::Sheet;
use super::standing::Standing;
use crate::domain::catalogue::role::Education;
use crate::domain::plan::Plan;

/// Words between the years and what they are years of, at most.
const NEAR: usize = 7;

/// The most of what sentences ask for, each taken at its least: “BS or MS” asks for a BS.
pub(super) fn education(sheet: &Sheet<'_>, marks: &Marks) -> Option<Found<Education>> {
    let wanted = marks.education.iter().filter(|(words, _)| marks.standing(sheet, words.start) == Standing::Wanted);
    let wanted: Vec<_> = wanted.collect();
    let sentence = |words: &Range<usize>| sheet.words.get(words.start).map(|word| word.sentence);
    let sentences = wanted.chunk_by(|(one, _), (other, _)| sentence(one) == sentence(other));
    let least = sentences.filter_map(|asked| asked.iter().min_by_key(|(_, education)| *education));
    let (words, education) = least.max_by_key(|(_, education)| *education)?;
    Some(Found { value: *education, excerpt: excerpt(sheet, words) })
}

/// The most of what sentences ask for, each range at its least.
pub(super) fn experience(sheet: &Sheet<'_>, marks: &Marks, words: &AdvertWords) -> Option<Found<f64>> {
    let mut most: Option<(usize, f64)> = None;
    for at in 0..sheet.words.len() {
        let written = sheet.word(at).to_lowercase();
        let of_year = if words.years.contains(&written) {
            1.0
        } else if words.months.contains(&written) {
            12.0
        } else {
            continue;
        };
        let Some(least) = least_before(sheet, at, words).map(|number| number / of_year) else { continue };
        let wanted = marks.standing(sheet, at) == Standing::Wanted && of_work(sheet, marks, at);
        if wanted && least <= Plan::MOST_YEARS_WORKED && most.is_none_or(|(_, known)| least > known) {
            most = Some((at, least));
        }
    }
    most.map(|(at, value)| Found { value, excerpt: excerpt(sheet, &(at..at + 1)) })
}

/// The number before a word, the first of two: `3`, `3+`, `3 to 5`, `3–5`.
fn least_before(sheet: &Sheet<'_>, at: usize, words: &AdvertWords) -> Option<f64> {
    let sentence = sheet.words.get(at)?.sentence;
    let read = |back: usize| {
        let place = at.checked_sub(back)?;
        (sheet.words.get(place)?.sentence == sentence).then(|| number(sheet.word(place), &words.numbers))?
    };
    // “5 or more years” has words between.
    let (back, last) = (1..=3).find_map(|back| Some((back, read(back)?)))?;
    let first = read(back + 1).or_else(|| read(back + 2)).filter(|first| *first < last);
    Some(first.unwrap_or(last))
}

/// Whether the years at a word are years of work.
fn of_work(sheet: &Sheet<'_>, marks: &Marks, at: usize) -> bool {
    let near = at.saturating_sub(NEAR)..at + NEAR;
    let sentence = sheet.words.get(at).map(|word| word.sentence);
    let same = |words: &Range<usize>| sheet.words.get(words.start).map(|word| word.sentence) == sentence;
    marks.within(&near).any(|(words, mark)| mark == Mark::Experience && same(words))
}
