//! How far an import is.

use std::ops::ControlFlow;

use super::error::ImportError;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Looking at what is in the file.
    Open,
    Occupations,
    Zones,
    Titles,
    Ratings,
    Software,
    Tasks,
    Activities,
    Related,
    Wages,
    Projections,
}

/// A step of the way. Steps of one phase follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub phase: Phase,
    /// Rows read in this phase.
    pub rows: u64,
}

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
