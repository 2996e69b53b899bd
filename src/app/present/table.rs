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

impl TableData {
    /// Headings and rows with tabs between the cells, for a spreadsheet.
    pub fn to_tsv(&self) -> String {
        let mut text = self.columns.iter().map(|(heading, _)| *heading).collect::<Vec<_>>().join("\t");
        for row in &self.rows {
            text.push('\n');
            text.push_str(&row.join("\t"));
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
            writer.write_record(row)?;
        }
        let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
