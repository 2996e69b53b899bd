//! What is said where there is nothing to show.

use serde::Serialize;

use crate::app::action::Action;

/// One line, one reason and one way out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Blank {
    /// What is not there.
    pub line: String,
    /// Why.
    pub reason: String,
    /// The word on the way out; empty for none.
    pub way_out: String,
    /// What the way out does.
    #[serde(skip)]
    pub actions: Vec<Action>,
}

impl Blank {
    /// Nothing to show, and why.
    pub fn new(line: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { line: line.into(), reason: reason.into(), way_out: String::new(), actions: Vec::new() }
    }

    #[must_use]
    pub fn way_out(mut self, word: impl Into<String>, action: impl Into<Action>) -> Self {
        self.way_out = word.into();
        self.actions.push(action.into());
        self
    }
}
