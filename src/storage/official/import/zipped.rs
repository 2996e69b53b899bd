//! A zip in memory whose files are read one at a time, never laid down anywhere.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::ImportError;
use super::limits;
use super::meter::{Budget, Metered, failure};

/// An opened zip.
pub(super) struct Zipped {
    file: String,
    archive: ZipArchive<Cursor<Vec<u8>>>,
    budget: Budget,
    /// Names of the files in it, folders left out, with their places.
    entries: Vec<(usize, String)>,
}

impl Zipped {
    /// Whether bytes begin like a zip.
    pub(super) fn is_zip(bytes: &[u8]) -> bool {
        bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
    }

    pub(super) fn open(file: &str, bytes: Vec<u8>, budget: &Budget) -> Result<Self, ImportError> {
        if most_entries(&bytes) > limits::ENTRIES {
            return Err(ImportError::TooManyFiles { file: file.to_owned() });
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(file, &error))?;
        let mut entries = Vec::new();
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at).map_err(|error| refused(file, &error))?;
            let name = entry.name().map_err(|error| refused(file, &error))?.into_owned();
            if entry.enclosed_name().is_none() || name.starts_with(['/', '\\']) {
                return Err(ImportError::UnsafeName { file: super::row_fault::shown(&name) });
            }
            if entry.encrypted() {
                return Err(ImportError::Encrypted { file: name });
            }
            if !entry.is_dir() {
                entries.push((at, name));
            }
        }
        Ok(Self { file: file.to_owned(), archive, budget: budget.clone(), entries })
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(_, name)| name.as_str())
    }

    /// Reads the file of a name.
    pub(super) fn reader(&mut self, name: &str, most: u64) -> Result<impl Read, ImportError> {
        let found = self.entries.iter().find(|(_, entry)| entry == name);
        let Some(at) = found.map(|(at, _)| *at) else {
            return Err(ImportError::Damaged { file: self.file.clone(), why: format!("there is no {name} in it") });
        };
        let entry = self.archive.by_index(at).map_err(|error| refused(name, &error))?;
        let packed = entry.compressed_size();
        Ok(Metered::new(entry, packed, most, &self.budget))
    }

    /// The first bytes of a file.
    pub(super) fn head(&mut self, name: &str) -> Result<Vec<u8>, ImportError> {
        let mut head = Vec::new();
        let reader = self.reader(name, limits::SHEET_BYTES)?;
        reader.take(limits::HEAD_BYTES).read_to_end(&mut head).map_err(|error| failure(name, &error))?;
        Ok(head)
    }

    /// All bytes of a file.
    pub(super) fn read(&mut self, name: &str, most: u64) -> Result<Vec<u8>, ImportError> {
        let mut bytes = Vec::new();
        self.reader(name, most)?.read_to_end(&mut bytes).map_err(|error| failure(name, &error))?;
        Ok(bytes)
    }
}

fn refused(file: &str, error: &ZipError) -> ImportError {
    ImportError::Damaged { file: file.to_owned(), why: error.to_string() }
}

/// How many files any end of a list of files in the last bytes claims; the list itself would be read as long as that.
fn most_entries(bytes: &[u8]) -> usize {
    const LONGEST_END: usize = 22 + 0xFFFF;
    let end = bytes.get(bytes.len().saturating_sub(LONGEST_END)..).unwrap_or_default();
    let counts = end.windows(12).filter(|window| window.starts_with(b"PK\x05\x06"));
    counts
        .map(|window| {
            window.get(10..12).map_or(0, |pair| pair.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
        })
        .max()
        .unwrap_or(0)
}
