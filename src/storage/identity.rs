//! What was in a file when it was last seen, to notice when somebody else changes it.

use std::io;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::bounded_read::LARGEST_FILE;
use super::disk::Disk;
use super::fingerprint::fingerprint;
use crate::app::file::FileIdentity;

/// What was in a file when it was last seen: its length, its time and a hash of its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Length in bytes.
    pub len: u64,
    /// Time of the last change, where the system keeps one. It is a hint that spares reading, and proves nothing.
    pub modified: Option<Timestamp>,
    /// Hash of the content.
    pub hash: u64,
}

impl Identity {
    /// What is in a file of at most 16 MiB now.
    ///
    /// # Errors
    /// Why it could not be read.
    pub fn of(disk: &dyn Disk, path: &Path) -> io::Result<Self> {
        // Looked at before it is read: a change in between is then taken for one after.
        let modified = disk.facts(path)?.modified;
        Ok(Self::of_bytes(&disk.read(path, LARGEST_FILE)?, modified))
    }

    /// Of content that is in memory.
    pub fn of_bytes(bytes: &[u8], modified: Option<Timestamp>) -> Self {
        Self { len: bytes.len() as u64, modified, hash: fingerprint(bytes) }
    }

    /// Whether the content is the same, whenever it was written.
    pub fn same_content(&self, other: &Self) -> bool {
        (self.len, self.hash) == (other.len, other.hash)
    }

    /// Whether a file still has this content. It is read only if its time differs and its length does not.
    ///
    /// # Errors
    /// Why it could not be looked at; `NotFound` if it is gone.
    pub fn unchanged(&self, disk: &dyn Disk, path: &Path) -> io::Result<bool> {
        let facts = disk.facts(path)?;
        if facts.len != self.len {
            return Ok(false);
        }
        if facts.modified.is_some() && facts.modified == self.modified {
            return Ok(true);
        }
        self.is_content_of(disk, path)
    }

    /// Whether a file has this content, by reading it.
    ///
    /// # Errors
    /// Why it could not be read.
    pub fn is_content_of(&self, disk: &dyn Disk, path: &Path) -> io::Result<bool> {
        match disk.read(path, self.len) {
            Ok(bytes) => Ok(self.same_content(&Self::of_bytes(&bytes, None))),
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Ok(false),
            Err(error) => Err(error),
        }
    }
}

impl From<&Identity> for FileIdentity {
    fn from(identity: &Identity) -> Self {
        let modified = identity.modified.map(Timestamp::as_nanosecond);
        Self { length: identity.len, modified, hash: identity.hash }
    }
}

impl From<FileIdentity> for Identity {
    /// A time beyond what can be told is none; the content is then compared by reading.
    fn from(identity: FileIdentity) -> Self {
        let modified = identity.modified.and_then(|time| Timestamp::from_nanosecond(time).ok());
        Self { len: identity.length, modified, hash: identity.hash }
    }
}
