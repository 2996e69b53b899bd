//! Format 2, the present one: what a file says, field by field, and the plan it makes.
//!
//! It is flat: the time worked is a list of its own whose entries name their step. It must not change any more in a way
//! that an older file of format 2 would not be read by; that is what format 3 would be for. What was added since the
//! golden file was written may be absent.

mod field_names;
pub mod pay;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

pub use field_names::FIELDS;

use super::with_unknown::{UnknownField, WithUnknown};
use crate::domain::catalogue::role::Education;
use crate::domain::catalogue::step::Builds;
use crate::domain::effort::Effort;
use crate::domain::ids::{
    CatalogueStepId, FamilyId, KeptRouteId, LedgerId, PlaceId, PlanStepId, RoleId, SkillId, TimeEntryId,
};
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::partial_date::PartialDate;
use crate::domain::pay_rate::PayRate;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::check::Fault;
use crate::domain::plan::ledger_entry::Basis;
use crate::domain::plan::objective::Objective;
use crate::domain::plan::own_role::OwnSkill;
use crate::domain::plan::plan_step::StepState;
use crate::domain::plan::{self, Plan};
use crate::domain::proficiency::Proficiency;
use std::collections::HashMap;

/// A whole file.
#[derive(Deserialize)]
#[serde(rename = "Plan")]
pub struct PlanText<'text> {
    #[serde(rename = "format")]
    pub _format: u32,
    pub title: String,
    #[serde(borrow)]
    pub position: WithUnknown<'text, Position>,
    #[serde(default)]
    pub other_positions: Vec<WithUnknown<'text, Position>>,
    #[serde(default)]
    pub held_before: Vec<WithUnknown<'text, Position>>,
    #[serde(default)]
    pub background: WithUnknown<'text, Background>,
    pub hours_per_week: f64,
    #[serde(default)]
    pub goal: Option<RoleId>,
    #[serde(default)]
    pub saved_roles: Vec<RoleId>,
    #[serde(default)]
    pub own_roles: Vec<WithUnknown<'text, OwnRole>>,
    #[serde(default)]
    pub path: Vec<WithUnknown<'text, Stage>>,
    #[serde(default)]
    pub routes: Vec<WithUnknown<'text, KeptRoute<'text>>>,
    #[serde(default)]
    pub constraints: WithUnknown<'text, Constraints>,
    #[serde(default)]
    pub ledger: Vec<WithUnknown<'text, LedgerEntry>>,
    #[serde(default)]
    pub steps: Vec<WithUnknown<'text, PlanStep>>,
    #[serde(default)]
    pub time: Vec<WithUnknown<'text, TimeEntry>>,
    #[serde(default)]
    pub assumptions: WithUnknown<'text, pay::Assumptions<'text>>,
    #[serde(default)]
    pub packages: Vec<WithUnknown<'text, pay::Package<'text>>>,
    #[serde(default)]
    pub paid: Vec<WithUnknown<'text, pay::Paid>>,
    #[serde(default)]
    pub promises: Vec<WithUnknown<'text, pay::Promise>>,
}

#[derive(Deserialize)]
pub struct Position {
    role: RoleId,
    #[serde(default)]
    level: Option<Level>,
    #[serde(default)]
    since: Option<PartialDate>,
    #[serde(default)]
    since_about: Option<PartialDate>,
    #[serde(default)]
    until: Option<PartialDate>,
    #[serde(default)]
    pay: Option<Money>,
    #[serde(default)]
    pay_rate: Option<PayRate>,
    #[serde(default)]
    hours_worked: Option<f64>,
    #[serde(default)]
    weeks_paid: Option<f64>,
    #[serde(default)]
    full_time_hours: Option<f64>,
    place: PlaceId,
    #[serde(default)]
    goes_on: bool,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Background {
    experience_years: Option<f64>,
    leading_years: Option<f64>,
    education: Option<Education>,
}

#[derive(Deserialize)]
pub struct Stage {
    pub role: RoleId,
    #[serde(default)]
    pub place: Option<PlaceId>,
    #[serde(default)]
    pub start: Option<Date>,
}

#[derive(Deserialize)]
pub struct OwnRole {
    id: RoleId,
    title: String,
    level: Level,
    #[serde(default)]
    skills: Vec<OwnSkill>,
}

#[derive(Deserialize)]
pub struct KeptRoute<'text> {
    id: KeptRouteId,
    title: String,
    #[serde(default)]
    goal: Option<RoleId>,
    #[serde(borrow, default)]
    stages: Vec<WithUnknown<'text, Stage>>,
}

#[derive(Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own that a person sets")]
pub struct Constraints {
    aim: Aim,
    pay_floor: Option<Money>,
    within_years: Option<f64>,
    most_moves: Option<u8>,
    no_step_back: bool,
    keep_place: bool,
    no_management: bool,
    only_named: bool,
    family: Option<FamilyId>,
    avoid: Vec<RoleId>,
    require: Vec<RoleId>,
    objective: Objective,
}

impl Default for Constraints {
    fn default() -> Self {
        let plan::constraints::Constraints {
            aim,
            pay_floor,
            within_years,
            most_moves,
            no_step_back,
            keep_place,
            no_management,
            only_named,
            family,
            avoid,
            require,
            objective,
            unknown: _,
        } = plan::constraints::Constraints::default();
        Self {
            aim,
            pay_floor,
            within_years,
            most_moves,
            no_step_back,
            keep_place,
            no_management,
            only_named,
            family,
            avoid,
            require,
            objective,
        }
    }
}

#[derive(Deserialize)]
pub struct LedgerEntry {
    id: LedgerId,
    skill: SkillId,
    level: Proficiency,
    date: Date,
    basis: Basis,
    #[serde(default)]
    evidence: Option<String>,
    #[serde(default)]
    note: Option<String>,
}

#[derive(Deserialize)]
pub struct PlanStep {
    pub id: PlanStepId,
    pub title: String,
    #[serde(default)]
    pub from: Option<CatalogueStepId>,
    #[serde(default)]
    pub stage: Option<RoleId>,
    pub builds: Vec<Builds>,
    pub hours: Effort,
    #[serde(default)]
    pub cost: Option<Money>,
    pub state: StepState,
    #[serde(default)]
    pub due: Option<Date>,
    #[serde(default)]
    pub done: Option<Date>,
    #[serde(default)]
    pub evidence: Option<String>,
    #[serde(default)]
    pub note: Option<String>,
}

#[derive(Deserialize)]
pub struct TimeEntry {
    pub id: TimeEntryId,
    pub step: PlanStepId,
    pub date: Date,
    pub hours: f64,
}

impl<'text> PlanText<'text> {
    /// Every unknown field of the file, in its order but for what stands outside lists.
    pub fn unknown(&self) -> impl Iterator<Item = &UnknownField<'text>> {
        let sections =
            [&self.position.unknown, &self.background.unknown, &self.constraints.unknown, &self.assumptions.unknown];
        let positions = self.other_positions.iter().chain(&self.held_before).flat_map(|entry| &entry.unknown);
        let path = positions.chain(self.path.iter().flat_map(|entry| &entry.unknown));
        let routes = self.routes.iter().flat_map(|entry| &entry.unknown);
        let stages = self.routes.iter().flat_map(|entry| &entry.known.stages).flat_map(|entry| &entry.unknown);
        let own = self.own_roles.iter().flat_map(|entry| &entry.unknown);
        let path = own.chain(path).chain(routes).chain(stages);
        let ledger = self.ledger.iter().flat_map(|entry| &entry.unknown);
        let steps = self.steps.iter().flat_map(|entry| &entry.unknown);
        let time = self.time.iter().flat_map(|entry| &entry.unknown);
        let packages = self.packages.iter().flat_map(|entry| entry.unknown.iter().chain(entry.known.unknown()));
        let paid = self.paid.iter().flat_map(|entry| &entry.unknown);
        let promises = self.promises.iter().flat_map(|entry| &entry.unknown);
        let pay = self.assumptions.known.unknown().chain(packages).chain(paid).chain(promises);
        sections.into_iter().flatten().chain(path).chain(ledger).chain(steps).chain(time).chain(pay)
    }

    /// The plan the file tells of, and what in the file no plan can have. `unknown` is what stands beside its fields.
    pub fn into_plan(self, unknown: plan::unknown_fields::UnknownFields) -> (Plan, Vec<Fault>) {
        let mut steps: Vec<_> = self.steps.into_iter().map(step).collect();
        let mut faults = hand_out(self.time, &mut steps);
        let mut seen = HashMap::new();
        let mut position = |entry| position(entry, &mut seen, &mut faults);
        let plan = Plan {
            title: self.title,
            position: position(self.position),
            other_positions: self.other_positions.into_iter().map(&mut position).collect(),
            held_before: self.held_before.into_iter().map(&mut position).collect(),
            background: background(&self.background),
            hours_per_week: self.hours_per_week,
            goal: self.goal,
            saved_roles: self.saved_roles,
            own_roles: self.own_roles.into_iter().map(own_role).collect(),
            path: self.path.into_iter().map(stage).collect(),
            routes: self.routes.into_iter().map(kept_route).collect(),
            constraints: constraints(self.constraints),
            ledger: self.ledger.into_iter().map(ledger_entry).collect(),
            steps,
            assumptions: pay::assumptions(self.assumptions),
            packages: self.packages.into_iter().map(pay::package).collect(),
            paid: self.paid.into_iter().map(pay::paid).collect(),
            promises: self.promises.into_iter().map(pay::promise).collect(),
            unknown,
        };
        (plan, faults)
    }
}

/// Puts each time entry into the step it names; those that name none are faults.
fn hand_out(time: Vec<WithUnknown<'_, TimeEntry>>, steps: &mut [plan::plan_step::PlanStep]) -> Vec<Fault> {
    let places: BTreeMap<_, _> = steps.iter().enumerate().rev().map(|(place, step)| (step.id.clone(), place)).collect();
    let mut faults = Vec::new();
    for entry in time {
        let unknown = entry.kept();
        let TimeEntry { id, step: named, date, hours } = entry.known;
        if let Some(step) = places.get(&named).and_then(|place| steps.get_mut(*place)) {
            step.log.push(plan::plan_step::TimeEntry { id, date, hours, unknown });
        } else {
            let message = format!("the time entry “{id}” belongs to a step “{named}”, and there is no such step");
            faults.push(Fault { needle: id.to_string(), otherwise: None, occurrence: 0, message });
        }
    }
    faults
}

/// A position; `seen` counts the fields that stand instead of another, so that a fault finds its own.
fn position(
    entry: WithUnknown<'_, Position>,
    seen: &mut HashMap<&'static str, usize>,
    faults: &mut Vec<Fault>,
) -> plan::position::Position {
    let unknown = entry.kept();
    let Position {
        role,
        level,
        since,
        since_about,
        until,
        pay,
        pay_rate,
        hours_worked,
        weeks_paid,
        full_time_hours,
        place,
        goes_on,
    } = entry.known;
    let instead = [
        (since_about.is_some(), "since_about", since.is_some(), "since", "when it began"),
        (pay_rate.is_some(), "pay_rate", pay.is_some(), "pay", "what is paid"),
    ];
    for (_, other, both, field, what) in instead.into_iter().filter(|(stated, ..)| *stated) {
        let before = seen.entry(other).or_insert(0);
        if both {
            let message = format!("“{field}” and “{other}” both say {what}; one of them has to go");
            faults.push(Fault { needle: other.to_owned(), otherwise: None, occurrence: *before, message });
        }
        *before += 1;
    }
    plan::position::Position {
        role,
        level,
        since: since_about.or(since),
        until,
        pay: pay_rate.or(pay.map(PayRate::yearly)),
        hours_worked,
        weeks_paid,
        full_time_hours,
        place,
        goes_on,
        unknown,
    }
}

fn background(entry: &WithUnknown<'_, Background>) -> plan::background::Background {
    let unknown = entry.kept();
    let Background { experience_years, leading_years, education } = entry.known;
    plan::background::Background { experience_years, leading_years, education, unknown }
}

fn stage(entry: WithUnknown<'_, Stage>) -> plan::stage::Stage {
    let unknown = entry.kept();
    let Stage { role, place, start } = entry.known;
    plan::stage::Stage { role, place, start, unknown }
}

fn own_role(entry: WithUnknown<'_, OwnRole>) -> plan::own_role::OwnRole {
    let unknown = entry.kept();
    let OwnRole { id, title, level, skills } = entry.known;
    plan::own_role::OwnRole { id, title, level, skills, unknown }
}

fn kept_route(entry: WithUnknown<'_, KeptRoute<'_>>) -> plan::kept_route::KeptRoute {
    let unknown = entry.kept();
    let KeptRoute { id, title, goal, stages } = entry.known;
    let stages = stages.into_iter().map(stage).collect();
    plan::kept_route::KeptRoute { id, title, goal, stages, unknown }
}

fn constraints(section: WithUnknown<'_, Constraints>) -> plan::constraints::Constraints {
    let unknown = section.kept();
    let Constraints {
        aim,
        pay_floor,
        within_years,
        most_moves,
        no_step_back,
        keep_place,
        no_management,
        only_named,
        family,
        avoid,
        require,
        objective,
    } = section.known;
    plan::constraints::Constraints {
        aim,
        pay_floor,
        within_years,
        most_moves,
        no_step_back,
        keep_place,
        no_management,
        only_named,
        family,
        avoid,
        require,
        objective,
        unknown,
    }
}

fn ledger_entry(entry: WithUnknown<'_, LedgerEntry>) -> plan::ledger_entry::LedgerEntry {
    let unknown = entry.kept();
    let LedgerEntry { id, skill, level, date, basis, evidence, note } = entry.known;
    plan::ledger_entry::LedgerEntry { id, skill, level, date, basis, evidence, note, unknown }
}

fn step(entry: WithUnknown<'_, PlanStep>) -> plan::plan_step::PlanStep {
    let unknown = entry.kept();
    let PlanStep { id, title, from, stage, builds, hours, cost, state, due, done, evidence, note } = entry.known;
    let log = Vec::new();
    plan::plan_step::PlanStep {
        id,
        title,
        from,
        stage,
        builds,
        hours,
        cost,
        state,
        due,
        done,
        log,
        evidence,
        note,
        unknown,
    }
}
