//! Replacing a file of the program's own as a whole: afterwards there is the old content or the new, never half of it.

use std::path::Path;

use super::{Disk, Durability, ReplaceError, ReplaceErrorKind, Replacement, Target};

/// Writes `bytes` to `path` by way of a new file in the same folder. Links are followed; mode and owner of the old file
/// are kept; a file that was not there can be read by its owner only. Whatever was in the old file is given up.
///
/// # Errors
/// What failed; the old file is then as it was.
pub fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<Durability, ReplaceError> {
    let attempt = || -> Result<Durability, ReplaceErrorKind> {
        let target = Target::find(disk, path)?;
        Ok(Replacement::write(disk, &target, bytes)?.put_in_place(None)?.durability)
    };
    attempt().map_err(|kind| ReplaceError { kind, path: path.to_owned() })
}
