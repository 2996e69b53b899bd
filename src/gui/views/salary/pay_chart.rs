//! The card of the pay chart.

use eframe::egui::{Response, Ui};

use super::SalaryView;
use crate::app::action::Action;
use crate::app::present::salary::SalaryPage;
use crate::app::present::salary::chart::PayChart;
use crate::gui::theme::{Icon, size};
use crate::gui::widgets::{
    Button, Card, ChartCard, EmptyState, Legend, LegendEntry, LegendMark, LineChart, LineChartData, SeriesColour,
};

impl SalaryView {
    pub(super) fn pay_chart_ui(&mut self, ui: &mut Ui, page: &SalaryPage, actions: &mut Vec<Action>) {
        let chart = match &page.chart {
            Ok(chart) => chart,
            Err(blank) => {
                Card::titled("Pay").fill_height(ui).show(ui, |ui| {
                    let state = EmptyState::new(Icon::Salary, &blank.line, &blank.reason).action(&blank.way_out);
                    if state.show(ui) {
                        actions.extend(blank.actions.iter().cloned());
                    }
                });
                return;
            }
        };
        let Some(built) = &mut self.built else { return };
        let (mut path_hidden, mut stay_hidden) = (self.path_hidden, self.stay_hidden && chart.path.is_some());
        for (index, series) in built.chart.series.iter_mut().enumerate() {
            series.hidden = if index < built.stay_series { stay_hidden } else { path_hidden };
        }
        let as_table = self.chart_as_table;
        let height = ui.available_height();
        let card = ChartCard::new(&chart.title, &built.chart_table, &mut self.chart_as_table, height);
        card.sentence(&chart.sentence).source(&chart.source).show(
            ui,
            |ui| {
                if as_table && ui.add(Button::minor("Copy").icon(Icon::Copy).name("Copy the table of pay")).clicked() {
                    actions.push(Action::Copy(built.chart_table.to_tsv()));
                }
            },
            |ui| chart_ui(ui, chart, &built.chart, &mut path_hidden, &mut stay_hidden),
        );
        self.path_hidden = path_hidden;
        self.stay_hidden = stay_hidden;
    }
}

fn chart_ui(
    ui: &mut Ui,
    chart: &PayChart,
    data: &LineChartData,
    path_hidden: &mut bool,
    stay_hidden: &mut bool,
) -> Response {
    ui.spacing_mut().item_spacing.y = size::SPACE_4;
    let mut entries = Vec::new();
    let mark = LegendMark::Line;
    if let Some(path) = &chart.path {
        entries.push(LegendEntry {
            label: &path.name,
            mark,
            colour: SeriesColour::Series(0),
            shown: Some(!*path_hidden),
        });
    }
    let shown = chart.path.is_some().then_some(!*stay_hidden);
    entries.push(LegendEntry { label: &chart.stay.name, mark, colour: SeriesColour::Stay, shown });
    let ranged =
        chart.path.as_ref().map(|path| (path, SeriesColour::Series(0))).or(Some((&chart.stay, SeriesColour::Stay)));
    if let Some((line, colour)) = ranged.filter(|(line, _)| !line.range.is_empty()) {
        entries.push(LegendEntry { label: &line.range, mark: LegendMark::Band, colour, shown: None });
    }
    match (Legend::new(&entries).show(ui), chart.path.is_some()) {
        (Some(0), true) => *path_hidden = !*path_hidden,
        (Some(1), true) => *stay_hidden = !*stay_hidden,
        (Some(_) | None, _) => {}
    }
    LineChart::new(&chart.title, data).show(ui)
}
