//! Writing a file under a name that is free.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::{Disk, Durability, Facts, ReplaceError, ReplaceErrorKind, Replacement, Target};

/// Names tried before giving up.
const MOST_NAMES: u32 = 1000;

/// Writes `bytes` as a whole under the first name in `folder` that is free, and never over anything. `name` gives the
/// names to try: it is asked with 1, 2, 3 and so on. The new file takes after `like`; without it, it is its owner's
/// alone.
///
/// # Errors
/// What failed; nothing was written then.
pub fn place(
    disk: &dyn Disk,
    folder: &Path,
    bytes: &[u8],
    like: Option<&Facts>,
    name: impl Fn(u32) -> OsString,
) -> Result<(PathBuf, Durability), ReplaceError> {
    let mut attempt = 1;
    loop {
        let name = name(attempt);
        let path = folder.join(&name);
        // Most names that are taken are found so before anything is written for them.
        if attempt < MOST_NAMES && disk.facts(&path).is_ok() {
            attempt += 1;
            continue;
        }
        let target = Target { path: path.clone(), folder: folder.to_owned(), name, old: like.copied() };
        let failed = |kind| ReplaceError { kind, path: path.clone() };
        let replacement = Replacement::write(disk, &target, bytes).map_err(failed)?;
        match replacement.put_in_free_place() {
            Ok(placed) => return Ok((path, placed.durability)),
            Err(ReplaceErrorKind::Changed) if attempt < MOST_NAMES => attempt += 1,
            Err(kind) => return Err(failed(kind)),
        }
    }
}
