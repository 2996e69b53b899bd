//! The text of an advert as words that can be compared, each with its place.

use std::ops::Range;

use crate::domain::search::stem;

/// What stands before and after each word of the searched text, and where a name cannot go on.
const BEFORE: char = '\u{1}';
const AFTER: char = '\u{2}';
const BREAK: char = '\u{3}';

/// Bytes of a line from which on it may have been wrapped.
const WRAPPED: usize = 60;

/// A word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Where it stands in the text.
    pub(super) place: Range<usize>,
    /// Where it begins in the searched text.
    found_at: usize,
    /// The place of its sentence, or of the point of a list.
    pub(super) sentence: usize,
    /// The place of what commas and the like part in a sentence.
    pub(super) item: usize,
}

/// A sentence, a line or a point of a list.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Its words, by place.
    pub(super) words: Range<usize>,
    /// Where it stands in the text.
    pub(super) place: Range<usize>,
    /// Whether it begins its line.
    pub(super) begins_line: bool,
    /// Whether it ends its line.
    pub(super) ends_line: bool,
    /// Whether its line begins with a mark of a list.
    pub(super) is_point: bool,
}

/// The text with its words.
pub(super) struct Sheet<'t> {
    pub(super) text: &'t str,
    pub(super) words: Vec<Word>,
    pub(super) sentences: Vec<Sentence>,
    /// Folded words between marks: a name that is found there is whole.
    pub(super) searched: String,
}

impl<'t> Sheet<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self::parted(text, &[])
    }

    /// The text with its lines parted at these places as well, which are in order.
    pub(super) fn parted(text: &'t str, breaks: &[usize]) -> Self {
        let mut sheet = Self { text, words: Vec::new(), sentences: Vec::new(), searched: String::new() };
        let mut breaks = breaks.iter().copied().peekable();
        for line in lines(text) {
            let mut start = line.start;
            while let Some(at) = breaks.next_if(|at| *at < line.end) {
                sheet.take_line(start..at.max(start));
                start = at.max(start);
            }
            sheet.take_line(start..line.end);
        }
        sheet
    }

    /// The lines, those that were wrapped joined.
    pub(super) fn lines(&self) -> impl Iterator<Item = Range<usize>> {
        lines(self.text).into_iter()
    }

    /// Whether nothing but blanks stands between a word and the next.
    pub(super) fn adjoins(&self, word: usize) -> bool {
        let between = || self.text.get(self.words.get(word)?.place.end..self.words.get(word + 1)?.place.start);
        between().is_some_and(|between| between.bytes().all(|letter| letter == b' '))
    }

    /// What stands behind a word.
    pub(super) fn after(&self, word: usize) -> &'t str {
        self.words.get(word).and_then(|word| self.text.get(word.place.end..)).unwrap_or_default()
    }

    fn take_line(&mut self, line: Range<usize>) {
        let whole = self.text.get(line.clone()).unwrap_or_default();
        let is_point =
            whole.trim_start().starts_with(|first: char| !first.is_alphanumeric() && !"(£€$¥\"“".contains(first));
        let mut begins_line = true;
        let mut rest = line;
        while !rest.is_empty() {
            let text = self.text.get(rest.clone()).unwrap_or_default();
            let end = rest.start + sentence_end(text).unwrap_or(text.len());
            let place = rest.start..end;
            let first = self.words.len();
            self.take_words(&place);
            if self.words.len() > first {
                let words = first..self.words.len();
                self.sentences.push(Sentence { words, place, begins_line, ends_line: false, is_point });
                begins_line = false;
                self.searched.push(BREAK);
            }
            rest.start = end;
        }
        if let Some(last) = self.sentences.last_mut().filter(|_| !begins_line) {
            last.ends_line = true;
        }
    }

    fn take_words(&mut self, place: &Range<usize>) {
        let sentence = self.sentences.len();
        let text = self.text.get(place.clone()).unwrap_or_default();
        let mut item = self.words.last().map_or(0, |word| word.item + 1);
        let mut before: Option<usize> = None;
        for word in words_in(text) {
            let between = before.and_then(|end| text.get(end..word.start)).unwrap_or_default();
            let in_number = between == ","
                && [
                    before.and_then(|end| text.get(..end)?.chars().next_back()),
                    text.get(word.clone()).and_then(|word| word.chars().next()),
                ]
                .iter()
                .all(|letter| letter.is_some_and(|letter| letter.is_ascii_digit()));
            if parts(between) && !in_number {
                item += 1;
                self.searched.push(BREAK);
            }
            before = Some(word.end);
            let written = text.get(word.clone()).unwrap_or_default();
            let found_at = self.searched.len();
            push_folded(&mut self.searched, written);
            let place = place.start + word.start..place.start + word.end;
            self.words.push(Word { place, found_at, sentence, item });
        }
    }

    /// The words that stand at this place of the searched text.
    pub(super) fn words_at(&self, found: Range<usize>) -> Range<usize> {
        let at = |place: usize| self.words.partition_point(|word| word.found_at < place);
        at(found.start)..at(found.end)
    }

    /// The words as they stand in the text.
    pub(super) fn written(&self, words: &Range<usize>) -> &'t str {
        let ends =
            || Some(self.words.get(words.start)?.place.start..self.words.get(words.end.checked_sub(1)?)?.place.end);
        ends().and_then(|place| self.text.get(place)).unwrap_or_default()
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.written(&(at..at + 1))
    }

    pub(super) fn sentence_of(&self, word: usize) -> Option<&Sentence> {
        self.sentences.get(self.words.get(word)?.sentence)
    }

    /// Whether two words stand between the same commas.
    pub(super) fn share_item(&self, one: usize, other: usize) -> bool {
        matches!((self.words.get(one), self.words.get(other)), (Some(one), Some(other)) if one.item == other.item)
    }
}

/// A name as it is found in the searched text; empty if it has no word.
pub(super) fn pattern(name: &str) -> String {
    let mut pattern = String::new();
    for word in words_in(name) {
        push_folded(&mut pattern, name.get(word).unwrap_or_default());
    }
    pattern
}

fn push_folded(text: &mut String, word: &str) {
    text.push(BEFORE);
    if word == "&" {
        text.push_str("and");
    } else {
        let lower = word.to_lowercase();
        text.push_str(&stem(&lower));
    }
    text.push(AFTER);
}

/// Where the words of a text stand: letters and digits with what belongs to them, as in `C++`, and `&`.
pub(super) fn words_in(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = letters.find(|(_, letter)| letter.is_alphanumeric() || *letter == '&')?;
        let mut end = start + first.len_utf8();
        if first == '&' {
            return Some(start..end);
        }
        while let Some((at, letter)) = letters.next_if(|(_, letter)| letter.is_alphanumeric() || "+#".contains(*letter))
        {
            end = at + letter.len_utf8();
        }
        // The mark of what belongs to somebody goes with the word and is no part of it.
        if text.get(end..).is_some_and(is_genitive) {
            letters.next();
            letters.next();
        }
        Some(start..end)
    })
}

fn is_genitive(rest: &str) -> bool {
    let mut letters = rest.chars();
    matches!(letters.next(), Some('\'' | '’'))
        && letters.next() == Some('s')
        && letters.next().is_none_or(|next| !next.is_alphanumeric())
}

/// Whether what stands between two words parts them, so that no name goes on.
fn parts(between: &str) -> bool {
    between.contains([',', ':', '(', ')', '[', ']', '|', '•', '·', '"', '“', '”', '\t'])
        || [" - ", " – ", " — ", " / ", "--"].iter().any(|mark| between.contains(mark))
}

/// Where the first sentence of a text ends, if another follows.
fn sentence_end(text: &str) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    let mut word = 0;
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let ends = match letter {
            ';' => true,
            '!' | '?' => next.is_none_or(char::is_whitespace),
            // One letter and a dot is a short form.
            '.' => word != 1 && next.is_none_or(char::is_whitespace),
            _ => false,
        };
        if ends {
            return Some(at + letter.len_utf8());
        }
        word = if letter.is_alphanumeric() { word + 1 } else { 0 };
    }
    None
}

/// The lines, those that were wrapped joined.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut before: Option<&str> = None;
    for line in text.split_inclusive('\n') {
        let place = start..start + line.len();
        start = place.end;
        let goes_on = before.is_some_and(|before| {
            before.trim_end().len() >= WRAPPED && line.starts_with(|first: char| first.is_lowercase())
        });
        match lines.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = place.end,
            None => lines.push(place),
        }
        before = Some(line);
    }
    lines
}
