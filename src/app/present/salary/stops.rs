//! The places of the cursor on the fans, with what the tooltip says there.

use super::facts::Facts;
use super::fan::FanLine;
use super::sources::source_of;
use crate::app::format;
use crate::app::present::cursor_point::CursorPoint;
use crate::app::view::salary::SalarySum;
use crate::domain::pay::projection::fan::PlanFan;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::{Scenario, ScenarioStage};
use jiff::civil::Date;

/// The stage a scenario plans to be in on a date.
pub(super) fn stage_on(scenario: &Scenario, date: Date) -> Option<&ScenarioStage> {
    scenario.stages.iter().rev().find(|stage| stage.start <= date).or(scenario.stages.first())
}

/// The stage that is told of a time in years from today, with the share of runs that hold it: the planned one if every move
/// comes, and else the one that most runs hold at the nearest end of a year.
pub(super) fn stage_told<'a>(
    facts: &Facts<'_>,
    (fan, scenario): (&PlanFan, &'a Scenario),
    years: f64,
) -> Option<(&'a ScenarioStage, Option<f64>)> {
    let year = years.round() as usize;
    if facts.reading == Reading::WorksOut || scenario.stages.len() < 2 || year == 0 {
        return Some((stage_on(scenario, facts.date(years))?, None));
    }
    let shares = fan.held.iter().map(|held| held.get(year - 1).copied().unwrap_or_default());
    let (stage, share) = scenario.stages.iter().zip(shares).max_by(|(_, a), (_, b)| a.total_cmp(b))?;
    Some((stage, Some(share)))
}

/// Builds the places: those of the points of the lines.
pub(super) fn stops(facts: &Facts<'_>, lines: &[FanLine]) -> Vec<CursorPoint> {
    let Some((_, fan, lead)) = facts.lead() else { return Vec::new() };
    let Some(most) = lines.iter().max_by_key(|line| line.xs.len()) else { return Vec::new() };
    let start = crate::app::present::axis::year_of(facts.state.today);
    let stop = |x: f64| {
        let date = facts.date(x - start);
        let at = |line: &FanLine| {
            let place = line.xs.iter().position(|known| (known - x).abs() < 1e-6)?;
            line.at.get(place).copied()
        };
        let row = |line: &FanLine| {
            let name = line.plan.short.clone();
            let Some(at) = at(line) else { return [name, "?".to_owned(), String::new()] };
            let range = format!("{}–{}", format::bare_thousands(at.p10), format::thousands(at.p90));
            let range = if at.p90 - at.p10 < 0.5 { String::new() } else { range };
            [name, format::thousands(at.p50), range]
        };
        let short = |stage: &ScenarioStage| facts.state.catalogue.role_short(&stage.role).to_owned();
        let role = match stage_told(facts, (fan, lead), x - start) {
            Some((stage, None)) => short(stage),
            Some((stage, Some(_))) => format!("most often {}", short(stage)),
            None => String::new(),
        };
        let when = match facts.sum {
            SalarySum::Yearly => format::month(date),
            SalarySum::Cumulative => format!("by {}", format::month(date)),
        };
        CursorPoint {
            x,
            title: format!("{}, {role}", format::capital(&when)),
            rows: lines.iter().map(row).collect(),
            source: sources(facts, x - start),
            values: lines.iter().map(|line| at(line).map(|at| at.p50)).collect(),
        }
    };
    most.xs.iter().map(|x| stop(*x)).collect()
}

/// The sources of all plans so many years from today, each once.
fn sources(facts: &Facts<'_>, years: f64) -> String {
    let mut found: Vec<String> = Vec::new();
    for (_, fan, scenario) in facts.fans() {
        if let Some((stage, _)) = stage_told(facts, (fan, scenario), years) {
            let words = source_of(facts, stage);
            if !words.is_empty() && !found.contains(&words) {
                found.push(words);
            }
        }
    }
    found.join("; ")
}
