//! Reading a regular file of bounded size. It must never wait on a pipe or fill the memory.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// Largest file that is read, in bytes: 16 MiB.
pub const LARGEST_FILE: u64 = 16 * 1024 * 1024;

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is nothing of that name.
    #[error("there is no such file")]
    Missing,
    /// It is a folder.
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

/// The bytes of a regular file of at most [`LARGEST_FILE`] bytes. The size is checked before anything is read.
///
/// # Errors
/// Why nothing was read.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    let found = std::fs::metadata(path)?;
    if found.is_dir() {
        return Err(ReadError::Folder);
    }
    if !found.is_file() {
        return Err(ReadError::NotAFile);
    }
    if found.len() > LARGEST_FILE {
        return Err(ReadError::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0));
    // The file may have grown since it was looked at.
    File::open(path)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_FILE { Err(ReadError::TooLarge) } else { Ok(bytes) }
}
