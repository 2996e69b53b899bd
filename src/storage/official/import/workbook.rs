//! A workbook (xlsx) whose sheets are read row by row. What a sheet says of its own size is not asked.

use csv::StringRecord;
use quick_xml::events::{BytesStart, Event};

use super::error::ImportError;
use super::limits;
use super::table::EachRow;
use super::workbook_parts::{Sheet, Texts, sheets};
use super::xml::{Xml, append, attribute};
use super::zipped::Zipped;

/// An opened workbook.
pub(super) struct Workbook {
    file: String,
    zip: Zipped,
    sheets: Vec<Sheet>,
    texts: Texts,
}

impl Workbook {
    pub(super) fn open(file: &str, mut zip: Zipped) -> Result<Self, ImportError> {
        let sheets = sheets(file, &mut zip)?;
        let texts = Texts::read(file, &mut zip)?;
        Ok(Self { file: file.to_owned(), zip, sheets, texts })
    }

    pub(super) fn sheet_names(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|sheet| sheet.name.as_str())
    }

    /// Goes through the rows of a sheet. Cells are texts; numbers stand as they are written in the file.
    pub(super) fn rows(&mut self, sheet: usize, each: EachRow) -> Result<(), ImportError> {
        let Some(sheet) = self.sheets.get(sheet) else { return Ok(()) };
        let file = format!("{} ({})", self.file, sheet.name);
        let mut xml = Xml::new(file.clone(), self.zip.reader(&sheet.part, limits::SHEET_BYTES)?);
        let mut row = RowBuilder::default();
        while let Some(event) = xml.next()? {
            if row.pieces > limits::CELLS {
                return Err(ImportError::TooMany { file, what: "cells" });
            }
            match &event {
                Event::Start(tag) => row.start(tag),
                // A row or a cell without anything in it.
                Event::Empty(tag) => match tag.local_name().as_ref() {
                    b"row" => row.begin(tag),
                    b"c" => row.begin_cell(tag),
                    b"sheetData" => return Ok(()),
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    b"v" | b"t" => row.in_value = false,
                    b"c" => row.end_cell(&self.texts),
                    b"row" => {
                        if row.record.iter().any(|cell| cell.len() > limits::FIELD_BYTES) {
                            return Err(ImportError::FieldTooLong { file, line: row.line });
                        }
                        if each(row.line, &row.record, true)?.is_break() {
                            return Ok(());
                        }
                    }
                    b"sheetData" => return Ok(()),
                    _ => {}
                },
                piece if row.in_value => append(&mut row.value, piece),
                _ => {}
            }
        }
        Err(xml.cut())
    }
}

/// What the value of a cell is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    /// A number or a text of its own.
    #[default]
    Plain,
    /// The place of a shared text.
    Shared,
    Truth,
}

/// A row while it is read.
#[derive(Default)]
struct RowBuilder {
    /// Its number, as it says or one more than the one before.
    line: u64,
    /// Rows and cells so far.
    pieces: u64,
    record: StringRecord,
    /// Where the cell stands that is read.
    column: usize,
    /// Where the next one stands if it does not say.
    next: usize,
    kind: Kind,
    value: String,
    in_value: bool,
}

impl RowBuilder {
    fn start(&mut self, tag: &BytesStart) {
        match tag.local_name().as_ref() {
            b"row" => self.begin(tag),
            b"c" => self.begin_cell(tag),
            b"v" | b"t" => self.in_value = true,
            _ => {}
        }
    }

    fn begin(&mut self, tag: &BytesStart) {
        let told = attribute(tag, "r").and_then(|line| line.parse().ok());
        self.line = told.unwrap_or(self.line.saturating_add(1));
        self.pieces += 1;
        self.record.clear();
        self.next = 0;
    }

    /// Goes to the place of a cell.
    fn begin_cell(&mut self, tag: &BytesStart) {
        self.column = self.next;
        self.kind = Kind::Plain;
        self.value.clear();
        self.pieces += 1;
        for attribute in tag.attributes().with_checks(false).flatten() {
            match (attribute.key.as_ref(), attribute.value.as_ref()) {
                (b"r", place) => self.column = column(place).unwrap_or(self.next),
                (b"t", b"s") => self.kind = Kind::Shared,
                (b"t", b"b") => self.kind = Kind::Truth,
                _ => {}
            }
        }
        self.next = self.column.saturating_add(1);
    }

    fn end_cell(&mut self, texts: &Texts) {
        self.in_value = false;
        // Cells stand in order; one that goes back is none that a spreadsheet wrote.
        if self.column >= limits::COLUMNS || self.column < self.record.len() {
            return;
        }
        while self.record.len() < self.column {
            self.record.push_field("");
        }
        self.record.push_field(match self.kind {
            Kind::Shared => self.value.parse().ok().and_then(|at| texts.get(at)).unwrap_or_default(),
            Kind::Truth if self.value == "1" => "TRUE",
            Kind::Truth => "",
            Kind::Plain => self.value.as_str(),
        });
    }
}

/// The column of a place such as `AF12`, from 0.
fn column(place: &[u8]) -> Option<usize> {
    let letters = place.iter().take_while(|byte| byte.is_ascii_alphabetic()).take(4);
    let column = letters.fold(0, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    column.checked_sub(1)
}
