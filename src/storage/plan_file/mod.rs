//! Plan files: reading them with errors that name the place, and writing them so that nothing is lost.
//!
//! It must never overwrite what it could not read, and never write what it could not read back.

mod format_1;
mod load;
mod load_error;
mod loaded_plan;
mod locate;
mod older_copy;
mod reader;
mod save;
mod save_error;
mod save_report;
mod save_request;
mod text;
mod writer;

pub use load::{load, open, open_text, parse, read_text};
pub use load_error::LoadError;
pub use loaded_plan::LoadedPlan;
pub use locate::position_of_literal;
pub use save::save;
pub use save_error::SaveError;
pub use save_report::SaveReport;
pub use save_request::SaveRequest;
pub use text::to_text;

/// The version of the file format this program writes.
pub const FORMAT: u32 = 2;
