//! One thing about several roles.

use serde::Serialize;

use super::Column;
use super::cell::ComparedCell;
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::ids::{RoleId, SkillId, SourceId};

/// What a line is about, for answers that are not read by people.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum RowSubject {
    /// Something that every role has or lacks.
    #[default]
    Fact,
    Skill(SkillId),
    /// Pay by one source; `None` for the person.
    Source(Option<SourceId>, PayDefinition),
    /// Moves from this role.
    From(RoleId),
}

/// A line of the comparison.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedRow {
    /// What is told.
    pub label: String,
    #[serde(skip)]
    pub subject: RowSubject,
    /// More about it; empty for nothing.
    pub detail: String,
    /// One for each role, in the order of the heads.
    pub cells: Vec<ComparedCell>,
    /// Whether it is not the same of all of them.
    #[serde(skip)]
    pub differs: bool,
    /// What a screen reader says.
    pub name: String,
}

impl ComparedRow {
    /// A line that differs where its words do.
    pub(super) fn new(label: impl Into<String>, cells: Vec<ComparedCell>) -> Self {
        let words = |cell: &ComparedCell| cell.words.to_string();
        let differs =
            cells.split_first().is_some_and(|(first, rest)| rest.iter().any(|cell| words(cell) != words(first)));
        let (detail, name) = Default::default();
        Self { label: label.into(), subject: RowSubject::default(), detail, cells, differs, name }
    }

    pub(super) fn detail(self, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..self }
    }

    pub(super) fn about(self, subject: RowSubject) -> Self {
        Self { subject, ..self }
    }

    pub(super) fn differing(self, differs: bool) -> Self {
        Self { differs, ..self }
    }

    /// The line as a screen reader says it: each role with what is told of it.
    pub(super) fn said(&self, columns: &[Column<'_>]) -> String {
        let cells = self.cells.iter().zip(columns).filter(|(cell, _)| !cell.words.is_empty());
        let cells: Vec<_> = cells.map(|(cell, column)| format!("{}: {}", column.short(), cell.said())).collect();
        format!("{}. {}", self.labelled(), cells.join("; "))
    }

    /// The label with what is said about it.
    pub fn labelled(&self) -> String {
        if self.detail.is_empty() { self.label.clone() } else { format!("{}, {}", self.label, self.detail) }
    }

    /// The line with tabs between label and cells.
    pub(super) fn to_tsv(&self) -> String {
        let cells: String = self.cells.iter().map(|cell| format!("\t{}", cell.said())).collect();
        format!("{}{cells}", self.labelled())
    }
}
