//! A table of text: one line a row, columns apart by tabs or commas.

use std::ops::ControlFlow;

use csv::{ReaderBuilder, StringRecord};

use super::column::{Column, folded};
use super::encoding;
use super::error::ImportError;
use super::limits;
use super::row_fault::RowFault;

/// Hears of a row: its line, its fields, and whether it is whole.
pub(super) type EachRow<'a> = &'a mut dyn FnMut(u64, &StringRecord, bool) -> Result<ControlFlow<()>, ImportError>;

/// The names of the columns, ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Header {
    file: String,
    columns: Vec<String>,
}

impl Header {
    pub(super) fn new(file: &str, record: &StringRecord) -> Self {
        Self { file: file.to_owned(), columns: record.iter().take(limits::COLUMNS).map(folded).collect() }
    }

    /// The header of a text by its beginning.
    pub(super) fn of_beginning(file: &str, head: &[u8]) -> Option<Self> {
        let text = encoding::text_of_beginning(head)?;
        let first = text.lines().next()?;
        let mut record = StringRecord::new();
        reader(first, delimiter(first)).read_record(&mut record).ok()?;
        Some(Self::new(file, &record))
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.place(column).is_some()
    }

    pub(super) fn place(&self, column: Column) -> Option<usize> {
        column.place(&self.columns)
    }

    /// The place of the first column that a test holds for.
    pub(super) fn place_where(&self, test: impl Fn(&str) -> bool) -> Option<usize> {
        self.columns.iter().position(|column| test(column))
    }

    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// Where a column stands that must be there.
    pub(super) fn need(&self, column: Column) -> Result<usize, ImportError> {
        self.place(column).ok_or_else(|| ImportError::ColumnMissing {
            file: self.file.clone(),
            column: column.name(),
            needed_for: column.needed_for,
        })
    }

    /// No two columns may have one name: nobody could say which is meant.
    pub(super) fn unambiguous(&self) -> Result<(), ImportError> {
        for (at, column) in self.columns.iter().enumerate() {
            if !column.is_empty() && self.columns.iter().skip(at + 1).any(|other| other == column) {
                return Err(ImportError::ColumnTwice {
                    file: self.file.clone(),
                    column: super::row_fault::shown(column),
                });
            }
        }
        Ok(())
    }

    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }
}

/// Fields of one row.
#[derive(Clone, Copy)]
pub(super) struct Row<'a>(pub &'a StringRecord);

impl<'a> Row<'a> {
    /// The field at a place without blanks around it; empty where the row ends before it.
    pub(super) fn get(self, place: usize) -> &'a str {
        self.0.get(place).unwrap_or_default().trim()
    }

    pub(super) fn get_or_empty(self, place: Option<usize>) -> &'a str {
        place.map_or("", |place| self.get(place))
    }

    /// A field that must say something.
    pub(super) fn told(self, place: usize, column: Column) -> Result<&'a str, RowFault> {
        let value = self.get(place);
        if value.is_empty() { Err(RowFault::Empty { column: column.name() }) } else { Ok(value) }
    }
}

/// A text and how its columns stand apart.
pub(super) struct TextTable {
    file: String,
    text: String,
    delimiter: u8,
}

impl TextTable {
    pub(super) fn new(file: &str, bytes: Vec<u8>) -> Result<Self, ImportError> {
        let text = match String::from_utf8(bytes) {
            Ok(text) if !text.starts_with('\u{feff}') && !text.contains('\0') => Some(text),
            Ok(text) => encoding::text(text.as_bytes()).map(std::borrow::Cow::into_owned),
            Err(error) => encoding::text(error.as_bytes()).map(std::borrow::Cow::into_owned),
        };
        let text = text.ok_or_else(|| ImportError::NotText { file: file.to_owned() })?;
        let delimiter = delimiter(text.lines().next().unwrap_or_default());
        Ok(Self { file: file.to_owned(), text, delimiter })
    }

    /// Goes through all rows with the header. Only a row whose line is ended is whole: a file that was cut off ends in the
    /// middle of one.
    pub(super) fn rows(&self, each: EachRow) -> Result<(), ImportError> {
        let mut reader = reader(&self.text, self.delimiter);
        let mut record = StringRecord::new();
        let ended = self.text.ends_with(['\n', '\r']);
        let size = self.text.len() as u64;
        let mut rows = 0;
        while matches!(reader.read_record(&mut record), Ok(true)) {
            let line = record.position().map_or(0, csv::Position::line);
            rows += 1;
            if rows > limits::ROWS {
                return Err(ImportError::TooMany { file: self.file.clone(), what: "rows" });
            }
            if record.as_slice().len() > limits::FIELD_BYTES
                && record.iter().any(|field| field.len() > limits::FIELD_BYTES)
            {
                return Err(ImportError::FieldTooLong { file: self.file.clone(), line });
            }
            let whole = ended || reader.position().byte() < size;
            if each(line, &record, whole)?.is_break() {
                break;
            }
        }
        Ok(())
    }
}

/// Tabs as soon as there is one: names of columns have none, but some have commas.
fn delimiter(header: &str) -> u8 {
    if header.contains('\t') { b'\t' } else { b',' }
}

/// In tables with tabs a quotation mark is a letter like any other.
fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).quoting(delimiter == b',');
    builder.from_reader(text.as_bytes())
}
