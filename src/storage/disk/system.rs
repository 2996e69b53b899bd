//! The real disk.

use std::ffi::OsString;
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use super::{Disk, Facts, Kind, NewFile};
use crate::storage::bounded_read::{ReadError, read_at_most};

/// The real disk, through the standard library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemDisk;

impl Disk for SystemDisk {
    fn facts(&self, path: &Path) -> io::Result<Facts> {
        std::fs::metadata(path).map(|found| facts_of(&found))
    }

    fn read_link(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        match std::fs::read_link(path) {
            Ok(next) => Ok(Some(next)),
            // What is there is no link.
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn resolve(&self, folder: &Path) -> io::Result<PathBuf> {
        folder.canonicalize()
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        read_at_most(path, most).map_err(|error| match error {
            ReadError::Missing => ErrorKind::NotFound.into(),
            ReadError::Folder => ErrorKind::IsADirectory.into(),
            ReadError::NotAFile => io::Error::new(ErrorKind::InvalidInput, "it is not a regular file"),
            ReadError::TooLarge => ErrorKind::FileTooLarge.into(),
            ReadError::System(error) => error,
        })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.file_name())).collect()
    }

    fn create_new(&self, path: &Path, mode: u32) -> io::Result<Box<dyn NewFile + '_>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
        #[cfg(not(unix))]
        let _no_modes = mode;
        Ok(Box::new(SystemFile(options.open(path)?)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        match rename_at_once(from, to) {
            Err(error) if is_unsupported(&error) => {}
            done => return done,
        }
        // A second name is refused too if the name is taken, and taking the first away loses nothing.
        match std::fs::hard_link(from, to) {
            Ok(()) => return std::fs::remove_file(from),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
            Err(_no_hard_links) => {}
        }
        match std::fs::symlink_metadata(to) {
            Ok(_) => Err(ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() == ErrorKind::NotFound => std::fs::rename(from, to),
            Err(error) => Err(error),
        }
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        exchange_at_once(one, other).map_err(
            |error| {
                if is_unsupported(&error) { ErrorKind::Unsupported.into() } else { error }
            },
        )
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Other systems do not sync folders.
    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn create_folders(&self, folder: &Path) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)
    }

    fn try_turn(&self, folder: &Path) -> io::Result<Option<Box<dyn Send>>> {
        let opened = File::open(folder)?;
        match opened.try_lock() {
            Ok(()) => Ok(Some(Box::new(opened))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn pause(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn is_running(&self, process: u32) -> bool {
        // Without the list of processes nobody is taken for gone.
        let list = Path::new("/proc/self/stat");
        !list.exists() || Path::new("/proc").join(process.to_string()).exists()
    }
}

/// A new file on the real disk.
struct SystemFile(File);

impl NewFile for SystemFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    #[cfg(unix)]
    fn set_mode(&mut self, mode: u32) -> io::Result<()> {
        self.0.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(mode))
    }

    #[cfg(not(unix))]
    fn set_mode(&mut self, _mode: u32) -> io::Result<()> {
        Ok(())
    }

    #[cfg(unix)]
    fn set_owner(&mut self, user: u32, group: u32) -> io::Result<()> {
        std::os::unix::fs::fchown(&self.0, Some(user), Some(group))
    }

    #[cfg(not(unix))]
    fn set_owner(&mut self, _user: u32, _group: u32) -> io::Result<()> {
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }

    fn facts(&self) -> io::Result<Facts> {
        self.0.metadata().map(|found| facts_of(&found))
    }
}

fn facts_of(found: &std::fs::Metadata) -> Facts {
    let kind = match found.file_type() {
        kind if kind.is_file() => Kind::File,
        kind if kind.is_dir() => Kind::Folder,
        _ => Kind::Other,
    };
    let modified = found.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
    let facts = Facts {
        kind,
        len: found.len(),
        modified,
        mode: 0,
        read_only: found.permissions().readonly(),
        links: 1,
        owner: None,
    };
    with_unix_facts(facts, found)
}

#[cfg(unix)]
fn with_unix_facts(facts: Facts, found: &std::fs::Metadata) -> Facts {
    use std::os::unix::fs::MetadataExt as _;
    let owner = Some((found.uid(), found.gid()));
    Facts { mode: found.mode() & 0o7777, links: found.nlink(), owner, ..facts }
}

#[cfg(not(unix))]
fn with_unix_facts(facts: Facts, _found: &std::fs::Metadata) -> Facts {
    facts
}

#[cfg(target_os = "linux")]
fn rename_at_once(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

#[cfg(not(target_os = "linux"))]
fn rename_at_once(_from: &Path, _to: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

#[cfg(target_os = "linux")]
fn exchange_at_once(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange_at_once(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether the system or the file system does not know the operation; Linux says “invalid” of flags it does not know.
fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}
