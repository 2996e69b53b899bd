//! Questions and windows that lie over the screen. At most one is open.

use std::path::PathBuf;

use super::after::After;
use super::document::Document;
use super::format::file_name;
use super::path_dialog::PathDialog;
use super::state::State;

/// What a typed path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// Open a plan.
    Open,
    /// Save the plan.
    Save,
}

/// The one dialog that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Unsaved changes stand in the way.
    Unsaved(After),
    /// A path to type, for where the desktop offers no file dialog.
    Path(PathDialog),
    /// A save would replace a file.
    Replace {
        /// The file.
        path: PathBuf,
        /// What follows the save.
        then: Option<After>,
    },
    /// The command palette with what was typed.
    Palette(String),
    /// Keys of the screen.
    Keys,
    /// Messages of this session.
    Messages,
    /// What the program is, its version and licences.
    About,
}

impl Dialog {
    /// A path to open, not typed yet.
    pub fn path_to_open() -> Self {
        Self::Path(PathDialog::new(PathPurpose::Open, String::new(), None))
    }

    /// A path to save to, beginning with the plan's file or else with its title, in the home folder.
    pub fn path_to_save(state: &State, then: Option<After>) -> Self {
        let text = match &state.document {
            Some(Document { path: Some(path), .. }) => path.display().to_string(),
            Some(document) => format!("~/{}", file_name(&document.plan().title)),
            None => String::new(),
        };
        Self::Path(PathDialog::new(PathPurpose::Save, text, then))
    }
}
