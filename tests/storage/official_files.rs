//! Where the files of the publishers are. They are not part of the project: they are looked for in the folder that
//! `RUNGS_OFFICIAL_FILES` names, else in `shared/data` beside the folder of the project.

use std::path::{Path, PathBuf};

/// The folder of the files; without it the tests pass and say so, except where everything must run.
pub fn folder() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("RUNGS_OFFICIAL_FILES").map_or_else(beside, PathBuf::from);
    if folder.join("db_30_3_text.zip").is_file() {
        return Some(folder);
    }
    assert!(std::env::var_os("RUNGS_CI").is_none(), "the official files are not in {}", folder.display());
    println!("NOT RUN: the official files are not in {}", folder.display());
    None
}
