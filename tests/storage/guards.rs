//! What a save looks at before it touches anything.

use std::path::Path;

use rungs::app::file::FileIdentity;
use rungs::domain::plan::Plan;
use rungs::storage::backups::Backups;
use rungs::storage::disk::{Disk, SystemDisk};
use rungs::storage::plan_file::{self, SaveError, SaveReport, SaveRequest, load};

use super::support::{ModelDisk, Tree, bytes, titled};
use super::{noon, sample, save};

struct Folder(tempfile::TempDir);

impl Folder {
    /// A folder with the sample plan in it.
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        std::fs::write(folder.at("plan.ron"), bytes(&sample())).expect("it is written");
        folder
    }

    fn at(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.at(name)).expect("it is there")
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("it is a folder");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

fn save_expecting(path: &Path, plan: &Plan, expected: &FileIdentity) -> Result<SaveReport, SaveError> {
    let request = SaveRequest { path, plan, expected: Some(expected), older_format: None, backups: None, now: &noon() };
    plan_file::save(&SystemDisk, &request)
}

fn save_over_format(path: &Path, plan: &Plan, older_format: u32) -> SaveReport {
    let request =
        SaveRequest { path, plan, expected: None, older_format: Some(older_format), backups: None, now: &noon() };
    plan_file::save(&SystemDisk, &request).expect("it is saved")
}

#[test]
fn a_file_that_was_changed_is_not_replaced() {
    let folder = Folder::new();
    let path = folder.at("plan.ron");
    let seen = FileIdentity::of(&SystemDisk, &path).expect("it is there");
    std::fs::write(&path, "theirs").expect("it is written");
    let error = save_expecting(&path, &titled(&sample(), "Mine"), &seen).expect_err("it was changed");
    assert!(matches!(error, SaveError::ChangedOnDisk { .. }), "{error:?}");
    assert!(error.to_string().starts_with("another program has changed the file since it was opened: "), "{error}");
    assert_eq!((folder.read("plan.ron").as_slice(), folder.names()), (&b"theirs"[..], vec!["plan.ron".to_owned()]));
}

#[test]
fn a_change_of_one_byte_at_the_same_time_and_length_is_noticed() {
    let folder = Folder::new();
    let path = folder.at("plan.ron");
    let seen = FileIdentity::of(&SystemDisk, &path).expect("it is there");
    let time = std::fs::metadata(&path).and_then(|found| found.modified()).expect("it has a time");
    let mut theirs = folder.read("plan.ron");
    theirs[100] ^= 1;
    std::fs::write(&path, &theirs).expect("it is written");
    std::fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(time)).expect("it is set");
    assert!(matches!(save_expecting(&path, &sample(), &seen), Err(SaveError::ChangedOnDisk { .. })));
    assert_eq!(folder.read("plan.ron"), theirs);
}

#[test]
fn a_file_that_was_only_touched_is_the_same() {
    let folder = Folder::new();
    let path = folder.at("plan.ron");
    let seen = FileIdentity::of(&SystemDisk, &path).expect("it is there");
    let later = std::time::SystemTime::now() + std::time::Duration::from_hours(1);
    std::fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(later)).expect("it is set");
    assert!(seen.unchanged(&SystemDisk, &path).expect("it is there"));
    assert_ne!(FileIdentity::of(&SystemDisk, &path).expect("it is there"), seen);
    save_expecting(&path, &titled(&sample(), "Mine"), &seen).expect("it is saved");
}

#[test]
fn what_was_saved_is_what_is_expected_next() {
    let folder = Folder::new();
    let path = folder.at("plan.ron");
    let report = save(&path, &titled(&sample(), "One")).expect("it is saved");
    assert_eq!(report.identity, FileIdentity::of(&SystemDisk, &path).expect("it is there"));
    let report = save_expecting(&path, &titled(&sample(), "Two"), &report.identity).expect("it is saved");
    std::fs::remove_file(&path).expect("it is removed");
    let gone = report.identity.unchanged(&SystemDisk, &path).map_err(|error| error.kind());
    assert_eq!(gone, Err(std::io::ErrorKind::NotFound));
    // A file that is gone can be written again; nothing is lost by it.
    save_expecting(&path, &titled(&sample(), "Three"), &report.identity).expect("it is saved");
    assert_eq!(load(&path).expect("it opens").title, "Three");
}

#[test]
fn a_file_of_an_older_format_is_copied_once_and_never_over_another() {
    let folder = Folder::new();
    let path = folder.at("plan.ron");
    let old = folder.read("plan.ron");
    std::fs::write(folder.at("plan.ron.v0.bak"), "another").expect("it is written");
    let report = save_over_format(&path, &titled(&sample(), "New"), 0);
    assert_eq!(report.kept_copy, Some(folder.at("plan.ron.v0-2.bak")));
    assert_eq!(folder.read("plan.ron.v0-2.bak"), old);
    assert_eq!(folder.read("plan.ron.v0.bak"), b"another");
    // The same content again needs no further copy, and a file of this format none at all.
    std::fs::write(&path, &old).expect("it is written");
    assert_eq!(save_over_format(&path, &titled(&sample(), "New"), 0).kept_copy, None);
    assert_eq!(save_over_format(&path, &titled(&sample(), "Newer"), plan_file::FORMAT).kept_copy, None);
    assert_eq!(folder.names(), ["plan.ron", "plan.ron.v0-2.bak", "plan.ron.v0.bak"]);
}

#[test]
fn a_folder_of_backups_that_cannot_be_made_is_a_warning() {
    let folder = Folder::new();
    std::fs::write(folder.at("data"), "a file").expect("it is written");
    let request = SaveRequest {
        path: &folder.at("plan.ron"),
        plan: &titled(&sample(), "New"),
        expected: None,
        older_format: None,
        backups: Some(&Backups::new(folder.at("data/backups"))),
        now: &noon(),
    };
    let report = plan_file::save(&SystemDisk, &request).expect("it is saved");
    assert_eq!(report.warnings.len(), 2, "{:?}", report.warnings);
    assert!(report.warnings[0].starts_with("the earlier version was not kept among the backups: "));
    assert_eq!(load(&folder.at("plan.ron")).expect("it opens").title, "New");
}

#[test]
fn a_file_that_is_too_large_to_be_kept_is_replaced_only_if_it_was_asked_for() {
    let folder = Folder::new();
    let path = folder.at("plan.ron");
    let large = std::fs::File::create(&path).expect("it is made");
    large.set_len(17 * 1024 * 1024).expect("it is large");
    let seen = FileIdentity::of_bytes(b"something", None);
    assert!(matches!(save_expecting(&path, &sample(), &seen), Err(SaveError::ChangedOnDisk { .. })));
    let report = save(&path, &sample()).expect("it is saved");
    assert_eq!(report.warnings.len(), 1);
    assert_eq!(load(&path).expect("it opens"), sample());
}

#[test]
fn a_file_of_somebody_else_is_left_alone() {
    let path = Path::new("/model/plan.ron");
    let old = bytes(&sample());
    let files = Tree::from([(path.to_owned(), old.clone())]);
    for owner in [(0, 0), (1000, 100), (7, 1000)] {
        let disk = ModelDisk::new(true, &["/model"], &files);
        disk.give("/model/plan.ron", owner.0, owner.1);
        let request = SaveRequest {
            path,
            plan: &titled(&sample(), "New"),
            expected: None,
            older_format: None,
            backups: None,
            now: &noon(),
        };
        let error = plan_file::save(&disk, &request).expect_err("it belongs to another");
        assert!(matches!(error, SaveError::ForeignOwner { .. }), "{error:?}");
        assert!(error.to_string().contains("belongs to another user or group"), "{error}");
        assert_eq!(disk.tree(), files);
    }
}

#[test]
fn the_longest_names_can_be_saved() {
    let folder = Folder::new();
    let name = format!("{}é.ron", "n".repeat(249));
    assert_eq!(name.len(), 255);
    let path = folder.at(&name);
    save(&path, &sample()).expect("it is saved");
    save(&path, &titled(&sample(), "Again")).expect("it is saved");
    assert_eq!(load(&path).expect("it opens").title, "Again");
    let request = SaveRequest {
        path: &path,
        plan: &sample(),
        expected: None,
        older_format: Some(0),
        backups: Some(&Backups::new(folder.at("data"))),
        now: &noon(),
    };
    let report = plan_file::save(&SystemDisk, &request).expect("it is saved");
    assert!(report.kept_copy.is_some() && report.warnings.is_empty(), "{report:?}");
    let longer = folder.at(&format!("n{name}"));
    let error = save(&longer, &sample()).expect_err("the name is too long");
    assert!(error.to_string().starts_with("its name is too long"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_file_with_two_names_is_left_alone() {
    let folder = Folder::new();
    std::fs::hard_link(folder.at("plan.ron"), folder.at("other.ron")).expect("it is linked");
    let error = save(&folder.at("plan.ron"), &titled(&sample(), "New")).expect_err("it has two names");
    assert!(matches!(error, SaveError::HardLinked { links: 2, .. }), "{error:?}");
    assert!(error.to_string().starts_with("the file has 2 names (hard links)"), "{error}");
    assert_eq!(folder.read("plan.ron"), bytes(&sample()));
    assert_eq!(folder.names(), ["other.ron", "plan.ron"]);
}

/// Whoever may give files away keeps the owner of a file.
#[cfg(unix)]
#[test]
fn an_administrator_keeps_the_owner_of_a_file() {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let folder = Folder::new();
    let path = folder.at("plan.ron");
    let before = std::fs::metadata(&path).expect("it is there").uid();
    let given = chown(&path, Some(1), Some(1)).is_ok();
    save(&path, &titled(&sample(), "New")).expect("it is saved");
    let after = std::fs::metadata(&path).expect("it is there").uid();
    assert_eq!(after, if given { 1 } else { before });
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named() {
    let folder = Folder::new();
    let message = |path: &Path| save(path, &sample()).expect_err("it cannot be saved").to_string();
    assert!(message(Path::new("/dev/null")).starts_with("it is not a regular file"));
    assert!(message(&folder.at("")).starts_with("it is a folder, not a file"));
    assert!(message(&folder.at("plan.ron/plan.ron")).starts_with("what should be its folder is a file"));
    assert!(message(&folder.at("none/plan.ron")).starts_with("there is no such folder"));
    assert_eq!(folder.names(), ["plan.ron"]);
}

#[test]
fn the_real_disk_never_renames_over_a_file_unasked() {
    let folder = Folder::new();
    std::fs::write(folder.at("new.ron"), "new").expect("it is written");
    let taken = SystemDisk.rename_new(&folder.at("new.ron"), &folder.at("plan.ron"));
    assert_eq!(taken.map_err(|error| error.kind()), Err(std::io::ErrorKind::AlreadyExists));
    assert_eq!(folder.read("plan.ron"), bytes(&sample()));
    SystemDisk.rename_new(&folder.at("new.ron"), &folder.at("free.ron")).expect("the name is free");
    assert_eq!(folder.names(), ["free.ron", "plan.ron"]);
}
