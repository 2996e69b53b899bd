//! What a disk knows of a file without reading it.

use jiff::Timestamp;

/// What kind of thing has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    Folder,
    /// A pipe, a device or the like.
    Other,
}

/// What a disk knows of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub kind: Kind,
    /// Size in bytes.
    pub len: u64,
    /// Time of the last change of its content, where the system keeps one.
    pub modified: Option<Timestamp>,
    /// Permission bits, 0 on systems that have none.
    pub mode: u32,
    /// Whether nobody may write it.
    pub read_only: bool,
    /// Number of names (hard links).
    pub links: u64,
    /// User and group it belongs to, on systems that have them.
    pub owner: Option<(u32, u32)>,
}
