//! Dates for the roles on a path.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::fewest_years::fewest_years;
use super::move_kind::MoveKind;
use super::station::{Arrival, Station, Timing};
use crate::domain::calendar::{WEEKS_IN_A_YEAR, add_years, years_between};
use crate::domain::catalogue::Catalogue;
use crate::domain::gap::Gap;
use crate::domain::gap::held::Held;
use crate::domain::ids::{RoleId, SkillId, SourceId};
use crate::domain::plan::Plan;
use crate::domain::plan::stage::Stage;

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

/// The stations of the plan's path, the present role first: the chosen path, or else the one with the fewest years.
///
/// A stage lasts the longer of two: the years people usually spend in it before the move (less those already spent in
/// the present role), and the hours to learn for the next role at the person's hours a week. What a role wants is taken
/// as held once it is reached. A date the person set stands, but never before the station before it. A present role that
/// begins later pushes what follows back.
///
/// # Errors
/// Why there is no path.
pub fn stations(plan: &Plan, catalogue: &Catalogue, today: Date) -> Result<Vec<Station>, NoPath> {
    let stages = stages(plan, catalogue)?;
    let mut levels = plan.levels();
    let since = plan.position.since.unwrap_or(today);
    let mut stations = vec![Station { role: plan.position.role.clone(), place: None, start: since, arrival: None }];
    let mut from = plan.position.role.clone();
    let mut began = since.max(today);
    let mut spent = years_between(since, today).max(0.0);
    for stage in stages {
        let timed = time(&from, &stage, &levels, plan, catalogue, Clock { began, spent });
        let kind = catalogue.role(&from).zip(catalogue.role(&stage.role)).map(|(a, b)| MoveKind::between(a, b));
        let arrival = Arrival { kind, years: timed.years, timing: timed.timing, hours: timed.hours };
        let (role, place) = (stage.role.clone(), stage.place.clone());
        stations.push(Station { role, place, start: timed.start, arrival: Some(arrival) });
        learn(&stage.role, &mut levels, catalogue);
        began = timed.start;
        spent = 0.0;
        from = stage.role;
    }
    Ok(stations)
}

fn stages(plan: &Plan, catalogue: &Catalogue) -> Result<Vec<Stage>, NoPath> {
    if !plan.path.is_empty() {
        return Ok(plan.path.clone());
    }
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
    let roles = fewest_years(catalogue, from, goal).ok_or(NoPath::NoChain)?;
    Ok(roles.into_iter().map(Stage::of).collect())
}

/// The day on which a station was reached, and the years spent there before.
#[derive(Clone, Copy)]
struct Clock {
    began: Date,
    spent: f64,
}

struct Timed {
    start: Date,
    years: f64,
    timing: Timing,
    hours: Option<f64>,
}

fn time(
    from: &RoleId,
    stage: &Stage,
    levels: &BTreeMap<SkillId, Held>,
    plan: &Plan,
    catalogue: &Catalogue,
    clock: Clock,
) -> Timed {
    let Clock { began, spent } = clock;
    let gap = catalogue.role(&stage.role).map(|role| Gap::measure(role, levels, catalogue));
    let hours = gap.filter(|gap| gap.coverage.is_some()).map(|gap| gap.shortfall.hours);
    if let Some(start) = stage.start {
        let start = start.max(began);
        return Timed { start, years: years_between(began, start), timing: Timing::SetByYou, hours };
    }
    let known = catalogue.moves_from(from).find(|known| known.to == stage.role);
    let typical = known.map(|known| ((known.years - spent).max(0.0), known.years_source.clone()));
    let learning = match hours {
        Some(hours) if hours > 0.0 => hours / plan.hours_per_week / WEEKS_IN_A_YEAR,
        Some(_) | None => 0.0,
    };
    let (years, timing) = longer(typical, learning);
    Timed { start: add_years(began, years), years, timing, hours }
}

fn longer(typical: Option<(f64, SourceId)>, learning: f64) -> (f64, Timing) {
    match typical {
        Some((years, source)) if years >= learning => (years, Timing::TypicalYears(source)),
        Some(_) | None => (learning, Timing::HoursToLearn),
    }
}

/// Takes what a role wants as held.
pub(super) fn learn(role: &RoleId, levels: &mut BTreeMap<SkillId, Held>, catalogue: &Catalogue) {
    for wanted in catalogue.role(role).map(|role| role.skills.as_slice()).unwrap_or_default() {
        let held = levels.entry(wanted.skill.clone()).or_insert(Held { level: wanted.level, assumed: true });
        held.level = held.level.max(wanted.level);
    }
}
