//! What two people changed differently.

use crate::domain::compare::field::Field;
use crate::domain::compare::subject::{Section, Subject};
use crate::domain::plan::value::Value;

/// One of two versions that are merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The version merged into.
    Mine,
    /// The version merged.
    Theirs,
}

/// How two versions disagree.
#[derive(Clone, Debug, PartialEq)]
pub enum Disagreement {
    /// Both gave a field another value.
    Field {
        field: Field,
        /// Its value in the version both came from.
        base: Value,
        mine: Value,
        theirs: Value,
    },
    /// The side that is kept changed the entry, the other removed it.
    Removed,
    /// Both brought the entries of a list into another order.
    Order,
}

/// A disagreement, and which side the merged plan follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What it is about.
    pub subject: Subject,
    /// How the versions disagree.
    pub disagreement: Disagreement,
    pub kept: Side,
}

impl Conflict {
    /// The part of the plan in which the conflict is told.
    pub fn section(&self) -> Section {
        match &self.disagreement {
            Disagreement::Field { field, .. } => self.subject.section(Some(field)),
            Disagreement::Removed | Disagreement::Order => self.subject.section(None),
        }
    }
}
