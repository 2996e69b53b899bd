//! Changes that a run of the program could not save.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::identity::FileIdentity;
use crate::app::drafts::KeptText;
use crate::domain::plan::Plan;

/// A recovery copy of a run that has ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// Names it among all recovery copies.
    pub id: String,
    /// Name of the plan.
    pub title: String,
    /// When it was written, in local time.
    pub written: DateTime,
    /// The plan's file; `None` if it had none.
    pub path: Option<PathBuf>,
    /// What the plan's file was when it was last read or saved.
    pub base: Option<FileIdentity>,
    /// The plan as it was, or why it cannot be read.
    pub plan: Result<Arc<Plan>, String>,
    /// Texts that stood in fields and were not in the plan.
    pub texts: Vec<KeptText>,
    /// The plan in its file now, to compare with.
    pub saved: Option<Arc<Plan>>,
    /// Where the copy is.
    pub copy: PathBuf,
}
