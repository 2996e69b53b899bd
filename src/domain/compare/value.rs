//! A value of a plan, whatever its kind, as it is told to a person.

use jiff::civil::Date;

use crate::domain::catalogue::role::Education;
use crate::domain::catalogue::step::Builds;
use crate::domain::effort::Effort;
use crate::domain::ids::{CatalogueStepId, ClaimId, FamilyId, PlaceId, RoleId, SkillId};
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::pay::assumption::Assumption;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::ledger_entry::Basis;
use crate::domain::plan::plan_step::StepState;
use crate::domain::plan::stage::Stage;
use crate::domain::proficiency::Proficiency;
use crate::domain::route::objective::Objective;

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not stated.
    Nothing,
    /// What the person wrote.
    Text(String),
    /// Hours.
    Hours(f64),
    /// Years.
    Years(f64),
    /// What is assumed, in the unit of the assumption.
    Assumed(Assumption, f64),
    /// A day.
    Date(Date),
    /// An amount.
    Money(Money),
    /// A role.
    Role(RoleId),
    /// A place.
    Place(PlaceId),
    /// A skill.
    Skill(SkillId),
    /// A claim.
    Claim(ClaimId),
    /// A step of the catalogue.
    CatalogueStep(CatalogueStepId),
    /// Seniority.
    Seniority(Level),
    /// A level of a skill.
    Proficiency(Proficiency),
    /// Formal education.
    Education(Education),
    /// How far a step is.
    State(StepState),
    /// Where a level comes from.
    Basis(Basis),
    /// How long a step takes.
    Effort(Effort),
    /// The skills a step builds.
    Builds(Vec<Builds>),
    /// Roles in their order.
    Roles(Vec<RoleId>),
    /// Roles in any order.
    RoleSet(Vec<RoleId>),
    /// Roles to be taken, in their order, each with its place and day if stated.
    Stages(Vec<Stage>),
    /// Where routes shall lead.
    Aim(Aim),
    /// A family of roles.
    Family(FamilyId),
    /// A number of things.
    Count(u32),
    /// Whether something is so.
    Switch(bool),
    /// What counts most.
    Objective(Objective),
    /// Names in their order.
    Names(Vec<String>),
    /// The text of a value that this version does not know, as it stands in the file.
    Source(String),
}

impl Value {
    /// What a value that may be absent is.
    pub(super) fn of<T: Clone>(stated: Option<&T>, value: impl Fn(T) -> Self) -> Self {
        stated.cloned().map_or(Self::Nothing, value)
    }
}
