//! What the window and the process that shows a file dialog say to each other: arguments one way, standard output and an
//! exit code the other.
//!
//! The answer is a length in bytes, a line feed and that many bytes, so that whatever a library prints is never taken
//! for a path. On Unix the bytes are the path as it is, text or not; elsewhere they are UTF-8.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The argument that makes the program show a dialog. It is no part of the command line people use.
const PICK: &str = "--pick";
/// Exit code: the person chose no file. Neither 0 nor 1, with which libraries end a process on their own.
const CANCELLED: u8 = 10;
/// Exit code: there was no dialog to show.
const NO_DIALOG: u8 = 11;
/// The exit code with which libdbus ends its process when the session bus goes away.
const BUS_LOST: i32 = 1;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// Name suggested for a file to save; `None` to open one.
    pub(super) save_as: Option<String>,
    /// The folder to begin in.
    pub(super) folder: Option<PathBuf>,
}

impl Request {
    /// The request as arguments of a program.
    pub(super) fn add_to(&self, command: &mut Command) {
        let folder = self.folder.as_deref().unwrap_or(Path::new(""));
        command.arg(PICK).arg(folder).args(self.save_as.as_deref());
    }

    /// The request in the arguments of this process, if it was started to show a dialog.
    pub(super) fn of(arguments: impl IntoIterator<Item = OsString>) -> Option<Self> {
        let mut arguments = arguments.into_iter().skip(1);
        if arguments.next()? != PICK {
            return None;
        }
        let folder = arguments.next().filter(|folder| !folder.is_empty()).map(PathBuf::from);
        Some(Self { folder, save_as: arguments.next().map(|name| name.to_string_lossy().into_owned()) })
    }
}

/// What came of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    File(PathBuf),
    /// Nothing, by the person's choice.
    Nothing,
    /// There was no dialog; the reason goes into a sentence.
    NoDialog(String),
}

impl Picked {
    /// The answer for standard output and the exit code that goes with it.
    pub(super) fn answer(&self) -> (Vec<u8>, ExitCode) {
        match self {
            Self::File(path) => match bytes(path) {
                Some(bytes) => ([format!("{}\n", bytes.len()).as_bytes(), &bytes].concat(), ExitCode::SUCCESS),
                None => (Vec::new(), NO_DIALOG.into()),
            },
            Self::Nothing => (Vec::new(), CANCELLED.into()),
            Self::NoDialog(_) => (Vec::new(), NO_DIALOG.into()),
        }
    }

    /// Reads the answer of a process that ended with `code`; `None` if a signal ended it.
    pub(super) fn of(code: Option<i32>, output: &[u8]) -> Self {
        match code {
            Some(0) => match path(output) {
                Some(path) => Self::File(path),
                None => Self::NoDialog("the file dialog gave no path that can be read".to_owned()),
            },
            Some(code) if code == i32::from(CANCELLED) => Self::Nothing,
            Some(code) if code == i32::from(NO_DIALOG) => {
                Self::NoDialog("neither the desktop portal nor zenity answered".to_owned())
            }
            Some(BUS_LOST) => Self::NoDialog("the connection to the session bus was lost".to_owned()),
            Some(code) => Self::NoDialog(format!("the process of the file dialog ended with code {code}")),
            None => Self::NoDialog("the process of the file dialog was ended from outside".to_owned()),
        }
    }
}

fn path(output: &[u8]) -> Option<PathBuf> {
    let end = output.iter().position(|byte| *byte == b'\n')?;
    let (length, rest) = output.split_at_checked(end)?;
    let bytes = rest.get(1..)?;
    let length: usize = str::from_utf8(length).ok()?.parse().ok()?;
    (length > 0 && length == bytes.len()).then(|| from_bytes(bytes)).flatten()
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere a path need not be text")]
fn bytes(path: &Path) -> Option<Vec<u8>> {
    use std::os::unix::ffi::OsStrExt as _;
    Some(path.as_os_str().as_bytes().to_vec())
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere a path need not be text")]
fn from_bytes(bytes: &[u8]) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStrExt as _;
    Some(OsStr::from_bytes(bytes).into())
}

#[cfg(not(unix))]
fn bytes(path: &Path) -> Option<Vec<u8>> {
    Some(path.to_str()?.as_bytes().to_vec())
}

#[cfg(not(unix))]
fn from_bytes(bytes: &[u8]) -> Option<PathBuf> {
    Some(OsStr::new(str::from_utf8(bytes).ok()?).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back(request: &Request) -> Option<Request> {
        let mut command = Command::new("rungs");
        request.add_to(&mut command);
        Request::of(std::iter::once("rungs".into()).chain(command.get_args().map(OsStr::to_owned)))
    }

    #[test]
    fn a_request_arrives_as_it_was_made() {
        for request in [
            Request { save_as: None, folder: None },
            Request { save_as: None, folder: Some("/plans of mine".into()) },
            Request { save_as: Some("--name.ron".to_owned()), folder: None },
            Request { save_as: Some("é.ron".to_owned()), folder: Some("--folder".into()) },
        ] {
            assert_eq!(there_and_back(&request), Some(request));
        }
        for usual in [&["rungs"][..], &["rungs", "plan.ron"], &["rungs", "plan.ron", "--pick"]] {
            assert_eq!(Request::of(usual.iter().map(OsString::from)), None);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_path_arrives_byte_for_byte() {
        use std::os::unix::ffi::OsStringExt as _;
        for name in [&b"/a/plan.ron"[..], b"/a/line\nfeed.ron", b"/a/\xff\xfe.ron", b" "] {
            let picked = Picked::File(OsString::from_vec(name.to_vec()).into());
            let (output, _success) = picked.answer();
            assert_eq!(Picked::of(Some(0), &output), picked);
        }
    }

    #[test]
    fn what_is_no_answer_is_never_taken_for_a_path() {
        for output in [&b""[..], b"/a/plan.ron", b"/a/plan.ron\n", b"0\n", b"3\nab", b"1\nab", b"\n", b"-1\n", b"x\nab"]
        {
            assert!(matches!(Picked::of(Some(0), output), Picked::NoDialog(_)), "{output:?}");
        }
    }

    #[test]
    fn each_end_of_the_process_is_told_apart() {
        assert_eq!(Picked::of(Some(10), b""), Picked::Nothing);
        for (code, words) in [
            (Some(11), "neither the desktop portal nor zenity answered"),
            (Some(1), "the connection to the session bus was lost"),
            (Some(101), "the process of the file dialog ended with code 101"),
            (None, "the process of the file dialog was ended from outside"),
        ] {
            assert_eq!(Picked::of(code, b"2\n/a"), Picked::NoDialog(words.to_owned()));
        }
    }
}
