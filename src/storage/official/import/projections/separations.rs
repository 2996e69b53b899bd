//! The table of separations (1.10): how many leave an occupation for another one.

use std::ops::ControlFlow;

use super::super::book::Book;
use super::super::cell::{class_code, within};
use super::super::error::ImportError;
use super::super::loss::Loss;
use super::super::progress::{Phase, Watch};
use super::super::row_fault::RowFault;
use super::super::rows::Taking;
use super::super::table::{Header, Row};
use super::columns::code_place;
use crate::domain::official::outlook::Outlook;

fn rate_place(header: &Header) -> Option<usize> {
    header.place_where(|column| column.contains("transfer rate"))
}

/// Adds the rates to the outlooks, which are in order of their codes. `data` is the sheet they come from.
pub(super) fn add(
    book: &mut Book,
    data: usize,
    outlooks: &mut [Outlook],
    watch: Watch,
    losses: &mut Vec<Loss>,
) -> Result<(), ImportError> {
    let is_header = |header: &Header| code_place(header).is_some() && rate_place(header).is_some();
    for sheet in (0..book.sheets.len()).filter(|sheet| *sheet != data) {
        let Some((line, header)) = book.header(sheet, is_header)? else { continue };
        let (Some(code), Some(rate)) = (code_place(&header), rate_place(&header)) else { continue };
        let mut taking = Taking::new(&book.file, Phase::Projections, outlooks.len() as u64, watch)?;
        let mut in_notes = false;
        book.rows(sheet, &mut |at, record, whole| {
            let row = Row(record);
            in_notes |= at > line && row.get(code).is_empty();
            if at > line && !in_notes {
                let outcome = if whole { take(row, code, rate, outlooks) } else { Err(RowFault::Cut) };
                taking.took(at, outcome)?;
            }
            Ok(ControlFlow::Continue(()))
        })?;
        losses.extend(taking.finish()?);
        return Ok(());
    }
    losses.push(Loss::Transfers);
    Ok(())
}

fn take(row: Row, code: usize, rate: usize, outlooks: &mut [Outlook]) -> Result<(), RowFault> {
    let code = class_code(row.get(code))?;
    // Groups of classes are in the table, too.
    if let Ok(place) = outlooks.binary_search_by(|outlook| outlook.code.as_str().cmp(code))
        && let Some(outlook) = outlooks.get_mut(place)
    {
        outlook.transfers = Some(within(row.get(rate), 1, 0..=1_000, "Occupational transfer rate")?);
    }
    Ok(())
}
