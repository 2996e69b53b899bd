//! Copies of a plan that somebody else changed on the disk at the same time, so that both versions live on.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::disk::{Disk, Durability, ReplaceError, Target, place, shortened};

/// The path of a conflict copy beside a plan: `NAME (conflict 2026-11-21 143000).ron`, with a number if that is taken.
/// The time is that of the zone of `now`.
pub fn conflict_path(disk: &dyn Disk, path: &Path, now: &Zoned) -> PathBuf {
    let target = Target::resolved(disk, path);
    let candidates = (1_u32..).map(|attempt| target.with_file_name(conflict_name(&target, now, attempt)));
    let is_free = |path: &PathBuf| disk.facts(path).is_err();
    candidates.take(1000).find(is_free).unwrap_or_else(|| target.with_file_name(conflict_name(&target, now, 1)))
}

/// Writes a content as a conflict copy beside a plan, as a whole and never over anything. It is its owner’s alone.
///
/// # Errors
/// What failed; nothing was written then.
pub fn keep_conflict_copy(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    now: &Zoned,
) -> Result<(PathBuf, Durability), ReplaceError> {
    let target = Target::resolved(disk, path);
    let folder = target.parent().map(Path::to_owned).unwrap_or_default();
    place(disk, &folder, bytes, None, |attempt| conflict_name(&target, now, attempt))
}

fn conflict_name(target: &Path, now: &Zoned, attempt: u32) -> OsString {
    let time = now.strftime("%Y-%m-%d %H%M%S");
    let number = if attempt == 1 { String::new() } else { format!(" {attempt}") };
    let extension = target.extension().map(|extension| format!(".{}", extension.to_string_lossy()));
    let addition = format!(" (conflict {time}{number}){}", extension.unwrap_or_default());
    let mut name = shortened(target.file_stem().unwrap_or_default(), addition.len());
    name.push(addition);
    name
}
