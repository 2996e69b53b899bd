//! Format 1: what differs in it from format 2. It must not change any more, whatever becomes of later formats.
//!
//! In it each step holds the time worked on it, in entries without ids; all else is as in format 2.

use jiff::civil::Date;
use serde::Deserialize;

use super::format_2;
use super::with_unknown::{UnknownField, WithUnknown};
use crate::domain::catalogue::step::Builds;
use crate::domain::effort::Effort;
use crate::domain::ids::{CatalogueStepId, PlanStepId, RoleId, TimeEntryId};
use crate::domain::plan::plan_step::StepState;

/// A whole file.
#[derive(Deserialize)]
#[serde(rename = "Plan")]
pub struct PlanText<'text> {
    #[serde(rename = "format")]
    _format: u32,
    title: String,
    #[serde(borrow)]
    position: WithUnknown<'text, format_2::Position>,
    #[serde(default)]
    background: WithUnknown<'text, format_2::Background>,
    hours_per_week: f64,
    #[serde(default)]
    goal: Option<RoleId>,
    #[serde(default)]
    saved_roles: Vec<RoleId>,
    #[serde(default)]
    path: Vec<WithUnknown<'text, Stage>>,
    #[serde(default)]
    ledger: Vec<WithUnknown<'text, format_2::LedgerEntry>>,
    #[serde(default)]
    steps: Vec<WithUnknown<'text, PlanStep<'text>>>,
    #[serde(default)]
    assumptions: WithUnknown<'text, format_2::pay::Assumptions<'text>>,
}

#[derive(Deserialize)]
pub struct Stage {
    role: RoleId,
    #[serde(default)]
    start: Option<Date>,
}

#[derive(Deserialize)]
pub struct PlanStep<'text> {
    id: PlanStepId,
    title: String,
    #[serde(default)]
    from: Option<CatalogueStepId>,
    #[serde(default)]
    stage: Option<RoleId>,
    builds: Vec<Builds>,
    hours: Effort,
    state: StepState,
    #[serde(default)]
    due: Option<Date>,
    #[serde(default)]
    done: Option<Date>,
    #[serde(borrow, default)]
    log: Vec<WithUnknown<'text, TimeEntry>>,
    #[serde(default)]
    evidence: Option<String>,
    #[serde(default)]
    note: Option<String>,
}

#[derive(Deserialize)]
pub struct TimeEntry {
    date: Date,
    hours: f64,
}

impl<'text> WithUnknown<'text, PlanText<'text>> {
    /// The same in format 2, each time entry with an id; or the first unknown field whose name format 2 gave a meaning.
    pub fn into_format_2(self) -> Result<WithUnknown<'text, format_2::PlanText<'text>>, UnknownField<'text>> {
        let Self { known, unknown } = self;
        refuse(
            &unknown,
            &["time", "other_positions", "held_before", "routes", "constraints", "packages", "paid", "promises"],
        )?;
        let mut path = Vec::with_capacity(known.path.len());
        for WithUnknown { known: Stage { role, start }, unknown } in known.path {
            refuse(&unknown, &["place"])?;
            path.push(WithUnknown { known: format_2::Stage { role, place: None, start }, unknown });
        }
        let mut time = Vec::new();
        let mut steps = Vec::with_capacity(known.steps.len());
        for WithUnknown { known: step, unknown } in known.steps {
            refuse(&unknown, &["cost"])?;
            let PlanStep { id, title, from, stage, builds, hours, state, due, done, log, evidence, note } = step;
            let cost = None;
            for WithUnknown { known: entry, unknown } in log {
                refuse(&unknown, &["id", "step"])?;
                let TimeEntry { date, hours } = entry;
                let (step, id) = (id.clone(), TimeEntryId::new(format!("t{}", time.len() + 1)));
                time.push(WithUnknown { known: format_2::TimeEntry { id, step, date, hours }, unknown });
            }
            let step =
                format_2::PlanStep { id, title, from, stage, builds, hours, cost, state, due, done, evidence, note };
            steps.push(WithUnknown { known: step, unknown });
        }
        let known = format_2::PlanText {
            _format: 2,
            title: known.title,
            position: known.position,
            other_positions: Vec::new(),
            held_before: Vec::new(),
            background: known.background,
            hours_per_week: known.hours_per_week,
            goal: known.goal,
            saved_roles: known.saved_roles,
            own_roles: Vec::new(),
            path,
            routes: Vec::new(),
            constraints: WithUnknown::default(),
            ledger: known.ledger,
            steps,
            time,
            assumptions: known.assumptions,
            packages: Vec::new(),
            paid: Vec::new(),
            promises: Vec::new(),
        };
        Ok(WithUnknown { known, unknown })
    }
}

/// A field that means something in format 2 and stands in a file of format 1 cannot be carried over as unknown.
fn refuse<'text>(unknown: &[UnknownField<'text>], later: &[&str]) -> Result<(), UnknownField<'text>> {
    unknown.iter().find(|field| later.contains(&field.name)).map_or(Ok(()), |field| Err(*field))
}
