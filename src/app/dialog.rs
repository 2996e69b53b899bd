//! Questions and windows that lie over the screen. At most one is open.

use std::path::PathBuf;
use std::sync::Arc;

use super::advert_dialog::AdvertDialog;
use super::after::After;
use super::file::Version;
use super::format::file_name;
use super::packs::PackKey;
use super::path_dialog::PathDialog;
use super::state::State;
use super::view::help::HelpTab;
use crate::domain::plan::Plan;

/// What a typed path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// Open a plan.
    Open,
    /// Save the plan.
    Save,
    /// Compare the open plan with another.
    Compare,
    /// Import official files.
    Import,
    /// Write the roles that the plan states as a pack, into a folder.
    OwnPack,
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
        path: PathBuf,
        /// What follows the save.
        then: Option<After>,
    },
    /// What to do with the first recovery copy that waits.
    Recovery,
    /// The plan's file was changed by somebody else while there are unsaved changes.
    Conflict {
        path: PathBuf,
        /// What follows the save that this stopped.
        then: Option<After>,
    },
    /// Earlier versions of the plan's file.
    Versions {
        /// The versions, newest first.
        versions: Arc<[Version]>,
        /// The one pointed out.
        selected: usize,
    },
    /// Everything that can be undone and redone.
    History,
    /// What differs between two plans.
    Compare {
        /// What the earlier plan is called.
        before_title: String,
        /// The earlier plan.
        before: Arc<Plan>,
        /// What the later plan is called.
        after_title: String,
        /// The later plan.
        after: Arc<Plan>,
        /// The dialog to go back to.
        back: Option<Box<Dialog>>,
    },
    /// A job advert to paste, or what was found in it.
    Advert(Box<AdvertDialog>),
    /// The import that is under way, or what came of it.
    Import,
    /// Whether a pack is to be removed.
    RemovePack(PackKey),
    /// The command palette with what was typed.
    Palette(String),
    /// Keys, and what the words mean.
    Help(HelpTab),
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

    /// The dialog that takes the place of this one when it is closed.
    pub fn behind(&self) -> Option<&Self> {
        match self {
            Self::Compare { back, .. } => back.as_deref(),
            _ => None,
        }
    }

    /// A path for this purpose; `then` is what follows a save.
    pub fn path_for(purpose: PathPurpose, state: &State, then: Option<After>) -> Self {
        match purpose {
            PathPurpose::Save => Self::path_to_save(state, then),
            PathPurpose::OwnPack => Self::path_to_pack(state),
            PathPurpose::Open | PathPurpose::Compare | PathPurpose::Import => {
                Self::Path(PathDialog::new(purpose, String::new(), None))
            }
        }
    }

    /// The folder for a pack, beginning with one called like the plan, in the home folder.
    fn path_to_pack(state: &State) -> Self {
        let title = state.document.as_ref().map(|document| file_name(&document.plan().title));
        let text = title.map(|name| format!("~/{}-roles", name.trim_end_matches(".ron"))).unwrap_or_default();
        Self::Path(PathDialog::new(PathPurpose::OwnPack, text, None))
    }

    /// A path to save to, beginning with the plan's file or else with its title, in the home folder.
    pub fn path_to_save(state: &State, then: Option<After>) -> Self {
        let text = match state.document.as_ref().map(|document| (document.path(), document)) {
            Some((Some(path), _)) => path.display().to_string(),
            Some((None, document)) => format!("~/{}", file_name(&document.plan().title)),
            None => String::new(),
        };
        Self::Path(PathDialog::new(PathPurpose::Save, text, then))
    }
}
