//! A new file on its way into the place of an old one. It must never touch the old file before the new one is safe on
//! the disk, and never let go of what it did not know.

use std::io;
use std::path::PathBuf;

use super::temporary::{shortened, temporary_name};
use super::{Disk, Durability, Facts, NewFile, OWNER_ONLY, ReplaceErrorKind, Target};
use crate::app::file::FileIdentity;

/// Names tried for a file that must not be lost before it stays where it is.
const MOST_KEPT: u32 = 20;

/// A new file beside the one it is to replace, safe on the disk. It is removed again unless it is put in its place.
pub struct Replacement<'a> {
    disk: &'a dyn Disk,
    target: &'a Target,
    temporary: PathBuf,
    identity: FileIdentity,
    is_ours_to_remove: bool,
}

/// What came of putting a new file in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What is in the file now.
    pub identity: FileIdentity,
    /// How safe that is.
    pub durability: Durability,
    /// The old file, if it could be neither looked at nor put back; it is still there under this name.
    pub left: Option<PathBuf>,
}

impl<'a> Replacement<'a> {
    /// Writes `bytes` beside the target, with the mode and the owner of the old file, and waits until they are safe.
    /// A file that was not there is its owner's alone.
    ///
    /// # Errors
    /// What failed; nothing is left then, if it could be removed.
    pub fn write(disk: &'a dyn Disk, target: &'a Target, bytes: &[u8]) -> Result<Self, ReplaceErrorKind> {
        let temporary = target.folder.join(temporary_name(&target.name));
        // From here on dropping it removes the file, also one that was made and told as failed.
        let mut replacement =
            Self { disk, target, temporary, identity: FileIdentity::of_bytes(bytes, None), is_ours_to_remove: true };
        let mut file = disk.create_new(&replacement.temporary, OWNER_ONLY).map_err(ReplaceErrorKind::Create)?;
        if let Some(old) = &target.old {
            take_after(old, file.as_mut())?;
        }
        file.write(bytes).map_err(ReplaceErrorKind::Write)?;
        file.sync().map_err(ReplaceErrorKind::Write)?;
        // Renaming leaves this time as it is.
        replacement.identity.modified = file.facts().map_err(ReplaceErrorKind::Write)?.modified;
        drop(file);
        Ok(replacement)
    }

    /// Puts the new file in the place of the old one, which must still be `known`; `None` if its content is not known
    /// and may be anything.
    ///
    /// # Errors
    /// What failed; the old file is then as it was.
    pub fn put_in_place(mut self, known: Option<&FileIdentity>) -> Result<Placed, ReplaceErrorKind> {
        let (new, old) = (&self.temporary, &self.target.path);
        let known = match (&self.target.old, known) {
            (None, _) => return self.put_in_free_place(),
            (Some(_), None) => {
                let renamed = self.disk.rename(new, old);
                return self.finish(renamed, None);
            }
            (Some(_), Some(known)) => known,
        };
        match self.disk.exchange(new, old) {
            Ok(()) => {
                let left = self.let_go_of_old(known)?;
                self.finish(Ok(()), left)
            }
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                if !known.is_content_of(self.disk, old).map_err(ReplaceErrorKind::Look)? {
                    return Err(ReplaceErrorKind::Changed);
                }
                let renamed = self.disk.rename(new, old);
                self.finish(renamed, None)
            }
            Err(error) => {
                let left = if self.arrived() { self.let_go_of_old(known)? } else { None };
                self.finish(Err(error), left)
            }
        }
    }

    /// Puts the new file in its place if nothing else is there.
    ///
    /// # Errors
    /// What failed, [`ReplaceErrorKind::Changed`] if something is there.
    pub fn put_in_free_place(self) -> Result<Placed, ReplaceErrorKind> {
        let renamed = self.disk.rename_new(&self.temporary, &self.target.path);
        self.finish(renamed, None)
    }

    fn finish(mut self, renamed: io::Result<()>, left: Option<PathBuf>) -> Result<Placed, ReplaceErrorKind> {
        let told_as_failed = renamed.is_err();
        if let Err(error) = renamed {
            if !self.arrived() {
                let taken = error.kind() == io::ErrorKind::AlreadyExists;
                return Err(if taken { ReplaceErrorKind::Changed } else { ReplaceErrorKind::Rename(error) });
            }
            // A file that has the same content as the old one was not renamed after all.
            if left.is_none() {
                let _gone_already = self.disk.remove(&self.temporary);
            }
        }
        self.is_ours_to_remove = false;
        // The new file is in place; what fails from here on must not be told as a failed save.
        let confirmed = self.disk.sync_folder(&self.target.folder).is_ok() && !told_as_failed && left.is_none();
        let durability = if confirmed { Durability::Certain } else { Durability::Unconfirmed };
        Ok(Placed { identity: self.identity, durability, left })
    }

    /// Removes the old file, which has the temporary name by now, if it is what it was taken for. Otherwise the files
    /// change their names back. If even that fails, the name it is left under.
    fn let_go_of_old(&mut self, known: &FileIdentity) -> Result<Option<PathBuf>, ReplaceErrorKind> {
        let problem = match known.is_content_of(self.disk, &self.temporary) {
            Ok(true) => {
                // What stays is swept at the next save.
                let _swept_later = self.disk.remove(&self.temporary);
                return Ok(None);
            }
            Ok(false) => ReplaceErrorKind::Changed,
            Err(error) => ReplaceErrorKind::Look(error),
        };
        let gone_back = self.disk.exchange(&self.temporary, &self.target.path);
        // Somebody may have been faster still; then what came back is theirs and must not be removed.
        if gone_back.is_ok() && self.identity.is_content_of(self.disk, &self.temporary).unwrap_or(false) {
            return Err(problem);
        }
        let is_in_place = gone_back.is_err() && self.arrived();
        let kept = self.keep_what_came_back();
        // If nobody can tell what is where, nothing is removed, and a success is not told.
        if is_in_place { Ok(Some(kept)) } else { Err(problem) }
    }

    /// Gives what has the temporary name a name that is never swept, if that can be done, and says its name.
    fn keep_what_came_back(&mut self) -> PathBuf {
        self.is_ours_to_remove = false;
        for attempt in 1..=MOST_KEPT {
            let addition = format!(".replaced-{attempt}");
            let mut name = shortened(&self.target.name, addition.len());
            name.push(addition);
            let kept = self.target.folder.join(name);
            match self.disk.rename_new(&self.temporary, &kept) {
                Ok(()) => return kept,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(_) => break,
            }
        }
        self.temporary.clone()
    }

    /// Whether the new content is in its place although the system said otherwise: a server may have renamed the file
    /// and lost its answer.
    fn arrived(&self) -> bool {
        self.identity.is_content_of(self.disk, &self.target.path).unwrap_or(false)
    }
}

impl Drop for Replacement<'_> {
    fn drop(&mut self) {
        if self.is_ours_to_remove {
            // What stays is swept at the next save.
            let _swept_later = self.disk.remove(&self.temporary);
        }
    }
}

/// Gives a new file the owner and the mode of the old one.
fn take_after(old: &Facts, file: &mut dyn NewFile) -> Result<(), ReplaceErrorKind> {
    let new = file.facts().map_err(ReplaceErrorKind::Create)?;
    if let Some((user, group)) = old.owner.filter(|owner| new.owner.is_some_and(|new| new != *owner)) {
        file.set_owner(user, group).map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => ReplaceErrorKind::ForeignOwner,
            _ => ReplaceErrorKind::Create(error),
        })?;
    }
    if new.mode != old.mode {
        file.set_mode(old.mode).map_err(ReplaceErrorKind::Create)?;
    }
    Ok(())
}
