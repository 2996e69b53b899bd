//! Disks for tests: one that does what a test tells it before each operation, and one whose power can go.

mod hooked_disk;
mod model_disk;

use std::ffi::OsString;
use std::path::Path;

use rungs::domain::plan::Plan;
use rungs::storage::plan_file::to_text;

pub use hooked_disk::{Answer, HookedDisk};
pub use model_disk::{ModelDisk, Tree};

/// The size of a proof: the variable, or what fits into the usual run of the tests.
pub fn size(variable: &str, usual: usize) -> usize {
    std::env::var(variable).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

/// A plan of another title, and of another length.
pub fn titled(plan: &Plan, title: &str) -> Plan {
    Plan { title: title.to_owned(), ..plan.clone() }
}

/// The bytes of the file of a plan.
pub fn bytes(plan: &Plan) -> Vec<u8> {
    to_text(plan).expect("it has a text").into_bytes()
}

/// Whether a name is one of a file that is being made.
pub fn is_temporary(name: &Path) -> bool {
    let name: OsString = name.file_name().unwrap_or_default().to_owned();
    let name = name.to_string_lossy();
    name.starts_with('.') && name.ends_with(".tmp")
}
