//! What it costs to get there: fees of steps, and hours nobody pays for, on the way of one scenario.

use jiff::civil::Date;

use super::stage::ScenarioStage;
use crate::domain::calendar::{last_day_of_work, years_between};
use crate::domain::ids::RoleId;
use crate::domain::pay::band::HOURS_IN_A_WORKING_YEAR;
use crate::domain::plan::Plan;

/// Fees of the open steps on the way: years from today, amount as stated. A step falls due when the hours of the steps
/// before it and its own are worked off at the hours a week of the plan. Steps for a role that is not on the way are
/// left out.
pub(super) fn fees(plan: &Plan, stages: &[ScenarioStage], today: Date) -> Vec<(f64, crate::domain::money::Money)> {
    let on_the_way =
        |role: &Option<RoleId>| role.as_ref().is_none_or(|role| stages.iter().skip(1).any(|stage| stage.role == *role));
    let mut hours = 0.0;
    let mut fees = Vec::new();
    for step in plan.steps.iter().filter(|step| step.state.is_open() && on_the_way(&step.stage)) {
        hours += step.hours_left().likely;
        if let Some(cost) = step.cost {
            let due = last_day_of_work(today, hours, plan.hours_per_week);
            fees.push((years_between(today, due), cost));
        }
    }
    fees
}

/// What the hours to learn of one’s own are worth at so much an hour: spread evenly over each wait before a move.
pub(super) fn unpaid_hours(stages: &[ScenarioStage], yearly_pay: f64, percent: f64) -> Vec<(f64, f64)> {
    let hourly = yearly_pay / HOURS_IN_A_WORKING_YEAR * percent / 100.0;
    if hourly <= 0.0 {
        return Vec::new();
    }
    let mut costs = Vec::new();
    for (before, stage) in stages.iter().zip(stages.iter().skip(1)) {
        let Some(hours) = stage.own_hours.filter(|hours| *hours > 0.0) else { continue };
        let (from, to) = (before.begins, stage.begins.max(before.begins));
        let parts = ((to - from).ceil().max(1.0)).min(f64::from(u16::MAX));
        let each = hours * hourly / parts;
        for part in 0..parts as u16 {
            costs.push((from + (to - from) * (f64::from(part) + 0.5) / parts, each));
        }
    }
    costs
}
