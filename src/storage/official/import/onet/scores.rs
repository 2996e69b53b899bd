//! Tables with a number for each occupation, element and scale: skills, knowledge, education, training, interests and work
//! styles. Which of them a row belongs to is told by the id of its element.

use std::collections::{BTreeMap, BTreeSet};

use super::super::cell::{element_id, is_missing, within, yes};
use super::super::error::ImportError;
use super::super::limits;
use super::super::loss::{Loss, Part};
use super::super::progress::{Phase, Watch};
use super::super::row_fault::RowFault;
use super::super::table::{Header, Row};
use super::occupations::Occupations;
use super::onet_table::{
    Branch, CATEGORY, CODE, ELEMENT, ELEMENT_NAME, Kind, NOT_RELEVANT, OnetTable, SCALE, SUPPRESS, VALUE,
};
use super::opened::{Opened, each_row};
use super::slots::Slots;
use crate::domain::official::element::{Element, Rating};

/// Categories of education.
const EDUCATION: usize = 12;
/// Scales of experience, training in the plant and on the job: where each begins, and how many categories it has.
const EXPERIENCE: (usize, i64) = (0, 11);
const IN_PLANT: (usize, i64) = (11, 9);
const ON_THE_JOB: (usize, i64) = (20, 9);
const TRAINING: usize = 29;
/// The interests, in their order.
const INTERESTS: [&str; 6] = ["1.B.1.a", "1.B.1.b", "1.B.1.c", "1.B.1.d", "1.B.1.e", "1.B.1.f"];
/// The tables that share this shape.
const TABLES: [OnetTable; 7] = [
    OnetTable::EssentialSkills,
    OnetTable::TransferableSkills,
    OnetTable::Knowledge,
    OnetTable::Education,
    OnetTable::Training,
    OnetTable::Interests,
    OnetTable::Styles,
];

/// Places of the columns.
struct Columns {
    code: usize,
    element: usize,
    name: Option<usize>,
    scale: usize,
    category: Option<usize>,
    value: usize,
    suppress: Option<usize>,
    not_relevant: Option<usize>,
}

impl Columns {
    fn new(header: &Header, branch: Branch, losses: &mut Vec<Loss>) -> Result<Self, ImportError> {
        let is_rated = branch == Branch::Ratings;
        let mut wish = |column, wanted: bool| if wanted { header.wish(column, losses) } else { header.place(column) };
        let (suppress, not_relevant) = (wish(SUPPRESS, is_rated), wish(NOT_RELEVANT, is_rated));
        let name = wish(ELEMENT_NAME, is_rated);
        let category = if branch == Branch::Shares { Some(header.need(CATEGORY)?) } else { None };
        Ok(Self {
            code: header.need(CODE)?,
            element: header.need(ELEMENT)?,
            name,
            scale: header.need(SCALE)?,
            category,
            value: header.need(VALUE)?,
            suppress,
            not_relevant,
        })
    }
}

/// Everything the tables say.
struct Scores {
    /// Elements by id, with the slot and the name of each.
    elements: BTreeMap<String, (usize, String)>,
    /// Hundredths, and whether they are not precise enough.
    importance: Slots<(u16, bool)>,
    /// The same, and whether the element has nothing to do with the occupation.
    level: Slots<(u16, bool, bool)>,
    education: Slots<u16>,
    training: Slots<u16>,
    interests: Slots<u16>,
    /// Slots of work styles by id.
    style_ids: BTreeMap<String, usize>,
    styles: Slots<i16>,
    /// Whether work styles are there on the scale of importance that they had before.
    has_old_styles: bool,
    seen: BTreeSet<OnetTable>,
}

/// Reads the tables; the elements of skill and knowledge by id.
pub(super) fn scores(
    opened: &mut Opened,
    occupations: &mut Occupations,
    watch: Watch,
    losses: &mut Vec<Loss>,
) -> Result<Vec<Element>, ImportError> {
    let count = occupations.facts.len();
    let mut scores = Scores {
        elements: BTreeMap::new(),
        importance: Slots::new(count),
        level: Slots::new(count),
        education: Slots::new(count),
        training: Slots::new(count),
        interests: Slots::new(count),
        style_ids: BTreeMap::new(),
        styles: Slots::new(count),
        has_old_styles: false,
        seen: BTreeSet::new(),
    };
    let mut rows = 0;
    for branch in [Branch::Ratings, Branch::Shares, Branch::Traits] {
        for table in opened.tables(Kind::Scores(branch)) {
            let phase = (Phase::Ratings, rows);
            let columns = |header: &Header, losses: &mut Vec<Loss>| Columns::new(header, branch, losses);
            let read = each_row(&table?, phase, watch, losses, columns, |columns, row| {
                scores.take(columns, row, occupations)
            })?;
            rows = read.unwrap_or(rows);
        }
    }
    let missing = TABLES.into_iter().filter(|table| !scores.seen.contains(table));
    losses.extend(missing.map(|table| match table {
        OnetTable::Styles if scores.has_old_styles => Loss::Styles,
        table => Loss::Table { table },
    }));
    scores.hand_over(occupations, losses);
    let elements = scores.elements.into_iter().map(|(id, (_, name))| Element { id, name });
    Ok(elements.collect())
}

impl Scores {
    fn take(&mut self, columns: &Columns, row: Row, occupations: &mut Occupations) -> Result<(), RowFault> {
        let id = element_id(row.get(columns.element))?;
        let scale = row.get(columns.scale);
        let value = row.get(columns.value);
        let branch = id.get(..4).unwrap_or(id);
        match (branch, scale) {
            ("2.A." | "2.B." | "2.C.", "IM" | "LV") => {
                let occupation = occupations.place(row.get(columns.code))?;
                let slot = self.element(id, row.get_or_empty(columns.name))?;
                self.seen.insert(match branch {
                    "2.A." => OnetTable::EssentialSkills,
                    "2.B." => OnetTable::TransferableSkills,
                    _ => OnetTable::Knowledge,
                });
                let suppressed = yes(row.get_or_empty(columns.suppress), SUPPRESS.name())?;
                if scale == "IM" {
                    self.importance.put(occupation, slot, (within(value, 2, 100..=500, VALUE.name())?, suppressed))
                } else {
                    let not_relevant = yes(row.get_or_empty(columns.not_relevant), NOT_RELEVANT.name())?;
                    self.level.put(
                        occupation,
                        slot,
                        (within(value, 2, 0..=700, VALUE.name())?, suppressed, not_relevant),
                    )
                }
            }
            ("2.D.", "RL") if id == "2.D.1" => {
                self.seen.insert(OnetTable::Education);
                let occupation = occupations.place(row.get(columns.code))?;
                let slot = category(row.get_or_empty(columns.category), 12)?;
                self.education.put(occupation, slot, share(value)?)
            }
            ("3.A.", "RW" | "PT" | "OJ") => {
                self.seen.insert(OnetTable::Training);
                let occupation = occupations.place(row.get(columns.code))?;
                let (first, most) = match scale {
                    "RW" => EXPERIENCE,
                    "PT" => IN_PLANT,
                    _ => ON_THE_JOB,
                };
                let slot = first + category(row.get_or_empty(columns.category), most)?;
                self.training.put(occupation, slot, share(value)?)
            }
            ("1.B.", "OI") => {
                let Some(slot) = INTERESTS.iter().position(|interest| *interest == id) else { return Ok(()) };
                self.seen.insert(OnetTable::Interests);
                let occupation = occupations.place(row.get(columns.code))?;
                self.interests.put(occupation, slot, within(value, 2, 100..=700, VALUE.name())?)
            }
            ("1.D.", "WI") => {
                self.seen.insert(OnetTable::Styles);
                let occupation = occupations.place(row.get(columns.code))?;
                let next = self.style_ids.len();
                let slot = match self.style_ids.get(id) {
                    Some(slot) => *slot,
                    None if next >= limits::ELEMENTS => return Err(RowFault::value(ELEMENT.name(), id)),
                    None => *self.style_ids.entry(id.to_owned()).or_insert(next),
                };
                self.styles.put(occupation, slot, within(value, 2, -300..=300, VALUE.name())?)
            }
            ("1.C.", _) | ("1.D.", "IM") => {
                self.has_old_styles = true;
                Ok(())
            }
            // Other scales of the same tables.
            _ => Ok(()),
        }
    }

    /// The slot of an element.
    fn element(&mut self, id: &str, name: &str) -> Result<usize, RowFault> {
        if let Some((slot, _)) = self.elements.get(id) {
            return Ok(*slot);
        }
        let slot = self.elements.len();
        if slot >= limits::ELEMENTS {
            return Err(RowFault::value(ELEMENT.name(), id));
        }
        if name.len() > limits::NAME_BYTES || name.contains(char::is_control) {
            return Err(RowFault::value(ELEMENT_NAME.name(), name));
        }
        let name = if is_missing(name) { id } else { name };
        self.elements.insert(id.to_owned(), (slot, name.to_owned()));
        Ok(slot)
    }

    /// Gives each occupation what is told of it in full.
    fn hand_over(&self, occupations: &mut Occupations, losses: &mut Vec<Loss>) {
        let mut incomplete: BTreeMap<Part, usize> = BTreeMap::new();
        let mut whole = |part: Part, has_any: bool, is_whole: bool| {
            if has_any && !is_whole {
                *incomplete.entry(part).or_default() += 1;
            }
        };
        for (at, facts) in occupations.facts.iter_mut().enumerate() {
            let order = || self.elements.values().map(|(slot, _)| *slot);
            let importance = self.importance.complete(at, order()).unwrap_or_default();
            let level = self.level.complete(at, order()).unwrap_or_default();
            let rating = |(importance, level): ((u16, bool), (u16, bool, bool))| Rating {
                importance: importance.0,
                level: level.0,
                suppressed: importance.1,
                level_suppressed: level.1,
                not_relevant: level.2,
            };
            facts.ratings = importance.into_iter().zip(level).map(rating).collect();
            let has_any = self.importance.has_any(at) || self.level.has_any(at);
            whole(Part::Ratings, has_any, facts.ratings.len() == self.elements.len());
            facts.education = self.education.complete(at, 0..EDUCATION).unwrap_or_default();
            whole(Part::Education, self.education.has_any(at), !facts.education.is_empty());
            facts.training = self.training.complete(at, 0..TRAINING).unwrap_or_default();
            whole(Part::Training, self.training.has_any(at), !facts.training.is_empty());
            facts.interests = self.interests.complete(at, 0..INTERESTS.len()).unwrap_or_default();
            whole(Part::Interests, self.interests.has_any(at), !facts.interests.is_empty());
            if !self.styles.is_empty() {
                facts.styles = self.styles.complete(at, self.style_ids.values().copied()).unwrap_or_default();
                whole(Part::Styles, self.styles.has_any(at), !facts.styles.is_empty());
            }
        }
        losses.extend(incomplete.into_iter().map(|(part, occupations)| Loss::Incomplete { part, occupations }));
    }
}

/// The slot of a category from 1.
fn category(value: &str, most: i64) -> Result<usize, RowFault> {
    let number: usize = within(value, 0, 1..=most, CATEGORY.name())?;
    Ok(number - 1)
}

/// Hundredths of a percent.
fn share(value: &str) -> Result<u16, RowFault> {
    within(value, 2, 0..=10_000, VALUE.name())
}
