//! Questions and windows that lie over the screen. At most one is open.

use std::path::PathBuf;

use super::after::After;
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
    Path {
        /// What it is for.
        purpose: PathPurpose,
        /// The path as typed.
        text: String,
        /// Why it could not be used.
        problem: Option<String>,
        /// What follows a save.
        then: Option<After>,
    },
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
        Self::Path { purpose: PathPurpose::Open, text: String::new(), problem: None, then: None }
    }

    /// A path to save to, beginning with the plan's file.
    pub fn path_to_save(state: &State, then: Option<After>) -> Self {
        let path = state.document.as_ref().and_then(|document| document.path.as_ref());
        let text = path.map(|path| path.display().to_string()).unwrap_or_default();
        Self::Path { purpose: PathPurpose::Save, text, problem: None, then }
    }
}
