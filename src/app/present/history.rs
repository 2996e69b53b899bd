//! The list of everything that can be undone and redone.

use serde::Serialize;

use crate::app::state::State;

/// A point of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HistoryRow {
    /// What was changed last at this point.
    pub words: String,
    /// Changes made at this point, to go there.
    pub made: usize,
    /// Whether the plan is at this point.
    pub now: bool,
}

/// The points of the history, newest first; empty without a plan.
pub fn history(state: &State) -> Vec<HistoryRow> {
    let Some(document) = &state.document else { return Vec::new() };
    let now = document.history.made();
    let begin = if document.history.is_forgetful() { "The earliest point kept" } else { "As it was opened" };
    let first = HistoryRow { words: begin.to_owned(), made: 0, now: now == 0 };
    let later = document.history.labels().enumerate().map(|(index, label)| {
        let made = index + 1;
        HistoryRow { words: label.to_owned(), made, now: made == now }
    });
    let mut rows: Vec<_> = std::iter::once(first).chain(later).collect();
    rows.reverse();
    rows
}
