//! Files: the catalogue, plan files, settings. It must never decide what a plan means.

mod bounded_read;
pub mod catalogue;
mod excerpt;
pub mod folders;
pub mod located_error;
pub mod plan_file;
mod replace_file;
mod ron_message;
pub mod ron_text;
mod sample;
pub mod settings_file;

pub use excerpt::Excerpt;
pub use replace_file::{Durability, ReplaceError, ReplaceErrorKind};
pub use sample::{SAMPLE_PLAN, sample_plan};
