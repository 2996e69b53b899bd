//! What belongs to a recovery copy.

use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::app::drafts::KeptText;
use crate::storage::identity::Identity;

/// What belongs to a recovery copy besides the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryMeta {
    /// The file of the plan, `None` if it was never saved or its path is not UTF-8 text.
    #[serde(default)]
    pub path: Option<PathBuf>,
    /// What was in that file when it was last seen.
    #[serde(default)]
    pub base: Option<Identity>,
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
