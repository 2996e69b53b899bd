//! Recovery copies: what was on the screen before it was saved, in a folder of the program's own.
//!
//! There is one file for each open document, `<id>.ron` with the plan and, as a remark in its first line, what belongs to
//! it, and `<id>.lock`, which the process that writes them holds. It must never touch a plan file, and never remove a
//! copy that cannot be read.
//!
//! - [`RecoveryStore::open`] takes an id for a document; [`RecoverySlot::write`] keeps its plan, [`RecoverySlot::remove`]
//!   forgets it after a save.
//! - [`RecoveryStore::pending`] gives what other processes left and do not hold any more.

mod error;
mod id;
mod meta;
mod pending;
mod slot;
mod store;

pub use error::RecoveryError;
pub use id::RecoveryId;
pub use meta::RecoveryMeta;
pub use pending::PendingRecovery;
pub use slot::RecoverySlot;
pub use store::RecoveryStore;
