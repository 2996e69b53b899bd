//! One change from one plan to another, and all of them.

use super::field::Field;
use super::subject::{Section, Subject};
use crate::domain::plan::value::Value;

/// What happened to a part of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Alteration {
    /// The entry is new.
    Added,
    /// The entry is gone.
    Removed,
    /// The entry stands elsewhere in its list: after the entry named, or first.
    Moved {
        /// The entry before it now.
        after: Option<Box<Subject>>,
    },
    /// A field has another value.
    Field {
        field: Field,
        /// Its value before.
        from: Value,
        /// Its value now.
        to: Value,
    },
}

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub subject: Subject,
    pub alteration: Alteration,
}

impl Change {
    /// The part of the plan in which the change is told.
    pub fn section(&self) -> Section {
        match &self.alteration {
            Alteration::Field { field, .. } => self.subject.section(Some(field)),
            Alteration::Added | Alteration::Removed | Alteration::Moved { .. } => self.subject.section(None),
        }
    }
}

/// Everything in which one plan differs from another, by section, and within a section in the order of the later plan;
/// what is gone comes last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    changes: Vec<Change>,
}

impl Difference {
    /// The changes, brought into the order of the sections.
    pub(super) fn new(mut changes: Vec<Change>) -> Self {
        changes.sort_by_key(Change::section);
        Self { changes }
    }

    /// Whether the plans are equal.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    pub fn of(&self, section: Section) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.section() == section)
    }
}
