//! The fields of each part of a plan, listed once for comparing and for merging. A field that is not listed does not
//! compile.

use std::collections::BTreeMap;

use super::field::Field;
use super::value::Value;
use crate::domain::ids::RoleId;
use crate::domain::pay::assumption::Assumption;
use crate::domain::plan::Plan;
use crate::domain::plan::assumptions::{Assumptions, ClaimChoice};
use crate::domain::plan::background::Background;
use crate::domain::plan::constraints::Constraints;
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
use crate::domain::plan::unknown_fields::UnknownFields;

/// Something that has fields.
pub(super) trait Fields: Clone + PartialEq {
    /// Shows every field to the visitor. Lists of entries and whole parts are not fields.
    fn visit(visitor: &mut impl Visitor<Self>);
}

/// Something that is done with every field.
pub(super) trait Visitor<E> {
    /// A field that this version knows: how to read it, how to reach it, how to tell its value.
    fn field<T: Clone + PartialEq>(
        &mut self,
        field: Field,
        read: impl Fn(&E) -> &T,
        reach: impl Fn(&mut E) -> &mut T,
        value: impl Fn(&T) -> Value,
    );

    /// The values that a person stated of what is assumed, each a field of its own.
    fn assumed(
        &mut self,
        read: impl Fn(&E) -> &BTreeMap<Assumption, f64>,
        reach: impl Fn(&mut E) -> &mut BTreeMap<Assumption, f64>,
    );

    /// The fields that this version does not know.
    fn unknown(&mut self, read: impl Fn(&E) -> &UnknownFields, reach: impl Fn(&mut E) -> &mut UnknownFields);
}

macro_rules! fields {
    ($type:ident $(assumed $assumed:ident)? $(beside [$($beside:ident),+])? { $($member:ident: $field:ident, $value:expr;)* }) => {
        impl Fields for $type {
            fn visit(visitor: &mut impl Visitor<Self>) {
                $(visitor.assumed(|whole| &whole.$assumed, |whole| &mut whole.$assumed);)?
                $(visitor.field(Field::$field, |whole| &whole.$member, |whole| &mut whole.$member, $value);)*
                visitor.unknown(|whole| &whole.unknown, |whole| &mut whole.unknown);
            }
        }

        // Names every member, so that a new one has to be thought about.
        const _: fn(&$type) = |$type { $($member: _,)* $($assumed: _,)? unknown: _, $($($beside: _,)+)? }| ();
    };
}

fields!(Plan beside [position, other_positions, held_before, background, saved_roles, own_roles, path, routes, constraints, ledger, steps, assumptions, packages, paid, promises] {
    title: Title, |text| Value::Text(text.clone());
    hours_per_week: HoursPerWeek, |hours| Value::Hours(*hours);
    goal: Goal, |role| Value::of(role.as_ref(), Value::Role);
});

fields!(OwnRole beside [id] {
    title: Title, |text| Value::Text(text.clone());
    level: Seniority, |level| Value::Seniority(*level);
    skills: SkillsWanted, |skills| Value::SkillsWanted(skills.clone());
});

fields!(Position {
    role: Role, |role| Value::Role(role.clone());
    level: Seniority, |level| Value::of(level.as_ref(), Value::Seniority);
    since: Since, |date| Value::of(date.as_ref(), Value::PartialDate);
    until: Until, |date| Value::of(date.as_ref(), Value::PartialDate);
    pay: Pay, |pay| Value::of(pay.as_ref(), Value::PayRate);
    hours_worked: HoursAWeek, |hours| Value::of(hours.as_ref(), Value::Hours);
    weeks_paid: WeeksAYear, |weeks| Value::of(weeks.as_ref(), Value::Number);
    full_time_hours: FullTimeHours, |hours| Value::of(hours.as_ref(), Value::Hours);
    place: Place, |place| Value::Place(place.clone());
    goes_on: GoesOn, |is_so| Value::Switch(*is_so);
});

fields!(Background {
    experience_years: ExperienceYears, |years| Value::of(years.as_ref(), Value::Years);
    leading_years: LeadingYears, |years| Value::of(years.as_ref(), Value::Years);
    education: Education, |education| Value::of(education.as_ref(), Value::Education);
});

fields!(Stage {
    role: Role, |role| Value::Role(role.clone());
    place: Place, |place| Value::of(place.as_ref(), Value::Place);
    start: Start, |date| Value::of(date.as_ref(), Value::Date);
});

fields!(KeptRoute beside [id] {
    title: Title, |text| Value::Text(text.clone());
    goal: Goal, |role| Value::of(role.as_ref(), Value::Role);
    stages: Stages, |stages| Value::Stages(stages.clone());
});

fields!(Constraints {
    aim: Aim, |aim| Value::Aim(aim.clone());
    pay_floor: PayFloor, |pay| Value::of(pay.as_ref(), Value::Money);
    within_years: WithinYears, |years| Value::of(years.as_ref(), Value::Years);
    most_moves: MostMoves, |moves| Value::of(moves.as_ref(), |moves| Value::Count(u32::from(moves)));
    no_step_back: NoStepBack, |is_so| Value::Switch(*is_so);
    keep_place: KeepPlace, |is_so| Value::Switch(*is_so);
    no_management: NoManagement, |is_so| Value::Switch(*is_so);
    only_named: OnlyNamed, |is_so| Value::Switch(*is_so);
    family: Family, |family| Value::of(family.as_ref(), Value::Family);
    avoid: Avoid, |roles| Value::RoleSet(roles.clone());
    require: Require, |roles| Value::RoleSet(roles.clone());
    objective: Objective, |objective| Value::Objective(*objective);
});

fields!(LedgerEntry beside [id] {
    skill: Skill, |skill| Value::Skill(skill.clone());
    level: Level, |level| Value::Proficiency(*level);
    date: Date, |date| Value::Date(*date);
    basis: Basis, |basis| Value::Basis(basis.clone());
    evidence: Evidence, |text| Value::of(text.as_ref(), Value::Text);
    note: Note, |text| Value::of(text.as_ref(), Value::Text);
});

fields!(PlanStep beside [id, log] {
    title: Title, |text| Value::Text(text.clone());
    from: From, |step| Value::of(step.as_ref(), Value::CatalogueStep);
    stage: Stage, |role| Value::of(role.as_ref(), Value::Role);
    builds: Builds, |builds| Value::Builds(builds.clone());
    hours: Effort, |effort| Value::Effort(*effort);
    cost: Cost, |cost| Value::of(cost.as_ref(), Value::Money);
    state: State, |state| Value::State(*state);
    due: Due, |date| Value::of(date.as_ref(), Value::Date);
    done: Done, |date| Value::of(date.as_ref(), Value::Date);
    evidence: Evidence, |text| Value::of(text.as_ref(), Value::Text);
    note: Note, |text| Value::of(text.as_ref(), Value::Text);
});

fields!(TimeEntry beside [id] {
    date: Date, |date| Value::Date(*date);
    hours: Hours, |hours| Value::Hours(*hours);
});

fields!(Assumptions assumed stated beside [claims, own_claims, rates] {
    horizon_years: HorizonYears, |years| Value::of(years.as_ref(), |years| Value::Years(f64::from(years)));
    redundancy: Redundancy, |is_so| Value::Switch(*is_so);
    floor: Floor, |pay| Value::of(pay.as_ref(), Value::Money);
    seed: Seed, |seed| Value::of(seed.as_ref(), Value::Seed);
});

fields!(ClaimChoice {
    role: Role, |role| Value::Role(role.clone());
    claim: Claim, |claim| Value::Claim(claim.clone());
    how: ClaimUse, |how| Value::ClaimUse(*how);
});

fields!(OwnClaim beside [id] {
    role: Role, |role| Value::Role(role.clone());
    amount: Amount, |amount| Value::Figure(*amount);
    currency: Currency, |currency| Value::Currency(*currency);
    definition: Definition, |definition| Value::Definition(*definition);
    year: Year, |year| Value::Number(f64::from(*year));
    place: Place, |place| Value::of(place.as_ref(), Value::Place);
    note: Note, |text| Value::of(text.as_ref(), Value::Text);
});

fields!(ExchangeRate beside [currency, to] {
    rate: ExchangeRate, |rate| Value::Number(*rate);
});

fields!(Package beside [role] {
    bonus: Bonus, |bonus| Value::of(bonus.as_ref(), Value::Bonus);
    one_offs: OneOffs, |one_offs| Value::OneOffs(one_offs.clone());
    grants: Grants, |grants| Value::Grants(grants.clone());
    pension_percent: Pension, |percent| Value::Percent(*percent);
    new_employer: NewEmployer, |is_so| Value::Switch(*is_so);
});

fields!(Paid beside [id] {
    date: Date, |date| Value::Date(*date);
    amount: Amount, |amount| Value::Money(*amount);
    what: PaidPart, |what| Value::PaidPart(*what);
    per: PaidPer, |per| Value::PaidPer(*per);
    note: Note, |text| Value::of(text.as_ref(), Value::Text);
});

fields!(Promise beside [date] {
    title: Title, |text| Value::Text(text.clone());
    currency: Currency, |currency| Value::Currency(*currency);
    years: PromisedYears, |years| Value::PromisedYears(years.clone());
});

impl Fields for RoleId {
    fn visit(_visitor: &mut impl Visitor<Self>) {}
}
