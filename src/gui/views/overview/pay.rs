//! The chart of pay along the path.

use eframe::egui::Ui;
use strum::IntoEnumIterator as _;

use crate::app::action::{Action, ViewAction};
use crate::app::present::overview::{PayChart, PayCursor, PayMarker, PayRun, Standing};
use crate::domain::pay::outlook::Outlook;
use crate::gui::theme::Icon;
use crate::gui::views::blank::blank_ui;
use crate::gui::views::table::{axis, data_table};
use crate::gui::widgets::{
    Band, BandStrength, Card, ChartCard, ChartSeries, CursorPoint, DataTable, LineChart, LineChartData, Marker,
    Segmented, SeriesColour,
};

/// Name of the card without a chart.
const NAME: &str = "Pay";

/// The chart, prepared once for each change of its data.
#[derive(Debug, Default)]
pub(super) struct PayView {
    show_table: bool,
    prepared: Option<(PayChart, LineChartData, DataTable)>,
}

impl PayView {
    /// Paints the card.
    pub(super) fn ui(&mut self, ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
        let chart = match &data.pay {
            Ok(chart) => chart,
            Err(blank) => {
                Card::titled(NAME).fill_height(ui).show(ui, |ui| blank_ui(ui, Icon::Salary, blank, actions));
                return;
            }
        };
        let prepared = self.prepared.take().filter(|(before, ..)| before == chart);
        let prepared = prepared.unwrap_or_else(|| (chart.clone(), line_chart(chart), data_table(&chart.table)));
        let (_, lines, table) = &prepared;
        let height = ui.available_height();
        let mut outlook = data.outlook_value;
        ChartCard::new(chart.title, table, &mut self.show_table, height)
            .sentence(&chart.sentence)
            .source(&chart.source)
            .show(
                ui,
                |ui| {
                    let options: Vec<_> = Outlook::iter().map(|outlook| (outlook, outlook.words())).collect();
                    ui.add(Segmented::new("Money", &mut outlook, &options).small());
                },
                |ui| LineChart::new(chart.title, lines).thin().show(ui),
            );
        if outlook != data.outlook_value {
            actions.push(ViewAction::SetOutlook(outlook).into());
        }
        self.prepared = Some(prepared);
    }
}

fn line_chart(chart: &PayChart) -> LineChartData {
    LineChartData {
        x: axis(&chart.x),
        y: axis(&chart.y),
        series: chart.runs.iter().enumerate().map(|(index, run)| series(index, run)).collect(),
        markers: chart.markers.iter().map(marker).collect(),
        levels: Vec::new(),
        cursor: chart.cursor.iter().map(|cursor| point(cursor, chart.runs.len())).collect(),
        end_labels: chart.ends.clone(),
    }
}

fn series(index: usize, run: &PayRun) -> ChartSeries {
    let name = if index == 0 { "Middle".to_owned() } else { format!("Middle, part {}", index + 1) };
    let band = Band { low: run.low.clone(), high: run.high.clone(), strength: BandStrength::Outer };
    let mut series = ChartSeries::new(name, SeriesColour::Series(0), run.xs.clone(), run.middle.clone());
    series.bands = vec![band];
    series
}

fn marker(marker: &PayMarker) -> Marker {
    Marker { x: marker.x, y: marker.y, label: marker.label.clone(), series: 0, line: true }
}

fn point(cursor: &PayCursor, runs: usize) -> CursorPoint {
    CursorPoint {
        x: cursor.x,
        title: cursor.title.clone(),
        rows: vec![["Middle".to_owned(), cursor.middle.clone(), cursor.range.clone()]],
        source: cursor.source.clone(),
        values: (0..runs).map(|run| (run == cursor.run).then_some(cursor.y)).collect(),
    }
}
