//! Reading a regular file of bounded size. It must never wait on a pipe or fill the memory.

use std::fs::{Metadata, OpenOptions};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

/// Largest file that is read, in bytes: 16 MiB.
pub const LARGEST_FILE: u64 = 16 * 1024 * 1024;

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is nothing of that name.
    #[error("there is no such file")]
    Missing,
    #[error("it is a folder, not a file")]
    Folder,
    /// It is a pipe, a device or the like.
    #[error("it is not a regular file")]
    NotAFile,
    /// It is larger than what is read.
    #[error("it is larger than 16 MiB")]
    TooLarge,
    /// The system refused.
    #[error("{0}")]
    System(std::io::Error),
}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::NotFound { Self::Missing } else { Self::System(error) }
    }
}

/// The bytes of a regular file of at most [`LARGEST_FILE`] bytes.
///
/// # Errors
/// Why nothing was read.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    read_at_most(path, LARGEST_FILE)
}

/// The bytes of a regular file of at most `most` bytes. What it is and its size are looked at before it is opened, because
/// opening alone can act on a device, and again once it is open, because another may have its name by then.
///
/// # Errors
/// Why nothing was read.
pub fn read_at_most(path: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
    fits(&std::fs::metadata(path)?, most)?;
    let file = without_waiting().read(true).open(path)?;
    let found = file.metadata()?;
    fits(&found, most)?;
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0));
    // The file may still grow.
    match file.take(most.saturating_add(1)).read_to_end(&mut bytes) {
        // The system calls some of its own files regular that wait for an event.
        Err(error) if error.kind() == ErrorKind::WouldBlock => Err(ReadError::NotAFile),
        Err(error) => Err(error.into()),
        Ok(_) if bytes.len() as u64 > most => Err(ReadError::TooLarge),
        Ok(_) => Ok(bytes),
    }
}

fn fits(found: &Metadata, most: u64) -> Result<(), ReadError> {
    if found.is_dir() {
        Err(ReadError::Folder)
    } else if !found.is_file() {
        Err(ReadError::NotAFile)
    } else if found.len() > most {
        Err(ReadError::TooLarge)
    } else {
        Ok(())
    }
}

/// Options that wait neither for the other end of a pipe nor for a device.
pub fn without_waiting() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    with_flags(&mut options, rustix::fs::OFlags::NONBLOCK);
    options
}

/// The same, and a link is not followed: what is opened is what has the name.
pub fn without_links() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    with_flags(&mut options, rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOFOLLOW);
    options
}

#[cfg(unix)]
fn with_flags(options: &mut OpenOptions, flags: rustix::fs::OFlags) {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.custom_flags(flags.bits().cast_signed());
}
