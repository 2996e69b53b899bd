//! Whatever operation of the disk fails: there is the old content or the new, and success is told only of the new.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use rungs::app::file::FileIdentity;
use rungs::domain::plan::Plan;
use rungs::storage::backups::Backups;
use rungs::storage::conflict::keep_conflict_copy;
use rungs::storage::disk::{Disk, Durability, SystemDisk};
use rungs::storage::plan_file::{SaveRequest, save};
use rungs::storage::recovery::{RecoveryId, RecoveryMeta, RecoveryStore};

use super::support::{Answer, HookedDisk, bytes, is_temporary, size, titled};
use super::{noon, sample};

/// How an operation fails.
#[derive(Clone, Copy, Debug)]
struct Failure {
    kind: ErrorKind,
    /// Whether all later operations fail too.
    for_good: bool,
    /// Whether the operation happens and only its answer fails.
    happens: bool,
}

const FAILURES: [Failure; 7] = [
    Failure { kind: ErrorKind::Other, for_good: false, happens: false },
    Failure { kind: ErrorKind::StorageFull, for_good: true, happens: false },
    Failure { kind: ErrorKind::Other, for_good: false, happens: true },
    Failure { kind: ErrorKind::StorageFull, for_good: false, happens: false },
    Failure { kind: ErrorKind::Interrupted, for_good: false, happens: false },
    Failure { kind: ErrorKind::PermissionDenied, for_good: true, happens: false },
    Failure { kind: ErrorKind::NotFound, for_good: true, happens: true },
];

/// What an action said of itself.
struct Told {
    /// Whether it went well.
    well: bool,
    /// What it said went wrong beside it.
    warnings: usize,
}

impl Told {
    /// Whether this may be said of a file that is new or not. A failure may be told of a file that is new only if
    /// nothing could be asked of the disk any more: then nobody can know. A success must always be so.
    fn is_so(&self, is_new: bool, failure: Failure) -> bool {
        self.well == is_new || (is_new && failure.for_good)
    }
}

/// One thing that is done to files: what is there before, what is done, and what is then right.
trait Scenario {
    const NAME: &'static str;
    fn prepare(&self, folder: &Path);
    fn act(&self, disk: &dyn Disk, folder: &Path) -> Told;
    /// Looks at the folder; the names are relative to it.
    fn check(&self, folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>, told: &Told, failure: Failure, what: &str);
}

/// Runs a scenario with every single operation failing in turn; the number of operations that failed.
fn every_operation_fails<S: Scenario>(scenario: &S, failures: &[Failure]) -> usize {
    let mut points = 0;
    for failure in failures {
        for number in 0.. {
            let folder = tempfile::tempdir().expect("a folder");
            scenario.prepare(folder.path());
            let mut failed = String::new();
            let disk = HookedDisk::new(&SystemDisk, |operation| {
                if operation.number < number || (operation.number > number && !failure.for_good) {
                    return Answer::Go;
                }
                if operation.number == number {
                    operation.name.clone_into(&mut failed);
                }
                let error = Error::new(failure.kind, "made to fail");
                if failure.happens { Answer::GoAndFail(error) } else { Answer::Fail(error) }
            })
            .without_waiting();
            let told = scenario.act(&disk, folder.path());
            let operations = disk.operations();
            drop(disk);
            let what = format!("{}: operation {number} ({failed}), {failure:?}", S::NAME);
            let files = files_in(folder.path());
            scenario.check(folder.path(), &files, &told, *failure, &what);
            let may_stay = failure.for_good || failed == "remove";
            let stayed = files.keys().filter(|path| is_temporary(path)).count();
            assert!(may_stay || stayed == 0, "{what}: {:?}", files.keys());
            if operations <= number {
                assert!(told.well && told.warnings == 0, "{what}: nothing failed");
                break;
            }
            points += 1;
        }
    }
    points
}

/// All files below a folder.
fn files_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).expect("it is a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let relative = path.strip_prefix(folder).expect("it lies in it").to_owned();
                files.insert(relative, std::fs::read(&path).expect("it can be read"));
            }
        }
    }
    files
}

fn below<'a>(files: &'a BTreeMap<PathBuf, Vec<u8>>, folder: &str) -> Vec<&'a Vec<u8>> {
    let whole =
        |path: &PathBuf| path.starts_with(folder) && !is_temporary(path) && path.extension() == Some("ron".as_ref());
    files.iter().filter(|(path, _)| whole(path)).map(|(_, content)| content).collect()
}

struct Save {
    old: Plan,
    new: Plan,
    older_format: Option<u32>,
}

impl Scenario for Save {
    const NAME: &'static str = "save";

    fn prepare(&self, folder: &Path) {
        std::fs::write(folder.join("plan.ron"), bytes(&self.old)).expect("it is written");
    }

    fn act(&self, disk: &dyn Disk, folder: &Path) -> Told {
        let backups = Backups::new(folder.join("backups"));
        let request = SaveRequest {
            path: &folder.join("plan.ron"),
            plan: &self.new,
            expected: Some(&FileIdentity::of_bytes(&bytes(&self.old), None)),
            older_format: self.older_format,
            backups: Some(&backups),
            now: &noon(),
        };
        match save(disk, &request) {
            Ok(report) => {
                let unconfirmed = usize::from(report.durability == Durability::Unconfirmed);
                Told { well: true, warnings: report.warnings.len() + unconfirmed }
            }
            Err(error) => {
                assert!(error.to_string().contains("plan.ron"), "{error}");
                Told { well: false, warnings: 0 }
            }
        }
    }

    fn check(&self, _folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>, told: &Told, failure: Failure, what: &str) {
        let (old, new) = (bytes(&self.old), bytes(&self.new));
        let plan = &files[Path::new("plan.ron")];
        assert!(*plan == old || *plan == new, "{what}: the plan is neither old nor new");
        assert!(told.is_so(*plan == new, failure), "{what}: what was told is not so");
        let versions = below(files, "backups");
        assert!(versions.iter().all(|version| **version == old || **version == new), "{what}: a torn version");
        assert!(told.warnings > 0 || !told.well || versions.contains(&&old), "{what}: the old version is lost");
        let copy = files.get(Path::new("plan.ron.v0.bak"));
        assert!(copy.is_none_or(|copy| *copy == old), "{what}: a torn copy");
        assert_eq!(told.well && self.older_format.is_some(), told.well && copy.is_some(), "{what}: no copy");
    }
}

struct FirstSave(Plan);

impl Scenario for FirstSave {
    const NAME: &'static str = "first save";

    fn prepare(&self, _folder: &Path) {}

    fn act(&self, disk: &dyn Disk, folder: &Path) -> Told {
        let path = folder.join("plan.ron");
        let request =
            SaveRequest { path: &path, plan: &self.0, expected: None, older_format: None, backups: None, now: &noon() };
        match save(disk, &request) {
            Ok(report) => Told { well: true, warnings: usize::from(report.durability == Durability::Unconfirmed) },
            Err(_) => Told { well: false, warnings: 0 },
        }
    }

    fn check(&self, _folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>, told: &Told, failure: Failure, what: &str) {
        let plan = files.get(Path::new("plan.ron"));
        assert!(plan.is_none_or(|plan| *plan == bytes(&self.0)), "{what}: the plan is torn");
        assert!(told.is_so(plan.is_some(), failure), "{what}: what was told is not so");
    }
}

struct Backup {
    old: Plan,
    new: Plan,
}

impl Scenario for Backup {
    const NAME: &'static str = "backup";

    fn prepare(&self, folder: &Path) {
        let backups = Backups::new(folder.join("backups"));
        backups.keep(&SystemDisk, &folder.join("plan.ron"), &bytes(&self.old), &noon()).expect("it is kept");
    }

    fn act(&self, disk: &dyn Disk, folder: &Path) -> Told {
        let backups = Backups::new(folder.join("backups"));
        let kept = backups.keep(disk, &folder.join("plan.ron"), &bytes(&self.new), &noon());
        Told { well: kept.is_ok(), warnings: 0 }
    }

    fn check(&self, _folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>, told: &Told, _failure: Failure, what: &str) {
        let (old, new) = (bytes(&self.old), bytes(&self.new));
        let versions = below(files, "backups");
        assert!(versions.iter().all(|version| **version == old || **version == new), "{what}: a torn version");
        assert!(versions.contains(&&old), "{what}: the old version is lost");
        assert!(!told.well || versions.contains(&&new), "{what}: what was told is not so");
    }
}

struct Conflict(Plan);

impl Scenario for Conflict {
    const NAME: &'static str = "conflict copy";

    fn prepare(&self, folder: &Path) {
        std::fs::write(folder.join("plan.ron"), "theirs").expect("it is written");
    }

    fn act(&self, disk: &dyn Disk, folder: &Path) -> Told {
        let copied = keep_conflict_copy(disk, &folder.join("plan.ron"), &bytes(&self.0), &noon());
        Told { well: copied.is_ok(), warnings: usize::from(matches!(copied, Ok((_, Durability::Unconfirmed)))) }
    }

    fn check(&self, _folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>, told: &Told, failure: Failure, what: &str) {
        assert_eq!(files[Path::new("plan.ron")], b"theirs", "{what}: their plan is lost");
        let copy = files.get(Path::new("plan (conflict 2026-11-21 120000).ron"));
        assert!(copy.is_none_or(|copy| *copy == bytes(&self.0)), "{what}: the copy is torn");
        assert!(told.is_so(copy.is_some(), failure), "{what}: what was told is not so");
    }
}

struct Recovery {
    old: Plan,
    new: Plan,
}

fn meta(title: &str) -> RecoveryMeta {
    let time = noon().timestamp();
    RecoveryMeta { path: None, base: None, program: String::new(), time, title: title.to_owned(), texts: Vec::new() }
}

impl Scenario for Recovery {
    const NAME: &'static str = "recovery copy";

    fn prepare(&self, folder: &Path) {
        let id = RecoveryId::parse("one").expect("it is a name");
        let slot = RecoveryStore::new(folder.join("recovery")).open(&SystemDisk, id).expect("it is free");
        slot.write(&SystemDisk, &self.old, &meta("old")).expect("it is kept");
    }

    fn act(&self, disk: &dyn Disk, folder: &Path) -> Told {
        let id = RecoveryId::parse("one").expect("it is a name");
        let store = RecoveryStore::new(folder.join("recovery"));
        let kept = store.open(disk, id).and_then(|slot| slot.write(disk, &self.new, &meta("new")));
        Told { well: kept.is_ok(), warnings: usize::from(matches!(kept, Ok(Durability::Unconfirmed))) }
    }

    fn check(&self, folder: &Path, _files: &BTreeMap<PathBuf, Vec<u8>>, told: &Told, _failure: Failure, what: &str) {
        let store = RecoveryStore::new(folder.join("recovery"));
        let offers = store.pending(&SystemDisk, noon().timestamp()).expect("they are listed");
        assert_eq!(offers.len(), 1, "{what}: the copy is lost");
        let plan = offers[0].plan.as_ref().expect("it can be read");
        assert!(*plan == self.new || (*plan == self.old && !told.well), "{what}: what was told is not so");
        assert!(offers[0].meta.is_some(), "{what}: what belongs to it is lost");
    }
}

#[test]
fn whatever_operation_fails_nothing_is_lost() {
    let count = size("RUNGS_FAILURES", 3).min(FAILURES.len());
    let failures = &FAILURES[..count];
    let (old, new) = (sample(), titled(&sample(), "Another, which is longer"));
    let points = [
        every_operation_fails(&Save { old: old.clone(), new: new.clone(), older_format: None }, failures),
        every_operation_fails(&Save { old: old.clone(), new: new.clone(), older_format: Some(0) }, failures),
        every_operation_fails(&FirstSave(new.clone()), failures),
        every_operation_fails(&Backup { old: old.clone(), new: new.clone() }, failures),
        every_operation_fails(&Conflict(new.clone()), failures),
        every_operation_fails(&Recovery { old, new }, failures),
    ];
    let all: usize = points.iter().sum();
    println!("every operation fails: {all} points in 6 scenarios ({points:?}), 0 lost, 0 told falsely");
    assert!(all > 200 && points.iter().all(|points| *points > 0));
}

#[test]
fn every_usual_reason_is_said_in_plain_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    for (operation, kind, words) in [
        ("create_new", ErrorKind::ReadOnlyFilesystem, "no new file could be made in its folder: the disk is read-only"),
        ("create_new", ErrorKind::PermissionDenied, "no new file could be made in its folder: permission is missing"),
        ("create_new", ErrorKind::StorageFull, "no new file could be made in its folder: the disk is full"),
        ("write", ErrorKind::StorageFull, "the new file could not be written: the disk is full"),
        ("write", ErrorKind::QuotaExceeded, "the new file could not be written: your share of the disk is used up"),
        ("sync", ErrorKind::StorageFull, "the new file could not be written: the disk is full"),
        (
            "rename_new",
            ErrorKind::PermissionDenied,
            "the new file could not be put in its place: permission is missing",
        ),
        ("facts", ErrorKind::PermissionDenied, "the old file could not be looked at: permission is missing"),
        ("facts", ErrorKind::InvalidFilename, "its name is too long or not allowed on this disk"),
        ("facts", ErrorKind::NotADirectory, "what should be its folder is a file"),
        ("read_link", ErrorKind::PermissionDenied, "the old file could not be looked at: permission is missing"),
    ] {
        let disk =
            HookedDisk::new(
                &SystemDisk,
                |about| {
                    if about.name == operation { Answer::Fail(kind.into()) } else { Answer::Go }
                },
            );
        let plan = sample();
        let request =
            SaveRequest { path: &path, plan: &plan, expected: None, older_format: None, backups: None, now: &noon() };
        let error = save(&disk, &request).expect_err("it fails");
        assert_eq!(error.to_string(), format!("{words}: {}", path.display()));
        assert!(files_in(folder.path()).is_empty());
    }
}
