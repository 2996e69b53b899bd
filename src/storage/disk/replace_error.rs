//! Why a file was not replaced.

use std::io;
use std::path::PathBuf;

use super::reason;

/// What failed while a file was replaced.
#[derive(Debug, thiserror::Error)]
#[error("{kind}: {}", path.display())]
pub struct ReplaceError {
    /// What failed and why.
    pub kind: ReplaceErrorKind,
    /// The file that was to be written.
    pub path: PathBuf,
}

/// What failed while a file was replaced, and why.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceErrorKind {
    /// The target is a folder.
    #[error("it is a folder, not a file")]
    Folder,
    /// The target is a pipe, a device or the like.
    #[error("it is not a regular file")]
    NotAFile,
    /// The target may not be written.
    #[error("the file is read-only")]
    ReadOnly,
    /// The folder is not there.
    #[error("there is no such folder")]
    NoFolder,
    /// A file has the name of the folder.
    #[error("what should be its folder is a file")]
    FolderIsAFile,
    /// Links that lead to each other.
    #[error("its links lead in a circle")]
    LinkCircle,
    /// The name is longer than the file system allows, or has what it does not allow.
    #[error("its name is too long or not allowed on this disk")]
    Name,
    /// The file belongs to somebody else, and a new one in its place would not.
    #[error("the file belongs to another user or group and would no longer after saving; save it under another name")]
    ForeignOwner,
    /// The file was changed by somebody else while it was replaced; it has their content.
    #[error("another program has just changed the file")]
    Changed,
    /// Looking at the old file failed.
    #[error("the old file could not be looked at: {}", reason(.0))]
    Look(io::Error),
    /// The new file could not be made beside the old one.
    #[error("no new file could be made in its folder: {}", reason(.0))]
    Create(io::Error),
    /// Writing the new file failed.
    #[error("the new file could not be written: {}", reason(.0))]
    Write(io::Error),
    /// The new file could not be put in the place of the old one.
    #[error("the new file could not be put in its place: {}", reason(.0))]
    Rename(io::Error),
}
