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
use crate::domain::plan::role_correction::RoleCorrection;
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
    /// What the person corrects of other roles.
    RoleCorrections,
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

/// A part of a plan that there is once: fields, or a list as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// The fields of the plan itself.
    Plan,
    /// The role held.
    Position,
    /// The positions beside it.
    OtherPositions,
    HeldBefore,
    /// Experience and education.
    Background,
    Path,
    /// The kept routes.
    Routes,
    /// What is asked of routes.
    Constraints,
    SavedRoles,
    /// The roles of the person's own.
    OwnRoles,
    /// What is corrected of other roles.
    RoleCorrections,
    /// The skill ledger.
    Ledger,
    Steps,
    /// The assumptions about pay.
    Assumptions,
    /// The claims picked.
    ClaimChoices,
    /// The figures of the person's own.
    OwnClaims,
    /// The rates between currencies.
    ExchangeRates,
    /// What roles pay beside base pay.
    Packages,
    /// What was paid.
    PaidList,
    /// The projections kept.
    Promises,
}

/// The part or the entry of a plan that a change is about. An entry is whole: as it is after the change, or as it was
/// if it is gone.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    Whole(Whole),
    /// A position beside the main one.
    OtherPosition(Box<Position>),
    HeldPosition(Box<Position>),
    /// One role on the path.
    Stage(Stage),
    KeptRoute(KeptRoute),
    SavedRole(RoleId),
    OwnRole(Box<OwnRole>),
    RoleCorrection(Box<RoleCorrection>),
    /// One entry of the skill ledger.
    LedgerEntry(LedgerEntry),
    Step(Box<PlanStep>),
    /// The hours logged on a step as a whole.
    Log(LoggedOn),
    /// Hours logged on a step.
    TimeEntry(LoggedOn, TimeEntry),
    /// The claim picked for one role.
    ClaimChoice(ClaimChoice),
    OwnClaim(Box<OwnClaim>),
    ExchangeRate(ExchangeRate),
    /// What one role pays beside base pay.
    Package(Box<Package>),
    Paid(Paid),
    Promise(Box<Promise>),
}

impl From<Whole> for Subject {
    fn from(whole: Whole) -> Self {
        Self::Whole(whole)
    }
}

impl Whole {
    fn section(self) -> Section {
        match self {
            Self::Plan => Section::Details,
            Self::Position | Self::OtherPositions | Self::HeldBefore => Section::Position,
            Self::Background => Section::Background,
            Self::Path => Section::GoalAndPath,
            Self::Routes => Section::Routes,
            Self::Constraints => Section::Constraints,
            Self::SavedRoles => Section::SavedRoles,
            Self::OwnRoles => Section::OwnRoles,
            Self::RoleCorrections => Section::RoleCorrections,
            Self::Ledger => Section::Skills,
            Self::Steps => Section::Steps,
            Self::Assumptions | Self::ClaimChoices | Self::OwnClaims | Self::ExchangeRates => Section::Assumptions,
            Self::Packages | Self::PaidList | Self::Promises => Section::Pay,
        }
    }
}

impl Subject {
    /// The part of the plan in which a change to this field, or to the whole, is told.
    pub fn section(&self, field: Option<&Field>) -> Section {
        if matches!(field, Some(Field::Unknown(_) | Field::UnknownOrder)) {
            return Section::Unknown;
        }
        match self {
            Self::Whole(Whole::Plan) if field.is_some_and(|field| field.key() == "goal") => Section::GoalAndPath,
            Self::Whole(whole) => whole.section(),
            Self::OtherPosition(_) | Self::HeldPosition(_) => Section::Position,
            Self::Stage(_) => Section::GoalAndPath,
            Self::KeptRoute(_) => Section::Routes,
            Self::SavedRole(_) => Section::SavedRoles,
            Self::OwnRole(_) => Section::OwnRoles,
            Self::RoleCorrection(_) => Section::RoleCorrections,
            Self::LedgerEntry(_) => Section::Skills,
            Self::Step(_) => Section::Steps,
            Self::Log(_) | Self::TimeEntry(..) => Section::Hours,
            Self::ClaimChoice(_) | Self::OwnClaim(_) | Self::ExchangeRate(_) => Section::Assumptions,
            Self::Package(_) | Self::Paid(_) | Self::Promise(_) => Section::Pay,
        }
    }
}
