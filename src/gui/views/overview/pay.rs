//! The chart of pay along the path: the fans of Salary, small.

use eframe::egui::Ui;
use strum::IntoEnumIterator as _;

use crate::app::action::{Action, ViewAction};
use crate::app::present::overview::Standing;
use crate::app::words::Words as _;
use crate::domain::pay::outlook::Outlook;
use crate::gui::theme::Icon;
use crate::gui::views::blank::blank_ui;
use crate::gui::widgets::{Card, ChartCard, FanChart, Segmented};

/// Name of the card without a chart.
const NAME: &str = "Pay";
/// A lower card leaves the line of sources to the tooltip and the table.
const LOW: f32 = 260.0;

/// Whether the card shows its table.
#[derive(Debug, Default)]
pub(super) struct PayView {
    show_table: bool,
}

impl PayView {
    pub(super) fn ui(&mut self, ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
        let chart = match &data.pay {
            Ok(chart) => chart,
            Err(blank) => {
                Card::titled(NAME).fill_height(ui).show(ui, |ui| blank_ui(ui, Icon::Salary, blank, actions));
                return;
            }
        };
        let height = ui.available_height();
        let mut outlook = data.outlook_value;
        let copied = ChartCard::new(&chart.title, &chart.table, &mut self.show_table, height)
            .sentence(&chart.sentence)
            .brief(&chart.brief, f32::INFINITY)
            .source(&chart.source)
            .source_from(LOW)
            .show(
                ui,
                |ui| {
                    let options: Vec<_> = Outlook::iter().map(|outlook| (outlook, outlook.words())).collect();
                    ui.add(Segmented::new("Money", &mut outlook, &options).small());
                },
                |ui| FanChart::new(&chart.title, chart).without_legend().show(ui).response,
            );
        actions.extend(copied);
        if outlook != data.outlook_value {
            actions.push(ViewAction::SetOutlook(outlook).into());
        }
    }
}
