//! What the program knows about plan files, without touching one.

mod access;
mod identity;
mod last_plan;
mod lost;
mod new_plan;
mod opened_file;
mod recovery;
mod version;

pub use access::{Access, ReadOnly};
pub use identity::FileIdentity;
pub use last_plan::LastPlan;
pub use lost::Lost;
pub use new_plan::NewPlan;
pub use opened_file::OpenedFile;
pub use recovery::Recovery;
pub use version::Version;
