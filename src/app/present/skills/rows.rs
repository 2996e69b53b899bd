//! The rows of the list under their headings.

use serde::Serialize;
use strum::IntoEnumIterator;

use crate::app::format;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::gap_words::short_of_skill;
use crate::app::view::skills::{SkillFilter, SkillOrder, SkillsView};
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Need;
use crate::domain::gap::Gap;
use crate::domain::gap::skill_gap::{GapState, SkillGap};
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;

/// A filter with how many skills pass it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FilterOption {
    #[serde(skip)]
    pub filter: SkillFilter,
    /// Word and count.
    pub words: Told,
}

/// One skill of the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillRow {
    #[serde(skip)]
    pub id: SkillId,
    pub title: String,
    /// How much it matters to the role, 1 to 5.
    pub weight: u8,
    /// The same in words.
    pub weight_words: String,
    /// The level held.
    pub have: Option<Proficiency>,
    /// Whether that level is only assumed.
    pub assumed: bool,
    /// The level wanted.
    pub wanted: u8,
    /// Both in words.
    pub levels: String,
    /// How they stand to each other.
    #[serde(skip)]
    pub state: GapState,
    /// The same in a word.
    pub state_word: &'static str,
    /// Hours to the level wanted: `–` if none, `?` if not known.
    pub hours: Told,
    /// Whether there are some.
    #[serde(skip)]
    pub asks_hours: bool,
    /// All of it in a sentence.
    pub name: String,
    /// Whether it is selected.
    pub selected: bool,
}

/// Skills under a heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillSection {
    /// The heading.
    pub title: String,
    pub rows: Vec<SkillRow>,
}

/// Skills under a heading, before they are put into words.
pub(super) struct Ordered<'a> {
    title: String,
    pub(super) gaps: Vec<&'a SkillGap>,
}

/// Those skills in scope: the essentials, and the useful ones if they are asked for.
fn scope<'a>(gap: &'a Gap, view: &SkillsView) -> impl Iterator<Item = &'a SkillGap> {
    let with_useful = view.with_useful;
    gap.skills.iter().filter(move |gap| with_useful || gap.need == Need::Essential)
}

fn passes(filter: SkillFilter, gap: &SkillGap) -> bool {
    match filter {
        SkillFilter::All => true,
        SkillFilter::Short => gap.state == GapState::Short,
        SkillFilter::Missing => gap.state == GapState::Missing,
        SkillFilter::Unrated => gap.state == GapState::Unknown,
    }
}

/// The filters with their counts.
pub(super) fn filters(gap: &Gap, view: &SkillsView) -> Vec<FilterOption> {
    SkillFilter::iter()
        .map(|filter| {
            let count = scope(gap, view).filter(|gap| passes(filter, gap)).count();
            let count = match (filter, view.with_useful) {
                (SkillFilter::Unrated, true) => Told::count(Meaning::SkillsUnrated(gap.role.clone()), count),
                (SkillFilter::Unrated, false) => Told::count(Meaning::EssentialsUnrated(gap.role.clone()), count),
                (SkillFilter::All | SkillFilter::Short | SkillFilter::Missing, _) => count.to_string().into(),
            };
            FilterOption { filter, words: told![filter.words(), " ", count] }
        })
        .collect()
}

/// What stands in place of an empty list.
pub(super) fn nothing(filter: SkillFilter) -> &'static str {
    match filter {
        SkillFilter::All => "This role lists no skill",
        SkillFilter::Short => "No skill is short",
        SkillFilter::Missing => "No skill is missing",
        SkillFilter::Unrated => "Every skill has a level",
    }
}

/// The skills that pass the filter, in their order and under their headings. Useful skills come last.
pub(super) fn ordered<'a>(gap: &'a Gap, view: &SkillsView, catalogue: &Catalogue) -> Vec<Ordered<'a>> {
    let listed: Vec<&SkillGap> = scope(gap, view).filter(|gap| passes(view.filter, gap)).collect();
    let (mut essential, mut useful): (Vec<&SkillGap>, Vec<&SkillGap>) =
        listed.into_iter().partition(|gap| gap.need == Need::Essential);
    let hours = |gap: &SkillGap| gap.hours.unwrap_or(-1.0);
    let sort = |gaps: &mut Vec<&SkillGap>| match view.order {
        SkillOrder::Group => gaps.sort_by_key(|gap| group(gap, catalogue).0),
        SkillOrder::Hours => gaps.sort_by(|a, b| hours(b).total_cmp(&hours(a))),
        SkillOrder::Weight => gaps.sort_by(|a, b| b.importance.total_cmp(&a.importance)),
    };
    sort(&mut essential);
    sort(&mut useful);
    let mut sections: Vec<Ordered<'_>> = Vec::new();
    for gap in essential {
        let title = match view.order {
            SkillOrder::Group => group(gap, catalogue).1,
            SkillOrder::Hours => "Most hours first".to_owned(),
            SkillOrder::Weight => "Most important first".to_owned(),
        };
        match sections.last_mut().filter(|section| section.title == title) {
            Some(section) => section.gaps.push(gap),
            None => sections.push(Ordered { title, gaps: vec![gap] }),
        }
    }
    if !useful.is_empty() {
        sections.push(Ordered { title: "Useful, not essential".to_owned(), gaps: useful });
    }
    sections
}

/// Place and name of the heading of a skill.
fn group(gap: &SkillGap, catalogue: &Catalogue) -> (usize, String) {
    let group = catalogue.skill(&gap.skill).and_then(|skill| catalogue.skill_group(&skill.group));
    group.map_or((usize::MAX, "Other skills".to_owned()), |(place, title)| (place, title.to_owned()))
}

/// The rows in words.
pub(super) fn sections(
    ordered: Vec<Ordered<'_>>,
    whole: &Gap,
    selected: Option<&SkillId>,
    catalogue: &Catalogue,
) -> Vec<SkillSection> {
    let all = whole.skills.len();
    let row = |gap: &SkillGap| row(whole, gap, selected == Some(&gap.skill), catalogue);
    let sections = ordered
        .into_iter()
        .map(|section| SkillSection { title: section.title, rows: section.gaps.into_iter().map(row).collect() });
    sections.filter(|section| all > 0 && !section.rows.is_empty()).collect()
}

/// How much a skill matters as 1 to 5 blocks.
pub(super) fn blocks(importance: f64) -> u8 {
    (importance * 5.0).ceil().clamp(1.0, 5.0) as u8
}

/// A level and its general anchor, for example `2, does it with help`.
pub(super) fn level_words(level: Proficiency) -> String {
    format!("{}, {}", level.value(), level.anchor().to_lowercase())
}

fn row(whole: &Gap, gap: &SkillGap, selected: bool, catalogue: &Catalogue) -> SkillRow {
    let title = catalogue.skill_title(&gap.skill).to_owned();
    let weight = blocks(gap.importance);
    let weight_words = format!("Weight {weight} of 5");
    let held = match gap.held {
        Some(held) if held.assumed => format!("{}, assumed", level_words(held.level)),
        Some(held) => level_words(held.level),
        None => "Not rated".to_owned(),
    };
    let levels = format!("{held}; wanted {}", gap.wanted.value());
    let missing = gap.held.map_or(0, |held| gap.wanted.value().saturating_sub(held.level.value()));
    let hours = match gap.hours {
        None if missing > 0 => format::levels(missing.into()).into(),
        None => "?".into(),
        Some(hours) if hours > 0.0 => short_of_skill(whole, &gap.skill, hours),
        Some(_) => "–".into(),
    };
    let short = match gap.hours {
        None if missing > 0 => format!(", short by {}", format::levels(missing.into())),
        None => ", hours not known".to_owned(),
        Some(hours) if hours > 0.0 => format!(", short by {}", format::hours(hours)),
        Some(_) => String::new(),
    };
    SkillRow {
        id: gap.skill.clone(),
        name: format!("{title}, {}, {levels}, {}{short}", gap.state.words(), weight_words.to_lowercase()),
        title,
        weight,
        weight_words,
        have: gap.held.map(|held| held.level),
        assumed: gap.held.is_some_and(|held| held.assumed),
        wanted: gap.wanted.value(),
        levels,
        state: gap.state,
        state_word: gap.state.words(),
        hours,
        asks_hours: gap.hours.is_some_and(|hours| hours > 0.0),
        selected,
    }
}
