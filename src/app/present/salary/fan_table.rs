//! The table of the fans: each year of each plan.

use super::facts::Facts;
use super::sources::source_of;
use super::stops::stage_told;
use crate::app::format;
use crate::app::present::figure::{Spread, Told};
use crate::app::present::pay_words::other_source;
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::view::salary::SalarySum;
use crate::domain::pay::projection::fan::PlanFan;
use crate::domain::pay::scenario::ScenarioStage;

/// In years: a year is told by its last day.
const A_DAY: f64 = 1.0 / 365.0;

/// Where the figure is from, and whether the one before is from elsewhere.
fn source(facts: &Facts<'_>, stage: &ScenarioStage) -> String {
    format!("{}{}", source_of(facts, stage), other_source(&stage.pay_of_move))
}

/// The table of the chart.
pub(super) fn fan_table(facts: &Facts<'_>) -> TableData {
    let figure = ColumnKind::Figures;
    let columns = vec![
        ("Year to", ColumnKind::Figures),
        ("Plan", ColumnKind::Words(0.8)),
        ("Role", ColumnKind::Words(1.2)),
        ("P10", figure),
        ("P25", figure),
        ("P50", figure),
        ("P75", figure),
        ("P90", figure),
        ("Source", ColumnKind::Words(1.2)),
    ];
    let points = |fan: &PlanFan| match facts.sum {
        SalarySum::Yearly => fan.years.clone(),
        SalarySum::Cumulative => fan.cumulative.clone(),
    };
    let rows = (0..usize::from(facts.years())).flat_map(|year| {
        facts.fans().filter_map(move |(_, fan, scenario)| {
            let at = points(fan).get(year).copied()?;
            let end = facts.date((year + 1) as f64);
            let told = stage_told(facts, (fan, scenario), f64::from(year as u16 + 1) - A_DAY);
            // The share stands first: where there is little room the end of the words gives way.
            let role = told.map_or_else(String::new, |(stage, share)| {
                let share = share.map(|share| format!("{} ", format::odds(share))).unwrap_or_default();
                format!("{share}{}", facts.state.catalogue.role_short(&stage.role))
            });
            let stage = told.map(|(stage, _)| stage);
            let figure = |spread, units| Told::rough(facts.point(year as u16 + 1, &scenario.key, spread), units);
            Some(vec![
                format::month(end).into(),
                facts.name(&scenario.key).short.into(),
                role.into(),
                figure(Spread::P10, at.p10),
                figure(Spread::P25, at.p25),
                figure(Spread::P50, at.p50),
                figure(Spread::P75, at.p75),
                figure(Spread::P90, at.p90),
                stage.map(|stage| source(facts, stage)).unwrap_or_default().into(),
            ])
        })
    });
    TableData::new(columns, rows)
}
