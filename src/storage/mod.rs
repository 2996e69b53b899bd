//! Files: the catalogue, plan files, settings. It must never decide what a plan means.

pub mod advert;
pub mod backups;
mod bounded_read;
pub mod calendar;
pub mod catalogue;
pub mod conflict;
pub mod disk;
mod excerpt;
mod fingerprint;
pub mod folders;
pub mod identity;
pub mod located_error;
pub mod lock;
pub mod official;
pub mod own_pack;
pub mod packs;
pub mod plan_file;
pub mod recovery;
mod ron_message;
pub mod ron_text;
mod sample;
pub mod settings_file;

pub use bounded_read::{LARGEST_FILE, ReadError};
pub use sample::{SAMPLE_PLAN, sample_plan};
