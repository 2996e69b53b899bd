//! What differs between two plans in words, one short line for each change, under headings.

mod conflicts;
mod headings;
mod lines;
mod pay_words;
mod summary;
mod values;

use serde::Serialize;
use strum::IntoEnumIterator as _;

use crate::app::settings::MoneyStyle;
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::compare::difference;
use crate::domain::compare::subject::Section;
use crate::domain::plan::Plan;

pub use conflicts::ConflictWords;
pub use lines::ChangeWords;
pub use summary::summary;
pub(in crate::app::present) use values::{skill_wanted, way_named};

/// Changes under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// What the lines are about.
    pub heading: &'static str,
    /// One line for each change.
    pub lines: Vec<String>,
}

/// Two plans side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompareData {
    /// Title of the first plan.
    pub before: String,
    /// Title of the second plan.
    pub after: String,
    /// What must be done to the first to make it the second; headings without changes are left out.
    pub groups: Vec<Group>,
    /// The same in one line, for example `2 steps changed, 1 skill rated, 5 h logged`.
    pub summary: String,
    /// Whether the plans are equal.
    pub same: bool,
}

/// Compares two plans.
pub fn compare(before: &Plan, after: &Plan, catalogue: &Catalogue, money: MoneyStyle) -> CompareData {
    let difference = difference(before, after);
    let words = ChangeWords::new(before, after, catalogue, money);
    let group = |section: Section| {
        let lines: Vec<_> = difference.of(section).map(|change| words.line(change)).collect();
        (!lines.is_empty()).then(|| Group { heading: section.words(), lines })
    };
    CompareData {
        before: before.title.clone(),
        after: after.title.clone(),
        groups: Section::iter().filter_map(group).collect(),
        summary: summary(&difference),
        same: difference.is_empty(),
    }
}
