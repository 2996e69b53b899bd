//! The folder of imported packs: one file for each, and a list of those that are switched off. It is made with the first
//! import, never by looking.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use strum::IntoEnumIterator as _;

use super::fault::PackFault;
use super::pack_entry::PackEntry;
use super::pack_file::PackFile;
use super::write_fault::WriteFault;
use crate::domain::official::pack_about::PackId;
use crate::storage::bounded_read::{ReadError, read_at_most};
use crate::storage::disk::{Disk, ReplaceError, ReplaceErrorKind, Replacement, Target, replace};
use crate::storage::ron_text;

/// Bytes of a pack at most: wages of all metropolitan areas take some 12 MB.
pub const MOST_BYTES: u64 = 96 << 20;
/// How names of packs end.
const ENDING: &str = "pack";

/// The folder.
#[derive(Clone, Debug)]
pub struct PackFolder {
    folder: PathBuf,
}

impl PackFolder {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The file of a pack.
    pub fn path(&self, id: PackId) -> PathBuf {
        self.folder.join(format!("{id}.{ENDING}"))
    }

    fn index(&self) -> PathBuf {
        self.folder.join("off.ron")
    }

    /// All packs in order of their ids, then files that have the ending of packs and are none.
    pub fn list(&self) -> Vec<PackEntry> {
        let off = self.off();
        let entry = |id: PackId| {
            let path = self.path(id);
            let pack = match read(&path) {
                Err(PackFault::Unreadable(ReadError::Missing)) => return None,
                Ok(pack) if pack.about().id != id => Err(PackFault::Misnamed(pack.about().id)),
                read => read,
            };
            let pack = pack.map(Arc::new).map_err(Arc::new);
            Some(PackEntry { path, id: Some(id), is_on: !off.contains(&id), pack })
        };
        PackId::iter().filter_map(entry).chain(self.others()).collect()
    }

    /// The packs that are whole and switched on, and the others that should be.
    pub fn in_use(&self) -> (Vec<Arc<PackFile>>, Vec<PackEntry>) {
        let all = self.list();
        let whole = used(&all);
        (whole, all.into_iter().filter(|entry| entry.is_on && entry.pack.is_err()).collect())
    }

    fn others(&self) -> Vec<PackEntry> {
        let Ok(names) = std::fs::read_dir(&self.folder) else { return Vec::new() };
        let paths = names.filter_map(|name| Some(name.ok()?.path()));
        let known = |path: &PathBuf| PackId::iter().any(|id| self.path(id) == *path);
        let mut others: Vec<PathBuf> =
            paths.filter(|path| path.extension().is_some_and(|ending| ending == ENDING) && !known(path)).collect();
        others.sort();
        let entry = |path| PackEntry { path, id: None, is_on: true, pack: Err(Arc::new(PackFault::NoName)) };
        others.into_iter().map(entry).collect()
    }

    /// Those switched off. Of a list that cannot be read none is: nothing is hidden by damage.
    fn off(&self) -> BTreeSet<PackId> {
        const MOST: u64 = 64 << 10;
        let bytes = read_at_most(&self.index(), MOST).unwrap_or_default();
        let text = ron_text::decode("off.ron", &bytes).unwrap_or_default();
        ron_text::parse("off.ron", text).unwrap_or_default()
    }

    /// Puts packs in their places and switches them on. All are safe on the disk before the first takes its place.
    ///
    /// # Errors
    /// What failed. Packs that were not replaced are as they were.
    pub fn save(&self, disk: &dyn Disk, packs: &[(PackId, &[u8])]) -> Result<(), WriteFault> {
        if packs.is_empty() {
            return Ok(());
        }
        let failed = |why| WriteFault::NoFolder { path: self.folder.clone(), why };
        disk.create_folders(&self.folder).map_err(failed)?;
        let at = |path: &Path| {
            let path = path.to_owned();
            move |kind: ReplaceErrorKind| WriteFault::NotWritten(ReplaceError { kind, path })
        };
        let mut targets = Vec::with_capacity(packs.len());
        for (id, bytes) in packs {
            let path = self.path(*id);
            targets.push((Target::find(disk, &path).map_err(at(&path))?, path, *bytes));
        }
        let mut ready = Vec::with_capacity(packs.len());
        for (target, path, bytes) in &targets {
            ready.push((Replacement::write(disk, target, bytes).map_err(at(path))?, path));
        }
        for (replacement, path) in ready {
            replacement.put_in_place(None).map_err(at(path))?;
        }
        let mut off = self.off();
        let before = off.len();
        off.retain(|id| packs.iter().all(|(saved, _)| saved != id));
        if off.len() == before { Ok(()) } else { self.keep_off(disk, &off) }
    }

    /// Removes a pack; answers whether there was one.
    ///
    /// # Errors
    /// What the system says.
    pub fn remove(&self, disk: &dyn Disk, id: PackId) -> Result<bool, WriteFault> {
        let path = self.path(id);
        match disk.remove(&path) {
            Ok(()) => {
                // Where the names are not safe yet, the pack comes back after a power cut, and can be removed again.
                let _unconfirmed = disk.sync_folder(&self.folder);
                let mut off = self.off();
                if off.remove(&id) { self.keep_off(disk, &off).map(|()| true) } else { Ok(true) }
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
            Err(why) => Err(WriteFault::NotRemoved { path, why }),
        }
    }

    /// Removes a file of the folder whose name no pack has; answers whether there was one.
    ///
    /// # Errors
    /// What the system says.
    pub fn remove_other(&self, disk: &dyn Disk, path: &Path) -> Result<bool, WriteFault> {
        if !self.others().iter().any(|entry| entry.path == path) {
            return Ok(false);
        }
        disk.remove(path).map_err(|why| WriteFault::NotRemoved { path: path.to_owned(), why })?;
        let _unconfirmed = disk.sync_folder(&self.folder);
        Ok(true)
    }

    /// Switches a pack on or off; answers whether there is one.
    ///
    /// # Errors
    /// What failed; then it is as it was.
    pub fn switch(&self, disk: &dyn Disk, id: PackId, on: bool) -> Result<bool, WriteFault> {
        if disk.facts(&self.path(id)).is_err() {
            return Ok(false);
        }
        let mut off = self.off();
        let changed = if on { off.remove(&id) } else { off.insert(id) };
        if changed { self.keep_off(disk, &off).map(|()| true) } else { Ok(true) }
    }

    fn keep_off(&self, disk: &dyn Disk, off: &BTreeSet<PackId>) -> Result<(), WriteFault> {
        let mut text = ron::to_string(off)?;
        text.push('\n');
        replace(disk, &self.index(), text.as_bytes())?;
        Ok(())
    }
}

/// The packs that are whole and switched on.
pub(super) fn used(entries: &[PackEntry]) -> Vec<Arc<PackFile>> {
    let whole = |entry: &PackEntry| entry.pack.as_ref().ok().map(Arc::clone);
    entries.iter().filter(|entry| entry.is_on).filter_map(whole).collect()
}

fn read(path: &Path) -> Result<PackFile, PackFault> {
    PackFile::open(read_at_most(path, MOST_BYTES)?)
}
