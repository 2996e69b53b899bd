//! What a dead process left half made is swept, and nothing else.

use std::path::Path;
use std::time::SystemTime;

use jiff::SignedDuration;
use rungs::storage::conflict::{conflict_path, keep_conflict_copy};
use rungs::storage::disk::{SystemDisk, sweep_stale, temporary_name};

use super::{noon, sample, save};

/// More than any process has on Linux.
const NOBODY: u32 = 4_194_305;

fn left(folder: &Path, name: &str, minutes_ago: i64) {
    let path = folder.join(name);
    std::fs::write(&path, "half").expect("it is written");
    let time = SystemTime::from(noon().saturating_sub(SignedDuration::from_mins(minutes_ago)).timestamp());
    std::fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(time)).expect("it is set");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("it is a folder");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[cfg(target_os = "linux")]
#[test]
fn only_what_a_dead_process_left_of_this_plan_is_swept() {
    let folder = tempfile::tempdir().expect("a folder");
    let ours = std::process::id();
    let stay = [
        format!(".other.ron.{NOBODY}-0123456789abcdef.tmp"),
        format!(".plan.ron.{NOBODY}-0123456789abcde.tmp"),
        format!(".plan.ron.{NOBODY}-0123456789abcdeg.tmp"),
        ".plan.ron.lock".to_owned(),
        ".plan.ron.swp".to_owned(),
        format!(".plan.ron.{ours}-0123456789abcdef.tmp"),
        "plan.ron".to_owned(),
        "plan.ron.v1.bak".to_owned(),
    ];
    for name in &stay {
        left(folder.path(), name, 60);
    }
    let young = format!(".plan.ron.{NOBODY}-00000000000000aa.tmp");
    left(folder.path(), &young, 0);
    let dead = format!(".plan.ron.{NOBODY}-0123456789abcdef.tmp");
    left(folder.path(), &dead, 2);
    // A number that is taken again by a process of today.
    let of_yesterday = format!(".plan.ron.{ours}-00000000000000bb.tmp");
    left(folder.path(), &of_yesterday, 25 * 60);
    let mut swept = sweep_stale(&SystemDisk, folder.path(), "plan.ron".as_ref(), noon().timestamp());
    swept.sort();
    let mut expected = vec![folder.path().join(&dead), folder.path().join(&of_yesterday)];
    expected.sort();
    assert_eq!(swept, expected);
    let mut rest: Vec<_> = stay.to_vec();
    rest.push(young);
    rest.sort();
    assert_eq!(names(folder.path()), rest);
}

#[cfg(target_os = "linux")]
#[test]
fn a_save_sweeps_what_an_earlier_one_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = temporary_name("plan.ron".as_ref()).to_string_lossy().into_owned();
    let of_nobody = name.replace(&format!(".{}-", std::process::id()), &format!(".{NOBODY}-"));
    left(folder.path(), &of_nobody, 2);
    save(&folder.path().join("plan.ron"), &sample()).expect("it is saved");
    assert_eq!(names(folder.path()), ["plan.ron"]);
}

#[test]
fn conflict_copies_have_a_name_that_says_when_and_never_replace_one_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("my plan.ron");
    std::fs::write(&path, "theirs").expect("it is written");
    for (content, name) in [
        ("one", "my plan (conflict 2026-11-21 120000).ron"),
        ("two", "my plan (conflict 2026-11-21 120000 2).ron"),
        ("three", "my plan (conflict 2026-11-21 120000 3).ron"),
    ] {
        let announced = conflict_path(&SystemDisk, &path, &noon());
        let (copy, _) = keep_conflict_copy(&SystemDisk, &path, content.as_bytes(), &noon()).expect("it is kept");
        assert_eq!(copy, announced);
        assert!(copy.ends_with(name), "{copy:?}");
        assert_eq!(std::fs::read_to_string(&copy).expect("it is there"), content);
    }
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "theirs");
    assert_eq!(names(folder.path()).len(), 4);
}
