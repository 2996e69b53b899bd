//! Typing a path.

use crate::app::path_dialog::FolderEntry;

/// Something about the dialog in which a path is typed. Without that dialog nothing happens.
#[derive(Clone, Debug, PartialEq)]
pub enum PathAction {
    /// The field says this now.
    Type(String),
    /// The mark goes to the next row, or to the one before.
    Mark {
        /// To the next.
        down: bool,
    },
    /// Completes the text from the marked row, or as far as all rows agree.
    Complete,
    /// Takes a row: enters the folder or uses the file.
    Take(usize),
    /// Enters the folder or uses the file that is marked or typed.
    Enter,
    /// The shell has read a folder, or could not and says why.
    Listed {
        /// The folder as it was typed.
        folder: String,
        /// What is in it.
        answer: Result<Vec<FolderEntry>, String>,
    },
}
