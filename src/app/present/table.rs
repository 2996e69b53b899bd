//! Rows and columns of text: the table form of charts and strips, and ledgers.

use serde::Serialize;

use super::figure::Told;

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub enum ColumnKind {
    /// Words; takes this share of the width that is left when all cells have theirs.
    Words(f32),
    /// Figures, never wider than they are.
    Figures,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct TableData {
    /// Heading and kind of each column.
    pub columns: Vec<(&'static str, ColumnKind)>,
    /// Cells of each row.
    pub rows: Vec<Vec<Told>>,
}

impl TableData {
    /// A table of these rows.
    pub fn new<C: Into<Told>>(
        columns: Vec<(&'static str, ColumnKind)>,
        rows: impl IntoIterator<Item = Vec<C>>,
    ) -> Self {
        let rows = rows.into_iter().map(|row| row.into_iter().map(Into::into).collect());
        Self { columns, rows: rows.collect() }
    }

    /// The cells of a row as one text.
    pub fn row_words(row: &[Told], between: &str) -> String {
        row.iter().map(Told::as_str).collect::<Vec<_>>().join(between)
    }

    /// Headings and rows with tabs between the cells, for a spreadsheet.
    pub fn to_tsv(&self) -> String {
        let mut text = self.columns.iter().map(|(heading, _)| *heading).collect::<Vec<_>>().join("\t");
        for row in &self.rows {
            text.push('\n');
            text.push_str(&Self::row_words(row, "\t"));
        }
        text
    }

    /// The table as comma-separated values with a line of headings.
    ///
    /// # Errors
    /// If a row has another number of cells than there are columns.
    pub fn to_csv(&self) -> Result<String, csv::Error> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(|(heading, _)| heading))?;
        for row in &self.rows {
            writer.write_record(row.iter().map(Told::as_str))?;
        }
        let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
