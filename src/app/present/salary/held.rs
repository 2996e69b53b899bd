//! Which role how many runs hold at the end of each year.

use serde::Serialize;

use super::facts::Facts;
use super::fan::plain_name;
use crate::app::format;
use crate::app::present::axis::{AxisData, AxisUnit, year_of, years_axis};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::lines::{LineData, LinesData};
use crate::app::present::series_colour::SeriesColour;
use crate::app::present::table::{ColumnKind, TableData};
use crate::domain::pay::projection::fan::PlanFan;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::{Scenario, ScenarioStage};

/// A move that comes in a smaller share of the runs has no day of its own.
pub(super) const OFTEN: f64 = 0.5;

/// The card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HeldData {
    /// Title of the card.
    pub title: String,
    /// How many get there.
    pub sentence: Told,
    /// An area for each role, the present one at the bottom; together they are all runs.
    pub chart: LinesData,
    /// The table in place of the chart.
    pub table: TableData,
}

/// Builds the card for the selected plan.
pub(super) fn held(facts: &Facts<'_>) -> HeldData {
    let Some((_, fan, scenario)) = facts.lead() else {
        return HeldData {
            title: "Roles held by year".to_owned(),
            sentence: "There is no plan to project.".into(),
            chart: LinesData::default(),
            table: TableData::default(),
        };
    };
    let name = plain_name(facts, scenario);
    let sentence = match reached(facts, fan, scenario) {
        Some(words) => told![words, "."],
        None => "One role is held all the time.".into(),
    };
    HeldData {
        title: format!("Roles held by year on {name}"),
        sentence,
        chart: chart(facts, fan, scenario),
        table: table(facts, fan, scenario),
    }
}

/// How many runs get to the last role by the end of the years, and when half of those do; `None` where there is one role.
pub(super) fn reached(facts: &Facts<'_>, fan: &PlanFan, scenario: &Scenario) -> Option<Told> {
    let goal = scenario.stages.get(1..)?.last()?;
    let role = facts.state.catalogue.role_title(&goal.role);
    if facts.reading == Reading::WorksOut {
        return Some(format!("This is how it goes if every move to {role} comes").into());
    }
    let there = fan.held.last()?;
    let share = there.last().copied()?;
    let end = format::month(facts.date(f64::from(facts.years())));
    let half = there.iter().position(|held| *held >= share / 2.0).map(|year| facts.date(year as f64 + 1.0));
    let half = half
        .filter(|_| share >= 0.01)
        .map_or_else(String::new, |day| format!(", half of them by {}", format::month(day)));
    let meaning = Meaning::Reached(scenario.key.clone(), facts.reading);
    let share = Told::number(meaning, share, of_hundred(share));
    Some(told![share, format!(" of 100 runs reach {role} by {end}{half}")])
}

/// When the roles that half of the runs or more get to are reached in the middle of those runs, as a sentence with a space
/// before it; empty where every move comes or none is planned.
pub(super) fn arrivals_sentence(facts: &Facts<'_>, fan: &PlanFan, scenario: &Scenario) -> String {
    if facts.reading == Reading::WorksOut || scenario.stages.len() < 2 {
        return String::new();
    }
    let moves = scenario.stages.iter().skip(1).zip(&fan.arrivals);
    let short = |stage: &ScenarioStage| facts.state.catalogue.role_short(&stage.role).to_owned();
    let (often, seldom): (Vec<_>, Vec<_>) = moves.partition(|(_, there)| there.share >= OFTEN);
    let often = often.into_iter().map(|(stage, there)| {
        let share = format::lower(&of_hundred(there.share));
        format!("{} {} ({share} of 100)", short(stage), format::month(facts.date(there.middle)))
    });
    let often: Vec<_> = often.collect();
    let seldom: Vec<_> = seldom.into_iter().map(|(stage, _)| short(stage)).collect();
    let there = (!often.is_empty()).then(|| format!("typical month where the move comes: {}", often.join(", ")));
    let seldom = (!seldom.is_empty()).then(|| format!("fewer than half get to {}", format::listed(&seldom, "or")));
    let all: Vec<_> = there.into_iter().chain(seldom).collect();
    format!(" {}.", format::capital(&all.join("; ")))
}

/// A share of runs as a number of 100. No number of runs makes anything certain.
pub(super) fn of_hundred(share: f64) -> String {
    match (share * 100.0).round() {
        few if few < 1.0 => "Fewer than 1".to_owned(),
        most if most > 99.0 => "More than 99".to_owned(),
        some => format!("{some:.0}"),
    }
}

/// The shares at the end of a year, or today.
fn shares(fan: &PlanFan, years: usize) -> Vec<f64> {
    let at = |(stage, held): (usize, &Vec<f64>)| match years.checked_sub(1) {
        None => f64::from(u8::from(stage == 0)),
        Some(year) => held.get(year).copied().unwrap_or_default(),
    };
    fan.held.iter().enumerate().map(at).collect()
}

fn titles(facts: &Facts<'_>, scenario: &Scenario) -> Vec<String> {
    scenario.stages.iter().map(|stage| facts.state.catalogue.role_short(&stage.role).to_owned()).collect()
}

fn chart(facts: &Facts<'_>, fan: &PlanFan, scenario: &Scenario) -> LinesData {
    let years = usize::from(facts.years());
    let start = year_of(facts.state.today);
    let titles = titles(facts, scenario);
    let by_year: Vec<Vec<f64>> = (0..=years).map(|year| shares(fan, year)).collect();
    let up_to = |shares: &[f64], stage: usize| shares.iter().take(stage).sum::<f64>() * 100.0;
    let lines = titles.iter().enumerate().map(|(stage, title)| {
        let xs = (0..=years).map(|year| start + year as f64).collect();
        let range: Vec<[f64; 2]> =
            by_year.iter().map(|shares| [up_to(shares, stage), up_to(shares, stage + 1)]).collect();
        let last = by_year.last().and_then(|shares| shares.get(stage)).copied().unwrap_or_default();
        LineData {
            colour: SeriesColour::Series(stage),
            xs,
            ys: range.iter().map(|[_, high]| *high).collect(),
            range,
            end: format!("{title} {}", format::odds(last)).into(),
            expected: false,
        }
    });
    let lines: Vec<_> = lines.collect();
    let stops = by_year.iter().enumerate().map(|(year, shares)| CursorPoint {
        x: start + year as f64,
        title: format!("Held at the end of {}", format::month(facts.date(year as f64))),
        rows: titles
            .iter()
            .zip(shares)
            .map(|(title, share)| [title.clone(), format::odds(*share), String::new()])
            .collect(),
        source: String::new(),
        values: lines.iter().map(|line| line.ys.get(year).copied()).collect(),
    });
    let y = AxisData {
        from: 0.0,
        to: 100.0,
        marks: [0.0, 25.0, 50.0, 75.0, 100.0].into_iter().map(|at| (at, format!("{at:.0}%"))).collect(),
        unit: AxisUnit::Percent,
    };
    LinesData {
        x: years_axis(facts.state.today, facts.date(f64::from(facts.years()))),
        y,
        stops: stops.collect(),
        lines,
        ..LinesData::default()
    }
}

fn table(facts: &Facts<'_>, fan: &PlanFan, scenario: &Scenario) -> TableData {
    let titles = titles(facts, scenario);
    TableData::new(
        vec![("By", ColumnKind::Figures), ("Role", ColumnKind::Words(1.0)), ("Share of runs", ColumnKind::Figures)],
        (1..=usize::from(facts.years())).flat_map(|year| {
            let day = format::month(facts.date(year as f64));
            let rows = titles.iter().cloned().zip(shares(fan, year));
            rows.map(move |(title, share)| vec![day.clone(), title, format::odds(share)]).collect::<Vec<_>>()
        }),
    )
}
