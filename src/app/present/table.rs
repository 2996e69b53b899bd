//! Rows and columns of text: the table form of charts and strips, and ledgers.

use serde::Serialize;

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub enum ColumnKind {
    /// Words; takes this share of the width that is left.
    Words(f32),
    /// Figures, so many points wide.
    Figures(f32),
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TableData {
    /// Heading and kind of each column.
    pub columns: Vec<(&'static str, ColumnKind)>,
    /// Cells of each row.
    pub rows: Vec<Vec<String>>,
}
