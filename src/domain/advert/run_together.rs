//! Adverts that lost their line breaks: where points of a list and headings stand in the middle of a long line.

use std::ops::Range;

use super::markers::Markers;
use super::sheet::Sheet;

/// Bytes of a line from which on it may hold several.
const LONG: usize = 400;
/// What stands before a point of a list and nowhere else.
const BULLETS: [char; 9] = ['•', '●', '▪', '■', '‣', '◦', '✔', '✓', '➢'];
/// What may stand before a point of a list, between blanks, and in a sentence as well.
const MAY_BE_BULLETS: [char; 5] = ['*', '-', '–', '—', '·'];
/// How often one of these has to stand in a line to be taken for one.
const LIST: usize = 3;

/// The places at which lines are to be parted, in order; none for an advert that has its line breaks.
pub(super) fn breaks(sheet: &Sheet<'_>, markers: &Markers) -> Vec<usize> {
    let long: Vec<_> = sheet.lines().filter(|line| line.len() >= LONG).collect();
    if long.is_empty() {
        return Vec::new();
    }
    let mut breaks: Vec<_> = long.iter().flat_map(|line| points(sheet.text, line)).collect();
    let is_in_long = |place: &Range<usize>| long.iter().any(|line| line.start <= place.start && place.end <= line.end);
    let headings = markers.headings(sheet);
    let heads = headings.iter().filter_map(|words| heading(sheet, words, &headings));
    breaks.extend(heads.filter(is_in_long).flat_map(|place| [place.start, place.end]));
    let begins = markers.sayings(sheet).into_iter().filter_map(|words| begin(sheet, &words));
    breaks.extend(begins.filter(is_in_long).map(|place| place.start));
    breaks.sort_unstable();
    breaks.dedup();
    breaks
}

/// Where points of a list begin in a line.
fn points(text: &str, line: &Range<usize>) -> Vec<usize> {
    let whole = text.get(line.clone()).unwrap_or_default();
    let places = |mark: char| whole.match_indices(mark).map(|(at, _)| at);
    let sure = BULLETS.into_iter().flat_map(places);
    let listed = MAY_BE_BULLETS.into_iter().flat_map(|mark| {
        let places: Vec<_> = places(mark).filter(|at| is_free(whole, *at, mark)).collect();
        if places.len() < LIST { Vec::new() } else { places }
    });
    sure.chain(listed).map(|at| line.start + at).collect()
}

/// Whether a mark stands between blanks and not between numbers, where it would be a range.
fn is_free(line: &str, at: usize, mark: char) -> bool {
    let (before, rest) = line.split_at_checked(at).unwrap_or_default();
    let after = rest.strip_prefix(mark).unwrap_or_default();
    let number = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let range = number(before.trim_end().chars().next_back())
        && number(after.trim_start_matches([' ', '£', '€', '$']).chars().next());
    before.ends_with(' ') && after.starts_with(' ') && !range
}

/// The place of a heading that these words are or belong to: it begins with a capital, and a colon, a point of a list or
/// another beginning follows.
fn heading(sheet: &Sheet<'_>, words: &Range<usize>, headings: &[Range<usize>]) -> Option<Range<usize>> {
    let is_capital = |at: usize| sheet.word(at).starts_with(char::is_uppercase);
    let adjoins = |at: usize| sheet.adjoins(at);
    let covered = |at: usize| headings.iter().any(|heading| heading.contains(&at));
    let mut start = words.start;
    let before = start.checked_sub(1).filter(|before| adjoins(*before));
    let mut begun = start;
    while begun.checked_sub(1).is_some_and(|before| adjoins(before) && covered(before)) {
        begun -= 1;
    }
    if begun < start && is_capital(begun) {
        // It goes on in a heading that was begun before.
        return None;
    }
    let before = before.filter(|before| is_capital(*before));
    if !is_capital(start) {
        start = before?;
    }
    let mut end = words.end;
    while adjoins(end - 1) && covered(end) {
        end += 1;
    }
    let is_marked = |end: usize| {
        let rest = sheet.after(end - 1).trim_start();
        rest.starts_with(':')
            || rest.starts_with(BULLETS)
            || MAY_BE_BULLETS.iter().any(|mark| rest.strip_prefix(*mark).is_some_and(|rest| rest.starts_with(' ')))
    };
    // “Essential criteria”.
    if !is_marked(end) && adjoins(end - 1) && is_marked(end + 1) && !is_capital(end) {
        end += 1;
    }
    let stands_alone =
        adjoins(end - 1) && is_capital(end) && (before.is_none() || end - start > 1) && (start..end).all(covered);
    if !is_marked(end) && !stands_alone {
        return None;
    }
    let last = sheet.words.get(end - 1)?.place.end;
    let rest = sheet.text.get(last..)?;
    let colon = if rest.trim_start().starts_with(':') { rest.find(':')? + 1 } else { 0 };
    Some(sheet.words.get(start)?.place.start..last + colon)
}

/// The place of words that lines often begin with, where they begin with a capital in the middle of others: “Strong”,
/// “Experience”, “We offer”.
fn begin(sheet: &Sheet<'_>, words: &Range<usize>) -> Option<Range<usize>> {
    let is_capital = |at: usize| sheet.word(at).starts_with(char::is_uppercase);
    let before = words.start.checked_sub(1).filter(|before| sheet.adjoins(*before))?;
    let begins = is_capital(words.start) && (!is_capital(before) || words.len() > 1);
    begins.then(|| sheet.words.get(words.start).map(|word| word.place.clone()))?
}
