//! Dates for the roles on a path.

use crate::domain::partial_date::PartialDate;
use jiff::civil::Date;

use super::fastest::fastest;
use super::station::{Arrival, Station, Timing};
use crate::domain::calendar::{add_years, years_between};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::gap::Gap;
use crate::domain::ids::RoleId;
use crate::domain::moves::assessment::{Assessment, Decides, years_of};
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::plan::Plan;
use crate::domain::plan::stage::Stage;

/// A month in years: what a role lasts at least once the date of the move out of it has passed.
const MONTH: f64 = 1.0 / 12.0;

/// Why there is no path.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPath {
    /// No role is wanted yet.
    #[error("no goal is chosen yet")]
    NoGoal,
    /// The person is where they want to be.
    #[error("the goal is the role you hold")]
    AtGoal,
    /// The catalogue does not know one of the ends.
    #[error("the role “{0}” is not in the catalogue, so no move from or to it is known")]
    UnknownRole(RoleId),
    /// No chain of moves.
    #[error("no chain of known moves leads from the one role to the other")]
    NoChain,
}

/// The stations of the plan's path, the present role first: the chosen path, or else the fastest along named moves.
///
/// A stage lasts as long as [`Assessment::years`](crate::domain::moves::assessment::Assessment::years) says. A date the
/// person set stands, but never before the station before it, and not once it has passed. A present role that begins later
/// pushes what follows back.
///
/// # Errors
/// Why there is no path.
pub fn stations(plan: &Plan, catalogue: &Catalogue, today: Date) -> Result<Vec<Station>, NoPath> {
    let table = MoveTable::of(Person::of(plan, catalogue, today));
    let stages = stages(&table)?;
    Ok(stations_along(&stages, &table, today))
}

/// The stations along given stages, the present role first.
pub fn stations_along(stages: &[Stage], table: &MoveTable<'_>, today: Date) -> Vec<Station> {
    let position = &table.person().plan.position;
    let since = position.since.map_or(today, PartialDate::first_day);
    let mut record = table.person().record_now();
    let mut stations = vec![Station { role: position.role.clone(), place: None, start: since, arrival: None, record }];
    let mut from = &position.role;
    let mut began = since.max(today);
    for stage in stages {
        let alone = hours_from_ledger(&stage.role, table.person());
        // A date that has passed is no promotion until the person says so. What was spent in the role before was not
        // enough, as they know by now: the time counts from today on, and is no less than a month.
        let passed = stage.start.is_some_and(|start| start < today);
        let assessment = table.assess_along(from, &stage.role, record);
        let assessment = assessment.map(|known| if passed { known.from_today() } else { known });
        let set = stage.start.filter(|_| !passed).map(|start| start.max(began));
        let (start, years, timing) = match (set, &assessment) {
            (Some(start), _) => (start, years_between(began, start), Timing::SetByYou),
            (None, Some(assessment)) => time(assessment, began),
            (None, None) => time_to_learn(alone, table.person(), began),
        };
        let years = if passed { years.max(MONTH) } else { years };
        let start = if passed { start.max(add_years(began, MONTH)) } else { start };
        let kind = assessment.as_ref().and_then(|assessment| assessment.kind);
        let hours = assessment.as_ref().map_or(alone, |assessment| assessment.measure.hours);
        let unmet = stage.start.filter(|asked| *asked != start);
        // Nor is an offer for it good any longer.
        let sure = stage.is_sure() && !passed;
        let arrival = Some(Arrival { kind, years, timing, hours, unmet, sure });
        record = record.after(years, table.catalogue().role(from).and_then(|role| role.leads_people));
        stations.push(Station { role: stage.role.clone(), place: stage.place.clone(), start, arrival, record });
        began = start;
        from = &stage.role;
    }
    stations
}

fn time(assessment: &Assessment<'_>, began: Date) -> (Date, f64, Timing) {
    let (years, decides) = assessment.years();
    let timing = match decides {
        Decides::UsualYears => Timing::UsualYears(assessment.usual.clone()),
        Decides::Hours => Timing::HoursToLearn,
        Decides::Experience => Timing::Experience,
    };
    (add_years(began, years), years, timing)
}

/// The time before a move out of a role that is not in the catalogue.
fn time_to_learn(hours: Option<f64>, person: &Person<'_>, began: Date) -> (Date, f64, Timing) {
    let Some(hours) = hours else { return (began, 0.0, Timing::NotKnown) };
    let years = years_of(hours, person.learning_pace());
    (add_years(began, years), years, Timing::HoursToLearn)
}

/// Hours to learn for a role from the ledger alone; `None` if the catalogue does not have the role, or no essential
/// skill of it has a level.
fn hours_from_ledger(role: &RoleId, person: &Person<'_>) -> Option<f64> {
    let gap = Gap::measure(person.catalogue.role(role)?, &person.levels, person.catalogue);
    gap.coverage.as_ref().and_then(|_| gap.shortfall.known_hours())
}

fn stages(table: &MoveTable<'_>) -> Result<Vec<Stage>, NoPath> {
    let path = &table.person().plan.path;
    if path.is_empty() { Ok(default_path(table)?.into_iter().map(Stage::of).collect()) } else { Ok(path.clone()) }
}

/// The roles after the one held on the path that a plan without one of its own takes.
///
/// # Errors
/// Why there is no path.
pub fn default_path(table: &MoveTable<'_>) -> Result<Vec<RoleId>, NoPath> {
    let (plan, catalogue) = (table.person().plan, table.catalogue());
    let from = &plan.position.role;
    let goal = plan.goal.as_ref().ok_or(NoPath::NoGoal)?;
    if goal == from {
        return Err(NoPath::AtGoal);
    }
    for id in [from, goal] {
        if catalogue.role(id).is_none() {
            return Err(NoPath::UnknownRole(id.clone()));
        }
    }
    // Nobody names a move from or to a role of one's own: the way is direct.
    let is_own = |id: &RoleId| catalogue.role(id).is_some_and(Role::is_own);
    let direct = (is_own(from) || is_own(goal)).then(|| vec![goal.clone()]);
    fastest(table, goal).or(direct).ok_or(NoPath::NoChain)
}
