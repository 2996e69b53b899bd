//! How far an import is.

use std::ops::ControlFlow;

use super::error::ImportError;
pub use crate::domain::official::import::progress::{Phase, Progress};

/// Hears of each step and says whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// For who does not want to know.
pub fn unwatched(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Tells a step.
pub(super) fn tell(watch: Watch, phase: Phase, rows: u64) -> Result<(), ImportError> {
    match watch(Progress { phase, rows }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ImportError::Cancelled),
    }
}
