//! Reads what is in a folder, for a path that is being typed.

use std::fs::{self, DirEntry};
use std::path::Path;

use super::plan_files::resolved;
use crate::app::packs::is_official_file;
use crate::app::path_dialog::FolderEntry;

/// Most entries read of one folder; a path beyond them can still be typed.
const MOST: usize = 10_000;

/// The folders, the `.ron` files and what is called like an official file in a folder named as typed, in no order. Names that are no text are left out: they
/// cannot be typed.
///
/// # Errors
/// Why the folder cannot be read, to follow a colon.
pub(super) fn list(folder: &str) -> Result<Vec<FolderEntry>, String> {
    let path = if folder.is_empty() { Path::new(".") } else { Path::new(folder) };
    let entries = fs::read_dir(resolved(path)).map_err(|error| error.to_string())?;
    // One entry that cannot be read does not hide the others.
    Ok(entries.take(MOST).filter_map(|entry| choosable(&entry.ok()?)).collect())
}

fn choosable(entry: &DirEntry) -> Option<FolderEntry> {
    let name = entry.file_name().into_string().ok()?;
    let kind = entry.file_type().ok()?;
    // A link counts as what it leads to.
    let kind = if kind.is_symlink() { fs::metadata(entry.path()).ok()?.file_type() } else { kind };
    let path = Path::new(&name);
    let is_plan = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("ron"));
    (kind.is_dir() || kind.is_file() && (is_plan || is_official_file(path)))
        .then_some(FolderEntry { name, is_folder: kind.is_dir() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_plans_and_official_files_are_listed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.ron", "A.RON", "notes.md", ".hidden.ron", "db_30_3_text.zip"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("old.ron")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("nowhere", folder.path().join("lost.ron")).unwrap();
        let mut found = list(folder.path().to_str().unwrap()).unwrap();
        found.sort_by(|a, b| a.name.cmp(&b.name));
        let words: Vec<_> = found.iter().map(|entry| (entry.name.as_str(), entry.is_folder)).collect();
        assert_eq!(
            words,
            [
                (".hidden.ron", false),
                ("A.RON", false),
                ("b.ron", false),
                ("db_30_3_text.zip", false),
                ("old.ron", true)
            ]
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let error = list(folder.path().join("none").to_str().unwrap()).unwrap_err();
        assert!(error.to_lowercase().contains("no such file") || error.contains("cannot find"), "{error}");
    }
}
