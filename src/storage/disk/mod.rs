//! Every file operation that keeping a plan needs, as a trait, and the real disk behind it.
//!
//! Saving, backups, recovery copies and conflict copies touch files through [`Disk`] alone, so that a test can make any
//! one of these operations fail, or take the power away between two of them. It must never decide what is written.

mod durability;
mod facts;
mod new_file;
mod place;
mod reason;
mod replace;
mod replace_error;
mod replacement;
mod system;
mod target;
mod temporary;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use durability::Durability;
pub use facts::{Facts, Kind};
pub use new_file::NewFile;
pub use place::place;
pub use reason::reason;
pub use replace::replace;
pub use replace_error::{ReplaceError, ReplaceErrorKind};
pub use replacement::Replacement;
pub use system::SystemDisk;
pub use target::Target;
pub(super) use temporary::random_number;
pub use temporary::{shortened, sweep_stale, temporary_name};

/// The mode of a file that its owner alone may read and write.
pub const OWNER_ONLY: u32 = 0o600;

/// The file operations that keeping a plan needs. Each is one step that can fail by itself.
///
/// Modes are those of Unix; other systems pass over them.
pub trait Disk: Send + Sync {
    /// What is known of a file or folder; links are followed.
    ///
    /// # Errors
    /// `NotFound` if there is nothing of that name, or what the system says.
    fn facts(&self, path: &Path) -> io::Result<Facts>;

    /// Where a link leads, `None` if it is no link or there is nothing.
    ///
    /// # Errors
    /// What the system says.
    fn read_link(&self, path: &Path) -> io::Result<Option<PathBuf>>;

    /// The one absolute path of a folder that is there, whatever links lead to it.
    ///
    /// # Errors
    /// What the system says.
    fn resolve(&self, folder: &Path) -> io::Result<PathBuf>;

    /// The bytes of a regular file of at most `most` bytes.
    ///
    /// # Errors
    /// `FileTooLarge` if there are more, or what the system says.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;

    /// The names in a folder, in no order.
    ///
    /// # Errors
    /// What the system says.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;

    /// Makes a file that was not there.
    ///
    /// # Errors
    /// `AlreadyExists` if there is anything of that name, a link to nothing too; or what the system says.
    fn create_new(&self, path: &Path, mode: u32) -> io::Result<Box<dyn NewFile + '_>>;

    /// Renames a file; one that has the new name is replaced at one stroke.
    ///
    /// # Errors
    /// What the system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Renames a file unless something has the new name.
    ///
    /// # Errors
    /// `AlreadyExists` if the name is taken, or what the system says.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Lets two files change names at one stroke, so that neither is lost whatever they are.
    ///
    /// # Errors
    /// `Unsupported` where the system or the file system cannot do so, or what the system says.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// What the system says.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Waits until the names in a folder are safe on the disk.
    ///
    /// # Errors
    /// What the system says.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Makes a folder, and those it lies in, for their owner alone (mode 0700). One that is there stays as it is.
    ///
    /// # Errors
    /// What the system says.
    fn create_folders(&self, folder: &Path) -> io::Result<()>;

    /// Takes the turn to replace files in a folder, `None` while another has it. It ends when the answer is dropped,
    /// and with the process.
    ///
    /// # Errors
    /// Where the file system knows no locks, or what the system says.
    fn try_turn(&self, folder: &Path) -> io::Result<Option<Box<dyn Send>>>;

    /// Waits.
    fn pause(&self, time: Duration);

    /// Whether a process of this number is running here; `true` if that cannot be told.
    fn is_running(&self, process: u32) -> bool;
}
