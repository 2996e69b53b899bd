//! The copy of a file of an older format, made before the first save over it.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::storage::bounded_read::LARGEST_FILE;
use crate::storage::disk::{Disk, ReplaceError, Target, place, shortened};

/// Copies taken into account when looking for one that was made already.
const MOST_COPIES: u32 = 100;

/// Keeps the content of a file of an older format as `NAME.v1.bak`, never over another; `None` if a copy with this
/// content is there already.
///
/// # Errors
/// Why it was not kept.
pub(super) fn keep(
    disk: &dyn Disk,
    target: &Target,
    bytes: &[u8],
    format: u32,
) -> Result<Option<PathBuf>, ReplaceError> {
    let name = |attempt| {
        let addition = if attempt == 1 { format!(".v{format}.bak") } else { format!(".v{format}-{attempt}.bak") };
        let mut name: OsString = shortened(&target.name, addition.len());
        name.push(addition);
        name
    };
    for attempt in 1..=MOST_COPIES {
        let Ok(old) = disk.read(&target.folder.join(name(attempt)), LARGEST_FILE) else { break };
        if old == bytes {
            return Ok(None);
        }
    }
    place(disk, &target.folder, bytes, target.old.as_ref(), name).map(|(path, _durability)| Some(path))
}
