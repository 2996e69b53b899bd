//! The text of a plan.

use super::writer::Writer;
use super::{FORMAT, pay_text};
use crate::domain::plan::Plan;
use crate::domain::plan::background::Background;
use crate::domain::plan::check_positions::pay_field;
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::kept_route::KeptRoute;
use crate::domain::plan::ledger_entry::LedgerEntry;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::plan_step::{PlanStep, TimeEntry};
use crate::domain::plan::position::Position;
use crate::domain::plan::stage::Stage;

/// The text of a plan file: one field a line, `\n` between lines and after the last, four spaces a level, and after the
/// fields of each entry those that this version does not know, as they were read. The same plan gives the same text on
/// every machine.
///
/// # Errors
/// If the plan cannot be written at all.
pub fn to_text(plan: &Plan) -> Result<String, ron::Error> {
    let mut writer = Writer::default();
    writer.structure("Plan", |writer| plan_fields(writer, plan))?;
    Ok(writer.finish())
}

fn plan_fields(writer: &mut Writer, plan: &Plan) -> Result<(), ron::Error> {
    let Plan {
        title,
        position,
        other_positions,
        held_before,
        background,
        hours_per_week,
        goal,
        saved_roles,
        own_roles,
        path,
        routes,
        constraints,
        ledger,
        steps,
        assumptions,
        packages,
        paid,
        promises,
        unknown,
    } = plan;
    writer.field("format", &FORMAT)?;
    writer.field("title", title)?;
    writer.section("position", "Position", |writer| position_fields(writer, position))?;
    if !other_positions.is_empty() {
        writer.list("other_positions", "Position", other_positions, position_fields)?;
    }
    if !held_before.is_empty() {
        writer.list("held_before", "Position", held_before, position_fields)?;
    }
    writer.section("background", "Background", |writer| background_fields(writer, background))?;
    writer.field("hours_per_week", hours_per_week)?;
    writer.field("goal", goal)?;
    writer.field("saved_roles", saved_roles)?;
    if !own_roles.is_empty() {
        writer.list("own_roles", "OwnRole", own_roles, own_role_fields)?;
    }
    writer.list("path", "Stage", path, stage_fields)?;
    if !routes.is_empty() {
        writer.list("routes", "KeptRoute", routes, route_fields)?;
    }
    if *constraints != Constraints::default() {
        writer.section("constraints", "Constraints", |writer| constraint_fields(writer, constraints))?;
    }
    writer.list("ledger", "LedgerEntry", ledger, ledger_fields)?;
    writer.list("steps", "PlanStep", steps, step_fields)?;
    let time = steps.iter().flat_map(|step| step.log.iter().map(move |entry| (step, entry)));
    writer.list("time", "TimeEntry", time, time_fields)?;
    writer.section("assumptions", "Assumptions", |writer| pay_text::assumption_fields(writer, assumptions))?;
    pay_text::pay_lists(writer, packages, paid, promises)?;
    writer.unknown(unknown)
}

fn position_fields(writer: &mut Writer, position: &Position) -> Result<(), ron::Error> {
    let Position { role, level, since, until, pay, hours_worked, weeks_paid, full_time_hours, place, goes_on, unknown } =
        position;
    writer.field("role", role)?;
    writer.stated("level", level.as_ref())?;
    // Version 0.1 refuses a file with a `since` that is no whole day; so a month or a year stands in a field that it keeps.
    let field = if since.is_some_and(|since| since.whole_day().is_none()) { "since_about" } else { "since" };
    writer.stated(field, since.as_ref())?;
    writer.stated("until", until.as_ref())?;
    // Version 0.1 reads `pay` alone, as a year's pay above 0; what it would misread stands in a field that it keeps.
    match pay {
        Some(pay) if pay_field(*pay) == "pay" => writer.stated("pay", Some(&pay.amount))?,
        pay => writer.stated("pay_rate", pay.as_ref())?,
    }
    writer.stated("hours_worked", hours_worked.as_ref())?;
    writer.stated("weeks_paid", weeks_paid.as_ref())?;
    writer.stated("full_time_hours", full_time_hours.as_ref())?;
    writer.field("place", place)?;
    writer.unusual("goes_on", goes_on, &false)?;
    writer.unknown(unknown)
}

fn background_fields(writer: &mut Writer, background: &Background) -> Result<(), ron::Error> {
    let Background { experience_years, leading_years, education, unknown } = background;
    writer.stated("experience_years", experience_years.as_ref())?;
    writer.stated("leading_years", leading_years.as_ref())?;
    writer.stated("education", education.as_ref())?;
    writer.unknown(unknown)
}

fn own_role_fields(writer: &mut Writer, role: &OwnRole) -> Result<(), ron::Error> {
    let OwnRole { id, title, level, skills, unknown } = role;
    writer.field("id", id)?;
    writer.field("title", title)?;
    writer.field("level", level)?;
    writer.field("skills", skills)?;
    writer.unknown(unknown)
}

fn stage_fields(writer: &mut Writer, stage: &Stage) -> Result<(), ron::Error> {
    let Stage { role, place, start, unknown } = stage;
    writer.field("role", role)?;
    writer.stated("place", place.as_ref())?;
    writer.stated("start", start.as_ref())?;
    writer.unknown(unknown)
}

fn route_fields(writer: &mut Writer, route: &KeptRoute) -> Result<(), ron::Error> {
    let KeptRoute { id, title, goal, stages, unknown } = route;
    writer.field("id", id)?;
    writer.field("title", title)?;
    writer.stated("goal", goal.as_ref())?;
    writer.list("stages", "Stage", stages, stage_fields)?;
    writer.unknown(unknown)
}

fn constraint_fields(writer: &mut Writer, constraints: &Constraints) -> Result<(), ron::Error> {
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
        unknown,
    } = constraints;
    let usual = Constraints::default();
    writer.unusual("aim", aim, &usual.aim)?;
    writer.stated("pay_floor", pay_floor.as_ref())?;
    writer.stated("within_years", within_years.as_ref())?;
    writer.stated("most_moves", most_moves.as_ref())?;
    writer.unusual("no_step_back", no_step_back, &usual.no_step_back)?;
    writer.unusual("keep_place", keep_place, &usual.keep_place)?;
    writer.unusual("no_management", no_management, &usual.no_management)?;
    writer.unusual("only_named", only_named, &usual.only_named)?;
    writer.stated("family", family.as_ref())?;
    writer.unusual("avoid", avoid, &usual.avoid)?;
    writer.unusual("require", require, &usual.require)?;
    writer.unusual("objective", objective, &usual.objective)?;
    writer.unknown(unknown)
}

fn ledger_fields(writer: &mut Writer, entry: &LedgerEntry) -> Result<(), ron::Error> {
    let LedgerEntry { id, skill, level, date, basis, evidence, note, unknown } = entry;
    writer.field("id", id)?;
    writer.field("skill", skill)?;
    writer.field("level", level)?;
    writer.field("date", date)?;
    writer.field("basis", basis)?;
    writer.stated("evidence", evidence.as_ref())?;
    writer.stated("note", note.as_ref())?;
    writer.unknown(unknown)
}

fn step_fields(writer: &mut Writer, step: &PlanStep) -> Result<(), ron::Error> {
    // The log stands in the list of time.
    let PlanStep { id, title, from, stage, builds, hours, cost, state, due, done, log: _, evidence, note, unknown } =
        step;
    writer.field("id", id)?;
    writer.field("title", title)?;
    writer.stated("from", from.as_ref())?;
    writer.stated("stage", stage.as_ref())?;
    writer.field("builds", builds)?;
    writer.field("hours", hours)?;
    writer.stated("cost", cost.as_ref())?;
    writer.field("state", state)?;
    writer.stated("due", due.as_ref())?;
    writer.stated("done", done.as_ref())?;
    writer.stated("evidence", evidence.as_ref())?;
    writer.stated("note", note.as_ref())?;
    writer.unknown(unknown)
}

fn time_fields(writer: &mut Writer, (step, entry): (&PlanStep, &TimeEntry)) -> Result<(), ron::Error> {
    let TimeEntry { id, date, hours, unknown } = entry;
    writer.field("id", id)?;
    writer.field("step", &step.id)?;
    writer.field("date", date)?;
    writer.field("hours", hours)?;
    writer.unknown(unknown)
}
