//! What the program wants done outside itself. The shell performs it and answers with an action.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use super::action::Side;
use super::after::After;
use super::drafts::KeptText;
use super::file::FileIdentity;
use super::packs::PackChange;
use super::projecting::ProjectionQuery;
use super::settings::Settings;
use crate::domain::catalogue::Catalogue;
use crate::domain::path::station::Station;
use crate::domain::plan::Plan;

/// What a recovery copy holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsaved {
    /// The plan with its unsaved changes, and with what stands in fields and can be read.
    pub plan: Arc<Plan>,
    /// Texts that stand in fields and cannot go into the plan as they are.
    pub texts: Vec<KeptText>,
    /// The plan's file.
    pub path: Option<PathBuf>,
    /// What that file was when it was last read or saved.
    pub base: Option<FileIdentity>,
}

/// A plan to be written, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Writing {
    /// Where to.
    pub path: PathBuf,
    pub plan: Arc<Plan>,
    pub revision: u64,
    /// Whether a file that is there may be replaced; if not, it is answered by `FileAction::SaveWouldReplace`.
    pub over: bool,
    /// What the file should be now; anything else is answered by `ConflictAction::Noticed`.
    pub expected: Option<FileIdentity>,
    /// The format the file has, if it is older than the one written.
    pub older_format: Option<u32>,
    /// What follows.
    pub then: Option<After>,
}

/// Routes to be searched.
#[derive(Clone, Debug, PartialEq)]
pub struct ToFind {
    /// The number of the search, for the answer.
    pub number: u64,
    pub plan: Arc<Plan>,
    /// Along the moves of this catalogue.
    pub catalogue: Arc<Catalogue>,
    /// The day it is.
    pub today: Date,
}

/// Pay to be projected.
#[derive(Clone, Debug, PartialEq)]
pub struct ToProject {
    /// The number of the projection, for the answer.
    pub number: u64,
    pub plan: Arc<Plan>,
    /// With the figures of this catalogue.
    pub catalogue: Arc<Catalogue>,
    /// The day it is.
    pub today: Date,
    /// What is asked.
    pub query: ProjectionQuery,
}

/// Of which plan to work out when its steps will be done.
#[derive(Clone, Debug, PartialEq)]
pub struct ToForecast {
    /// The number of it, for the answer.
    pub number: u64,
    pub plan: Arc<Plan>,
    /// Those of its path.
    pub stations: Vec<Station>,
    /// Where the random numbers begin.
    pub seed: u64,
}

/// Official files to be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToImport {
    /// The number of the import, for the answer.
    pub number: u64,
    pub paths: Vec<PathBuf>,
    /// The day it is.
    pub today: Date,
}

/// A pack of the roles that a plan states, to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnPackWriting {
    /// Where to; it must be new or empty.
    pub folder: PathBuf,
    pub plan: Arc<Plan>,
    /// The catalogue with what the plan states.
    pub catalogue: Arc<Catalogue>,
}

/// Something to be done by the shell.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Let the person pick a plan file in the dialog of this number; answered by `FileAction::FromDialog` with
    /// `PickedToOpen` or `PickFailed` in it.
    PickToOpen(u64),
    /// Read a job advert; answered by `AdvertAction::Answered`.
    ReadAdvert {
        text: Arc<str>,
        /// By the names of this catalogue.
        catalogue: Arc<Catalogue>,
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
    /// Look at the plan that was open last; answered by `FileAction::LookedAtLast`.
    LookAtLast(PathBuf),
    /// Read the sample plan; answered like [`Effect::Read`], without a path.
    ReadSample,
    /// Write a plan; answered by `FileAction::Saved`, `SaveWouldReplace` or `SaveFailed`.
    Write(Writing),
    /// Hold the lock of this file, watch it, and answer by `FileAction::Access`.
    Hold(PathBuf),
    /// Hold and watch no file any more.
    LetGo,
    /// Read the file again; answered by `ConflictAction::Reloaded` or `NotSettled`.
    Reload(PathBuf),
    /// Keep both contents of a file, and go on with one; answered by `ConflictAction::Kept`, `Reloaded` or `NotSettled`.
    Settle {
        path: PathBuf,
        /// The plan of the window.
        plan: Arc<Plan>,
        revision: u64,
        /// Which goes on under the plan's name.
        side: Side,
    },
    /// Keep a recovery copy of the open plan, soon.
    KeepRecovery(Unsaved),
    /// The open plan needs no recovery copy any more.
    DropRecovery,
    /// Delete a recovery copy of an earlier run, once the open plan has one of its own or needs none.
    DiscardRecovery(String),
    /// List the versions of a file; answered by `VersionAction::Found` or `NotListed`.
    ListVersions(PathBuf),
    /// Let the person pick a plan to compare with; answered like [`Effect::PickToOpen`], with `PickedToCompare`.
    PickToCompare(u64),
    /// Read a plan to compare with; answered by `CompareAction::Read` or `NotRead`.
    ReadToCompare(PathBuf),
    /// Search routes beside the window; answered by `FindingAction::Progress` and `Found`, or `NotBegun`.
    FindRoutes(ToFind),
    /// Stop the search for routes.
    StopFinding,
    /// Project pay beside the window; answered by `ProjectionAction::Done` or `NotBegun`.
    Project(Box<ToProject>),
    /// Stop the projection.
    StopProjecting,
    /// Work out when steps will be done beside the window; answered by `ForecastAction::Done` or `NotBegun`.
    Forecast(Box<ToForecast>),
    StopForecasting,
    KeepSettings(Settings),
    /// Let the person pick official files; answered like [`Effect::PickToOpen`], with `PickedToImport`.
    PickToImport(u64),
    /// Import official files beside the window; answered by `PackAction::Progress`, then `Imported` or `Failed`.
    Import(ToImport),
    /// Stop the import; answered by `PackAction::Stopped`, unless its packs are being written.
    StopImport,
    /// Change a pack beside the window; answered by `PackAction::Changed` or `NotChanged`.
    ChangePack(PackChange),
    /// Let the person pick a folder for a pack; answered like [`Effect::PickToOpen`], with `PickedForPack`.
    PickForPack(u64),
    /// Write the roles that a plan states as a pack; answered by `PackAction::OwnSaved` or `OwnNotSaved`.
    WriteOwnPack(OwnPackWriting),
    /// Put text on the clipboard; answered by `Action::Copied`.
    Copy(String),
    /// Put a picture of the chart of this title on the clipboard; answered by `Action::PictureCopied`.
    CopyPicture(String),
    /// Open a web address in the person's browser.
    Browse(String),
    /// Close the window.
    Quit,
}
