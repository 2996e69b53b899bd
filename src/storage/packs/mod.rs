//! Packs made from official files that a person imported: one file each in the folder of data, beside the pack inside the
//! program. One that is damaged is never used, and never in the way of the others.

mod composed;
mod contents;
mod fault;
mod group;
pub mod import;
mod layered;
mod listed;
mod pack_entry;
mod pack_file;
mod pack_folder;
mod write_fault;

pub use composed::composed;
pub use contents::Contents;
pub use fault::PackFault;
pub use listed::{listed, loaded};
pub use pack_entry::PackEntry;
pub use pack_file::PackFile;
pub use pack_folder::{MOST_BYTES, PackFolder};
pub use write_fault::WriteFault;
