//! What each sentence of an advert is about: what is wanted, what is nice to have, or the firm.

use std::ops::Range;

use super::markers::Mark;
use super::sheet::{Sentence, Sheet};

/// Words of a heading at most.
const LONGEST_HEADING: usize = 8;

/// What a heading stands over; of several in one line the last of these is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Heading {
    Wanted,
    Optional,
    Aside,
}

/// What a sentence is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Standing {
    #[default]
    Wanted,
    Optional,
    /// The firm, or what it gives.
    Aside,
}

impl From<Heading> for Standing {
    fn from(heading: Heading) -> Self {
        match heading {
            Heading::Wanted => Self::Wanted,
            Heading::Optional => Self::Optional,
            Heading::Aside => Self::Aside,
        }
    }
}

/// For each sentence what it is about: by its own words, by what stands before a colon in its line, by the last heading.
pub(super) fn standings(sheet: &Sheet<'_>, marks: &[(Range<usize>, Mark)]) -> Vec<Standing> {
    let mut under = Standing::default();
    let mut in_line = None;
    let mut marks = marks.iter().peekable();
    let standing = |sentence: &Sentence| {
        let mut here = Vec::new();
        while let Some((words, mark)) = marks.next_if(|(words, _)| words.start < sentence.words.end) {
            here.push((words, *mark));
        }
        if sentence.begins_line {
            in_line = None;
        }
        let colon = colon(sheet, sentence);
        let names_section = |words: &Range<usize>| colon.is_none_or(|colon| words.end <= colon);
        let mut headings: Vec<(&Range<usize>, Heading)> = Vec::new();
        for (words, mark) in &here {
            if let Mark::Heading(heading) = mark
                && names_section(words)
            {
                headings.push((words, *heading));
            }
        }
        // “Preferred qualifications” are preferred ones.
        let heading = headings.iter().map(|(_, heading)| *heading).max();
        let head = sentence.words.start..colon.unwrap_or(sentence.words.end);
        let may_be = sentence.begins_line && !sentence.is_point && head.len() <= LONGEST_HEADING;
        if let Some(heading) = heading.filter(|_| may_be) {
            let covered = head.clone().filter(|word| headings.iter().any(|(words, _)| words.contains(word))).count();
            // “PMP preferred” is a point of a list.
            let covers = if heading == Heading::Wanted { covered * 2 >= head.len() } else { covered * 2 > head.len() };
            let ends_as_text =
                sheet.text.get(sentence.place.clone()).is_some_and(|text| text.trim_end().ends_with('.'));
            if colon.is_some_and(|colon| colon < sentence.words.end) {
                in_line = Some(heading.into());
            } else if sentence.ends_line && (colon.is_some() || covers && !ends_as_text) {
                under = heading.into();
            }
        }
        let has = |wanted: Mark| here.iter().any(|(_, mark)| *mark == wanted);
        if has(Mark::Aside) {
            Standing::Aside
        } else if has(Mark::Optional) && in_line.unwrap_or(under) != Standing::Aside {
            Standing::Optional
        } else {
            in_line.unwrap_or(under)
        }
    };
    sheet.sentences.iter().map(standing).collect()
}

/// The word behind the first colon of a sentence.
fn colon(sheet: &Sheet<'_>, sentence: &Sentence) -> Option<usize> {
    let text = sheet.text.get(sentence.place.clone())?;
    let at = sentence.place.start + text.find(':')?;
    let words = sheet.words.get(sentence.words.clone())?;
    Some(sentence.words.start + words.partition_point(|word| word.place.start < at))
}
