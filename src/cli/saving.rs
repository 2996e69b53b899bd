//! Saving a plan from the command line.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::error::CliError;
use super::output;
use crate::app::file::FileIdentity;
use crate::domain::plan::Plan;
use crate::storage::backups::Backups;
use crate::storage::disk::{Durability, SystemDisk};
use crate::storage::folders::Folders;
use crate::storage::plan_file::{self, SaveRequest};

/// Saves a plan, with backups in the usual folder. What goes wrong beside the save is told on standard error.
///
/// # Errors
/// Why it was not saved.
pub fn save(
    path: &Path,
    plan: &Plan,
    expected: Option<&FileIdentity>,
    older_format: Option<u32>,
    now: &Zoned,
) -> Result<(), CliError> {
    let backups = Folders::locate().ok().map(|folders| Backups::new(folders.backups()));
    let request = SaveRequest { path, plan, expected, older_format, backups: backups.as_ref(), now };
    let report = plan_file::save(&SystemDisk, &request)?;
    for warning in &report.warnings {
        output::complain_text(&format!("the plan is saved, but {warning}"));
    }
    if report.durability == Durability::Unconfirmed {
        let path = path.display();
        output::complain_text(&format!("the plan is saved, but the disk did not confirm it yet: {path}"));
    }
    Ok(())
}

/// A plan that a command changes and saves.
pub struct Changing {
    pub plan: Plan,
    path: PathBuf,
    seen: Option<FileIdentity>,
    older: Option<u32>,
}

impl Changing {
    /// Opens a plan that may be saved over.
    ///
    /// # Errors
    /// If it cannot be opened, or a newer version wrote it.
    pub fn open(path: &Path) -> Result<Self, CliError> {
        // Looked at before it is read: a change in between is then noticed when it is saved.
        let seen = FileIdentity::of(&SystemDisk, path).ok();
        let loaded = plan_file::open(path)?;
        match loaded.newer() {
            Some(found) => Err(CliError::NewerFormat { path: path.to_owned(), found }),
            None => Ok(Self { path: path.to_owned(), seen, older: loaded.older(), plan: loaded.plan }),
        }
    }

    /// Saves it.
    ///
    /// # Errors
    /// Why it was not saved.
    pub fn save(&self, now: &Zoned) -> Result<(), CliError> {
        save(&self.path, &self.plan, self.seen.as_ref(), self.older, now)
    }
}
