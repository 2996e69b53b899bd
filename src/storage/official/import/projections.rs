//! Projections of employment by class: the workbook of tables, of which 1.2 and 1.10 are read, or a text.

mod columns;
mod separations;

use std::ops::ControlFlow;
use std::path::Path;

use self::columns::{Columns, is_header, years};
use super::book::{Book, books};
use super::error::ImportError;
use super::loss::Loss;
use super::progress::{Phase, Watch, tell};
use super::row_fault::RowFault;
use super::rows::Taking;
use super::source::Source;
use super::table::Row;
use crate::domain::official::outlook::Outlook;

/// What a file of projections states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projections {
    /// First and last year.
    pub years: [i16; 2],
    /// By code of the class, each once.
    pub outlooks: Vec<Outlook>,
    pub losses: Vec<Loss>,
}

/// Reads projections.
///
/// # Errors
/// Why nothing can be taken.
pub fn projections(path: &Path, watch: Watch) -> Result<Projections, ImportError> {
    tell(watch, Phase::Open, 0)?;
    let source = Source::open(path)?;
    let file = source.file.clone();
    for mut book in books(source)? {
        if let Some(found) = read(&mut book, watch)? {
            return Ok(found);
        }
    }
    Err(ImportError::NothingKnown { file, wanted: "projections of employment by occupation" })
}

fn read(book: &mut Book, watch: Watch) -> Result<Option<Projections>, ImportError> {
    let mut data = None;
    for sheet in 0..book.sheets.len() {
        if let Some((line, header)) = book.header(sheet, is_header)? {
            data = Some((sheet, line, header));
            break;
        }
    }
    let Some((sheet, line, header)) = data else { return Ok(None) };
    header.unambiguous()?;
    let columns = Columns::new(&header, &book.file)?;
    let years = years(&header).ok_or_else(|| ImportError::YearUnknown { file: book.file.clone() })?;
    let mut outlooks: Vec<Outlook> = Vec::new();
    let mut taking = Taking::new(&book.file, Phase::Projections, 0, watch)?;
    let mut in_notes = false;
    book.rows(sheet, &mut |at, record, whole| {
        let row = Row(record);
        // Below the table stand notes, without a code.
        in_notes |= at > line && columns.is_note(row);
        if at > line && !in_notes {
            let outcome = if whole { columns.outlook(row) } else { Err(RowFault::Cut) };
            taking.took(at, outcome.map(|outlook| outlooks.extend(outlook)))?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    let mut losses: Vec<Loss> = taking.finish()?.into_iter().collect();
    outlooks.sort_by(|a, b| a.code.cmp(&b.code));
    let before = outlooks.len();
    outlooks.dedup_by(|a, b| a.code == b.code);
    let repeated = (before - outlooks.len()) as u64;
    if repeated > 0 {
        losses.push(Loss::Rows { file: book.file.clone(), rows: repeated, line: 0, why: RowFault::Repeated });
    }
    separations::add(book, sheet, &mut outlooks, watch, &mut losses)?;
    Ok(Some(Projections { years, outlooks, losses }))
}
