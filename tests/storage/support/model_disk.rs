//! A disk in memory that forgets what was not synced when the power goes.
//!
//! It promises less than any file system in use: until a file is synced each of its writes may be on the disk, in half
//! or not at all; until a folder is synced each change of its names may be there or not, in any mixture. Times stand
//! still, so that nothing can be told by them.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use jiff::Timestamp;
use rungs::storage::disk::{Disk, Facts, Kind, NewFile};

/// The files of a disk with their contents.
pub type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// Whom new files belong to.
const US: (u32, u32) = (1000, 1000);

/// A change that is not yet safe on the disk.
#[derive(Clone)]
enum Unsynced {
    /// Bytes appended to a file.
    Write { file: usize, bytes: Vec<u8> },
    /// Names of one folder that change at one stroke; `None` for a name that goes.
    Names { folder: PathBuf, changes: Vec<(PathBuf, Option<usize>)> },
}

#[derive(Clone, Default)]
struct State {
    /// What a program sees.
    names: BTreeMap<PathBuf, usize>,
    contents: Vec<Vec<u8>>,
    modes: Vec<u32>,
    owners: Vec<(u32, u32)>,
    /// What is safe on the disk.
    safe_names: BTreeMap<PathBuf, usize>,
    safe_contents: Vec<Vec<u8>>,
    unsynced: Vec<Unsynced>,
    folders: BTreeSet<PathBuf>,
    links: BTreeMap<PathBuf, PathBuf>,
    turns: BTreeSet<PathBuf>,
}

/// A disk in memory that forgets what was not synced when the power goes.
#[derive(Clone, Default)]
pub struct ModelDisk {
    state: Arc<Mutex<State>>,
    /// Whether two files can change names at one stroke.
    can_exchange: bool,
}

impl ModelDisk {
    /// A disk with a few folders and files that are safe on it.
    pub fn new(can_exchange: bool, folders: &[&str], files: &Tree) -> Self {
        let disk = Self { state: Arc::default(), can_exchange };
        {
            let mut state = disk.state();
            state.folders = folders.iter().map(PathBuf::from).collect();
            for (path, content) in files {
                let file = state.add_file(content.clone(), 0o600);
                state.names.insert(path.clone(), file);
            }
            let state = &mut *state;
            state.safe_names.clone_from(&state.names);
            state.safe_contents.clone_from(&state.contents);
        }
        disk
    }

    /// Makes a symbolic link, safe on the disk.
    pub fn link(&self, path: &str, to: &str) {
        self.state().links.insert(path.into(), to.into());
    }

    /// Gives a file to somebody else.
    pub fn give(&self, path: &str, user: u32, group: u32) {
        let file = self.file_at(Path::new(path)).expect("it is there");
        self.state().owners[file] = (user, group);
    }

    /// The files a program sees.
    pub fn tree(&self) -> Tree {
        let state = self.state();
        state.names.iter().map(|(path, file)| (path.clone(), state.contents[*file].clone())).collect()
    }

    /// Everything that may be on the disk if the power goes now.
    pub fn after_power_cut(&self) -> Vec<Tree> {
        let state = self.state().clone();
        let choices: Vec<usize> =
            state.unsynced.iter().map(|change| if matches!(change, Unsynced::Write { .. }) { 3 } else { 2 }).collect();
        let all: usize = choices.iter().product();
        assert!(all <= 1 << 16, "{} changes are not synced", choices.len());
        (0..all).map(|number| state.with_part(&choices, number)).collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no thread stopped")
    }

    fn change(&self, changes: Vec<(PathBuf, Option<usize>)>) {
        self.state().change(changes);
    }

    fn file_at(&self, path: &Path) -> io::Result<usize> {
        let mut path = path.to_owned();
        let state = self.state();
        while let Some(next) = state.links.get(&path) {
            path = path.parent().unwrap_or(Path::new("")).join(next);
        }
        state.names.get(&path).copied().ok_or_else(|| ErrorKind::NotFound.into())
    }
}

impl State {
    fn add_file(&mut self, content: Vec<u8>, mode: u32) -> usize {
        self.contents.push(content);
        self.safe_contents.push(Vec::new());
        self.modes.push(mode);
        self.owners.push(US);
        self.contents.len() - 1
    }

    fn change(&mut self, changes: Vec<(PathBuf, Option<usize>)>) {
        apply(&mut self.names, &changes);
        let folder = changes[0].0.parent().expect("it has a folder").to_owned();
        self.unsynced.push(Unsynced::Names { folder, changes });
    }

    /// What is on the disk if of each change that is not synced a part arrived, which `number` chooses.
    fn with_part(&self, choices: &[usize], mut number: usize) -> Tree {
        let (mut names, mut contents) = (self.safe_names.clone(), self.safe_contents.clone());
        for (change, choices) in self.unsynced.iter().zip(choices) {
            let choice = number % choices;
            number /= choices;
            match change {
                Unsynced::Write { file, bytes } => {
                    contents[*file].extend_from_slice(&bytes[..bytes.len() * choice / 2]);
                }
                Unsynced::Names { changes, .. } if choice == 1 => apply(&mut names, changes),
                Unsynced::Names { .. } => {}
            }
        }
        names.into_iter().map(|(path, file)| (path, contents[file].clone())).collect()
    }
}

fn apply(names: &mut BTreeMap<PathBuf, usize>, changes: &[(PathBuf, Option<usize>)]) {
    for (path, file) in changes {
        match file {
            Some(file) => names.insert(path.clone(), *file),
            None => names.remove(path),
        };
    }
}

impl Disk for ModelDisk {
    fn facts(&self, path: &Path) -> io::Result<Facts> {
        if self.state().folders.contains(path) {
            let facts = facts_of(0, 0o700, US);
            return Ok(Facts { kind: Kind::Folder, ..facts });
        }
        let file = self.file_at(path)?;
        let state = self.state();
        Ok(facts_of(state.contents[file].len(), state.modes[file], state.owners[file]))
    }

    fn read_link(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        Ok(self.state().links.get(path).cloned())
    }

    fn resolve(&self, folder: &Path) -> io::Result<PathBuf> {
        Ok(folder.to_owned())
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let content = self.file_at(path).map(|file| self.state().contents[file].clone())?;
        if content.len() as u64 > most { Err(ErrorKind::FileTooLarge.into()) } else { Ok(content) }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let state = self.state();
        if !state.folders.contains(folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let inside = state.names.keys().filter(|path| path.parent() == Some(folder));
        Ok(inside.filter_map(|path| path.file_name().map(ToOwned::to_owned)).collect())
    }

    fn create_new(&self, path: &Path, mode: u32) -> io::Result<Box<dyn NewFile + '_>> {
        let mut state = self.state();
        if state.names.contains_key(path) || state.links.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let file = state.add_file(Vec::new(), mode);
        state.change(vec![(path.to_owned(), Some(file))]);
        Ok(Box::new(ModelFile { disk: self, file }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let file = self.file_at(from)?;
        self.change(vec![(to.to_owned(), Some(file)), (from.to_owned(), None)]);
        Ok(())
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.file_at(to).is_ok() { Err(ErrorKind::AlreadyExists.into()) } else { self.rename(from, to) }
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if !self.can_exchange {
            return Err(ErrorKind::Unsupported.into());
        }
        let (first, second) = (self.file_at(one)?, self.file_at(other)?);
        self.change(vec![(one.to_owned(), Some(second)), (other.to_owned(), Some(first))]);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.file_at(path)?;
        self.change(vec![(path.to_owned(), None)]);
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut state = self.state();
        let is_here = |change: &Unsynced| matches!(change, Unsynced::Names { folder: of, .. } if of == folder);
        let (here, elsewhere) = std::mem::take(&mut state.unsynced).into_iter().partition(is_here);
        state.unsynced = elsewhere;
        let synced: Vec<Unsynced> = here;
        for change in synced {
            if let Unsynced::Names { changes, .. } = change {
                apply(&mut state.safe_names, &changes);
            }
        }
        Ok(())
    }

    /// Folders are safe at once: no plan depends on one that was just made.
    fn create_folders(&self, folder: &Path) -> io::Result<()> {
        self.state().folders.insert(folder.to_owned());
        Ok(())
    }

    fn try_turn(&self, folder: &Path) -> io::Result<Option<Box<dyn Send>>> {
        if !self.state().turns.insert(folder.to_owned()) {
            return Ok(None);
        }
        Ok(Some(Box::new(Turn { disk: self.clone(), folder: folder.to_owned() })))
    }

    fn pause(&self, _time: Duration) {}

    fn is_running(&self, _process: u32) -> bool {
        false
    }
}

struct Turn {
    disk: ModelDisk,
    folder: PathBuf,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.disk.state().turns.remove(&self.folder);
    }
}

struct ModelFile<'a> {
    disk: &'a ModelDisk,
    file: usize,
}

impl NewFile for ModelFile<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.disk.state();
        state.contents[self.file].extend_from_slice(bytes);
        state.unsynced.push(Unsynced::Write { file: self.file, bytes: bytes.to_vec() });
        Ok(())
    }

    fn set_mode(&mut self, mode: u32) -> io::Result<()> {
        self.disk.state().modes[self.file] = mode;
        Ok(())
    }

    /// Nobody may give files away here.
    fn set_owner(&mut self, _user: u32, _group: u32) -> io::Result<()> {
        Err(ErrorKind::PermissionDenied.into())
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.disk.state();
        let whole = state.contents[self.file].clone();
        state.safe_contents[self.file] = whole;
        let ours = self.file;
        state.unsynced.retain(|change| !matches!(change, Unsynced::Write { file, .. } if *file == ours));
        Ok(())
    }

    fn facts(&self) -> io::Result<Facts> {
        let state = self.disk.state();
        Ok(facts_of(state.contents[self.file].len(), state.modes[self.file], state.owners[self.file]))
    }
}

fn facts_of(len: usize, mode: u32, owner: (u32, u32)) -> Facts {
    let modified = Some(Timestamp::UNIX_EPOCH);
    Facts { kind: Kind::File, len: len as u64, modified, mode, read_only: false, links: 1, owner: Some(owner) }
}
