//! Which file is meant by a path.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::{Disk, Facts, Kind, ReplaceErrorKind};

/// Links followed before they are taken for a circle; what Linux allows.
const MOST_LINKS: usize = 40;

/// The file that is meant by a path, wherever links lead; a link to nothing leads to the file to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The file itself, no link.
    pub path: PathBuf,
    /// The folder it lies in.
    pub folder: PathBuf,
    /// Its name in the folder.
    pub name: OsString,
    /// What is known of it, `None` if it is not there yet.
    pub old: Option<Facts>,
}

impl Target {
    /// Looks at what is there.
    ///
    /// # Errors
    /// Why a file cannot be there or cannot be replaced.
    pub fn find(disk: &dyn Disk, path: &Path) -> Result<Self, ReplaceErrorKind> {
        let path = Self::behind_links(disk, path)?;
        let name = path.file_name().ok_or(ReplaceErrorKind::Folder)?.to_owned();
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
            _ => PathBuf::from("."),
        };
        match disk.facts(&folder) {
            Ok(Facts { kind: Kind::Folder, .. }) => {}
            Ok(_) => return Err(ReplaceErrorKind::FolderIsAFile),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(ReplaceErrorKind::NoFolder),
            Err(error) => return Err(failed_look(error)),
        }
        let old = match disk.facts(&path) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed_look(error)),
        };
        match old.as_ref().map(|old| (old.kind, old.read_only)) {
            Some((Kind::Folder, _)) => Err(ReplaceErrorKind::Folder),
            Some((Kind::Other, _)) => Err(ReplaceErrorKind::NotAFile),
            Some((Kind::File, true)) => Err(ReplaceErrorKind::ReadOnly),
            Some((Kind::File, false)) | None => Ok(Self { path, folder, name, old }),
        }
    }

    /// The path behind all links of the last part of `path`.
    ///
    /// # Errors
    /// If links lead in a circle or cannot be read.
    pub fn behind_links(disk: &dyn Disk, path: &Path) -> Result<PathBuf, ReplaceErrorKind> {
        let mut target = path.to_owned();
        for _ in 0..MOST_LINKS {
            let Some(next) = disk.read_link(&target).map_err(failed_look)? else { return Ok(target) };
            target = target.parent().unwrap_or(Path::new("")).join(next);
        }
        Err(ReplaceErrorKind::LinkCircle)
    }

    /// The one absolute path of the file, the same whatever links lead to it. If its folder cannot be looked at, it is
    /// the path as it was given.
    pub fn resolved(disk: &dyn Disk, path: &Path) -> PathBuf {
        let path = Self::behind_links(disk, path).unwrap_or_else(|_| path.to_owned());
        let path = std::path::absolute(&path).unwrap_or(path);
        match (path.parent().map(|folder| disk.resolve(folder)), path.file_name()) {
            (Some(Ok(folder)), Some(name)) => folder.join(name),
            _ => path,
        }
    }
}

fn failed_look(error: io::Error) -> ReplaceErrorKind {
    match error.kind() {
        io::ErrorKind::InvalidFilename => ReplaceErrorKind::Name,
        io::ErrorKind::NotADirectory => ReplaceErrorKind::FolderIsAFile,
        _ => ReplaceErrorKind::Look(error),
    }
}
