//! What a change or a conflict is about.

use serde::Serialize;

use crate::domain::ids::{PlanStepId, RoleId};
use crate::domain::plan::assumptions::ClaimChoice;
use crate::domain::plan::exchange_rate::ExchangeRate;
use crate::domain::plan::kept_route::KeptRoute;
use crate::domain::plan::ledger_entry::LedgerEntry;
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::package::Package;
use crate::domain::plan::paid::Paid;
use crate::domain::plan::plan_step::{PlanStep, TimeEntry};
use crate::domain::plan::position::Position;
use crate::domain::plan::promise::Promise;
use crate::domain::plan::stage::Stage;

use super::field::Field;

/// A part of a plan, in the order in which changes are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Title and hours a week.
    #[serde(rename = "plan")]
    Details,
    /// The role held, those held beside it, and those held before.
    Position,
    /// Experience and education.
    Background,
    /// The role wanted and the path to it.
    GoalAndPath,
    /// Routes kept beside the path.
    #[serde(rename = "kept_routes")]
    Routes,
    /// What is asked of routes.
    Constraints,
    /// Roles kept to compare with.
    SavedRoles,
    /// Roles of the person's own.
    OwnRoles,
    /// The skill ledger.
    Skills,
    Steps,
    /// Hours logged on steps.
    Hours,
    /// Assumptions about pay.
    Assumptions,
    /// What roles pay beside base pay, what was paid, and projections kept.
    Pay,
    /// Fields that this version does not know.
    #[serde(rename = "unknown_fields")]
    Unknown,
}

/// The step on which hours are logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedOn {
    pub id: PlanStepId,
    pub title: String,
}

impl LoggedOn {
    /// Hours logged on this step.
    pub(super) fn of(step: &PlanStep) -> Self {
        Self { id: step.id.clone(), title: step.title.clone() }
    }
}

/// The part or the entry of a plan that a change is about. An entry is whole: as it is after the change, or as it was
/// if it is gone.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The fields of the plan itself.
    Plan,
    /// The role held.
    Position,
    /// The positions beside it, as a whole.
    OtherPositions,
    OtherPosition(Box<Position>),
    /// The positions held before, as a whole.
    HeldBefore,
    HeldPosition(Box<Position>),
    /// Experience and education.
    Background,
    /// The path as a whole.
    Path,
    /// One role on the path.
    Stage(Stage),
    /// The kept routes as a whole.
    Routes,
    KeptRoute(KeptRoute),
    /// What is asked of routes.
    Constraints,
    /// The saved roles as a whole.
    SavedRoles,
    SavedRole(RoleId),
    /// The roles of the person's own, as a whole.
    OwnRoles,
    OwnRole(Box<OwnRole>),
    /// The skill ledger as a whole.
    Ledger,
    /// One entry of the skill ledger.
    LedgerEntry(LedgerEntry),
    /// The steps as a whole.
    Steps,
    Step(Box<PlanStep>),
    /// The hours logged on a step as a whole.
    Log(LoggedOn),
    /// Hours logged on a step.
    TimeEntry(LoggedOn, TimeEntry),
    /// The assumptions about pay.
    Assumptions,
    /// The claims picked, as a whole.
    ClaimChoices,
    /// The claim picked for one role.
    ClaimChoice(ClaimChoice),
    /// The figures of the person's own, as a whole.
    OwnClaims,
    OwnClaim(Box<OwnClaim>),
    /// The rates between currencies, as a whole.
    ExchangeRates,
    ExchangeRate(ExchangeRate),
    /// What roles pay beside base pay, as a whole.
    Packages,
    /// What one role pays beside base pay.
    Package(Box<Package>),
    /// What was paid, as a whole.
    PaidList,
    /// One entry of it.
    Paid(Paid),
    /// The projections kept, as a whole.
    Promises,
    Promise(Box<Promise>),
}

impl Subject {
    /// The part of the plan in which a change to this field, or to the whole, is told.
    pub fn section(&self, field: Option<&Field>) -> Section {
        if matches!(field, Some(Field::Unknown(_) | Field::UnknownOrder)) {
            return Section::Unknown;
        }
        match self {
            Self::Plan if field.is_some_and(|field| field.key() == "goal") => Section::GoalAndPath,
            Self::Plan => Section::Details,
            Self::Position
            | Self::OtherPositions
            | Self::OtherPosition(_)
            | Self::HeldBefore
            | Self::HeldPosition(_) => Section::Position,
            Self::Background => Section::Background,
            Self::Path | Self::Stage(_) => Section::GoalAndPath,
            Self::Routes | Self::KeptRoute(_) => Section::Routes,
            Self::Constraints => Section::Constraints,
            Self::SavedRoles | Self::SavedRole(_) => Section::SavedRoles,
            Self::OwnRoles | Self::OwnRole(_) => Section::OwnRoles,
            Self::Ledger | Self::LedgerEntry(_) => Section::Skills,
            Self::Steps | Self::Step(_) => Section::Steps,
            Self::Log(_) | Self::TimeEntry(..) => Section::Hours,
            Self::Assumptions
            | Self::ClaimChoices
            | Self::ClaimChoice(_)
            | Self::OwnClaims
            | Self::OwnClaim(_)
            | Self::ExchangeRates
            | Self::ExchangeRate(_) => Section::Assumptions,
            Self::Packages | Self::Package(_) | Self::PaidList | Self::Paid(_) | Self::Promises | Self::Promise(_) => {
                Section::Pay
            }
        }
    }
}
