//! Columns of text. It must never cut a cell, and a long one must never make the other lines long.

/// Letters of the widest column at most. A cell that is longer moves those behind it.
const WIDEST: usize = 120;

/// Rows under headings, set in columns two spaces apart and two from the left edge.
#[derive(Clone, Debug)]
pub struct Table {
    /// The heading, and whether it is one of figures, set to the right.
    columns: Vec<(&'static str, bool)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows: columns of words, then some of figures, then of words again.
    pub fn new(words: &[&'static str], figures: &[&'static str], last: &[&'static str]) -> Self {
        let columns = [(words, false), (figures, true), (last, false)];
        let columns = columns.into_iter().flat_map(|(names, right)| names.iter().map(move |name| (*name, right)));
        Self { columns: columns.collect(), rows: Vec::new() }
    }

    /// Adds a row; cells beyond the columns are left out.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The lines, headings first; nothing at all without rows.
    pub fn text(&self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let width = |index: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(index)).map(|cell| cell.chars().count());
            let heading = self.columns.get(index).map_or(0, |(heading, _)| heading.chars().count());
            cells.filter(|letters| *letters <= WIDEST).max().unwrap_or(0).max(heading)
        };
        let widths: Vec<_> = (0..self.columns.len()).map(width).collect();
        let headings = self.columns.iter().map(|(heading, _)| (*heading).to_owned()).collect();
        let mut text = String::new();
        for row in std::iter::once(&headings).chain(&self.rows) {
            let cells: Vec<_> = row
                .iter()
                .zip(self.columns.iter().zip(&widths))
                .map(
                    |(cell, ((_, right), width))| {
                        if *right { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
                    },
                )
                .collect();
            text.push_str("  ");
            text.push_str(cells.join("  ").trim_end());
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_of_any_length_is_whole_and_widens_no_other_line() {
        let mut table = Table::new(&["Title"], &["Hours"], &[]);
        let long = "x".repeat(70_000);
        table.row([long.clone(), "3".to_owned()]);
        table.row(["Read".to_owned(), "12".to_owned()]);
        assert_eq!(table.text(), format!("  Title  Hours\n  {long}      3\n  Read      12\n"));
    }
}
