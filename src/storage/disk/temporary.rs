//! Names of files that are being made, and sweeping away those a dead process left.

use std::collections::hash_map::RandomState;
use std::ffi::{OsStr, OsString};
use std::hash::{BuildHasher as _, Hasher as _};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::Disk;

/// Longest name that file systems in use allow, in bytes.
const LONGEST_NAME: usize = 255;

/// Bytes kept free for what stands around the name of a plan.
const LONGEST_ADDITION: usize = 48;

/// A file younger than this is never swept: its process may run on another computer that shares the disk.
const YOUNGEST_SWEPT: SignedDuration = SignedDuration::from_mins(1);

/// A file older than this is swept even if a process of its number runs: that is another one by now.
const OLDEST_KEPT: SignedDuration = SignedDuration::from_hours(24);

/// A name for a file that is being made for `name`: `.NAME.<process>-<random>.tmp`.
pub fn temporary_name(name: &OsStr) -> OsString {
    let mut temporary = prefix(name);
    temporary.push(format!("{}-{:016x}.tmp", std::process::id(), random_number()));
    temporary
}

/// The name, cut at its end so that it stays a name with `addition` more bytes.
pub fn shortened(name: &OsStr, addition: usize) -> OsString {
    let most = LONGEST_NAME.saturating_sub(addition);
    if name.len() <= most {
        return name.to_owned();
    }
    let mut short = name.to_string_lossy().into_owned();
    while short.len() > most {
        short.pop();
    }
    short.into()
}

fn prefix(name: &OsStr) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(shortened(name, LONGEST_ADDITION));
    prefix.push(".");
    prefix
}

/// A number that nobody else takes at the same time. It is no secret.
pub(in crate::storage) fn random_number() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// Removes what dead processes left of their saves of `name` in a folder. It says what was removed; what cannot be
/// looked at or removed stays for the next time.
pub fn sweep_stale(disk: &dyn Disk, folder: &Path, name: &OsStr, now: Timestamp) -> Vec<PathBuf> {
    let prefix = prefix(name);
    let names = disk.list(folder).unwrap_or_default();
    let is_stale = |path: &PathBuf, process: u32| {
        let Ok(Some(modified)) = disk.facts(path).map(|facts| facts.modified) else { return false };
        let age = now.duration_since(modified);
        age > OLDEST_KEPT || (age > YOUNGEST_SWEPT && !disk.is_running(process))
    };
    let found = names.iter().filter_map(|found| Some((folder.join(found), process_of(found, &prefix)?)));
    let stale: Vec<_> = found.filter(|(path, process)| is_stale(path, *process)).map(|(path, _)| path).collect();
    stale.into_iter().filter(|path| disk.remove(path).is_ok()).collect()
}

/// The process that made a file, if it is one made for the name of `prefix`.
fn process_of(name: &OsStr, prefix: &OsStr) -> Option<u32> {
    let rest = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes())?;
    let (process, random) = std::str::from_utf8(rest).ok()?.strip_suffix(".tmp")?.split_once('-')?;
    let is_random = random.len() == 16 && random.bytes().all(|digit| digit.is_ascii_hexdigit());
    if is_random { process.parse().ok() } else { None }
}
