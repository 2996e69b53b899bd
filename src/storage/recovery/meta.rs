//! What belongs to a recovery copy.

use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::app::drafts::KeptText;
use crate::app::file::FileIdentity;
use crate::storage::ron_text;

/// What belongs to a recovery copy besides the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryMeta {
    /// The file of the plan, `None` if it was never saved or its path is not UTF-8 text.
    #[serde(default)]
    pub path: Option<PathBuf>,
    /// What was in that file when it was last seen.
    #[serde(default)]
    pub base: Option<FileIdentity>,
    /// Version of the program that wrote it.
    #[serde(default)]
    pub program: String,
    /// When it was written.
    pub time: Timestamp,
    /// Title of the plan.
    #[serde(default)]
    pub title: String,
    /// Texts that stood in fields and were not in the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<KeptText>,
}

/// What the line begins with that says what belongs to a copy: to a reader of plans it is a remark.
const REMARK: &str = "// ";

impl RecoveryMeta {
    /// The first line of a copy.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(super) fn head(&self) -> Result<String, ron::Error> {
        // A path that is no text cannot be written; the plan is then offered without one.
        let path = self.path.clone().filter(|path| path.to_str().is_some());
        Ok(format!("{REMARK}{}\n", ron::to_string(&Self { path, ..self.clone() })?))
    }

    /// What the first line of a copy says; `None` if it says nothing.
    pub(super) fn of_text(copy: &str) -> Option<Self> {
        ron_text::attempt(copy.lines().next()?.strip_prefix(REMARK)?).ok()
    }
}
