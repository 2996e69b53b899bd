//! Looking at what is in a file, to notice when somebody else changes it.

use std::io;
use std::path::Path;

use jiff::Timestamp;

use super::bounded_read::LARGEST_FILE;
use super::disk::Disk;
use super::fingerprint::fingerprint;
use crate::app::file::FileIdentity;

impl FileIdentity {
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
