//! Wages of classes by place (OEWS): a workbook, a zip of workbooks, or a text.

mod bound;
mod columns;
mod year;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use self::bound::Bound;
use self::columns::{Columns, is_header};
use super::book::{Book, each_book};
use super::error::ImportError;
use super::limits;
use super::loss::Loss;
use super::progress::{Phase, Watch, tell};
use super::row_fault::RowFault;
use super::rows::Taking;
use super::source::Source;
use super::table::Row;
use crate::domain::official::area::{AreaKind, AreaWages};

/// What one or more files of wages state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WageFile {
    /// The year; wages are those of May.
    pub year: i16,
    /// Places by code, each once.
    pub areas: Vec<AreaWages>,
    pub losses: Vec<Loss>,
}

impl WageFile {
    /// The wages of the whole country.
    pub fn nation(&self) -> Option<&AreaWages> {
        self.areas.iter().find(|area| area.area.kind == AreaKind::Nation)
    }
}

/// Reads wages.
///
/// # Errors
/// Why nothing can be taken.
pub fn wages(path: &Path, watch: Watch) -> Result<WageFile, ImportError> {
    tell(watch, Phase::Open, 0)?;
    let source = Source::open(path, limits::STATISTICS_BYTES)?;
    let file = source.file.clone();
    let mut found = Found::default();
    each_book(source, is_header, |mut book| {
        found.read(&mut book, watch)?;
        Ok(ControlFlow::Continue(()))
    })?;
    if !found.any {
        return Err(ImportError::NothingKnown { file, wanted: "wages by occupation" });
    }
    let year =
        found.year.map(|(_, year)| year).or_else(|| year::in_name(&file)).ok_or(ImportError::YearUnknown { file })?;
    let mut areas: Vec<AreaWages> = found.areas.into_values().collect();
    for area in &mut areas {
        area.wages.sort_by(|a, b| a.code.cmp(&b.code));
    }
    Ok(WageFile { year, areas, losses: found.losses })
}

/// What was found so far.
#[derive(Default)]
struct Found {
    any: bool,
    /// The first file that told its year.
    year: Option<(String, i16)>,
    areas: BTreeMap<String, AreaWages>,
    rows: u64,
    losses: Vec<Loss>,
}

impl Found {
    fn read(&mut self, book: &mut Book, watch: Watch) -> Result<(), ImportError> {
        let mut data = None;
        for sheet in 0..book.sheets.len() {
            if let Some((line, header)) = book.header(sheet, is_header)? {
                header.unambiguous()?;
                data = Some((sheet, line, header));
                break;
            }
        }
        let Some((sheet, line, header)) = data else { return Ok(()) };
        let columns = Columns::new(&header, &mut self.losses)?;
        self.any = true;
        let named = book.sheets.get(sheet).and_then(|name| year::in_name(name)).or_else(|| year::in_name(&book.file));
        let notes = notes(book, sheet)?;
        let year = named.or(notes.year);
        if let (Some((first, other)), Some(year)) = (&self.year, year)
            && *other != year
        {
            return Err(ImportError::YearsMixed { first: first.clone(), second: book.file.clone() });
        }
        self.year = self.year.take().or(year.map(|year| (book.file.clone(), year)));
        let bound = notes.bound.or_else(|| year.and_then(bound::of_year));
        let mut unknown_bound = false;
        let mut taking = Taking::new(&book.file, Phase::Wages, self.rows, watch)?;
        let is_text = book.is_text();
        book.rows(sheet, &mut |at, record, ended| {
            if at > line {
                let row = Row(record);
                let whole = Book::whole(is_text, record, &header, ended);
                let outcome = whole.and_then(|()| self.take(&columns, row, bound, &mut unknown_bound));
                taking.took(at, outcome)?;
            }
            Ok(ControlFlow::Continue(()))
        })?;
        self.rows = taking.rows();
        self.losses.extend(taking.finish()?);
        if unknown_bound {
            self.losses.push(Loss::Bound { file: book.file.clone() });
        }
        Ok(())
    }

    /// Takes a row of one class over all industries and owners; sums of classes and parts by industry are passed over.
    fn take(
        &mut self,
        columns: &Columns,
        row: Row,
        bound: Option<Bound>,
        unknown_bound: &mut bool,
    ) -> Result<(), RowFault> {
        if !columns.is_wanted(row) {
            return Ok(());
        }
        let wages = columns.wages(row, bound)?;
        *unknown_bound |= wages.bound.is_none() && columns.has_bound(row, wages.hourly);
        let area = columns.area(row)?;
        if self.areas.len() >= limits::OCCUPATIONS && !self.areas.contains_key(&area.code) {
            return Err(RowFault::value(columns::AREA.name(), &area.code));
        }
        let here = self.areas.entry(area.code.clone()).or_insert_with(|| AreaWages { area, wages: Vec::new() });
        // Rows are in order of classes, so that one stated twice stands last as a rule.
        if here.wages.iter().rev().any(|other| other.code == wages.code) {
            return Err(RowFault::Repeated);
        }
        here.wages.push(wages);
        Ok(())
    }
}

/// What the sheets beside the data say.
#[derive(Default)]
struct Notes {
    year: Option<i16>,
    bound: Option<Bound>,
}

fn notes(book: &mut Book, data: usize) -> Result<Notes, ImportError> {
    const MOST_ROWS: u32 = 200;
    let mut notes = Notes::default();
    for sheet in (0..book.sheets.len()).filter(|sheet| *sheet != data) {
        let mut rows = 0;
        book.rows(sheet, &mut |_, record, _| {
            for cell in record {
                notes.year = notes.year.or_else(|| year::in_title(cell));
                notes.bound = notes.bound.or_else(|| bound::in_note(cell));
            }
            rows += 1;
            Ok(if rows < MOST_ROWS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
    }
    Ok(notes)
}
