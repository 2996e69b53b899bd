//! An earlier content of a plan file.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::DateTime;

use crate::domain::plan::Plan;

/// A content a plan file once had.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// When it was saved, in local time.
    pub saved: DateTime,
    /// The plan, or why it cannot be read.
    pub plan: Result<Arc<Plan>, String>,
    /// Where the copy is.
    pub copy: PathBuf,
}
