//! Tests of the command line, on the program itself.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    clippy::too_many_lines,
    clippy::cast_possible_wrap,
    reason = "a test that stops has failed, and a long one is read from top to bottom"
)]

mod answers_json;
mod answers_text;
mod claims;
mod compare;
mod compare_roles;
mod dates;
mod errors;
mod hostile;
mod import;
mod import_hostile;
mod positions;
mod role;
mod roles;
mod routes;
mod routes_json;
mod steps;
mod writing;

use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// The program, with a fixed day and nothing of this computer’s settings.
fn rungs<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.env("RUNGS_DATA_HOME", concat!(env!("CARGO_TARGET_TMPDIR"), "/data")).args(arguments);
    command
}

/// Standard output of a command that must go well.
fn answer<'a>(arguments: impl IntoIterator<Item = &'a str>) -> String {
    let output = rungs(arguments).output().expect("it runs");
    let errors = String::from_utf8(output.stderr).expect("it is text");
    assert_eq!((output.status.code(), errors.as_str()), (Some(0), ""));
    String::from_utf8(output.stdout).expect("it is text")
}

/// Standard error of a command that must end with `code` and answer nothing.
fn complaint<'a>(arguments: impl IntoIterator<Item = &'a str>, code: i32) -> String {
    let output = rungs(arguments).output().expect("it runs");
    let answered = String::from_utf8(output.stdout).expect("it is text");
    assert_eq!((output.status.code(), answered.as_str()), (Some(code), ""));
    String::from_utf8(output.stderr).expect("it is text")
}

/// A folder with the sample plan in it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("plan.ron"), rungs::storage::SAMPLE_PLAN).expect("it is written");
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_str().expect("it is text").to_owned()
    }

    /// A text without the name of the folder.
    fn hide(&self, text: &str) -> String {
        text.replace(&self.0.path().display().to_string(), "FOLDER")
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("it is a folder");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

/// The bundled catalogue as a folder.
fn catalogue_folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/catalogue"))
}
