//! The files of a database by what they hold.

use std::ops::ControlFlow;

use super::super::error::ImportError;
use super::super::loss::Loss;
use super::super::progress::{Phase, Watch};
use super::super::row_fault::RowFault;
use super::super::rows::Taking;
use super::super::source::Source;
use super::super::table::{Header, Row, TextTable};
use super::onet_table::{Branch, Kind, kind};

/// A source with the files in it that are read.
pub(super) struct Opened {
    source: Source,
    files: Vec<(Kind, usize)>,
}

impl Opened {
    pub(super) fn new(mut source: Source) -> Result<Self, ImportError> {
        let mut files: Vec<(Kind, usize)> = Vec::new();
        for at in 0..source.names().len() {
            let head = source.head(at)?;
            let name = source.names().get(at).cloned().unwrap_or_default();
            let Some(header) = Header::of_beginning(&name, &head) else { continue };
            let Some(kind) = kind(&header, &name, &head) else { continue };
            if kind == Kind::Scores(Branch::Unread) {
                continue;
            }
            // Scores are in several tables; what two of them state alike is found row by row.
            let same = files.iter().find(|(other, _)| *other == kind && !matches!(kind, Kind::Scores(_)));
            if let Some(first) = same.and_then(|(_, first)| source.names().get(*first)) {
                return Err(ImportError::TableTwice { first: first.clone(), second: name });
            }
            files.push((kind, at));
        }
        if files.is_empty() {
            return Err(ImportError::NothingKnown { file: source.file, wanted: "the tables of O*NET" });
        }
        Ok(Self { source, files })
    }

    /// The tables of one kind: their names and texts.
    pub(super) fn tables(&mut self, wanted: Kind) -> impl Iterator<Item = Result<(String, TextTable), ImportError>> {
        let Self { source, files } = self;
        files.iter().filter(move |(kind, _)| *kind == wanted).map(move |(_, at)| {
            let name = source.names().get(*at).cloned().unwrap_or_default();
            let table = TextTable::new(&name, source.read(*at)?)?;
            Ok((name, table))
        })
    }
}

/// Goes through a table below its header. `columns` finds what is needed in the header; a table that lacks a column is left
/// out, which is a loss. Answers how many rows of the phase were read, or nothing if the table was left out.
pub(super) fn each_row<C>(
    (name, table): &(String, TextTable),
    phase: (Phase, u64),
    watch: Watch,
    losses: &mut Vec<Loss>,
    columns: impl FnOnce(&Header, &mut Vec<Loss>) -> Result<C, ImportError>,
    mut take: impl FnMut(&C, Row) -> Result<(), RowFault>,
) -> Result<Option<u64>, ImportError> {
    let header = header(name, table)?;
    header.unambiguous()?;
    let columns = match columns(&header, losses) {
        Ok(columns) => columns,
        Err(ImportError::ColumnMissing { file, column, needed_for }) => {
            losses.push(Loss::Column { file, column, needed_for });
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    let mut taking = Taking::new(name, phase.0, phase.1, watch)?;
    let mut is_header = true;
    table.rows(&mut |line, record, whole| {
        if std::mem::take(&mut is_header) {
            return Ok(ControlFlow::Continue(()));
        }
        let outcome = if !whole {
            Err(RowFault::Cut)
        } else if record.len() < header.width() {
            Err(RowFault::Short)
        } else {
            take(&columns, Row(record))
        };
        taking.took(line, outcome)?;
        Ok(ControlFlow::Continue(()))
    })?;
    let rows = taking.rows();
    if rows == phase.1 {
        losses.push(Loss::Empty { file: name.clone() });
    }
    losses.extend(taking.finish()?);
    Ok(Some(rows))
}

fn header(name: &str, table: &TextTable) -> Result<Header, ImportError> {
    let mut header = None;
    table.rows(&mut |_, record, _| {
        header = Some(Header::new(name, record));
        Ok(ControlFlow::Break(()))
    })?;
    header.ok_or_else(|| ImportError::NotText { file: name.to_owned() })
}
