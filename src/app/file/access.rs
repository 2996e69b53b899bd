//! Whether the open plan may be changed.

use std::fmt;

/// Why a plan may be read and not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// The file comes from a newer version of the program.
    Newer {
        /// Format of the file.
        found: u32,
        /// The highest format this program knows.
        known: u32,
    },
    /// Another window has the file open.
    Held {
        /// Who has it, for example `process 4711 on desk since 14:30`.
        by: String,
    },
}

impl fmt::Display for ReadOnly {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer { found, known } => write!(
                formatter,
                "the file has format {found} of a newer Rungs, and this version knows none above {known}"
            ),
            Self::Held { by } => write!(formatter, "the file is open in another Rungs ({by})"),
        }
    }
}

/// Whether the open plan may be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// It may be changed and saved.
    #[default]
    Full,
    /// It may be read and saved as a copy.
    ReadOnly(ReadOnly),
}

impl Access {
    /// Why it may not be changed.
    pub fn obstacle(&self) -> Option<&ReadOnly> {
        match self {
            Self::Full => None,
            Self::ReadOnly(why) => Some(why),
        }
    }
}
