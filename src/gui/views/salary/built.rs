//! What the card under the fans shows in the form the widgets take, built once for each content of the card.

use crate::app::format;
use crate::app::present::salary::Lower;
use crate::app::present::salary::influence::{InfluenceData, InfluenceRow};
use crate::app::present::salary::odds::OddsData;
use crate::app::present::salary::years::{PartKind, PayBar, PayYears};
use crate::gui::views::fan::plan_colour;
use crate::gui::views::table::{axis, data_table};
use crate::gui::widgets::{
    Bar, BarPart, ChartSeries, CursorPoint, DataTable, Level, LineChartData, Pattern, SeriesColour, StackedBarsData,
    TornadoData, TornadoRow,
};

/// Words on the line that cuts the odds in two.
const EVEN: &str = "as likely as not";

/// Most letters of a value in the chart of influences.
const VALUE: usize = 11;

/// What the widgets of the card take. Only the part that belongs to the choice is filled.
#[derive(Debug, Default)]
pub(super) struct Built {
    /// Pay of each year.
    pub bars: StackedBarsData,
    /// Odds of being ahead.
    pub odds: LineChartData,
    /// Influences.
    pub tornado: TornadoData,
    /// The table of the card.
    pub table: DataTable,
}

impl Built {
    /// Builds what the card needs.
    pub fn new(lower: &Lower) -> Self {
        match lower {
            Lower::Years(years) => Self { bars: bars(years), table: data_table(&years.table), ..Self::default() },
            Lower::Odds(odds) => Self { odds: line_chart(odds), table: data_table(&odds.table), ..Self::default() },
            Lower::Influence(Some(data)) => {
                Self { tornado: tornado(data), table: data_table(&data.table), ..Self::default() }
            }
            Lower::Paid(_, reality) => Self { table: data_table(&reality.table), ..Self::default() },
            Lower::Influence(None) | Lower::Stages(_) | Lower::Parts(_) => Self::default(),
        }
    }
}

/// Colour and pattern of a part of pay.
pub(super) fn part_style(kind: PartKind) -> (SeriesColour, Pattern) {
    match kind {
        PartKind::Base => (SeriesColour::Series(0), Pattern::Solid),
        PartKind::Bonus => (SeriesColour::Series(2), Pattern::Rising),
        PartKind::Equity => (SeriesColour::Series(3), Pattern::Falling),
        PartKind::Once => (SeriesColour::Series(1), Pattern::Dots),
        PartKind::Pension => (SeriesColour::Series(4), Pattern::Outline),
    }
}

fn bars(years: &PayYears) -> StackedBarsData {
    StackedBarsData { y: axis(&years.y), bars: years.bars.iter().map(bar).collect() }
}

fn bar(bar: &PayBar) -> Bar {
    let parts = bar.parts.iter().map(|(kind, value)| {
        let (colour, pattern) = part_style(*kind);
        BarPart { colour, pattern, value: *value }
    });
    // Names of parts are long: their figures stand at the right end.
    let rows = bar.rows.iter().map(|[name, value, _]| [name.clone(), String::new(), value.clone()]);
    Bar {
        label: bar.label.clone(),
        total: bar.total.clone(),
        parts: parts.collect(),
        tip: CursorPoint {
            title: bar.title.clone(),
            rows: rows.collect(),
            source: bar.source.clone(),
            ..CursorPoint::default()
        },
    }
}

fn line_chart(odds: &OddsData) -> LineChartData {
    let series = odds.lines.iter().map(|line| {
        let colour = plan_colour(line.plan.colour);
        let series = ChartSeries::new(line.plan.name.clone(), colour, line.xs.clone(), line.percent.clone());
        ChartSeries { end_label: line.end.clone(), ..series }
    });
    // The table has a row for each year of the first line, then of the second: the first of them name the months.
    let months = odds.table.rows.iter().filter_map(|row| row.first());
    let xs = odds.lines.first().map(|line| line.xs.as_slice()).unwrap_or_default();
    let stops = xs.iter().enumerate().zip(months);
    let cursor = stops.map(|((index, x), month)| {
        let at = |line: &crate::app::present::salary::odds::OddsLine| line.percent.get(index).copied();
        let row = |line| {
            let percent = at(line).map_or_else(|| "?".to_owned(), |percent| format!("{percent:.0}%"));
            [line.plan.short.clone(), percent, String::new()]
        };
        CursorPoint {
            x: *x,
            title: format!("Ahead by {month}"),
            rows: odds.lines.iter().map(row).collect(),
            source: String::new(),
            values: odds.lines.iter().map(at).collect(),
        }
    });
    LineChartData {
        x: axis(&odds.x),
        y: axis(&odds.y),
        levels: vec![Level { y: 50.0, label: EVEN.to_owned() }],
        cursor: cursor.collect(),
        series: series.collect(),
        ..LineChartData::default()
    }
}

fn tornado(data: &InfluenceData) -> TornadoData {
    TornadoData {
        x: axis(&data.x),
        base: data.base,
        base_label: data.base_words.clone(),
        rows: data.rows.iter().map(tornado_row).collect(),
    }
}

/// The value with as much of its unit as a column has room for.
fn short(row: &InfluenceRow) -> String {
    if row.words.chars().count() <= VALUE {
        return row.words.clone();
    }
    let (value, unit) = (format::decimal(row.value, 2), row.assumption.unit());
    if unit.is_percent() { format!("{value}%") } else { format!("{value} {}", unit.words()) }
}

fn tornado_row(row: &InfluenceRow) -> TornadoRow {
    let (low, high) = row.range;
    let (lowest, highest) = row.assumption.bounds();
    let words = [low, high].map(|value| format::decimal(value, 2));
    let [from, to] = words.clone();
    let line = |at: String, figure: &str| [format!("At {at}"), String::new(), figure.to_owned()];
    TornadoRow {
        label: row.label.to_owned(),
        value: row.value,
        value_text: short(row),
        range: [low, high],
        range_text: words,
        bounds: [lowest, highest],
        step: row.step,
        outcome: [row.outcomes.0, row.outcomes.1],
        total: row.share as f32,
        total_text: row.total.clone(),
        tip: CursorPoint {
            title: format!("{}, {}", row.label, row.words),
            rows: vec![
                line(from, &row.ends.0),
                line(to, &row.ends.1),
                ["Total effect".to_owned(), String::new(), row.total.clone()],
            ],
            ..CursorPoint::default()
        },
    }
}
