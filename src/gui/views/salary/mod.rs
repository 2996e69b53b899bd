//! Paints Salary. It changes nothing: what the person does goes out as actions.

mod assumed;
mod breakdown;
mod built;
mod package;
mod paid;
mod pay_chart;
mod verdicts;

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};
use strum::IntoEnumIterator as _;

use super::page::Page;
use crate::app::action::{Action, ViewAction};
use crate::app::present::salary::{Offer, SalaryData, SalaryPage};
use crate::app::view::salary::{SalarySum, SalaryView as Chosen};
use crate::domain::pay::outlook::Outlook;
use crate::gui::theme::{Icon, TextExt as _, size};
use crate::gui::widgets::{EmptyState, Notice, Segmented};
use assumed::AssumedForm;
use built::Built;

/// Width of the cards at the right.
const SIDE: f32 = 339.0;
/// Height of the card under the chart.
const LOWER: f32 = 207.0;
/// Height of a notice with the gap under it.
const NOTICE: f32 = 40.0 + size::SPACE_8;
/// Below this width the sentence of the page has no room beside the actions.
const NARROW: f32 = 1000.0;
/// Height of the sentence over the content of a narrow page.
const SENTENCE: f32 = 28.0;
/// Least height of the cards.
const CARDS: f32 = 585.0;

/// Salary, with what only the painting needs to remember.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "four switches that are independent of each other")]
pub struct SalaryView {
    built: Option<Built>,
    chart_as_table: bool,
    years_as_table: bool,
    path_hidden: bool,
    stay_hidden: bool,
    form: AssumedForm,
    parts: package::PackageView,
    paid: paid::PaidView,
}

impl SalaryView {
    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
        if self.built.as_ref().is_none_or(|built| built.of != *data) {
            self.built = Some(Built::new(data));
        }
        let narrow = ui.max_rect().width() < NARROW;
        let gap = if data.notices.is_empty() { 0.0 } else { size::SPACE_8 };
        let notices = data.notices.len() as f32 * NOTICE + gap;
        let least = CARDS + notices + if narrow { SENTENCE } else { 0.0 };
        let page = Page::new(&data.title).summary(if narrow { "" } else { &data.summary }).least_height(least);
        let mut head = Vec::new();
        page.show(
            ui,
            |ui| {
                if data.page.is_ok() {
                    toggles_ui(ui, data, &mut head);
                }
            },
            |ui| match &data.page {
                Ok(page) => {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if narrow {
                        ui.second(&data.summary);
                        ui.add_space(SENTENCE - 18.0);
                    }
                    self.notices_ui(ui, data, actions);
                    self.cards_ui(ui, data, page, actions);
                }
                Err(blank) => {
                    EmptyState::new(Icon::Salary, &blank.line, &blank.reason).show(ui);
                }
            },
        );
        actions.append(&mut head);
    }

    fn notices_ui(&mut self, ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
        for notice in &data.notices {
            if Notice::warning(&notice.text).action(notice.word).show(ui) {
                match &notice.offer {
                    Offer::Act(action) => actions.push(action.clone()),
                    Offer::EnterPay => self.form.enter_pay(),
                }
            }
            ui.add_space(size::SPACE_8);
        }
        if !data.notices.is_empty() {
            ui.add_space(size::SPACE_8);
        }
    }

    fn cards_ui(&mut self, ui: &mut Ui, data: &SalaryData, page: &SalaryPage, actions: &mut Vec<Action>) {
        let room = ui.available_rect_before_wrap();
        let [left, right] = columns(room, SIDE);
        let upper = (room.height() - LOWER - size::SPACE_16).max(0.0);
        let top = Rect::from_min_size(left.min, vec2(left.width(), upper));
        let bottom = left.with_min_y(top.max.y + size::SPACE_16);
        in_rect(ui, top, |ui| self.pay_chart_ui(ui, page, actions));
        in_rect(ui, bottom, |ui| self.breakdown_ui(ui, data, page, actions));
        in_rect(ui, right, |ui| {
            verdicts::verdicts_ui(ui, page);
            self.form.ui(ui, &page.assumed, actions);
        });
    }
}

/// Today's money or nominal, yearly or added up.
fn toggles_ui(ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
    let sums: Vec<_> = SalarySum::iter().map(|sum| (sum, sum.word())).collect();
    let mut sum = data.view.sum;
    if ui.add(Segmented::new("What a point stands for", &mut sum, &sums)).changed() {
        actions.push(ViewAction::Salary(Chosen { sum, ..data.view }).into());
    }
    let outlooks: Vec<_> = Outlook::iter().map(|outlook| (outlook, outlook.words())).collect();
    let mut outlook = data.outlook;
    if ui.add(Segmented::new("Money", &mut outlook, &outlooks)).changed() {
        actions.push(ViewAction::SetOutlook(outlook).into());
    }
}

/// The room split into a left part and a right part of a fixed width.
fn columns(room: Rect, side: f32) -> [Rect; 2] {
    let split = room.max.x - side;
    [room.with_max_x(split - size::SPACE_16), room.with_min_x(split)]
}

fn in_rect<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content).inner
}
