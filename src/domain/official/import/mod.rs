//! What an import of official files is, does and changes, apart from how the files are read.

pub mod changes;
pub mod progress;
pub mod report;
pub mod touched;
