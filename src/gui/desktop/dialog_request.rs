//! What the window and the process that shows a file dialog say to each other: arguments one way, standard output and an
//! exit code the other.
//!
//! The answer is for each path a length in bytes, a line feed and that many bytes, so that whatever a library prints is
//! never taken for a path. On Unix the bytes are the path as it is, text or not; elsewhere they are UTF-8.

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

/// What the person is to pick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// A plan to open.
    Plan,
    /// Any number of official files.
    OfficialFiles,
    /// A folder.
    Folder,
    /// Where to save; a name is suggested.
    PlaceFor(String),
}

impl Wanted {
    /// The words of each among the arguments.
    const PLAN: &str = "plan";
    const OFFICIAL_FILES: &str = "official-files";
    const FOLDER: &str = "folder";
    const PLACE_FOR: &str = "place-for";
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) wanted: Wanted,
    /// The folder to begin in.
    pub(super) folder: Option<PathBuf>,
}

impl Request {
    /// The request as arguments of a program.
    pub(super) fn add_to(&self, command: &mut Command) {
        let folder = self.folder.as_deref().unwrap_or(Path::new(""));
        command.arg(PICK).arg(folder);
        match &self.wanted {
            Wanted::Plan => command.arg(Wanted::PLAN),
            Wanted::OfficialFiles => command.arg(Wanted::OFFICIAL_FILES),
            Wanted::Folder => command.arg(Wanted::FOLDER),
            Wanted::PlaceFor(name) => command.args([Wanted::PLACE_FOR, name]),
        };
    }

    /// The request in the arguments of this process, if it was started to show a dialog.
    pub(super) fn of(arguments: impl IntoIterator<Item = OsString>) -> Option<Self> {
        let mut arguments = arguments.into_iter().skip(1);
        if arguments.next()? != PICK {
            return None;
        }
        let folder = arguments.next().filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let word = arguments.next()?;
        let wanted = if word == Wanted::PLAN {
            Wanted::Plan
        } else if word == Wanted::OFFICIAL_FILES {
            Wanted::OfficialFiles
        } else if word == Wanted::FOLDER {
            Wanted::Folder
        } else {
            Wanted::PlaceFor(arguments.next()?.to_string_lossy().into_owned())
        };
        Some(Self { wanted, folder })
    }
}

/// What came of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// One or more.
    Files(Vec<PathBuf>),
    /// Nothing, by the person's choice.
    Nothing,
    /// There was no dialog; the reason goes into a sentence.
    NoDialog(String),
}

impl Picked {
    /// The answer for standard output and the exit code that goes with it.
    pub(super) fn answer(&self) -> (Vec<u8>, ExitCode) {
        match self {
            Self::Files(paths) => {
                let written = |path: &PathBuf| {
                    let bytes = bytes(path)?;
                    Some([format!("{}\n", bytes.len()).as_bytes(), &bytes].concat())
                };
                match paths.iter().map(written).collect::<Option<Vec<_>>>() {
                    Some(all) => (all.concat(), ExitCode::SUCCESS),
                    None => (Vec::new(), NO_DIALOG.into()),
                }
            }
            Self::Nothing => (Vec::new(), CANCELLED.into()),
            Self::NoDialog(_) => (Vec::new(), NO_DIALOG.into()),
        }
    }

    /// Reads the answer of a process that ended with `code`; `None` if a signal ended it.
    pub(super) fn of(code: Option<i32>, output: &[u8]) -> Self {
        match code {
            Some(0) => match paths(output) {
                Some(paths) => Self::Files(paths),
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

/// All paths of an answer; `None` where there is none, or anything beside them.
fn paths(mut output: &[u8]) -> Option<Vec<PathBuf>> {
    let mut paths = Vec::new();
    while !output.is_empty() {
        let end = output.iter().position(|byte| *byte == b'\n')?;
        let (length, rest) = output.split_at_checked(end)?;
        let length: usize = str::from_utf8(length).ok()?.parse().ok()?;
        let (bytes, rest) = rest.get(1..)?.split_at_checked(length)?;
        paths.push(from_bytes(bytes).filter(|path| !path.as_os_str().is_empty())?);
        output = rest;
    }
    (!paths.is_empty()).then_some(paths)
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
            Request { wanted: Wanted::Plan, folder: None },
            Request { wanted: Wanted::OfficialFiles, folder: Some("/plans of mine".into()) },
            Request { wanted: Wanted::Folder, folder: Some("/plans".into()) },
            Request { wanted: Wanted::PlaceFor("--name.ron".to_owned()), folder: None },
            Request { wanted: Wanted::PlaceFor("é.ron".to_owned()), folder: Some("--folder".into()) },
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
            let path = PathBuf::from(OsString::from_vec(name.to_vec()));
            for picked in [Picked::Files(vec![path.clone()]), Picked::Files(vec!["/b".into(), path])] {
                let (output, _success) = picked.answer();
                assert_eq!(Picked::of(Some(0), &output), picked);
            }
        }
    }

    #[test]
    fn what_is_no_answer_is_never_taken_for_a_path() {
        for output in [
            &b""[..],
            b"/a/plan.ron",
            b"/a/plan.ron\n",
            b"0\n",
            b"3\nab",
            b"1\nab",
            b"\n",
            b"-1\n",
            b"x\nab",
            b"1\na2\nb",
            b"1\na0\n",
        ] {
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
