//! Counts what is unpacked, because a zip says of itself what it likes.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};
use std::rc::Rc;

use super::error::ImportError;
use super::limits;

/// More came out than any file of the publishers holds.
#[derive(Debug)]
pub(super) struct OverLimit;

impl fmt::Display for OverLimit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("more than any file of the publishers")
    }
}

impl std::error::Error for OverLimit {}

/// How many bytes may still be unpacked from one file; shared by all that read from it.
#[derive(Clone, Debug)]
pub(super) struct Budget(Rc<Cell<u64>>);

impl Budget {
    pub(super) fn new(bytes: u64) -> Self {
        Self(Rc::new(Cell::new(bytes)))
    }

    fn take(&self, bytes: u64) -> bool {
        let rest = self.0.get().checked_sub(bytes);
        self.0.set(rest.unwrap_or(0));
        rest.is_some()
    }
}

/// A reader that ends in an error when too much comes out of it.
pub(super) struct Metered<R> {
    inner: R,
    left: u64,
    budget: Budget,
}

impl<R: Read> Metered<R> {
    /// `packed` is how many bytes go in, `most` how many may come out of however many.
    pub(super) fn new(inner: R, packed: u64, most: u64, budget: &Budget) -> Self {
        let unpacked = packed.saturating_mul(limits::UNPACKING).saturating_add(limits::UNPACKING_FREE);
        Self { inner, left: unpacked.min(most), budget: budget.clone() }
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        match self.left.checked_sub(read as u64) {
            Some(left) if self.budget.take(read as u64) => {
                self.left = left;
                Ok(read)
            }
            _ => Err(io::Error::other(OverLimit)),
        }
    }
}

/// What a failure to read means.
pub(super) fn failure(file: &str, error: &io::Error) -> ImportError {
    if matches!(error.get_ref(), Some(inner) if inner.is::<OverLimit>()) {
        ImportError::TooLarge { file: file.to_owned() }
    } else {
        ImportError::Damaged { file: file.to_owned(), why: error.to_string() }
    }
}
