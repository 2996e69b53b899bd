//! Telling one content of a file from another.

/// What a file was when it was last read or written. Two files with the same identity have the same content, as far as
/// anybody but an adversary is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileIdentity {
    /// Size in bytes.
    pub length: u64,
    /// Last change in nanoseconds since 1970, as far as the file system tells.
    pub modified: Option<i128>,
    /// Hash of the content.
    pub hash: u64,
}

impl FileIdentity {
    /// Whether both have the same content, whenever they were written.
    pub fn same_content(&self, other: &Self) -> bool {
        self.length == other.length && self.hash == other.hash
    }
}
