//! The whole state of the program. Only `update` changes it.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use super::dialog::Dialog;
use super::document::Document;
use super::file::{LastPlan, Recovery};
use super::finding::Finding;
use super::forecasting::Forecasting;
use super::memo::Memo;
use super::notice::Notice;
use super::packs::OfficialFiles;
use super::picking::Picking;
use super::present::data::Surveys;
use super::present::roles::ListQuestion;
use super::present::roles::list::RoleRow;
use super::projecting::Projecting;
use super::settings::Settings;
use super::view::View;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::role_correction::RoleCorrection;

/// The state of the program.
#[derive(Clone, Debug)]
pub struct State {
    /// The catalogue in use: the packs with the roles of the person's own and what they correct.
    pub catalogue: Arc<Catalogue>,
    /// The catalogue without them.
    pub(super) packs: Arc<Catalogue>,
    /// The roles of the person's own that are in the catalogue in use.
    pub(super) own_roles: Vec<OwnRole>,
    /// Packs of official files, and what is being done with them.
    pub official: OfficialFiles,
    /// What the person corrects in the catalogue in use.
    pub(super) role_corrections: Vec<RoleCorrection>,
    /// What was read off the catalogue as a whole.
    pub(super) surveys: Surveys,
    /// The rows of the list of roles as they were asked for last.
    pub(super) listed: Memo<ListQuestion, Vec<RoleRow>>,
    /// The day it is, as the shell says.
    pub today: Date,
    /// The open plan.
    pub document: Option<Document>,
    /// The person looks around without a plan.
    pub browsing: bool,
    /// What is shown, selected and typed.
    pub view: View,
    /// Settings of the program.
    pub settings: Settings,
    /// Where the settings are kept, as the shell says.
    pub settings_file: Option<PathBuf>,
    /// Whether the window is dark at the moment, as the shell says.
    pub dark: bool,
    /// Messages on screen, oldest first.
    pub notices: Vec<Notice>,
    /// All messages of this session, oldest first.
    pub messages: Vec<String>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Recovery copies of earlier runs that wait for an answer.
    pub recoveries: Vec<Recovery>,
    /// What is known about routes.
    pub finding: Finding,
    /// What is known about pay over the years.
    pub projecting: Projecting,
    /// What is known about when steps will be done.
    pub forecasting: Forecasting,
    /// The plan to go on with, on the first screen.
    pub last_plan: Option<LastPlan>,
    /// The file dialog of the desktop that is open.
    pub picking: Option<Picking>,
    /// Grows with every action, so that what is shown can be rebuilt when, and only when, something changed.
    pub version: u64,
    pub(super) next_notice: u64,
    pub(super) next_pick: u64,
    pub(super) next_document: u64,
}

impl State {
    /// The state at start, with no plan open.
    pub fn new(catalogue: Arc<Catalogue>, settings: Settings, today: Date) -> Self {
        Self {
            packs: Arc::clone(&catalogue),
            own_roles: Vec::new(),
            official: OfficialFiles::default(),
            role_corrections: Vec::new(),
            surveys: Surveys::default(),
            listed: Memo::default(),
            catalogue,
            today,
            document: None,
            browsing: false,
            view: View::kept(&settings),
            settings,
            settings_file: None,
            dark: true,
            notices: Vec::new(),
            messages: Vec::new(),
            dialog: None,
            recoveries: Vec::new(),
            finding: Finding::default(),
            projecting: Projecting::default(),
            forecasting: Forecasting::default(),
            last_plan: None,
            picking: None,
            version: 0,
            next_notice: 0,
            next_pick: 0,
            next_document: 0,
        }
    }

    /// The roles of the person's own: those of the open plan, or those entered on the first screen.
    pub fn own_roles_stated(&self) -> &[OwnRole] {
        self.document.as_ref().map_or(&self.view.welcome.own_roles, |document| &document.plan().own_roles)
    }

    /// What the person corrects of roles of the catalogue.
    pub fn role_corrections_stated(&self) -> &[RoleCorrection] {
        self.document.as_ref().map_or(&[], |document| &document.plan().role_corrections)
    }

    /// Whether the first screen is shown in place of the rail and its screens.
    pub fn is_welcoming(&self) -> bool {
        self.document.is_none() && !self.browsing
    }
}
