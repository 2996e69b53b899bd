//! One earlier content of a plan file.

use std::cmp::Ordering;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;

/// How the time stands in a name: in universal time, to the millisecond, without the colons that Windows refuses.
const FORM: &str = "%Y-%m-%dT%H-%M-%S.%3fZ";

/// One earlier content of a plan file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Where it is kept.
    pub file: PathBuf,
    /// When it was kept, to the millisecond.
    pub time: Timestamp,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        self.time.cmp(&other.time).then_with(|| self.file.cmp(&other.file)).then(self.bytes.cmp(&other.bytes))
    }
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The name of a version, for example `2026-11-21T14-30-00.250Z.ron`; later attempts at the same time are numbered.
pub(super) fn file_name(time: Timestamp, attempt: u32) -> OsString {
    let time =
        strtime::format(FORM, &time.to_zoned(TimeZone::UTC)).unwrap_or_else(|_| time.as_millisecond().to_string());
    if attempt == 1 { format!("{time}.ron").into() } else { format!("{time}-{attempt}.ron").into() }
}

/// The version with a name in a folder, `None` if it is the name of something else.
pub(super) fn parse(folder: &Path, name: &OsStr, bytes: u64) -> Option<Version> {
    let stem = name.to_str()?.strip_suffix(".ron")?;
    let (stem, _number) = stem.split_at_checked(stem.find('Z')? + 1)?;
    let time = strtime::parse("%Y-%m-%dT%H-%M-%S%.fZ", stem).ok()?;
    let time = time.to_datetime().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some(Version { file: folder.join(name), time, bytes })
}
