//! Earlier contents of the plan's file.

use std::path::PathBuf;

use crate::app::file::Version;

/// Something about earlier versions.
#[derive(Clone, Debug, PartialEq)]
pub enum VersionAction {
    /// Looks for versions of the open plan's file.
    List,
    /// The versions that were found, newest first.
    Found {
        /// The plan's file.
        path: PathBuf,
        versions: Vec<Version>,
    },
    /// The versions could not be listed: what failed, why, where.
    NotListed(String),
    /// Points a version out.
    Select(usize),
    /// Opens a version as a plan without a file.
    OpenCopy(usize),
    /// Makes a version the content of the open plan; can be undone.
    Restore(usize),
}
