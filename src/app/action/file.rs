//! Opening, saving and closing plans, and the answers of the shell.

use std::path::PathBuf;

use crate::app::after::After;
use crate::app::dialog::PathPurpose;
use crate::app::file::{Access, FileIdentity, LastPlan, NewPlan, OpenedFile};
use crate::domain::plan::Plan;

/// Something about the plan as a file.
#[derive(Clone, Debug, PartialEq)]
pub enum FileAction {
    /// Makes a plan and opens it.
    Create(NewPlan),
    /// Leaves the open plan for something else, asking first if it has unsaved changes.
    Leave(After),
    /// Leaves the open plan whatever is unsaved.
    Discard(After),
    /// Files were dropped on the window: the first plan is opened; without one, they are imported as official files.
    Dropped(Vec<PathBuf>),
    /// Saves to the plan's file, or asks for one.
    Save {
        /// What follows.
        then: Option<After>,
    },
    /// Asks where to save.
    SaveAs,
    /// Uses a typed path.
    UsePath(PathBuf),
    /// A file dialog of the desktop has answered. Late answers are passed over.
    FromDialog {
        /// The number of the dialog.
        id: u64,
        answer: Box<Self>,
    },
    /// Closes the file dialog of the desktop.
    CancelPick,
    /// Closes the file dialog of the desktop and asks for a path.
    TypeInstead,
    /// The person picked a file to open, or none.
    PickedToOpen(Option<PathBuf>),
    /// The person picked where to save, or nowhere.
    PickedToSave(Option<PathBuf>, Option<After>),
    /// The person picked a plan to compare with, or none.
    PickedToCompare(Option<PathBuf>),
    /// The person picked official files to import, or none.
    PickedToImport(Vec<PathBuf>),
    /// The folder picked for a pack of the roles that the plan states, or none.
    PickedForPack(Option<PathBuf>),
    /// The desktop could not show a file dialog: a path can be typed in its place.
    PickFailed {
        purpose: PathPurpose,
        /// Why.
        reason: String,
        /// What follows a save.
        then: Option<After>,
    },
    /// A plan was read.
    Opened {
        plan: Box<Plan>,
        /// Its file; `None` for the sample.
        file: Option<OpenedFile>,
    },
    /// The first screen is shown: what was open last?
    LookForLast,
    /// The plan that was open last was looked at; `None` if it cannot be read.
    LookedAtLast(Option<LastPlan>),
    /// A plan could not be read: what failed, why, where.
    OpenFailed(String),
    /// A plan was written.
    Saved {
        /// Where to.
        path: PathBuf,
        /// The revision written.
        revision: u64,
        /// What the file is now.
        identity: Option<FileIdentity>,
        /// What a person should know about the save, each a sentence.
        notes: Vec<String>,
        /// What follows.
        then: Option<After>,
    },
    /// A plan was not written because a file is there already.
    SaveWouldReplace {
        path: PathBuf,
        /// What follows a save.
        then: Option<After>,
    },
    /// Writes over the file that is there.
    Replace {
        path: PathBuf,
        /// What follows.
        then: Option<After>,
    },
    /// Whether the plan's file may be changed was found out anew.
    Access {
        path: PathBuf,
        /// The answer.
        access: Access,
    },
    /// The settings file was passed over at the start: why, and where.
    SettingsPassedOver(String),
    /// The settings could not be kept: what failed, why, where.
    SettingsNotKept(String),
    /// A plan could not be written: what failed, why, where.
    SaveFailed(String),
}
