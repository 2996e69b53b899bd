//! A file that exists to be locked.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::storage::bounded_read::{read_at_most, without_links};

/// Longest text that is read from a lock file, in bytes.
const LONGEST_TEXT: u64 = 1024;

/// Times a file is opened anew because another process removed it between opening and locking.
const MOST_ATTEMPTS: u32 = 100;

/// A file that exists to be locked, and is locked by us. It is removed when this is dropped.
#[derive(Debug)]
pub(in crate::storage) struct Sidecar {
    /// Holds the lock for as long as it is open.
    file: File,
    path: PathBuf,
}

/// What came of trying.
pub(in crate::storage) enum Taking {
    /// We have it.
    Taken(Sidecar),
    /// Another has it, and wrote this.
    Held(String),
}

impl Sidecar {
    /// Makes and locks the file, without waiting, and writes `text` into it for others to read.
    pub(in crate::storage) fn take(path: &Path, text: &str) -> io::Result<Taking> {
        for _ in 0..MOST_ATTEMPTS {
            let file = match open(path) {
                Ok(file) => file,
                // It was removed while it was opened.
                Err(error) if error.kind() == ErrorKind::NotFound && path.parent().is_some_and(Path::is_dir) => {
                    continue;
                }
                Err(error) => return Err(error),
            };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Taking::Held(text_of(path))),
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // The one that held it before may have removed the name: then this is a lock on nothing.
            if is_at(&file, path)? {
                let mut taken = Self { file, path: path.to_owned() };
                taken.tell(text);
                return Ok(Taking::Taken(taken));
            }
        }
        Err(io::Error::other("the lock changes hands too fast"))
    }

    pub(in crate::storage) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes who we are. Without it the lock holds just as well.
    fn tell(&mut self, text: &str) {
        let _message_only = self.file.set_len(0).and_then(|()| self.file.write_all(text.as_bytes()));
    }
}

impl Drop for Sidecar {
    fn drop(&mut self) {
        // While the lock is ours nobody else can have taken this name, unless the file was moved away by hand.
        if is_at(&self.file, &self.path).unwrap_or(false) {
            let _harmless = std::fs::remove_file(&self.path);
        }
        let _ends_with_the_file = self.file.unlock();
    }
}

fn open(path: &Path) -> io::Result<File> {
    // A pipe of this name must not be waited for, nor a link followed out of the folder.
    let none = || io::Error::new(ErrorKind::InvalidInput, "what should be the lock file is none");
    if path.symlink_metadata().is_ok_and(|found| !found.is_file()) {
        return Err(none());
    }
    let opened = match without_links().read(true).write(true).create(true).truncate(false).open(path) {
        // The file of another person can still be locked.
        Err(error) if error.kind() == ErrorKind::PermissionDenied && path.exists() => {
            without_links().read(true).open(path)
        }
        opened => opened,
    };
    let file = opened?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(none()) }
}

fn text_of(path: &Path) -> String {
    // On some systems a locked file cannot be read; then nothing is said about the holder.
    let bytes = read_at_most(path, LONGEST_TEXT).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether an open file is the one that has the name.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let ours = file.metadata()?;
    match path.symlink_metadata() {
        Ok(there) => Ok((there.dev(), there.ino()) == (ours.dev(), ours.ino())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// An open file keeps its name on other systems.
#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> io::Result<bool> {
    Ok(path.exists())
}
