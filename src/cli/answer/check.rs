//! The answer of `rungs check`.

use serde::Serialize;

use crate::cli::output::Answer;
use crate::storage::located_error::LocatedError;

/// A problem and its place.
#[derive(Clone, Debug, Serialize)]
pub struct ProblemEntry {
    /// The file.
    pub file: String,
    /// The line, from 1; null if the problem is no single place.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// What is wrong.
    pub message: String,
}

impl ProblemEntry {
    /// The entry of a located error.
    pub fn of(problem: LocatedError) -> Self {
        let LocatedError { file, position, message, excerpt: _ } = problem;
        Self { file, line: position.map(|(line, _)| line), column: position.map(|(_, column)| column), message }
    }

    fn text(&self) -> String {
        let Self { file, line, column, message } = self;
        match line.zip(*column) {
            Some((line, column)) => format!("{file}:{line}:{column}: {message}"),
            None => format!("{file}: {message}"),
        }
    }
}

/// What was found in a file or folder.
#[derive(Clone, Debug, Serialize)]
pub struct CheckAnswer {
    /// The file or folder.
    pub file: String,
    /// Whether there is no problem.
    pub good: bool,
    /// What it is, in words.
    pub found: String,
    /// What is wrong.
    pub problems: Vec<ProblemEntry>,
    /// What the catalogue does not know; it is kept.
    pub notes: Vec<ProblemEntry>,
}

impl Answer for CheckAnswer {
    fn text(&self) -> String {
        let notes: String = self.notes.iter().map(|note| format!("{}\n", note.text())).collect();
        format!("{notes}{}: good, {}\n", self.file, self.found)
    }
}
