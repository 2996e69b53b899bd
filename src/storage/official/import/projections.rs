//! Projections of employment by class: the workbook of tables, of which 1.2 and 1.10 are read, or a text.

mod columns;
mod separations;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use self::columns::{Columns, is_header, years};
use super::book::{Book, each_book};
use super::error::ImportError;
use super::limits;
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
    let source = Source::open(path, limits::STATISTICS_BYTES)?;
    let file = source.file.clone();
    let mut found = None;
    each_book(source, is_header, |mut book| {
        found = read(&mut book, watch)?;
        Ok(if found.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    found.ok_or(ImportError::NothingKnown { file, wanted: "projections of employment by occupation" })
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
    let mut losses = Vec::new();
    let mut outlooks: BTreeMap<String, Outlook> = BTreeMap::new();
    let mut taking = Taking::new(&book.file, Phase::Projections, 0, watch)?;
    let mut in_notes = false;
    let is_text = book.is_text();
    book.rows(sheet, &mut |at, record, ended| {
        let row = Row(record);
        // Below the table stand notes, without a code.
        in_notes |= at > line && columns.is_note(row);
        if at > line && !in_notes {
            let whole = Book::whole(is_text, record, &header, ended);
            let outcome = whole.and_then(|()| match columns.outlook(row)? {
                Some(outlook) if outlooks.contains_key(&outlook.code) => Err(RowFault::Repeated),
                Some(outlook) => {
                    outlooks.insert(outlook.code.clone(), outlook);
                    Ok(())
                }
                None => Ok(()),
            });
            taking.took(at, outcome)?;
        }
        Ok(ControlFlow::Continue(()))
    })?;
    losses.extend(taking.finish()?);
    let mut outlooks: Vec<Outlook> = outlooks.into_values().collect();
    separations::add(book, sheet, &mut outlooks, watch, &mut losses)?;
    Ok(Some(Projections { years, outlooks, losses }))
}
