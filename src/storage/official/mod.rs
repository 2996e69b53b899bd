//! Official occupations in files: the pack inside the program, and the files of the publishers it is made from.

pub mod bundled;
mod group;
pub mod import;
pub mod pack;
mod pack_error;
pub(super) mod records;
pub mod texts;
pub mod writer;

pub use pack_error::PackError;
