//! A value of a plan, whatever its kind, as it is told to a person.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::aim::Aim;
use crate::domain::catalogue::claim::{Amount, PayDefinition};
use crate::domain::catalogue::role::Education;
use crate::domain::catalogue::step::Builds;
use crate::domain::currency::Currency;
use crate::domain::effort::Effort;
use crate::domain::ids::{CatalogueStepId, ClaimId, FamilyId, PlaceId, RoleId, SkillId};
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::partial_date::PartialDate;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay_rate::PayRate;
use crate::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use crate::domain::plan::grant::Grant;
use crate::domain::plan::ledger_entry::Basis;
use crate::domain::plan::objective::Objective;
use crate::domain::plan::own_role::OwnSkill;
use crate::domain::plan::own_way::OwnWay;
use crate::domain::plan::package::{Bonus, OneOff};
use crate::domain::plan::paid::{PaidPart, PaidPer};
use crate::domain::plan::plan_step::StepState;
use crate::domain::plan::promise::PromisedYear;
use crate::domain::plan::stage::Stage;
use crate::domain::proficiency::Proficiency;

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not stated.
    Nothing,
    /// What the person wrote.
    Text(String),
    Hours(f64),
    Years(f64),
    Percent(f64),
    /// A number without a unit.
    Number(f64),
    /// A number that is a name.
    Seed(u64),
    Currency(Currency),
    /// A figure, in whole units for a year.
    Figure(Amount),
    /// What a figure includes.
    Definition(PayDefinition),
    /// How a claim is used.
    ClaimUse(ClaimUse),
    /// What is chosen of the figures of a role.
    ClaimChoices(Vec<ClaimChoice>),
    /// The level for which pay of a role is asked.
    PayLevels(BTreeMap<RoleId, Level>),
    Bonus(Bonus),
    /// What is paid once.
    OneOffs(Vec<OneOff>),
    /// Grants of shares.
    Grants(Vec<Grant>),
    /// Which part of pay was paid.
    PaidPart(PaidPart),
    /// For how long it was paid.
    PaidPer(PaidPer),
    /// The years of a kept projection.
    PromisedYears(Vec<PromisedYear>),
    /// What is assumed, in the unit of the assumption.
    Assumed(Assumption, f64),
    /// A day.
    Date(Date),
    /// A day, a month or a year.
    PartialDate(PartialDate),
    /// An amount.
    Money(Money),
    /// Pay with its unit.
    PayRate(PayRate),
    Role(RoleId),
    Place(PlaceId),
    Skill(SkillId),
    Claim(ClaimId),
    CatalogueStep(CatalogueStepId),
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
    /// The skills a role wants.
    SkillsWanted(Vec<OwnSkill>),
    Skills(Vec<SkillId>),
    /// Moves that the person names.
    Ways(Vec<OwnWay>),
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
    pub fn of<T: Clone>(stated: Option<&T>, value: impl Fn(T) -> Self) -> Self {
        stated.cloned().map_or(Self::Nothing, value)
    }
}
