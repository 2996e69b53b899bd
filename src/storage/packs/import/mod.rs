//! Makes packs of the files that a person names. Nothing on the disk changes before all of it is made.

mod fault;
mod gathered;
mod prepared;

pub use fault::ImportFault;
pub use gathered::gathered;
pub use prepared::{NewPack, prepared};
