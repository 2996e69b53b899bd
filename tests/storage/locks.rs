//! Who has a plan open.

use std::path::Path;

use jiff::tz::TimeZone;
use rungs::storage::lock::{Holder, LockAnswer, PlanLock};

use super::noon;

fn who() -> Holder {
    Holder { process: Some(4711), host: Some("workshop".to_owned()), since: Some(noon().timestamp()) }
}

fn taken(path: &Path) -> PlanLock {
    match PlanLock::take(path, &who()) {
        LockAnswer::Taken(lock) => lock,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_second_is_told_who_has_it_until_the_first_lets_go() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let lock = taken(&path);
    assert_eq!(lock.file(), folder.path().canonicalize().expect("it is there").join(".plan.ron.lock"));
    let LockAnswer::Held(holder) = PlanLock::take(&path, &Holder::default()) else { panic!("it was free") };
    assert_eq!(holder, who());
    assert_eq!(holder.words(&TimeZone::UTC), "process 4711 on workshop, since 2026-11-21 11:00");
    drop(lock);
    assert_eq!(std::fs::read_dir(folder.path()).expect("it is a folder").count(), 0, "the lock file is left");
    drop(taken(&path));
}

#[cfg(unix)]
#[test]
fn links_to_one_plan_lead_to_one_lock() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    std::fs::create_dir(at("far")).expect("it is made");
    std::fs::write(at("far/plan.ron"), "").expect("it is written");
    std::os::unix::fs::symlink("far/plan.ron", at("near.ron")).expect("it is linked");
    let _lock = taken(&at("far/plan.ron"));
    assert!(matches!(PlanLock::take(&at("near.ron"), &who()), LockAnswer::Held(_)));
    drop(taken(&at("far/other.ron")));
}

#[test]
fn a_lock_file_that_a_dead_process_left_is_taken_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    std::fs::write(PlanLock::file_for(&path), "process 1\nhost elsewhere\n").expect("it is written");
    let lock = taken(&path);
    assert_eq!(std::fs::read_to_string(lock.file()).expect("it is there"), who().to_string());
}

#[test]
fn a_lock_file_that_was_removed_by_hand_is_no_harm() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let first = taken(&path);
    std::fs::remove_file(first.file()).expect("it is removed");
    let second = taken(&path);
    drop(first);
    assert!(second.file().exists(), "the first removed the file of the second");
    assert!(matches!(PlanLock::take(&path, &who()), LockAnswer::Held(_)));
}

#[test]
fn a_place_without_locks_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let LockAnswer::Unsupported(reason) = PlanLock::take(&folder.path().join("none/plan.ron"), &who()) else {
        panic!("there is no such folder")
    };
    assert_eq!(reason, "it is no longer there");
    std::fs::create_dir(PlanLock::file_for(&folder.path().join("plan.ron"))).expect("it is made");
    assert!(matches!(PlanLock::take(&folder.path().join("plan.ron"), &who()), LockAnswer::Unsupported(_)));
}

#[test]
fn what_a_holder_wrote_is_never_trusted() {
    let text = format!("process minus one\nhost \u{1b}[31m{}\nsince yesterday\nmore\n", "h".repeat(500));
    let holder = Holder::read(&text);
    assert_eq!((holder.process, holder.since), (None, None));
    assert!(holder.host.as_ref().is_some_and(|host| host.chars().count() <= 81 && !host.contains('\u{1b}')));
    assert_eq!(Holder::read(""), Holder::default());
    assert_eq!(Holder::default().words(&TimeZone::UTC), "another process");
    assert_eq!(Holder::read(&who().to_string()), who());
}
