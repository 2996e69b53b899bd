//! A save happens wholly or not at all.

use std::path::Path;

use rungs::storage::backups::Backups;
use rungs::storage::disk::{Durability, ReplaceErrorKind, SystemDisk};
use rungs::storage::plan_file::{SaveError, SaveRequest, load};

use super::{sample, save};

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("it is a folder");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_save_replaces_the_file_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let mut plan = sample();
    assert_eq!(save(&path, &plan).expect("it is saved").durability, Durability::Certain);
    plan.title = "Another".to_owned();
    save(&path, &plan).expect("it is saved");
    assert_eq!(load(&path).expect("it is loaded"), plan);
    assert_eq!(names(folder.path()), ["plan.ron"]);
}

#[test]
fn a_file_in_the_working_folder_needs_no_folder_in_its_name() {
    // The folder of the tests is the package; a name without a folder is tried where nothing is written.
    let error = save(Path::new("Cargo.toml/plan.ron"), &sample()).expect_err("a file is no folder");
    assert!(error.to_string().ends_with("Cargo.toml/plan.ron"), "{error}");
}

#[test]
fn a_plan_that_could_not_be_opened_again_is_not_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    save(&path, &sample()).expect("it is saved");
    let before = std::fs::read(&path).expect("it is there");
    let mut plan = sample();
    plan.hours_per_week = f64::NAN;
    let error = save(&path, &plan).expect_err("it could not be opened again");
    assert!(matches!(error, SaveError::NotReproduced { .. }), "{error:?}");
    assert!(error.to_string().contains("hours a week"), "{error}");
    plan.hours_per_week = 5.0;
    plan.title = "x".repeat(17 * 1024 * 1024);
    assert!(matches!(save(&path, &plan), Err(SaveError::TooLarge { .. })));
    assert_eq!(std::fs::read(&path).expect("it is there"), before);
    assert_eq!(names(folder.path()), ["plan.ron"]);
}

#[test]
fn a_folder_or_a_missing_folder_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let kind = |path: &Path| match save(path, &sample()) {
        Err(SaveError::NotWritten(error)) => error.kind.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(kind(folder.path()), "it is a folder, not a file");
    assert_eq!(kind(&folder.path().join("none/plan.ron")), "there is no such folder");
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_read_only_file_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, "mine").expect("it is written");
    let mut mode = std::fs::metadata(&path).expect("it is there").permissions();
    mode.set_readonly(true);
    std::fs::set_permissions(&path, mode).expect("it is read-only");
    let Err(SaveError::NotWritten(error)) = save(&path, &sample()) else { panic!("it was written") };
    assert!(matches!(error.kind, ReplaceErrorKind::ReadOnly), "{error:?}");
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "mine");
    assert_eq!(names(folder.path()), ["plan.ron"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).expect("it is there").permissions().mode() & 0o7777
    }

    #[test]
    fn a_new_file_is_its_owners_alone_and_an_old_one_keeps_its_mode() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.ron");
        save(&path, &sample()).expect("it is saved");
        assert_eq!(mode(&path), 0o600);
        for kept in [0o644, 0o640, 0o660] {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(kept)).expect("it is set");
            save(&path, &sample()).expect("it is saved");
            assert_eq!(mode(&path), kept);
        }
    }

    #[test]
    fn links_are_followed_and_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("far")).expect("it is made");
        save(&at("far/plan.ron"), &sample()).expect("it is saved");
        symlink("far/plan.ron", at("near.ron")).expect("it is linked");
        symlink(at("near.ron"), at("nearer.ron")).expect("it is linked");
        let mut plan = sample();
        plan.title = "By way of a link".to_owned();
        save(&at("nearer.ron"), &plan).expect("it is saved");
        assert_eq!(load(&at("far/plan.ron")).expect("it is loaded"), plan);
        assert!(at("near.ron").is_symlink() && at("nearer.ron").is_symlink());
        assert_eq!(names(&at("far")), ["plan.ron"]);
    }

    #[test]
    fn a_link_to_nothing_makes_the_file_it_names() {
        let folder = tempfile::tempdir().expect("a folder");
        symlink("later.ron", folder.path().join("plan.ron")).expect("it is linked");
        save(&folder.path().join("plan.ron"), &sample()).expect("it is saved");
        assert_eq!(load(&folder.path().join("later.ron")).expect("it is loaded"), sample());
    }

    #[test]
    fn links_in_a_circle_are_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        symlink(at("b.ron"), at("a.ron")).expect("it is linked");
        symlink(at("a.ron"), at("b.ron")).expect("it is linked");
        let Err(SaveError::NotWritten(error)) = save(&at("a.ron"), &sample()) else { panic!("it was written") };
        assert!(matches!(error.kind, ReplaceErrorKind::LinkCircle), "{error:?}");
    }

    #[test]
    fn a_read_only_folder_keeps_the_old_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.ron");
        std::fs::write(&path, "mine").expect("it is written");
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o500)).expect("it is set");
        let may_write_anyway = std::fs::write(folder.path().join("probe"), "").is_ok();
        let saved = save(&path, &sample());
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o700)).expect("it is set");
        // Nothing stops the administrator, so there is nothing to see then.
        if !may_write_anyway {
            let Err(SaveError::NotWritten(error)) = saved else { panic!("it was written") };
            assert!(matches!(error.kind, ReplaceErrorKind::Create(_)), "{error:?}");
            assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "mine");
        }
    }
}

#[test]
fn a_plan_that_would_read_differently_is_not_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let mut plan = sample();
    // The space is no part of the value once it stands in a file.
    plan.unknown.push("later", " 1");
    let error = save(&path, &plan).expect_err("another plan would be read");
    assert!(matches!(&error, SaveError::NotReproduced { reason, .. } if reason.contains("differently")), "{error:?}");
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn a_file_written_in_the_future_is_kept_as_of_now() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, "what was there").expect("it is written");
    let hours_on = |hours: u64| std::time::SystemTime::now() + std::time::Duration::from_secs(hours * 3600);
    let file = std::fs::File::options().write(true).open(&path).expect("it is there");
    file.set_modified(hours_on(24 * 365 * 10)).expect("it is set");
    let backups = Backups::new(folder.path().join("backups"));
    let now = jiff::Zoned::now();
    let plan = sample();
    let request = SaveRequest {
        path: &path,
        plan: &plan,
        expected: None,
        older_format: None,
        backups: Some(&backups),
        now: &now,
    };
    rungs::storage::plan_file::save(&SystemDisk, &request).expect("it is saved");
    let versions = backups.list(&SystemDisk, &path).expect("they are listed");
    assert_eq!(versions.len(), 2);
    let latest = jiff::Timestamp::try_from(hours_on(1)).expect("it is a time");
    assert!(versions.iter().all(|version| version.time < latest), "{versions:?}");
}
