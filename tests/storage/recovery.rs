//! Recovery copies: offered when nobody holds them, kept when they cannot be read.

use std::path::{Path, PathBuf};

use rungs::app::file::FileIdentity;
use rungs::domain::plan::Plan;
use rungs::storage::disk::SystemDisk;
use rungs::storage::recovery::{PendingRecovery, RecoveryId, RecoveryMeta, RecoveryStore};

use super::support::titled;
use super::{noon, sample};

fn store(folder: &Path) -> RecoveryStore {
    RecoveryStore::new(folder.join("state/recovery"))
}

fn meta() -> RecoveryMeta {
    RecoveryMeta {
        path: Some(PathBuf::from("/plans/plan.ron")),
        base: Some(FileIdentity::of_bytes(b"what was loaded", Some(noon().timestamp()))),
        program: "0.1.0".to_owned(),
        time: noon().timestamp(),
        title: "A plan".to_owned(),
        texts: Vec::new(),
    }
}

fn pending(folder: &Path) -> Vec<PendingRecovery> {
    store(folder).pending(&SystemDisk, noon().timestamp()).expect("they are listed")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder.join("state/recovery")).expect("it is a folder");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn what_is_left_is_offered_and_what_is_held_is_not() {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(pending(folder.path()).is_empty());
    let slot = store(folder.path()).open(&SystemDisk, RecoveryId::unused()).expect("it is free");
    slot.write(&SystemDisk, &titled(&sample(), "One"), &meta()).expect("it is kept");
    slot.write(&SystemDisk, &titled(&sample(), "Two"), &meta()).expect("it is kept");
    assert!(pending(folder.path()).is_empty(), "it is held");
    let again = store(folder.path()).open(&SystemDisk, slot.id().clone()).expect_err("it is held");
    assert!(again.to_string().starts_with("another process has it: "), "{again}");
    let file = slot.file();
    drop(slot);
    let offers = pending(folder.path());
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].plan.as_ref().map(|plan| plan.title.as_str()), Ok("Two"));
    assert_eq!((offers[0].meta.as_ref(), &offers[0].file), (Some(&meta()), &file));
    assert!(pending(folder.path()).is_empty(), "it is offered once at a time");
    drop(offers);
    // The document goes on from it and is saved.
    pending(folder.path()).remove(0).discard(&SystemDisk).expect("it is removed");
    assert!(pending(folder.path()).is_empty());
    assert!(names(folder.path()).is_empty(), "{:?}", names(folder.path()));
}

#[test]
fn the_latest_is_offered_first_and_each_can_be_discarded() {
    let folder = tempfile::tempdir().expect("a folder");
    for (title, hours) in [("old", 1), ("new", 3), ("between", 2)] {
        let slot = store(folder.path()).open(&SystemDisk, RecoveryId::unused()).expect("it is free");
        let time = noon().saturating_add(jiff::SignedDuration::from_hours(hours)).timestamp();
        let about = RecoveryMeta { time, path: None, ..meta() };
        slot.write(&SystemDisk, &titled(&sample(), title), &about).expect("it is kept");
    }
    let titles = || {
        let title = |offer: PendingRecovery| offer.plan.clone().expect("it can be read").title;
        pending(folder.path()).into_iter().map(title).collect::<Vec<_>>()
    };
    assert_eq!(titles(), ["new", "between", "old"]);
    pending(folder.path()).remove(1).discard(&SystemDisk).expect("it is removed");
    assert_eq!(titles(), ["new", "old"]);
    let id = pending(folder.path())[0].id.clone();
    store(folder.path()).remove(&SystemDisk, id).expect("it is removed");
    assert_eq!(titles(), ["old"]);
}

#[test]
fn a_copy_that_cannot_be_read_is_kept_and_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let slot = store(folder.path()).open(&SystemDisk, RecoveryId::unused()).expect("it is free");
    // It is kept even though it could not be opened: the next version may mend it.
    let unsound = Plan { hours_per_week: f64::NAN, ..sample() };
    slot.write(&SystemDisk, &unsound, &meta()).expect("it is kept");
    let file = slot.file();
    drop(slot);
    let before = std::fs::read(&file).expect("it is there");
    for _ in 0..2 {
        let offers = pending(folder.path());
        let problem = offers[0].plan.as_ref().expect_err("it cannot be read");
        assert!(problem.contains("hours a week") && problem.contains(&file.display().to_string()), "{problem}");
        assert_eq!(offers[0].meta, Some(meta()));
        assert_eq!(std::fs::read(&file).expect("it is there"), before);
    }
    std::fs::write(&file, [0xff, 0x00]).expect("it is written");
    let offer = pending(folder.path()).remove(0);
    assert!(offer.plan.is_err() && offer.meta.is_none());
    assert_eq!(std::fs::read(&file).expect("it is there"), [0xff, 0x00]);
}

#[test]
fn a_pair_of_an_earlier_version_is_offered_and_removed_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let inside = folder.path().join("state/recovery");
    std::fs::create_dir_all(&inside).expect("it is made");
    let text = rungs::storage::plan_file::to_text(&sample()).expect("it has a text");
    std::fs::write(inside.join("1-0.ron"), text).expect("it is written");
    let about = "RecoveryMeta(\n    path: Some(\"/plans/plan.ron\"),\n    time: \"2026-11-21T12:00:00Z\",\n)\n";
    std::fs::write(inside.join("1-0.meta.ron"), about).expect("it is written");
    let offer = pending(folder.path()).remove(0);
    assert_eq!(offer.meta.as_ref().and_then(|meta| meta.path.clone()), meta().path);
    assert_eq!(offer.plan, Ok(sample()));
    offer.discard(&SystemDisk).expect("it is removed");
    assert!(names(folder.path()).is_empty(), "{:?}", names(folder.path()));
}

#[test]
fn a_path_of_any_letters_is_kept_with_the_copy() {
    let folder = tempfile::tempdir().expect("a folder");
    let slot = store(folder.path()).open(&SystemDisk, RecoveryId::unused()).expect("it is free");
    let about = RecoveryMeta { path: Some(PathBuf::from("/a\n\"b\"\u{1b}/*\\c.ron")), ..meta() };
    slot.write(&SystemDisk, &sample(), &about).expect("it is kept");
    let as_a_plan = rungs::storage::plan_file::load(&slot.file()).expect("a copy can be opened as a plan");
    assert_eq!(as_a_plan, sample());
    drop(slot);
    assert_eq!(pending(folder.path()).remove(0).meta, Some(about));
}

#[test]
fn what_is_left_of_half_a_pair_is_swept() {
    let folder = tempfile::tempdir().expect("a folder");
    let slot = store(folder.path()).open(&SystemDisk, RecoveryId::unused()).expect("it is free");
    slot.write(&SystemDisk, &sample(), &meta()).expect("it is kept");
    let inside = folder.path().join("state/recovery");
    std::fs::rename(slot.file(), inside.join(format!("{}.meta.ron", slot.id()))).expect("it is moved");
    drop(slot);
    let half_made = inside.join(".1-0.ron.4194305-0123456789abcdef.tmp");
    std::fs::write(&half_made, "half").expect("it is written");
    let long_ago = std::time::SystemTime::from(noon().saturating_sub(jiff::SignedDuration::from_hours(1)).timestamp());
    std::fs::File::options()
        .write(true)
        .open(&half_made)
        .and_then(|file| file.set_modified(long_ago))
        .expect("it is set");
    std::fs::write(inside.join("notes.txt"), "not ours").expect("it is written");
    assert!(pending(folder.path()).is_empty());
    assert_eq!(names(folder.path()), ["notes.txt"]);
}

#[cfg(unix)]
#[test]
fn copies_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let slot = store(folder.path()).open(&SystemDisk, RecoveryId::unused()).expect("it is free");
    slot.write(&SystemDisk, &sample(), &meta()).expect("it is kept");
    let mode = |path: &Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    assert_eq!(mode(&slot.file()), 0o600);
    assert_eq!(mode(&folder.path().join("state/recovery")), 0o700);
}
