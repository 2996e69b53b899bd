//! Telling one content of a file from another.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What was in a file when it was last seen: its length, its time and a hash of its content. Two files with the same
/// identity have the same content, as far as anybody but an adversary is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileIdentity {
    /// Length in bytes.
    pub len: u64,
    /// Time of the last change, where the system keeps one. It is a hint that spares reading, and proves nothing.
    pub modified: Option<Timestamp>,
    /// Hash of the content.
    pub hash: u64,
}

impl FileIdentity {
    /// Whether the content is the same, whenever it was written.
    pub fn same_content(&self, other: &Self) -> bool {
        (self.len, self.hash) == (other.len, other.hash)
    }
}
