//! Charts and tables in the form the widgets take, built once for each content of the screen.

use crate::app::present::salary::SalaryData;
use crate::app::present::salary::chart::{PayChart, PayLine};
use crate::app::present::salary::years::{PayBar, PayYears};
use crate::gui::views::table::{axis, data_table};
use crate::gui::widgets::{
    Band, BandStrength, Bar, BarPart, ChartSeries, CursorPoint, DataTable, Level, LineChartData, Marker, Pattern,
    SeriesColour, StackedBarsData,
};

/// What the widgets of the screen take.
#[derive(Debug)]
pub(super) struct Built {
    /// What it was built from.
    pub of: SalaryData,
    /// The pay chart.
    pub chart: LineChartData,
    /// How many of its series belong to staying; they come first.
    pub stay_series: usize,
    /// Its table.
    pub chart_table: DataTable,
    /// The bars.
    pub bars: StackedBarsData,
    /// Their table.
    pub years_table: DataTable,
}

impl Built {
    /// Builds all of it.
    pub fn new(data: &SalaryData) -> Self {
        let page = data.page.as_ref().ok();
        let chart = page.and_then(|page| page.chart.as_ref().ok());
        Self {
            chart: chart.map(line_chart).unwrap_or_default(),
            stay_series: chart.map_or(0, |chart| chart.stay.segments.len()),
            chart_table: chart.map(|chart| data_table(&chart.table)).unwrap_or_default(),
            bars: page.map(|page| bars(&page.years)).unwrap_or_default(),
            years_table: page.map(|page| data_table(&page.years.table)).unwrap_or_default(),
            of: data.clone(),
        }
    }
}

fn line_chart(chart: &PayChart) -> LineChartData {
    let mut series = line(&chart.stay, SeriesColour::Stay);
    series.extend(chart.path.as_ref().map(|path| line(path, SeriesColour::Series(0))).unwrap_or_default());
    let stay_series = chart.stay.segments.len();
    let main = series.len().saturating_sub(1);
    let moves = chart.moves.iter();
    let markers =
        moves.map(|taken| Marker { x: taken.x, y: taken.y, label: taken.role.clone(), series: main, line: true });
    let cursor = chart.stops.iter().map(|stop| CursorPoint {
        x: stop.x,
        title: stop.title.clone(),
        rows: stop.rows.clone(),
        source: stop.source.clone(),
        values: series
            .iter()
            .enumerate()
            .map(|(index, series)| {
                let inside = series.xs.first().zip(series.xs.last()).is_some_and(|(a, b)| *a <= stop.x && stop.x <= *b);
                let value = if index < stay_series { stop.stay } else { stop.path };
                value.filter(|_| inside)
            })
            .collect(),
    });
    LineChartData {
        x: axis(&chart.x),
        y: axis(&chart.y),
        markers: markers.collect(),
        levels: chart.now.iter().map(|(y, label)| Level { y: *y, label: label.clone() }).collect(),
        cursor: cursor.collect(),
        end_labels: Vec::new(),
        series,
    }
}

/// One series for each part of a line between gaps.
fn line(line: &PayLine, colour: SeriesColour) -> Vec<ChartSeries> {
    let last = line.segments.len().saturating_sub(1);
    let parts = line.segments.iter().enumerate().map(|(index, segment)| {
        let name = format!("{} {index}", line.name);
        let mut series = ChartSeries::new(name, colour, segment.xs.clone(), segment.middle.clone());
        if !line.range.is_empty() {
            let strength = BandStrength::Selected;
            series.bands.push(Band { low: segment.low.clone(), high: segment.high.clone(), strength });
        }
        if index == last {
            series.end_label.clone_from(&line.end);
        }
        series
    });
    parts.collect()
}

fn bars(years: &PayYears) -> StackedBarsData {
    let bars = years.bars.iter().map(|bar| Bar {
        label: bar.label.clone(),
        total: bar.total.clone(),
        parts: parts(years, bar),
        tip: CursorPoint {
            title: bar.title.clone(),
            rows: bar.rows.clone(),
            source: bar.source.clone(),
            ..CursorPoint::default()
        },
    });
    StackedBarsData { y: axis(&years.y), bars: bars.collect() }
}

fn parts(years: &PayYears, bar: &PayBar) -> Vec<BarPart> {
    let place = |stage: usize| years.roles.iter().position(|(known, _)| *known == stage).unwrap_or(0);
    bar.parts
        .iter()
        .map(|(stage, value)| BarPart { colour: role_colour(place(*stage)), pattern: Pattern::Solid, value: *value })
        .collect()
}

/// The colour of a role of the bars, by its place among them.
pub(super) fn role_colour(place: usize) -> SeriesColour {
    SeriesColour::Series(place % 5)
}
