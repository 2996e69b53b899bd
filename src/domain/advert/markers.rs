//! Words that say how something is meant: levels, what is nice to have, what is about the firm.

use std::ops::Range;

use super::advert_words::AdvertWords;
use super::automaton::Automaton;
use super::sheet::{Sheet, pattern};
use super::standing::{Heading, Standing, standings};
use crate::domain::catalogue::role::Education;
use crate::domain::proficiency::Proficiency;

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark {
    /// The sentence speaks of skill.
    Cue,
    Level(Proficiency),
    /// The sentence is one of things that are nice to have.
    Optional,
    /// The sentence is about the firm.
    Aside,
    Heading(Heading),
    /// The sentence speaks of years of work.
    Experience,
    /// An amount beside it is base pay.
    BasePay,
    /// An amount beside it is no base pay.
    OtherPay,
}

/// What is found of them in one text.
pub(super) struct Marks {
    /// With the words each is made of, by the first.
    said: Vec<(Range<usize>, Mark)>,
    pub(super) education: Vec<(Range<usize>, Education)>,
    /// What each sentence is about.
    pub(super) standings: Vec<Standing>,
}

#[derive(Debug)]
pub(super) struct Markers {
    marks: Automaton<Mark>,
    education: Automaton<(Education, Option<String>)>,
}

impl Markers {
    pub(super) fn new(words: &AdvertWords) -> Self {
        let levels = words
            .levels
            .iter()
            .filter_map(|(level, words)| Some((Mark::Level(Proficiency::try_from(*level).ok()?), words.as_slice())));
        let others = [
            (Mark::Cue, words.cues.as_slice()),
            (Mark::Optional, &words.optional),
            (Mark::Aside, &words.aside),
            (Mark::Heading(Heading::Optional), &words.optional_headings),
            (Mark::Heading(Heading::Aside), &words.aside_headings),
            (Mark::Heading(Heading::Wanted), &words.wanted_headings),
            (Mark::Experience, &words.experience),
            (Mark::BasePay, &words.pay.base),
            (Mark::OtherPay, &words.pay.other),
        ];
        let marks = levels.chain(others).flat_map(|(mark, words)| words.iter().map(move |word| (pattern(word), mark)));
        let education = words.education.iter().flat_map(|(education, names)| {
            names.iter().map(move |name| {
                let in_capitals = name.chars().all(char::is_uppercase).then(|| name.clone());
                (pattern(name), (*education, in_capitals))
            })
        });
        Self { marks: Automaton::all(marks.collect()), education: Automaton::longest(education.collect()) }
    }

    /// Words that stand in headings, in the order of the text.
    pub(super) fn headings(&self, sheet: &Sheet<'_>) -> Vec<Range<usize>> {
        let marks = self.marks.all_in(sheet).filter(|(_, mark)| matches!(mark, Mark::Heading(_)));
        let mut headings: Vec<_> = marks.map(|(words, _)| words).collect();
        headings.sort_by_key(|words| (words.start, words.end));
        headings
    }

    /// Words that say how a sentence is meant.
    pub(super) fn sayings(&self, sheet: &Sheet<'_>) -> Vec<Range<usize>> {
        let says =
            |mark: &Mark| matches!(mark, Mark::Cue | Mark::Level(_) | Mark::Experience | Mark::Optional | Mark::Aside);
        self.marks.all_in(sheet).filter(|(_, mark)| says(mark)).map(|(words, _)| words).collect()
    }

    pub(super) fn marks(&self, sheet: &Sheet<'_>) -> Marks {
        let marks = self.marks.all_in(sheet).map(|(words, mark)| (words, *mark));
        let mut marks: Vec<_> = marks.collect();
        marks.sort_by_key(|(words, _)| words.start);
        let education = self.education.longest_in(sheet).filter_map(|(words, (education, capitals))| {
            let is_meant = capitals.as_ref().is_none_or(|name| sheet.written(&words) == name);
            is_meant.then_some((words, *education))
        });
        let standings = standings(sheet, &marks);
        Marks { education: education.collect(), standings, said: marks }
    }
}

impl Marks {
    /// The marks among these words.
    pub(super) fn within(&self, words: &Range<usize>) -> impl Iterator<Item = (&Range<usize>, Mark)> {
        let at = |word: usize| self.said.partition_point(|(words, _)| words.start < word);
        let found = self.said.get(at(words.start)..at(words.end)).unwrap_or_default();
        found.iter().map(|(words, mark)| (words, *mark))
    }

    pub(super) fn standing(&self, sheet: &Sheet<'_>, word: usize) -> Standing {
        let sentence = sheet.words.get(word).map(|word| word.sentence);
        sentence.and_then(|at| self.standings.get(at)).copied().unwrap_or_default()
    }
}
