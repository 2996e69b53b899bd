//! What a person names: a zip, a folder or a single file, as a list of files that can be read.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::error::ImportError;
use super::limits;
use super::meter::{Budget, Metered, failure};
use super::zipped::Zipped;
use crate::storage::bounded_read::{self, ReadError};

/// Files by name. Only zips and folders have more than one.
pub(super) struct Source {
    /// The name that was given.
    pub file: String,
    contents: Contents,
    names: Vec<String>,
    budget: Budget,
}

enum Contents {
    Zip(Zipped),
    Files(Vec<PathBuf>),
}

impl Source {
    /// `most` bytes may come out of it.
    pub(super) fn open(path: &Path, most: u64) -> Result<Self, ImportError> {
        let file = path.display().to_string();
        let budget = Budget::new(most);
        let found = std::fs::metadata(path).map_err(|error| unreadable(&file, error.into()))?;
        if found.is_dir() {
            let mut files = Vec::new();
            collect(path, 0, &mut files)?;
            files.sort();
            let name = |inner: &PathBuf| inner.strip_prefix(path).unwrap_or(inner).display().to_string();
            return Ok(Self {
                file,
                names: files.iter().map(name).collect(),
                contents: Contents::Files(files),
                budget,
            });
        }
        let bytes = bounded_read::read_at_most(path, limits::FILE_BYTES).map_err(|why| unreadable(&file, why))?;
        if Zipped::is_zip(&bytes) {
            let zip = Zipped::open(&file, bytes, &budget)?;
            return Ok(Self {
                file,
                names: zip.names().map(str::to_owned).collect(),
                contents: Contents::Zip(zip),
                budget,
            });
        }
        let name = path.file_name().map_or_else(|| file.clone(), |name| name.display().to_string());
        Ok(Self { file, names: vec![name], contents: Contents::Files(vec![path.to_owned()]), budget })
    }

    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    pub(super) fn budget(&self) -> &Budget {
        &self.budget
    }

    /// Whether it is a workbook, which is a zip, too.
    pub(super) fn is_workbook(&self) -> bool {
        matches!(self.contents, Contents::Zip(_)) && self.names.iter().any(|name| name == "xl/workbook.xml")
    }

    /// The zip, if it is one.
    pub(super) fn into_zip(self) -> Option<Zipped> {
        if let Contents::Zip(zip) = self.contents { Some(zip) } else { None }
    }

    /// The first bytes of the file at a place.
    pub(super) fn head(&mut self, at: usize) -> Result<Vec<u8>, ImportError> {
        let name = self.names.get(at).cloned().unwrap_or_default();
        match &mut self.contents {
            Contents::Zip(zip) => zip.head(&name),
            Contents::Files(files) => {
                let Some(path) = files.get(at) else { return Ok(Vec::new()) };
                let opened = bounded_read::without_waiting().read(true).open(path);
                let file = opened.map_err(|error| unreadable(&name, error.into()))?;
                let mut head = Vec::new();
                let read = file.take(limits::HEAD_BYTES).read_to_end(&mut head);
                read.map_err(|error| unreadable(&name, error.into()))?;
                Ok(head)
            }
        }
    }

    /// All bytes of the file at a place.
    pub(super) fn read(&mut self, at: usize) -> Result<Vec<u8>, ImportError> {
        let name = self.names.get(at).cloned().unwrap_or_default();
        match &mut self.contents {
            Contents::Zip(zip) => zip.read(&name, limits::TABLE_BYTES),
            Contents::Files(files) => {
                let Some(path) = files.get(at) else { return Ok(Vec::new()) };
                let read = bounded_read::read_at_most(path, limits::TABLE_BYTES);
                let bytes = read.map_err(|why| unreadable(&name, why))?;
                // What lies in a folder counts as what comes out of a zip does.
                let size = bytes.len() as u64;
                let counted =
                    std::io::copy(&mut Metered::new(&bytes[..], size, size, &self.budget), &mut std::io::sink());
                counted.map_err(|error| failure(&name, &error))?;
                Ok(bytes)
            }
        }
    }
}

/// The regular files of a folder and of those in it.
fn collect(folder: &Path, depth: u8, files: &mut Vec<PathBuf>) -> Result<(), ImportError> {
    let name = folder.display().to_string();
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(&name, error.into()))?;
    for entry in entries {
        let path = entry.map_err(|error| unreadable(&name, error.into()))?.path();
        let Ok(found) = std::fs::metadata(&path) else { continue };
        if found.is_file() {
            files.push(path);
        } else if found.is_dir() && depth == 0 {
            collect(&path, 1, files)?;
        }
        if files.len() > limits::ENTRIES {
            return Err(ImportError::TooManyFiles { file: name });
        }
    }
    Ok(())
}

fn unreadable(file: &str, why: ReadError) -> ImportError {
    match why {
        ReadError::TooLarge => ImportError::TooLarge { file: file.to_owned() },
        why => ImportError::Unreadable { file: file.to_owned(), why },
    }
}
