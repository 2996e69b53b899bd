//! How the window ends when nobody closed it: by a signal, by a fault of the program, or before it could open.
//!
//! A plan file is never written here: what can be saved in the last moment goes to the recovery, and only from what its
//! own thread already has, because the state of the window may be broken.

mod fault;
mod flush;
mod signals;
mod start_up;

pub(super) use fault::{Stage, guarded};
pub use flush::Flush;
pub(super) use signals::on_signal;
pub(super) use start_up::watch;
