//! A plan file that was read.

use std::path::PathBuf;

use super::access::Access;
use super::identity::FileIdentity;
use super::lost::Lost;

/// What is known about a file a plan was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it was when it was read.
    pub identity: Option<FileIdentity>,
    /// Whether the plan may be changed.
    pub access: Access,
    /// The format, if it is older than the one this program writes.
    pub older_format: Option<u32>,
    /// What has become of it since, `None` if it is there and can be read.
    pub lost: Option<Lost>,
    /// What a person should know: fields that are kept and not understood.
    pub notes: Vec<String>,
}

impl OpenedFile {
    /// A file nothing else is known about.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            identity: None,
            access: Access::Full,
            older_format: None,
            lost: None,
            notes: Vec::new(),
        }
    }
}
