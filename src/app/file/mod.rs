//! What the program knows about plan files, without touching one.

mod access;
mod identity;
mod lost;
mod opened_file;
mod recovery;
mod version;

pub use access::{Access, ReadOnly};
pub use identity::FileIdentity;
pub use lost::Lost;
pub use opened_file::OpenedFile;
pub use recovery::Recovery;
pub use version::Version;
