//! Why the system refused, in plain words.

use std::io::{Error, ErrorKind};

/// Why the system refused, in plain words where it is a usual reason, else in the words of the system.
pub fn reason(error: &Error) -> String {
    let words = match error.kind() {
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::QuotaExceeded => "your share of the disk is used up",
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        ErrorKind::PermissionDenied => "permission is missing",
        ErrorKind::InvalidFilename => "the name is too long or not allowed on this disk",
        ErrorKind::FileTooLarge => "it is larger than allowed",
        ErrorKind::NotFound => "it is no longer there",
        ErrorKind::IsADirectory => "it is a folder, not a file",
        ErrorKind::NotADirectory => "what should be its folder is a file",
        ErrorKind::Interrupted => "the system broke it off",
        _ => return error.to_string(),
    };
    words.to_owned()
}
