//! A disk that asks before each operation what is to become of it.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use rungs::storage::disk::{Disk, Facts, NewFile};

/// An operation that is about to happen.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Its number, from 0.
    pub number: usize,
    /// Its name in the trait.
    pub name: &'static str,
    /// What it is done to.
    pub path: PathBuf,
}

/// What is to become of an operation.
pub enum Answer {
    /// It happens.
    Go,
    /// It fails; a write is then half done.
    Fail(io::Error),
    /// It happens, and is told as failed: what a server does whose answer is lost.
    GoAndFail(io::Error),
}

type Hook<'a> = Box<dyn FnMut(&Operation) -> Answer + Send + 'a>;

/// A disk that asks before each operation what is to become of it.
pub struct HookedDisk<'a> {
    inner: &'a dyn Disk,
    hook: Mutex<(usize, Hook<'a>)>,
    syncs: bool,
}

impl<'a> HookedDisk<'a> {
    /// Asks `hook` before each operation of `inner`.
    pub fn new(inner: &'a dyn Disk, hook: impl FnMut(&Operation) -> Answer + Send + 'a) -> Self {
        Self { inner, hook: Mutex::new((0, Box::new(hook))), syncs: true }
    }

    /// The same, but what is synced does not reach `inner`: where no power goes it would only take time.
    pub fn without_waiting(self) -> Self {
        Self { syncs: false, ..self }
    }

    /// How many operations there were.
    pub fn operations(&self) -> usize {
        self.hook.lock().expect("no hook stopped").0
    }

    fn ask(&self, name: &'static str, path: &Path) -> Answer {
        let mut hook = self.hook.lock().expect("no hook stopped");
        let operation = Operation { number: hook.0, name, path: path.to_owned() };
        hook.0 += 1;
        (hook.1)(&operation)
    }

    fn perform<T>(&self, name: &'static str, path: &Path, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        match self.ask(name, path) {
            Answer::Go => act(),
            Answer::Fail(error) => Err(error),
            Answer::GoAndFail(error) => act().and(Err(error)),
        }
    }
}

impl Disk for HookedDisk<'_> {
    fn facts(&self, path: &Path) -> io::Result<Facts> {
        self.perform("facts", path, || self.inner.facts(path))
    }

    fn read_link(&self, path: &Path) -> io::Result<Option<PathBuf>> {
        self.perform("read_link", path, || self.inner.read_link(path))
    }

    fn resolve(&self, folder: &Path) -> io::Result<PathBuf> {
        self.perform("resolve", folder, || self.inner.resolve(folder))
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.perform("read", path, || self.inner.read(path, most))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.perform("list", folder, || self.inner.list(folder))
    }

    fn create_new(&self, path: &Path, mode: u32) -> io::Result<Box<dyn NewFile + '_>> {
        let inner = self.perform("create_new", path, || self.inner.create_new(path, mode))?;
        Ok(Box::new(HookedFile { disk: self, path: path.to_owned(), inner }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.perform("rename", to, || self.inner.rename(from, to))
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.perform("rename_new", to, || self.inner.rename_new(from, to))
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.perform("exchange", other, || self.inner.exchange(one, other))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.perform("remove", path, || self.inner.remove(path))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.perform("sync_folder", folder, || if self.syncs { self.inner.sync_folder(folder) } else { Ok(()) })
    }

    fn create_folders(&self, folder: &Path) -> io::Result<()> {
        self.perform("create_folders", folder, || self.inner.create_folders(folder))
    }

    fn try_turn(&self, folder: &Path) -> io::Result<Option<Box<dyn Send>>> {
        self.perform("try_turn", folder, || self.inner.try_turn(folder))
    }

    /// A test does not wait.
    fn pause(&self, _time: Duration) {}

    fn is_running(&self, process: u32) -> bool {
        self.inner.is_running(process)
    }
}

struct HookedFile<'a, 'b> {
    disk: &'a HookedDisk<'b>,
    path: PathBuf,
    inner: Box<dyn NewFile + 'a>,
}

impl NewFile for HookedFile<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.disk.ask("write", &self.path) {
            Answer::Go => self.inner.write(bytes),
            Answer::Fail(error) => self.inner.write(&bytes[..bytes.len() / 2]).and(Err(error)),
            Answer::GoAndFail(error) => self.inner.write(bytes).and(Err(error)),
        }
    }

    fn set_mode(&mut self, mode: u32) -> io::Result<()> {
        self.disk.perform("set_mode", &self.path, || self.inner.set_mode(mode))
    }

    fn set_owner(&mut self, user: u32, group: u32) -> io::Result<()> {
        self.disk.perform("set_owner", &self.path, || self.inner.set_owner(user, group))
    }

    fn sync(&mut self) -> io::Result<()> {
        self.disk.perform("sync", &self.path, || if self.disk.syncs { self.inner.sync() } else { Ok(()) })
    }

    fn facts(&self) -> io::Result<Facts> {
        self.disk.perform("file_facts", &self.path, || self.inner.facts())
    }
}
