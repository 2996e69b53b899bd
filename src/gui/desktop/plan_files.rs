//! Reads, writes and compares plan files for the window, and says what came of it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Zoned;
use jiff::tz::TimeZone;

use super::held_file::{Held, HeldFile};
use crate::app::action::{Action, CompareAction, ConflictAction, FileAction, Side, VersionAction};
use crate::app::effect::Writing;
use crate::app::file::{Access, FileIdentity, LastPlan, Lost, OpenedFile, ReadOnly, Version};
use crate::app::format;
use crate::domain::plan::Plan;
use crate::storage::backups::Backups;
use crate::storage::conflict::keep_conflict_copy;
use crate::storage::disk::{Disk as _, Durability, SystemDisk, reason};
use crate::storage::plan_file::{self, FORMAT, LoadError, LoadedPlan, SaveError, SaveReport, SaveRequest};
use crate::storage::sample_plan;
use crate::storage::{LARGEST_FILE, ReadError};

/// The plan files of this window.
#[derive(Clone, Default)]
pub(super) struct PlanFiles {
    pub(super) held: HeldFile,
    pub(super) backups: Option<Backups>,
}

impl PlanFiles {
    /// Reads a plan and holds its file.
    pub(super) fn open(&self, path: &Path) -> Action {
        let path = resolved(path);
        let mut held = self.held.turn();
        let (lock, access, note) = held.ask(&path);
        match read(&path) {
            Ok((loaded, identity)) => {
                held.keep(&path, identity, lock, &access);
                let file = opened_file(&path, identity, access, note, &loaded);
                FileAction::Opened { plan: Box::new(loaded.plan), file: Some(file) }.into()
            }
            Err(error) => FileAction::OpenFailed(error.to_string()).into(),
        }
    }

    /// Holds a file whose plan is open already.
    pub(super) fn hold(&self, path: &Path) -> Action {
        let path = resolved(path);
        let mut held = self.held.turn();
        let (lock, access, _note) = held.ask(&path);
        held.keep(&path, None, lock, &access);
        FileAction::Access { path, access }.into()
    }

    /// Writes a plan, and holds the file from then on.
    pub(super) fn write(&self, writing: Writing) -> Action {
        let Writing { path, plan, revision, over, expected, older_format, then } = writing;
        let path = resolved(&path);
        let mut held = self.held.turn();
        if !over && path.exists() {
            return FileAction::SaveWouldReplace { path, then }.into();
        }
        let (lock, access, note) = held.ask(&path);
        if let Some(why) = access.obstacle() {
            return FileAction::SaveFailed(format!("{why}: {}", path.display())).into();
        }
        match self.save(&path, &plan, expected.as_ref(), older_format) {
            Ok(report) => {
                held.keep(&path, Some(report.identity), lock, &access);
                let identity = Some(report.identity);
                let mut notes = notes(report);
                notes.extend(note.map(|note| sentence(&note)));
                FileAction::Saved { path, revision, identity, notes, then }.into()
            }
            Err(SaveError::ChangedOnDisk { path }) => ConflictAction::Noticed { path, then }.into(),
            Err(error) => FileAction::SaveFailed(error.to_string()).into(),
        }
    }

    fn save(
        &self,
        path: &Path,
        plan: &Plan,
        expected: Option<&FileIdentity>,
        older_format: Option<u32>,
    ) -> Result<SaveReport, SaveError> {
        let (backups, now) = (self.backups.as_ref(), Zoned::now());
        plan_file::save(&SystemDisk, &SaveRequest { path, plan, expected, older_format, backups, now: &now })
    }

    /// Reads a file again that was changed by somebody else.
    pub(super) fn reload(&self, path: &Path) -> Action {
        let mut held = self.held.turn();
        let (lock, access, note) = held.ask(path);
        reread(&mut held, path, (lock, access, note), None)
    }

    /// Keeps what is in the file and what is in the window, and goes on with one.
    pub(super) fn settle(&self, path: &Path, plan: &Plan, revision: u64, side: Side) -> Action {
        let mut held = self.held.turn();
        let settled = match side {
            Side::Mine => self.settle_mine(&mut held, path, plan, revision),
            Side::Theirs => settle_theirs(&mut held, path, plan),
        };
        settled.unwrap_or_else(|message| ConflictAction::NotSettled(message).into())
    }

    fn settle_mine(&self, held: &mut Held, path: &Path, plan: &Plan, revision: u64) -> Result<Action, String> {
        let theirs = match SystemDisk.read(path, LARGEST_FILE) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(format!("{}: {}", reason(&error), path.display())),
        };
        let copy = match &theirs {
            Some(bytes) => {
                let kept = keep_conflict_copy(&SystemDisk, path, bytes, &Zoned::now());
                Some(kept.map_err(|error| error.to_string())?.0)
            }
            None => None,
        };
        let expected = theirs.as_ref().map(|bytes| FileIdentity::of_bytes(bytes, None));
        let report = self.save(path, plan, expected.as_ref(), None).map_err(|error| error.to_string())?;
        held.keep(path, Some(report.identity), None, &Access::Full);
        let identity = Some(report.identity);
        let path = path.to_owned();
        Ok(match copy {
            Some(copy) => ConflictAction::Kept { copy, path, revision, identity }.into(),
            None => FileAction::Saved { path, revision, identity, notes: notes(report), then: None }.into(),
        })
    }

    /// Lists what was kept of a file, newest first.
    pub(super) fn versions(&self, path: &Path) -> Action {
        let Some(backups) = &self.backups else {
            let message = "the system names no home folder, so none are kept".to_owned();
            return VersionAction::NotListed(message).into();
        };
        match backups.list(&SystemDisk, path) {
            Ok(list) => {
                let versions = list
                    .into_iter()
                    .map(|version| Version {
                        saved: version.time.to_zoned(TimeZone::system()).datetime(),
                        plan: plan_file::load(&version.file).map(Arc::new).map_err(|error| error.to_string()),
                        copy: version.file,
                    })
                    .collect();
                VersionAction::Found { path: path.to_owned(), versions }.into()
            }
            Err(error) => VersionAction::NotListed(error.to_string()).into(),
        }
    }
}

/// Reads a plan to compare the open one with.
pub(super) fn read_to_compare(path: &Path) -> Action {
    let path = resolved(path);
    let title = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    match plan_file::load(&path) {
        Ok(loaded) => CompareAction::Read { title, plan: Arc::new(loaded) }.into(),
        Err(error) => CompareAction::NotRead(error.to_string()).into(),
    }
}

/// Reads the plan that was open last, without holding its file.
pub(super) fn look_at_last(path: PathBuf) -> Action {
    let saved = std::fs::metadata(&path).and_then(|about| about.modified()).ok();
    let saved =
        saved.and_then(|at| jiff::Timestamp::try_from(at).ok()).map(|at| at.to_zoned(TimeZone::system()).date());
    let last = plan_file::open(&path).ok().map(|loaded| LastPlan::of(path, &loaded.plan, saved));
    FileAction::LookedAtLast(last).into()
}

/// Reads the sample plan.
pub(super) fn read_sample() -> Action {
    match sample_plan() {
        Ok(plan) => FileAction::Opened { plan: Box::new(plan), file: None }.into(),
        Err(error) => FileAction::OpenFailed(error.to_string()).into(),
    }
}

/// The path as the file system wants it: `~` is the home folder, and a relative path starts where the program did.
pub(super) fn resolved(path: &Path) -> PathBuf {
    let home = std::env::home_dir();
    let path = match (path.strip_prefix("~"), home) {
        (Ok(inside), Some(home)) => home.join(inside),
        _ => path.to_owned(),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// Reads a plan and what its file is. The identity is taken first: a change in between is then noticed later, and not
/// taken for what was read.
fn read(path: &Path) -> Result<(LoadedPlan, Option<FileIdentity>), LoadError> {
    let identity = FileIdentity::of(&SystemDisk, path).ok();
    Ok((plan_file::open(path)?, identity))
}

fn reread(
    held: &mut Held,
    path: &Path,
    (lock, access, note): (Option<crate::storage::lock::PlanLock>, Access, Option<String>),
    kept: Option<PathBuf>,
) -> Action {
    match read(path) {
        Ok((loaded, identity)) => {
            held.keep(path, identity, lock, &access);
            let file = opened_file(path, identity, access, note, &loaded);
            ConflictAction::Reloaded { plan: Box::new(loaded.plan), file, kept }.into()
        }
        Err(error) => {
            if let Some(copy) = kept {
                let message = format!("{error}; your version is kept in {}", copy.display());
                return ConflictAction::NotSettled(message).into();
            }
            let gone = matches!(error, LoadError::Unreadable { reason: ReadError::Missing, .. });
            let lost = if gone { Lost::Gone } else { Lost::Unreadable(error.to_string()) };
            ConflictAction::Lost { path: path.to_owned(), lost }.into()
        }
    }
}

fn settle_theirs(held: &mut Held, path: &Path, plan: &Plan) -> Result<Action, String> {
    let text = plan_file::to_text(plan).map_err(|error| error.to_string())?;
    let kept = keep_conflict_copy(&SystemDisk, path, text.as_bytes(), &Zoned::now());
    let (copy, _durability) = kept.map_err(|error| error.to_string())?;
    let asked = held.ask(path);
    Ok(reread(held, path, asked, Some(copy)))
}

fn opened_file(
    path: &Path,
    identity: Option<FileIdentity>,
    access: Access,
    note: Option<String>,
    loaded: &LoadedPlan,
) -> OpenedFile {
    let access = match loaded.newer() {
        Some(found) => Access::ReadOnly(ReadOnly::Newer { found, known: FORMAT }),
        None => access,
    };
    let notes = loaded.notes.iter().chain(&loaded.marked).map(ToString::to_string).chain(note).collect();
    OpenedFile { path: path.to_owned(), identity, access, older_format: loaded.older(), lost: None, notes }
}

/// What a person should know about a save that went well.
fn notes(report: SaveReport) -> Vec<String> {
    let SaveReport { durability, kept_copy, warnings, .. } = report;
    let unconfirmed = (durability == Durability::Unconfirmed)
        .then(|| "Saved, but the system did not confirm that it would outlast a power cut.".to_owned());
    let copy =
        kept_copy.map(|copy| format!("The file had an older format. It is kept as it was in {}.", copy.display()));
    unconfirmed.into_iter().chain(copy).chain(warnings.iter().map(|warning| sentence(warning))).collect()
}

fn sentence(message: &str) -> String {
    format!("{}.", format::capital(message))
}
