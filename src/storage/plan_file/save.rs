//! Writing a plan.

use std::time::Duration;

use jiff::Zoned;

use super::FORMAT;
use super::load::parse;
use super::older_copy;
use super::save_error::SaveError;
use super::save_report::SaveReport;
use super::save_request::SaveRequest;
use super::text::to_text;
use crate::app::file::FileIdentity;
use crate::domain::plan::Plan;
use crate::storage::bounded_read::LARGEST_FILE;
use crate::storage::disk::{Disk, ReplaceError, ReplaceErrorKind, Replacement, Target, sweep_stale};

/// How often the turn to write in a folder is asked for, and how long between.
const TURNS_ASKED: u32 = 500;
const BETWEEN_TURNS: Duration = Duration::from_millis(10);

/// Writes a plan to a file as a whole, after its text was read back and gave an equal plan.
///
/// In this order: the text is made, measured, read back and compared; links are followed; what is on the disk is compared
/// with what is expected there; a file of an older format is copied; the new file is written beside the old one and made
/// safe; the old content goes among the backups; the new file takes the place of the old one at one stroke; the folder
/// is made safe; the new content goes among the backups. A backup that fails is a warning and no more.
///
/// # Errors
/// What failed and why; the old file is then as it was.
pub fn save(disk: &dyn Disk, request: &SaveRequest<'_>) -> Result<SaveReport, SaveError> {
    let text = text_to_save(request)?;
    Saving { disk, request, bytes: text.as_bytes(), warnings: Vec::new() }.run()
}

/// The text of the plan, known to give the same plan again.
fn text_to_save(request: &SaveRequest<'_>) -> Result<String, SaveError> {
    let path = request.path.to_owned();
    let text = match to_text(request.plan) {
        Ok(text) => text,
        Err(error) => return Err(SaveError::NoText { path, reason: error.to_string() }),
    };
    if text.len() as u64 > LARGEST_FILE {
        return Err(SaveError::TooLarge { path });
    }
    match difference(request.plan, &text) {
        None => Ok(text),
        Some(reason) => Err(SaveError::NotReproduced { path, reason }),
    }
}

/// What is wrong with a text that does not give the plan again.
fn difference(plan: &Plan, text: &str) -> Option<String> {
    match parse("plan", text) {
        Ok(read) if read == *plan => None,
        Ok(_) => Some("it would read differently".to_owned()),
        Err(error) => {
            let messages: Vec<_> = error.problems().into_iter().map(|problem| problem.message).collect();
            Some(messages.join("; "))
        }
    }
}

/// A save on its way.
struct Saving<'a> {
    disk: &'a dyn Disk,
    request: &'a SaveRequest<'a>,
    bytes: &'a [u8],
    warnings: Vec<String>,
}

impl Saving<'_> {
    fn run(mut self) -> Result<SaveReport, SaveError> {
        let first_look = Target::find(self.disk, self.request.path).map_err(|kind| self.refused(kind))?;
        // Others who save in this folder wait until this is dropped.
        let _turn = turn(self.disk, &first_look);
        let target = Target::find(self.disk, self.request.path).map_err(|kind| self.refused(kind))?;
        sweep_stale(self.disk, &target.folder, &target.name, self.request.now.timestamp());
        let old = self.old_content(&target)?;
        let kept_copy = match (&old, self.request.older_format) {
            (Some(old), Some(format)) if format < FORMAT => {
                older_copy::keep(self.disk, &target, old, format).map_err(SaveError::NotCopied)?
            }
            _ => None,
        };
        let replacement = Replacement::write(self.disk, &target, self.bytes).map_err(|kind| self.refused(kind))?;
        if let Some(old) = &old {
            self.back_up(old, "the earlier version", &self.written(&target));
        }
        let known = old.as_ref().map(|old| FileIdentity::of_bytes(old, None));
        let placed = replacement.put_in_place(known.as_ref()).map_err(|kind| self.refused(kind))?;
        if let Some(left) = &placed.left {
            self.warnings
                .push(format!("the file that was replaced could not be checked and is kept: {}", left.display()));
        }
        self.back_up(self.bytes, "the saved version", self.request.now);
        Ok(SaveReport { identity: placed.identity, durability: placed.durability, kept_copy, warnings: self.warnings })
    }

    /// The content that is to be replaced, if it is what is expected; `None` if there is none or it is too large to be
    /// kept and the person said to replace it.
    fn old_content(&mut self, target: &Target) -> Result<Option<Vec<u8>>, SaveError> {
        let Some(facts) = &target.old else { return Ok(None) };
        let path = self.request.path.to_owned();
        if facts.links > 1 {
            return Err(SaveError::HardLinked { path, links: facts.links });
        }
        match (self.disk.read(&target.path, LARGEST_FILE), self.request.expected) {
            (Ok(old), Some(expected)) if !expected.same_content(&FileIdentity::of_bytes(&old, None)) => {
                Err(SaveError::ChangedOnDisk { path })
            }
            (Ok(old), _) => Ok(Some(old)),
            (Err(error), Some(_)) if error.kind() == std::io::ErrorKind::FileTooLarge => {
                Err(SaveError::ChangedOnDisk { path })
            }
            (Err(error), None) if error.kind() == std::io::ErrorKind::FileTooLarge => {
                self.warnings
                    .push("the replaced file is larger than 16 MiB and was not kept among the backups".to_owned());
                Ok(None)
            }
            (Err(error), _) => Err(self.refused(ReplaceErrorKind::Look(error))),
        }
    }

    /// When the old content was written, as far as the file tells and the clock allows.
    fn written(&self, target: &Target) -> Zoned {
        let now = self.request.now;
        let modified = target.old.as_ref().and_then(|old| old.modified).filter(|modified| *modified < now.timestamp());
        modified.map_or_else(|| now.clone(), |modified| modified.to_zoned(now.time_zone().clone()))
    }

    fn back_up(&mut self, bytes: &[u8], what: &str, at: &Zoned) {
        let Some(backups) = self.request.backups else { return };
        if let Err(error) = backups.keep(self.disk, self.request.path, bytes, at) {
            self.warnings.push(format!("{what} was not kept among the backups: {error}"));
        }
    }

    fn refused(&self, kind: ReplaceErrorKind) -> SaveError {
        let path = self.request.path.to_owned();
        match kind {
            ReplaceErrorKind::Changed => SaveError::ChangedOnDisk { path },
            ReplaceErrorKind::ForeignOwner => SaveError::ForeignOwner { path },
            kind => SaveError::NotWritten(ReplaceError { kind, path }),
        }
    }
}

/// The turn to write in the folder of the target. Where there are no locks, or one is held for seconds, it goes on
/// without: the file is compared once more when it is replaced.
fn turn(disk: &dyn Disk, target: &Target) -> Option<Box<dyn Send>> {
    for _ in 0..TURNS_ASKED {
        match disk.try_turn(&target.folder) {
            Ok(None) => disk.pause(BETWEEN_TURNS),
            Ok(taken) => return taken,
            Err(_no_locks_here) => return None,
        }
    }
    None
}
