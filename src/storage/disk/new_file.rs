//! A file that is being made.

use std::io;

use super::Facts;

/// A file that was just made and is open for writing. It is closed when it is dropped.
pub trait NewFile {
    /// Appends all of `bytes`.
    ///
    /// # Errors
    /// What the system says; part of the bytes may then be written.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Sets the permission bits.
    ///
    /// # Errors
    /// What the system says.
    fn set_mode(&mut self, mode: u32) -> io::Result<()>;

    /// Gives the file to a user and a group.
    ///
    /// # Errors
    /// What the system says; most people may not give files away.
    fn set_owner(&mut self, user: u32, group: u32) -> io::Result<()>;

    /// Waits until the content is safe on the disk.
    ///
    /// # Errors
    /// What the system says; the content must then be taken for lost.
    fn sync(&mut self) -> io::Result<()>;

    /// What is known of the file.
    ///
    /// # Errors
    /// What the system says.
    fn facts(&self) -> io::Result<Facts>;
}
