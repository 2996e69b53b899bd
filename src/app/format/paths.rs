//! Paths as they are shown. What is typed or opened is the path itself.

use std::path::Path;

use crate::domain::shown_text::one_line;

/// Letters of a path at most; no system takes a longer one.
const LONGEST: usize = 4096;

/// A whole path.
pub fn path(path: &Path) -> String {
    one_line(&path.to_string_lossy(), LONGEST).into_owned()
}

/// The last part of a path, or all of it if it has none.
pub fn path_name(whole: &Path) -> String {
    path(Path::new(whole.file_name().unwrap_or(whole.as_os_str())))
}

/// The folder of a path; empty if it names none.
pub fn path_folder(whole: &Path) -> String {
    whole.parent().map(path).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_any_letters_is_one_line_that_does_nothing() {
        let hostile = Path::new("/plans/a\u{1b}[2J\nb\u{202e}.ron");
        assert_eq!(path_name(hostile), "a�[2J�b�.ron");
        assert_eq!((path_folder(hostile), path(Path::new("/"))), ("/plans".to_owned(), "/".to_owned()));
    }
}
