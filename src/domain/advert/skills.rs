//! Which skills an advert names, how badly it wants each and how well.

use std::collections::HashMap;
use std::ops::Range;

use super::excerpt::excerpt;
use super::found::FoundSkill;
use super::lexicon::{Lexicon, Name};
use super::markers::{Mark, Marks};
use super::name_forms::Sureness;
use super::sheet::Sheet;
use super::standing::Standing;
use crate::domain::catalogue::role::{Need, Role};
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;

/// The level where no word says one: does it alone.
const USUAL_LEVEL: u8 = 3;
/// Words between a name and the word that says its level, at most.
const NEAR: usize = 4;
/// The same between a name and a word that speaks of skill.
const NEAR_CUE: usize = 6;

/// A name where it stands.
struct Place<'l> {
    words: Range<usize>,
    name: &'l Name,
}

/// The skills named, in the order of the text. Of skills that share a name the one is meant that the role wants.
pub(super) fn found(sheet: &Sheet<'_>, marks: &Marks, lexicon: &Lexicon, role: Option<&Role>) -> Vec<FoundSkill> {
    let places: Vec<_> = lexicon.names.longest_in(sheet).map(|(words, name)| Place { words, name }).collect();
    let mut found: Vec<FoundSkill> = Vec::new();
    let mut at: HashMap<&SkillId, usize> = HashMap::new();
    for sentence in places.chunk_by(|a, b| sentence_of(sheet, a) == sentence_of(sheet, b)) {
        let sentence = Sentence { sheet, marks, places: sentence };
        for place in sentence.places.iter().filter(|place| sentence.counts(place)) {
            let standing = marks.standing(sheet, place.words.start);
            let Some(skill) = meant(place.name, role).filter(|_| standing != Standing::Aside) else { continue };
            let need = if standing == Standing::Optional { Need::Optional } else { Need::Essential };
            let said = sentence.level(place);
            let written = sheet.written(&place.words).split_whitespace().collect::<Vec<_>>().join(" ");
            let known = at.get(skill).and_then(|place| found.get_mut(*place));
            let Some(known) = known else {
                at.insert(skill, found.len());
                found.push(FoundSkill {
                    skill: skill.clone(),
                    need,
                    level: said.unwrap_or_else(usual_level),
                    level_said: said.is_some(),
                    names: vec![written],
                    excerpt: excerpt(sheet, &place.words),
                });
                continue;
            };
            known.need = known.need.min(need);
            if let Some(level) = said {
                known.level = if known.level_said { known.level.max(level) } else { level };
                known.level_said = true;
            }
            if known.names.len() < MOST_NAMES && !known.names.contains(&written) {
                known.names.push(written);
            }
        }
    }
    found
}

/// Names told of one skill at most.
const MOST_NAMES: usize = 8;

fn usual_level() -> Proficiency {
    Proficiency::try_from(USUAL_LEVEL).unwrap_or_default()
}

fn sentence_of(sheet: &Sheet<'_>, place: &Place<'_>) -> Option<usize> {
    sheet.words.get(place.words.start).map(|word| word.sentence)
}

fn meant<'n>(name: &'n Name, role: Option<&Role>) -> Option<&'n SkillId> {
    let wants = |skill: &&SkillId| role.is_some_and(|role| role.skills.iter().any(|wanted| wanted.skill == **skill));
    name.skills.iter().find(wants).or_else(|| name.skills.first())
}

/// The names of one sentence.
struct Sentence<'a, 'l> {
    sheet: &'a Sheet<'a>,
    marks: &'a Marks,
    places: &'a [Place<'l>],
}

impl Sentence<'_, '_> {
    /// Whether what stands there is the skill, and no word of every day.
    fn counts(&self, place: &Place<'_>) -> bool {
        match place.name.sureness {
            Sureness::Always => true,
            Sureness::Cased => {
                self.in_own_case(place) && (!self.begins(place) || self.is_listed(place) || self.is_cued(place))
            }
            Sureness::InCompany => self.in_own_case(place) && (self.is_listed(place) || self.is_cued(place)),
            Sureness::Cued => self.is_cued(place) || (self.is_alone(place) && !self.begins_list(place)),
        }
    }

    fn in_own_case(&self, place: &Place<'_>) -> bool {
        let written = self.sheet.written(&place.words);
        let name = place.name.written.as_str();
        written == name || written.strip_suffix('s') == Some(name)
    }

    fn begins(&self, place: &Place<'_>) -> bool {
        self.sheet.sentence_of(place.words.start).is_some_and(|sentence| sentence.words.start == place.words.start)
    }

    /// Whether it is the first of several that commas part: “Design, train and deploy” is work, no list of names.
    fn begins_list(&self, place: &Place<'_>) -> bool {
        let goes_on = self.sentence(place.words.end) == self.sentence(place.words.start);
        self.begins(place) && goes_on
    }

    /// Whether another tool stands in the sentence, in its own case if that matters.
    fn is_listed(&self, place: &Place<'_>) -> bool {
        let mut others =
            self.places.iter().filter(|other| other.name.is_tool && other.name.written != place.name.written);
        others.any(|other| other.name.sureness == Sureness::Always || self.in_own_case(other))
    }

    /// Whether a word beside it speaks of skill.
    fn is_cued(&self, place: &Place<'_>) -> bool {
        let near = place.words.start.saturating_sub(NEAR_CUE)..place.words.end + NEAR_CUE;
        let speaks = |(words, mark): (&Range<usize>, Mark)| {
            let apart = words.end <= place.words.start || words.start >= place.words.end;
            let same = self.sentence(words.start) == self.sentence(place.words.start);
            mark == Mark::Cue && apart && same
        };
        self.marks.within(&near).any(speaks)
    }

    fn sentence(&self, word: usize) -> Option<usize> {
        self.sheet.words.get(word).map(|word| word.sentence)
    }

    /// Whether nothing else stands between the commas around it.
    fn is_alone(&self, place: &Place<'_>) -> bool {
        let before =
            place.words.start.checked_sub(1).is_some_and(|word| self.sheet.share_item(word, place.words.start));
        !before && !self.sheet.share_item(place.words.end, place.words.start)
    }

    /// The level that the nearest word between the same commas says.
    fn level(&self, place: &Place<'_>) -> Option<Proficiency> {
        let near = place.words.start.saturating_sub(NEAR)..place.words.end + 2;
        let levels = self.marks.within(&near).filter_map(|(words, mark)| {
            let Mark::Level(level) = mark else { return None };
            let near = self.sheet.share_item(words.start, place.words.start);
            near.then(|| (words.start.abs_diff(place.words.start), level))
        });
        levels.min_by_key(|(distance, _)| *distance).map(|(_, level)| level)
    }
}
