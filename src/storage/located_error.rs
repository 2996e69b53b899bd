//! An error at a place in a text.

use std::fmt;

use super::excerpt::{Excerpt, safe_message};

/// What is wrong in a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct LocatedError {
    /// Name or path of the file.
    pub file: String,
    /// Line and column, both from 1, where there is one.
    pub position: Option<(usize, usize)>,
    /// What is wrong, without a full stop.
    pub message: String,
    /// The line, where there is one to show.
    pub excerpt: Option<Excerpt>,
}

impl fmt::Display for LocatedError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} at {}", self.message, self.place())
    }
}

impl LocatedError {
    /// An error about a file as a whole.
    pub fn of_file(file: impl Into<String>, message: &str) -> Self {
        Self { file: file.into(), position: None, message: safe_message(message), excerpt: None }
    }

    /// An error in a text, at line and column, both from 1, where they are known.
    pub fn in_text(file: impl Into<String>, text: &str, position: Option<(usize, usize)>, message: &str) -> Self {
        let excerpt = position.and_then(|(line, column)| Excerpt::of(text, line, column));
        Self { file: file.into(), position, message: safe_message(message), excerpt }
    }

    /// The file with line and column, for example `plan.ron:12:8`.
    pub fn place(&self) -> String {
        match self.position {
            Some((line, column)) => format!("{}:{line}:{column}", self.file),
            None => self.file.clone(),
        }
    }

    /// Two lines, each with a line feed before it: the line of the file and the caret below the place. Empty if there is
    /// none to show.
    pub fn shown_line(&self) -> String {
        self.excerpt.as_ref().map(|excerpt| format!("\n{}", excerpt.shown(4))).unwrap_or_default()
    }
}
