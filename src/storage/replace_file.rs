//! Replacing a file as a whole: afterwards there is the old content or the new, never half of it.
//!
//! It must never touch the old file before the new one is safe on the disk.

use std::fs::{File, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Links followed before they are taken for a circle; what Linux allows.
const MOST_LINKS: usize = 40;

/// How safe a file is that was just written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// It will outlast a power cut.
    Certain,
    /// It is in place, but the system did not confirm the folder; a power cut might bring the old content back.
    Unconfirmed,
}

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
    /// The target is a folder or a device.
    #[error("it is not a regular file")]
    NotAFile,
    /// The target may not be written.
    #[error("the file is read-only")]
    ReadOnly,
    /// The folder is not there.
    #[error("there is no such folder")]
    NoFolder,
    /// Links that lead to each other.
    #[error("its links lead in a circle")]
    LinkCircle,
    /// Looking at the old file failed.
    #[error("the old file could not be looked at: {0}")]
    Look(io::Error),
    /// The new file could not be made beside the old one.
    #[error("no new file could be made in its folder: {0}")]
    Create(io::Error),
    /// Writing the new file failed.
    #[error("the new file could not be written: {0}")]
    Write(io::Error),
    /// The new file could not be put in the place of the old one.
    #[error("the new file could not be put in its place: {0}")]
    Rename(io::Error),
}

/// Writes `bytes` to `path` by way of a new file in the same folder. Links are followed; the mode of the old file is
/// kept; a file that was not there can be read by its owner only.
///
/// # Errors
/// What failed; the old file is then as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<Durability, ReplaceError> {
    attempt(path, bytes).map_err(|kind| ReplaceError { kind, path: path.to_owned() })
}

fn attempt(path: &Path, bytes: &[u8]) -> Result<Durability, ReplaceErrorKind> {
    let target = behind_links(path)?;
    let old_mode = mode_of(&target)?;
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        return Err(ReplaceErrorKind::NoFolder);
    }
    let mut prefix = std::ffi::OsString::from(".");
    prefix.push(target.file_name().ok_or(ReplaceErrorKind::NotAFile)?);
    prefix.push(".");
    let mut new = tempfile::Builder::new()
        .prefix(&prefix)
        .suffix(".tmp")
        .tempfile_in(folder)
        .map_err(ReplaceErrorKind::Create)?;
    if let Some(mode) = old_mode {
        new.as_file().set_permissions(mode).map_err(ReplaceErrorKind::Create)?;
    }
    new.write_all(bytes).map_err(ReplaceErrorKind::Write)?;
    new.as_file().sync_all().map_err(ReplaceErrorKind::Write)?;
    new.persist(&target).map_err(|failed| ReplaceErrorKind::Rename(failed.error))?;
    // The new file is in place; what fails from here on must not be told as a failed save.
    Ok(match sync_folder(folder) {
        Ok(()) => Durability::Certain,
        Err(_) => Durability::Unconfirmed,
    })
}

/// The file that is meant, wherever links lead; a link to nothing leads to the file to be made.
fn behind_links(path: &Path) -> Result<PathBuf, ReplaceErrorKind> {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = std::fs::read_link(&target) else { return Ok(target) };
        target = target.parent().unwrap_or(Path::new("")).join(next);
    }
    Err(ReplaceErrorKind::LinkCircle)
}

fn mode_of(target: &Path) -> Result<Option<Permissions>, ReplaceErrorKind> {
    match std::fs::metadata(target) {
        Ok(old) if !old.is_file() => Err(ReplaceErrorKind::NotAFile),
        Ok(old) if old.permissions().readonly() => Err(ReplaceErrorKind::ReadOnly),
        Ok(old) => Ok(Some(old.permissions())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ReplaceErrorKind::Look(error)),
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Other systems do not sync folders.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
