//! The places of the cursor on the fans, with what the tooltip says there.

use super::facts::Facts;
use super::fan::FanLine;
use super::sources::source_of;
use crate::app::format;
use crate::app::present::cursor_point::CursorPoint;
use crate::app::view::salary::SalarySum;
use crate::domain::pay::scenario::{Scenario, ScenarioStage};
use jiff::civil::Date;

/// The stage a scenario plans to be in on a date.
pub(super) fn stage_on(scenario: &Scenario, date: Date) -> Option<&ScenarioStage> {
    scenario.stages.iter().rev().find(|stage| stage.start <= date).or(scenario.stages.first())
}

/// Builds the places: those of the points of the lines.
pub(super) fn stops(facts: &Facts<'_>, lines: &[FanLine]) -> Vec<CursorPoint> {
    let Some((_, _, lead)) = facts.lead() else { return Vec::new() };
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
        let role = stage_on(lead, date).map_or("", |stage| facts.state.catalogue.role_short(&stage.role));
        let when = match facts.sum {
            SalarySum::Yearly => format::month(date),
            SalarySum::Cumulative => format!("by {}", format::month(date)),
        };
        CursorPoint {
            x,
            title: format!("{}, {role}", format::capital(&when)),
            rows: lines.iter().map(row).collect(),
            source: sources(facts, date),
            values: lines.iter().map(|line| at(line).map(|at| at.p50)).collect(),
        }
    };
    most.xs.iter().map(|x| stop(*x)).collect()
}

/// The sources of all plans on a date, each once.
fn sources(facts: &Facts<'_>, date: Date) -> String {
    let mut found: Vec<String> = Vec::new();
    for (_, _, scenario) in facts.fans() {
        if let Some(stage) = stage_on(scenario, date) {
            let words = source_of(facts, stage);
            if !words.is_empty() && !found.contains(&words) {
                found.push(words);
            }
        }
    }
    found.join("; ")
}
