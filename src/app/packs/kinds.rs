//! What a file is by its name, where only its name is known.

use std::path::Path;

/// How plans and their copies end.
const PLANS: [&str; 2] = ["ron", "bak"];
/// How official files and packs end.
const OFFICIAL: [&str; 6] = ["zip", "xlsx", "xlsm", "csv", "txt", "pack"];

/// How official files and packs end, for a file dialog.
pub fn official_endings() -> &'static [&'static str] {
    &OFFICIAL
}

/// Whether it is called like a plan.
pub fn is_plan_file(path: &Path) -> bool {
    ends(path, &PLANS)
}

/// Whether it is called like a file of a publisher of statistics, or a pack.
pub fn is_official_file(path: &Path) -> bool {
    ends(path, &OFFICIAL)
}

fn ends(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|end| endings.iter().any(|ending| end.eq_ignore_ascii_case(ending)))
}
