//! A table of text: one line a row, columns apart by tabs or commas.

use std::ops::ControlFlow;

use csv::{ReaderBuilder, StringRecord};

use super::cell::is_missing;
use super::column::{Column, folded};
use super::encoding;
use super::error::ImportError;
use super::limits;
use super::loss::Loss;
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
        Self::all_of_beginning(file, head).next()
    }

    /// The first lines of a text as if each were the header.
    pub(super) fn all_of_beginning(file: &str, head: &[u8]) -> impl Iterator<Item = Self> {
        let text = encoding::text_of_beginning(head).unwrap_or_default();
        let lines: Vec<String> = text.lines().take(limits::ROWS_BEFORE_HEADER).map(str::to_owned).collect();
        lines.into_iter().map(move |line| {
            let mut record = StringRecord::new();
            // What cannot be read is the header of no table.
            let _ = reader(&line, delimiter(&line)).read_record(&mut record);
            Self::new(file, &record)
        })
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

    /// Where a column stands that one can do without; that it is not there is a loss.
    pub(super) fn wish(&self, column: Column, losses: &mut Vec<Loss>) -> Option<usize> {
        let place = self.place(column);
        if place.is_none() {
            let (column, needed_for) = (column.name(), column.needed_for);
            losses.push(Loss::Column { file: self.file.clone(), column, needed_for });
        }
        place
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

    /// A name or a title.
    pub(super) fn name(self, place: usize, column: &'static str) -> Result<&'a str, RowFault> {
        self.text(place, column, limits::NAME_BYTES)
    }

    /// Some sentences.
    pub(super) fn sentences(self, place: usize, column: &'static str) -> Result<&'a str, RowFault> {
        self.text(place, column, limits::SENTENCE_BYTES)
    }

    fn text(self, place: usize, column: &'static str, most: usize) -> Result<&'a str, RowFault> {
        let value = self.get(place);
        let sound = value.len() <= most && !is_missing(value) && !value.contains(char::is_control);
        if sound { Ok(value) } else { Err(RowFault::value(column, value)) }
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
            let line = record.position().map_or(0, |position| self.line(position));
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

impl TextTable {
    /// The line a row begins on. After a line that ends with a return and a feed the reader still stands before the feed.
    fn line(&self, position: &csv::Position) -> u64 {
        let at = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        position.line() + u64::from(self.text.as_bytes().get(at) == Some(&b'\n'))
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
