//! Everything that can change the state, by topic. Views and the command line make actions; only `update` applies them.

mod advert;
mod compare;
mod conflict;
mod draft;
mod fact;
mod file;
mod finding;
mod forecast;
mod pack;
mod path;
mod pay;
mod plan;
mod position;
mod position_change;
mod projection;
mod recovery;
mod role;
mod role_comparison;
mod route;
mod settings;
mod skill;
mod step;
mod version;
mod view;

use std::sync::Arc;

use jiff::civil::Date;

pub use super::file::NewPlan;
pub use advert::AdvertAction;
pub use compare::CompareAction;
pub use conflict::{ConflictAction, Side};
pub use draft::DraftAction;
pub use fact::FactAction;
pub use file::FileAction;
pub use finding::FindingAction;
pub use forecast::ForecastAction;
pub use pack::PackAction;
pub use path::PathAction;
pub use pay::PayAction;
pub use plan::PlanAction;
pub use position::PositionAction;
pub use position_change::PositionChange;
pub use projection::ProjectionAction;
pub use recovery::RecoveryAction;
pub use role::RoleAction;
pub use role_comparison::RoleComparisonAction;
pub use route::RouteAction;
pub use settings::SettingsAction;
pub use skill::SkillAction;
pub use step::StepAction;
pub use version::VersionAction;
pub use view::ViewAction;

use super::copied_picture::CopiedPicture;
use super::view::ScreenView;
use crate::domain::catalogue::Catalogue;

/// Something that changes the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Changes to the plan. Each can be undone.
    Plan(PlanAction),
    /// What is typed into the fields of the plan.
    Draft(DraftAction),
    /// What is shown, selected and searched.
    View(ViewAction),
    /// Opening, saving, closing.
    File(FileAction),
    /// Changes an earlier run could not save.
    Recovery(RecoveryAction),
    /// Earlier versions of the plan's file.
    Version(VersionAction),
    /// The plan's file was changed by somebody else.
    Conflict(ConflictAction),
    /// Comparing the open plan with another.
    Compare(CompareAction),
    /// Holding roles against each other.
    RoleComparison(RoleComparisonAction),
    /// Reading a pasted job advert.
    Advert(AdvertAction),
    /// Importing official files, switching and removing packs of them.
    Pack(PackAction),
    /// Searching routes.
    Finding(FindingAction),
    /// Projecting pay.
    Projection(ProjectionAction),
    /// Working out when steps will be done.
    Forecast(ForecastAction),
    /// Typing a path.
    Path(PathAction),
    /// Settings of the program.
    Settings(SettingsAction),
    /// Takes the latest change back.
    Undo,
    /// Takes back the change that made this revision of the plan, if no other came after it.
    UndoChange {
        revision: u64,
        /// What the change is called.
        label: String,
    },
    /// Makes the change again that was taken back last.
    Redo,
    /// Goes to the point of the history with this many changes made.
    Jump(usize),
    /// Other packs are loaded: every screen tells from this catalogue from now on.
    UseCatalogue(Arc<Catalogue>),
    /// It is another day: midnight has passed, the computer slept, or it is in another time zone.
    Today(Date),
    /// A gesture such as dragging has ended.
    EndGesture,
    /// Closes a message.
    CloseNotice(u64),
    /// Puts text on the clipboard.
    Copy(String),
    /// Whether the text is on the clipboard; if not, why.
    Copied(Result<(), String>),
    /// Puts a picture of the chart of this title on the clipboard, as it is shown.
    CopyPicture(String),
    /// The picture that is on the clipboard; if none, why.
    PictureCopied(Result<CopiedPicture, String>),
    /// Opens a web address in the person's browser.
    Browse(String),
}

macro_rules! from_topic {
    ($($topic:ident($action:ident)),+) => {$(
        impl From<$action> for Action {
            fn from(action: $action) -> Self {
                Self::$topic(action)
            }
        }
    )+};
}

from_topic!(
    Plan(PlanAction),
    Draft(DraftAction),
    View(ViewAction),
    File(FileAction),
    Recovery(RecoveryAction),
    Version(VersionAction),
    Conflict(ConflictAction),
    Compare(CompareAction),
    RoleComparison(RoleComparisonAction),
    Advert(AdvertAction),
    Pack(PackAction),
    Path(PathAction),
    Finding(FindingAction),
    Projection(ProjectionAction),
    Forecast(ForecastAction),
    Settings(SettingsAction)
);

impl From<ScreenView> for Action {
    fn from(view: ScreenView) -> Self {
        Self::View(ViewAction::Screen(view))
    }
}

macro_rules! from_change {
    ($($topic:ident($action:ident)),+) => {$(
        impl From<$action> for PlanAction {
            fn from(action: $action) -> Self {
                Self::$topic(action)
            }
        }

        impl From<$action> for Action {
            fn from(action: $action) -> Self {
                Self::Plan(action.into())
            }
        }
    )+};
}

from_change!(
    Fact(FactAction),
    Position(PositionAction),
    Role(RoleAction),
    Skill(SkillAction),
    Route(RouteAction),
    Step(StepAction),
    Pay(PayAction)
);
