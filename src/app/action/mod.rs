//! Everything that can change the state, by topic. Views and the command line make actions; only `update` applies them.

mod compare;
mod conflict;
mod draft;
mod file;
mod path;
mod plan;
mod position;
mod projection;
mod recovery;
mod route;
mod settings;
mod step;
mod version;
mod view;

use jiff::civil::Date;

pub use compare::CompareAction;
pub use conflict::{ConflictAction, Side};
pub use draft::DraftAction;
pub use file::{FileAction, NewPlan};
pub use path::PathAction;
pub use plan::PlanAction;
pub use position::PositionChange;
pub use projection::ProjectionAction;
pub use recovery::RecoveryAction;
pub use route::RouteAction;
pub use settings::SettingsAction;
pub use step::StepAction;
pub use version::VersionAction;
pub use view::ViewAction;

/// Something that changes the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Changes to the plan. Each can be undone.
    Plan(PlanAction),
    /// Changes to one step of the plan. Each can be undone.
    Step(StepAction),
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
    /// Searching routes.
    Route(RouteAction),
    /// Projecting pay.
    Projection(ProjectionAction),
    /// Typing a path.
    Path(PathAction),
    /// Settings of the program.
    Settings(SettingsAction),
    /// Takes the latest change back.
    Undo,
    /// Takes back the change that made this revision of the plan, if no other came after it.
    UndoChange {
        /// The revision.
        revision: u64,
        /// What the change is called.
        label: String,
    },
    /// Makes the change again that was taken back last.
    Redo,
    /// Goes to the point of the history with this many changes made.
    Jump(usize),
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
    Step(StepAction),
    Draft(DraftAction),
    View(ViewAction),
    File(FileAction),
    Recovery(RecoveryAction),
    Version(VersionAction),
    Conflict(ConflictAction),
    Compare(CompareAction),
    Path(PathAction),
    Route(RouteAction),
    Projection(ProjectionAction),
    Settings(SettingsAction)
);
