//! Takes the rows of one table: counts them, tells how far it is, and keeps what is wrong with them.

use super::error::ImportError;
use super::limits;
use super::loss::Loss;
use super::progress::{Phase, Watch, tell};
use super::row_fault::RowFault;

/// The rows of one table.
pub(super) struct Taking<'w> {
    file: String,
    phase: Phase,
    watch: Watch<'w>,
    /// Rows of the phase in tables before.
    before: u64,
    rows: u64,
    faults: u64,
    first: Option<(u64, RowFault)>,
}

impl<'w> Taking<'w> {
    /// Begins; `before` rows of the phase have been read in other tables.
    pub(super) fn new(file: &str, phase: Phase, before: u64, watch: Watch<'w>) -> Result<Self, ImportError> {
        tell(watch, phase, before)?;
        Ok(Self { file: file.to_owned(), phase, watch, before, rows: 0, faults: 0, first: None })
    }

    /// Counts a row with what came of it.
    pub(super) fn took(&mut self, line: u64, outcome: Result<(), RowFault>) -> Result<(), ImportError> {
        self.rows += 1;
        if let Err(why) = outcome {
            self.faults += 1;
            self.first.get_or_insert((line, why));
            if self.faults >= limits::ROWS_GIVEN_UP && self.is_mostly_faulty() {
                return Err(self.given_up());
            }
        }
        if self.rows.is_multiple_of(limits::ROWS_BETWEEN_STEPS) {
            tell(self.watch, self.phase, self.before + self.rows)?;
        }
        Ok(())
    }

    /// Rows of the phase so far.
    pub(super) fn rows(&self) -> u64 {
        self.before + self.rows
    }

    /// What was lost. A table of which most cannot be read is not what it says it is.
    pub(super) fn finish(mut self) -> Result<Option<Loss>, ImportError> {
        if self.is_mostly_faulty() {
            return Err(self.given_up());
        }
        let Self { file, faults: rows, .. } = self;
        Ok(self.first.map(|(line, why)| Loss::Rows { file, rows, line, why }))
    }

    fn is_mostly_faulty(&self) -> bool {
        self.faults * 2 > self.rows
    }

    fn given_up(&mut self) -> ImportError {
        let (line, why) = self.first.take().unwrap_or((0, RowFault::Repeated));
        ImportError::Rows { file: self.file.clone(), rows: self.faults, line, why }
    }
}
