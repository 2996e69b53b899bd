//! Why a plan file was not opened.

use std::path::PathBuf;

use crate::storage::bounded_read::ReadError;
use crate::storage::located_error::LocatedError;

/// Why a plan file was not opened. Shown as one line for each problem: what is wrong and where.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file was not read.
    #[error("{reason}: {}", path.display())]
    Unreadable {
        path: PathBuf,
        /// Why.
        reason: ReadError,
    },
    /// The file comes from a newer version of the program.
    #[error("{place}")]
    Newer {
        /// Version of the file.
        found: u32,
        /// The highest version this program reads.
        known: u32,
        /// Where the version stands, and the sentence that names both.
        place: LocatedError,
    },
    /// The file was read, but is not a sound plan.
    #[error("{}", lines(.0))]
    Unsound(Vec<LocatedError>),
}

impl LoadError {
    /// Every problem with its place.
    pub fn problems(&self) -> Vec<LocatedError> {
        match self {
            Self::Unreadable { path, reason } => {
                vec![LocatedError::of_file(path.display().to_string(), &reason.to_string())]
            }
            Self::Newer { place, .. } => vec![place.clone()],
            Self::Unsound(problems) => problems.clone(),
        }
    }
}

fn lines(problems: &[LocatedError]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
