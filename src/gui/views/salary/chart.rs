//! The card of the fans.

use std::collections::BTreeSet;

use eframe::egui::Ui;

use super::head::plans_ui;
use crate::app::action::Action;
use crate::app::format;
use crate::app::present::salary::fan::FanData;
use crate::app::present::salary::{SalaryData, SalaryPage};
use crate::app::view::ScreenView;
use crate::app::view::salary::SalaryView as Chosen;
use crate::domain::pay::scenario::ScenarioKey;
use crate::gui::theme::Icon;
use crate::gui::views::blank::blank_ui;
use crate::gui::widgets::{Button, Card, ChartCard, Chip, ChipKind, FanChart};

/// A lower card leaves the line of sources to the tooltip and the table.
const LOW: f32 = 340.0;
/// So does a narrow one, in which words take the room of the lines.
const NARROW: f32 = 500.0;
/// In a still lower one the sentence is left to screen readers.
const LOWEST: f32 = 290.0;
/// In a higher one there is room for all that it says.
const TALL: f32 = 480.0;
/// Nothing that takes less than so many seconds says that it is being worked out.
const PATIENCE: f64 = 0.3;

/// The card, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub(super) struct FanView {
    as_table: bool,
    hidden: BTreeSet<ScenarioKey>,
    updating_since: Option<f64>,
}

impl FanView {
    /// Paints the card in the height there is. Answers whether what is to be noted was asked for.
    pub fn ui(&mut self, ui: &mut Ui, data: &SalaryData, page: &SalaryPage, actions: &mut Vec<Action>) -> bool {
        let slow = self.is_slow(ui, data.updating);
        let (mut asked, mut noted) = (Vec::new(), false);
        let head = |ui: &mut Ui, asked: &mut Vec<Action>, noted: &mut bool| {
            if slow {
                ui.add(Chip::new(ChipKind::Plain, "Updating"));
            }
            if !data.notices.is_empty() {
                let word = format::count(data.notices.len(), "note", "notes");
                let name = format!("{word} on these figures, under Assumptions");
                *noted = ui.add(Button::minor(&word).icon(Icon::Warning).name(&name)).clicked();
            }
            plans_ui(ui, data, page, asked);
        };
        match &page.chart {
            Ok(chart) => self.chart_ui(ui, data, chart, |ui| head(ui, &mut asked, &mut noted), actions),
            Err(blank) => {
                Card::titled("Pay").fill_height(ui).show_with(
                    ui,
                    |ui| head(ui, &mut asked, &mut noted),
                    |ui| {
                        // The first answer is there before anybody could read that it is being worked out.
                        if slow || !data.updating {
                            blank_ui(ui, Icon::Salary, blank, actions);
                        }
                    },
                );
            }
        }
        actions.append(&mut asked);
        noted
    }

    /// Whether the runs take long; asks to be painted again when they do.
    fn is_slow(&mut self, ui: &Ui, updating: bool) -> bool {
        let now = ui.input(|input| input.time);
        self.updating_since = updating.then(|| self.updating_since.unwrap_or(now));
        let Some(since) = self.updating_since else { return false };
        let left = PATIENCE - (now - since);
        if left > 0.0 {
            ui.ctx().request_repaint_after_secs(left as f32);
        }
        left <= 0.0
    }

    fn chart_ui(
        &mut self,
        ui: &mut Ui,
        data: &SalaryData,
        chart: &FanData,
        head: impl FnOnce(&mut Ui),
        actions: &mut Vec<Action>,
    ) {
        let hidden: Vec<bool> = chart.lines.iter().map(|line| self.hidden.contains(&line.plan.key)).collect();
        let as_table = self.as_table;
        let (width, height) = (ui.available_width(), ui.available_height());
        let (mut toggled, mut selected) = (None, None);
        let copied = ChartCard::new(&chart.title, &chart.table, &mut self.as_table, height)
            .sentence(&chart.sentence)
            .brief(&chart.brief, if as_table { 0.0 } else { TALL })
            .sentence_from(if as_table { 0.0 } else { LOWEST })
            .source(&chart.source)
            .source_from(if width < NARROW { f32::INFINITY } else { LOW })
            .show(ui, head, |ui| {
                let shown = FanChart::new(&chart.title, chart).hidden(&hidden).show(ui);
                (toggled, selected) = (shown.toggled, shown.selected);
                shown.response
            });
        actions.extend(copied);
        let key = |place: usize| chart.lines.get(place).map(|line| line.plan.key.clone());
        if let Some(key) = toggled.and_then(key)
            && !self.hidden.remove(&key)
        {
            self.hidden.insert(key);
        }
        if let Some(selected) = selected.and_then(key) {
            actions.push(ScreenView::Salary(Chosen { selected: Some(selected), ..data.view.clone() }).into());
        }
    }
}
