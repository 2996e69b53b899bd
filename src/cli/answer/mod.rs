//! What the commands answer: fields with stable names for JSON, and the text of each. It must never round a number
//! that goes into JSON.

pub mod calibration;
pub mod check;
pub mod claims;
pub mod diff;
pub mod done;
pub mod figure;
pub mod gap;
pub mod log;
pub mod merge;
pub mod move_entry;
mod name;
pub mod new;
pub mod path;
pub mod rate;
pub mod role;
pub mod roles;
pub mod routes;
pub mod salary;
mod source_entry;
pub mod steps;
pub mod why;

pub use name::Name;
pub use source_entry::{SourceEntry, source_entries, sources_text};
