//! What the program wants done outside itself. The shell performs it and answers with an action.

use std::path::PathBuf;
use std::sync::Arc;

use super::after::After;
use super::settings::Settings;
use crate::domain::plan::Plan;

/// Something to be done by the shell.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Let the person pick a plan file; answered by `FileAction::FromDialog` with `PickedToOpen` or `PickFailed` in it.
    PickToOpen {
        /// The number of the dialog, for the answer.
        id: u64,
    },
    /// Let the person pick where to save; answered like [`Effect::PickToOpen`], with `PickedToSave`.
    PickToSave {
        /// The number of the dialog, for the answer.
        id: u64,
        /// Name suggested.
        name: String,
        /// What follows the save.
        then: Option<After>,
    },
    /// Close the dialog in which the person picks a file.
    CancelPick,
    /// Read what is in a folder, named as it was typed; answered by `PathAction::Listed`.
    ListFolder(String),
    /// Read a plan; answered by `FileAction::Opened` or `FileAction::OpenFailed`.
    Read(PathBuf),
    /// Read the sample plan; answered like [`Effect::Read`], without a path.
    ReadSample,
    /// Write a plan; answered by `FileAction::Saved`, `SaveWouldReplace` or `SaveFailed`.
    Write {
        /// Where to.
        path: PathBuf,
        /// What.
        plan: Arc<Plan>,
        /// Its revision.
        revision: u64,
        /// Whether a file that is there may be replaced; if not, it is answered by `FileAction::SaveWouldReplace`.
        over: bool,
        /// What follows.
        then: Option<After>,
    },
    /// Keep the settings.
    KeepSettings(Settings),
    /// Put text on the clipboard.
    Copy(String),
    /// Open a web address in the person's browser.
    Browse(String),
    /// Close the window.
    Quit,
}
