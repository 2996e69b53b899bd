//! Earlier versions: which are kept, and for whom.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use rungs::storage::backups::{Backups, DAYS, NEWEST, kept};
use rungs::storage::disk::{Disk, SystemDisk};

use super::support::{ModelDisk, Tree};
use super::{at, noon};

fn contents(backups: &Backups, disk: &dyn Disk, path: &Path) -> Vec<String> {
    let versions = backups.list(disk, path).expect("they are listed");
    let read = |version| String::from_utf8(backups.read(disk, &version).expect("it can be read")).expect("it is text");
    versions.into_iter().map(read).collect()
}

#[test]
fn versions_are_listed_newest_first_and_one_content_in_a_row_is_kept_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let backups = Backups::new(folder.path().join("data/backups"));
    let path = folder.path().join("plan.ron");
    assert_eq!(backups.list(&SystemDisk, &path), Ok(Vec::new()));
    let mut now = noon();
    let kept: Vec<_> = ["a", "a", "b", "a"]
        .iter()
        .map(|content| {
            now = now.saturating_add(SignedDuration::from_secs(1));
            backups.keep(&SystemDisk, &path, content.as_bytes(), &now).expect("it is kept").is_some()
        })
        .collect();
    assert_eq!(kept, [true, false, true, true]);
    assert_eq!(contents(&backups, &SystemDisk, &path), ["a", "b", "a"]);
    let newest = &backups.list(&SystemDisk, &path).expect("they are listed")[0];
    assert_eq!((newest.time, newest.bytes), (now.timestamp(), 1));
}

#[test]
fn two_files_of_one_name_never_meet_and_a_link_leads_to_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let backups = Backups::new(folder.path().join("backups"));
    let at = |name: &str| folder.path().join(name);
    for name in ["one", "two"] {
        std::fs::create_dir(at(name)).expect("it is made");
        let path = at(name).join("plan.ron");
        std::fs::write(&path, name).expect("it is written");
        backups.keep(&SystemDisk, &path, name.as_bytes(), &noon()).expect("it is kept");
    }
    assert_eq!(contents(&backups, &SystemDisk, &at("one/plan.ron")), ["one"]);
    assert_eq!(contents(&backups, &SystemDisk, &at("two/plan.ron")), ["two"]);
    let of_one = backups.folder_of(&SystemDisk, &at("one/plan.ron"));
    assert!(of_one.file_name().is_some_and(|name| name.to_string_lossy().starts_with("plan.ron-")), "{of_one:?}");
    let said = std::fs::read_to_string(of_one.join("path.txt")).expect("it says whose they are");
    assert!(said.ends_with("one/plan.ron\n"), "{said}");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("one", at("three")).expect("it is linked");
        std::os::unix::fs::symlink("one/plan.ron", at("link.ron")).expect("it is linked");
        assert_eq!(contents(&backups, &SystemDisk, &at("three/plan.ron")), ["one"]);
        assert_eq!(contents(&backups, &SystemDisk, &at("link.ron")), ["one"]);
    }
}

#[cfg(unix)]
#[test]
fn versions_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let backups = Backups::new(folder.path().join("data/backups"));
    let path = folder.path().join("plan.ron");
    let version = backups.keep(&SystemDisk, &path, b"a", &noon()).expect("it is kept").expect("it is new");
    let mode = |path: &Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&version.file), 0o600);
    let of_plan = backups.folder_of(&SystemDisk, &path);
    for private in [of_plan.as_path(), of_plan.parent().expect("it lies somewhere")] {
        assert_eq!(mode(private), 0o700, "{}", private.display());
    }
}

#[test]
fn a_clock_that_is_set_back_does_not_make_the_newest_the_oldest() {
    let disk = ModelDisk::new(true, &[], &Tree::new());
    let backups = Backups::new("/model/backups".into());
    let path = Path::new("/model/plan.ron");
    let mut now = noon();
    for number in 0..30_u8 {
        backups.keep(&disk, path, &[b'a' + number % 26], &now).expect("it is kept");
        now = now.saturating_sub(SignedDuration::from_hours(24));
    }
    let newest_first: Vec<_> = (20..30_u8).rev().map(|number| String::from(char::from(b'a' + number % 26))).collect();
    assert_eq!(contents(&backups, &disk, path)[..10], newest_first);
}

/// Saves at minutes after one another; up to weeks lie between some.
fn gaps() -> impl Strategy<Value = Vec<i64>> {
    let gap = prop_oneof![4 => 0_i64..30, 4 => 30_i64..900, 2 => 900_i64..6000, 1 => 6000_i64..60_000];
    proptest::collection::vec(gap, 1..120)
}

proptest! {
    #[test]
    fn thinning_keeps_the_newest_and_one_of_each_day(gaps in gaps()) {
        let disk = ModelDisk::new(true, &[], &Tree::new());
        let backups = Backups::new("/model/backups".into());
        let path = PathBuf::from("/model/plan.ron");
        // Summer time ends in the middle of it.
        let mut now = at("2026-10-01T08:00:00+02:00[Europe/Berlin]");
        let mut all: Vec<Timestamp> = Vec::new();
        for (number, gap) in gaps.iter().enumerate() {
            now = now.saturating_add(SignedDuration::from_mins(*gap)).saturating_add(SignedDuration::from_millis(1));
            backups.keep(&disk, &path, number.to_string().as_bytes(), &now).expect("it is kept");
            all.insert(0, now.timestamp());
        }
        let found: Vec<_> =
            backups.list(&disk, &path).expect("they are listed").into_iter().map(|version| version.time).collect();
        // Thinning after each save comes to the same as thinning once at the end.
        let once: Vec<_> =
            all.iter().zip(kept(&all, &now)).filter(|(_, kept)| *kept).map(|(time, _)| *time).collect();
        prop_assert_eq!(&found, &once);
        // Said in another way: the newest, and the newest of each day that is not too long ago.
        prop_assert_eq!(&found[..all.len().min(NEWEST)], &all[..all.len().min(NEWEST)]);
        let day = |time: &Timestamp| time.to_zoned(now.time_zone().clone()).date();
        let recent: BTreeSet<_> =
            all.iter().map(day).filter(|day| now.date().since(*day).is_ok_and(|ago| i64::from(ago.get_days()) <= DAYS)).collect();
        for date in &recent {
            let newest = all.iter().find(|time| day(time) == *date);
            prop_assert!(found.iter().any(|time| Some(time) == newest), "the newest of {date} is gone");
        }
        prop_assert!(found.len() <= NEWEST + recent.len());
    }
}

#[cfg(unix)]
#[test]
fn the_name_of_the_plan_is_written_through_no_link() {
    let folder = tempfile::tempdir().expect("a folder");
    let backups = Backups::new(folder.path().join("backups"));
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, "a").expect("it is written");
    let inside = backups.folder_of(&SystemDisk, &path);
    std::fs::create_dir_all(&inside).expect("it is made");
    let other = folder.path().join("somebody's");
    std::fs::write(&other, "theirs").expect("it is written");
    std::os::unix::fs::symlink(&other, inside.join("path.txt")).expect("it is linked");
    backups.keep(&SystemDisk, &path, b"a", &noon()).expect("it is kept");
    assert_eq!(std::fs::read_to_string(&other).expect("it is there"), "theirs");
    let said = std::fs::read_to_string(inside.join("path.txt")).expect("it says whose they are");
    assert!(said.ends_with("plan.ron\n") && !inside.join("path.txt").is_symlink(), "{said}");
}

/// README.md promises these numbers to a person.
#[test]
fn ten_saves_of_a_day_and_one_of_each_of_thirty_days_are_kept() {
    let kept = |between: SignedDuration| {
        let disk = ModelDisk::new(true, &[], &Tree::new());
        let backups = Backups::new("/model/backups".into());
        let path = Path::new("/model/plan.ron");
        let mut now = noon();
        for number in 0..60_u8 {
            backups.keep(&disk, path, &[number], &now).expect("it is kept");
            now = now.saturating_add(between);
        }
        backups.list(&disk, path).expect("they are listed").len()
    };
    assert_eq!(kept(SignedDuration::from_mins(1)), 10);
    assert_eq!(kept(SignedDuration::from_hours(24)), 1 + 30, "today and thirty days before");
}
