//! What the shell said about a folder.

use super::FolderEntry;

/// The folder that was asked about last and the answer, which may still be on its way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    folder: Option<String>,
    answer: Option<Result<Vec<FolderEntry>, String>>,
}

impl Listing {
    /// Whether `folder` is another one than asked about last; if so, it is now the one asked about.
    pub fn ask(&mut self, folder: &str) -> bool {
        let other = self.folder.as_deref() != Some(folder);
        if other {
            *self = Self { folder: Some(folder.to_owned()), answer: None };
        }
        other
    }

    /// Takes an answer, folders before files and each in the order of their names. One about another folder is late.
    pub fn take(&mut self, folder: &str, mut answer: Result<Vec<FolderEntry>, String>) {
        if self.folder.as_deref() == Some(folder) {
            if let Ok(entries) = &mut answer {
                entries.sort_by_cached_key(|entry| (!entry.is_folder, entry.name.to_lowercase(), entry.name.clone()));
            }
            self.answer = Some(answer);
        }
    }

    /// Whether the answer is on its way.
    pub fn is_waiting(&self) -> bool {
        self.folder.is_some() && self.answer.is_none()
    }

    /// Why the folder could not be read.
    pub fn problem(&self) -> Option<&str> {
        self.answer.as_ref()?.as_ref().err().map(String::as_str)
    }

    /// What is in `folder`; nothing if that is not the one asked about.
    pub(super) fn entries_of(&self, folder: &str) -> &[FolderEntry] {
        match (&self.folder, &self.answer) {
            (Some(asked), Some(Ok(entries))) if asked == folder => entries,
            _ => &[],
        }
    }

    /// Whether `folder` holds a folder of exactly this name.
    pub(super) fn has_folder(&self, folder: &str, name: &str) -> bool {
        self.entries_of(folder).iter().any(|entry| entry.is_folder && entry.name == name)
    }
}
