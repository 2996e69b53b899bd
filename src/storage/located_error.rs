//! An error at a place in a text.

use std::fmt;

/// What is wrong in a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct LocatedError {
    /// Name or path of the file.
    pub file: String,
    /// Line and column, both from 1, where there is one.
    pub position: Option<(usize, usize)>,
    /// What is wrong, without a full stop.
    pub message: String,
}

impl fmt::Display for LocatedError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} at {}", self.message, self.place())
    }
}

impl LocatedError {
    /// The file with line and column, for example `plan.ron:12:8`.
    pub fn place(&self) -> String {
        match self.position {
            Some((line, column)) => format!("{}:{line}:{column}", self.file),
            None => self.file.clone(),
        }
    }
}
