//! Earlier contents of plan files: the newest saves and one of each day, in a folder of the program's own.
//!
//! They are keyed by the path of the plan, so that two files of one name never meet. It must never be needed for a save
//! to succeed, and never remove the newest version.

mod error;
mod thinning;
mod version;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp, Zoned};

use super::bounded_read::LARGEST_FILE;
use super::disk::{Disk, Target, place, reason, replace, shortened, sweep_stale};
use super::fingerprint::fingerprint;

pub use error::BackupError;
pub use thinning::{DAYS, NEWEST, kept};
pub use version::Version;

/// The file that says which plan the versions beside it belong to.
const PATH_FILE: &str = "path.txt";

/// Bytes of a folder's name around the name of the plan.
const HASH_LENGTH: usize = 17;

/// The folder with earlier contents of plan files. Each plan has a folder of its own in it, called after its file and
/// a hash of its path, with `path.txt` and one file for each version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backups {
    folder: PathBuf,
}

impl Backups {
    /// Backups in a folder, which is made when the first is kept.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The folder with the versions of a plan file; links that lead to the same file give the same folder.
    pub fn folder_of(&self, disk: &dyn Disk, path: &Path) -> PathBuf {
        self.folder_of_target(&Target::resolved(disk, path))
    }

    fn folder_of_target(&self, target: &Path) -> PathBuf {
        let mut name = shortened(target.file_name().unwrap_or_default(), HASH_LENGTH);
        name.push(format!("-{:016x}", fingerprint(target.as_os_str().as_encoded_bytes())));
        self.folder.join(name)
    }

    /// Keeps a content of a plan file, if it is not that of the newest version, and removes versions that are too many.
    /// `None` if there was nothing to keep.
    ///
    /// # Errors
    /// Why it was not kept.
    pub fn keep(
        &self,
        disk: &dyn Disk,
        path: &Path,
        bytes: &[u8],
        now: &Zoned,
    ) -> Result<Option<Version>, BackupError> {
        let target = Target::resolved(disk, path);
        let folder = self.folder_of_target(&target);
        let failed = |error: std::io::Error| BackupError { reason: reason(&error), folder: folder.clone() };
        disk.create_folders(&folder).map_err(failed)?;
        let mut versions = list_in(disk, &folder).map_err(failed)?;
        if let Some(newest) = versions.first()
            && disk.read(&newest.file, LARGEST_FILE).is_ok_and(|old| old == bytes)
        {
            return Ok(None);
        }
        say_whose(disk, &folder, &target, now.timestamp());
        // A clock that was set back must not make the newest version the oldest.
        let after_newest = |newest: &Version| newest.time.saturating_add(SignedDuration::from_millis(1));
        let time = match versions.first().map(after_newest) {
            Some(Ok(least)) => least.max(now.timestamp()),
            Some(Err(_)) | None => now.timestamp(),
        };
        let name = |attempt| version::file_name(time, attempt);
        let refused =
            |error: super::disk::ReplaceError| BackupError { reason: error.kind.to_string(), folder: folder.clone() };
        let (file, _durability) = place(disk, &folder, bytes, None, name).map_err(refused)?;
        let kept_version = version::parse(&folder, file.file_name().unwrap_or_default(), bytes.len() as u64);
        versions.extend(kept_version.clone());
        thin(disk, versions, now);
        Ok(kept_version)
    }

    /// The versions of a plan file, newest first.
    ///
    /// # Errors
    /// Why they could not be listed. Where none were ever kept there are none.
    pub fn list(&self, disk: &dyn Disk, path: &Path) -> Result<Vec<Version>, BackupError> {
        let folder = self.folder_of(disk, path);
        list_in(disk, &folder).or_else(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Ok(Vec::new()),
            _ => Err(BackupError { reason: reason(&error), folder }),
        })
    }

    /// The content of a version.
    ///
    /// # Errors
    /// Why it could not be read.
    pub fn read(&self, disk: &dyn Disk, version: &Version) -> Result<Vec<u8>, BackupError> {
        disk.read(&version.file, LARGEST_FILE)
            .map_err(|error| BackupError { reason: reason(&error), folder: version.file.clone() })
    }
}

/// The versions in a folder, newest first.
fn list_in(disk: &dyn Disk, folder: &Path) -> std::io::Result<Vec<Version>> {
    let names: Vec<OsString> = disk.list(folder)?;
    let version = |name: &OsString| {
        let found = version::parse(folder, name, 0)?;
        let len = disk.facts(&found.file).ok()?.len;
        Some(Version { bytes: len, ..found })
    };
    let mut versions: Vec<_> = names.iter().filter_map(version).collect();
    versions.sort_by(|one, other| other.cmp(one));
    Ok(versions)
}

/// Writes the path of the plan beside its versions, for a person who looks for them. Without it nothing is lost.
fn say_whose(disk: &dyn Disk, folder: &Path, target: &Path, now: Timestamp) {
    let file = folder.join(PATH_FILE);
    let text = format!("{}\n", target.display());
    // The name is ours: a link that somebody put there leads to what is not.
    if disk.read_link(&file).is_ok_and(|link| link.is_some()) && disk.remove(&file).is_err() {
        return;
    }
    if disk.read(&file, LARGEST_FILE).is_ok_and(|old| old == text.as_bytes()) {
        return;
    }
    sweep_stale(disk, folder, PATH_FILE.as_ref(), now);
    let _not_needed = replace(disk, &file, text.as_bytes());
}

/// Removes the versions that are too many; one that cannot be removed does no harm.
fn thin(disk: &dyn Disk, mut versions: Vec<Version>, now: &Zoned) {
    versions.sort_by(|one, other| other.cmp(one));
    let times: Vec<_> = versions.iter().map(|version| version.time).collect();
    let surplus = versions.iter().zip(kept(&times, now)).filter(|(_, kept)| !kept);
    for (version, _) in surplus {
        let _next_time = disk.remove(&version.file);
    }
}
