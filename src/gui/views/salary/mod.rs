//! Paints Salary. It changes nothing: what the person does goes out as actions.

mod assumed;
mod assumed_pay;
mod chart;
mod head;
mod influence;
mod lower;
mod odds;
mod package;
mod paid;
mod reality;
mod stages;
mod verdicts;

use eframe::egui::{Rect, Ui};

use super::blank::blank_ui;
use super::page::Page;
use super::place::at;
use crate::app::action::Action;
use crate::app::present::salary::{SalaryData, SalaryPage};
use crate::gui::layout::{Part, columns, fit, least, rows};
use crate::gui::theme::{Icon, size};
use assumed::AssumedForm;
use chart::FanView;
use lower::LowerView;

/// Fans and the cards at the right; in less room everything stands in one column.
const BESIDE: [Part; 2] = [Part::at_least(445.0), Part::exactly(size::SIDE)];
/// Least height of the card of fans beside others.
const FANS: f32 = 240.0;
/// The room that the card under the fans has its share of, where everything stands in one column.
const ALONE: f32 = 680.0;
/// Height of the cards on break-even and dip until they were painted.
const VERDICTS: f32 = 298.0;

/// Salary, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct SalaryScreen {
    fans: FanView,
    lower: LowerView,
    form: AssumedForm,
    /// Height of the cards on break-even and dip when they were painted last: their words wrap.
    verdicts: Option<f32>,
}

impl SalaryScreen {
    pub fn ui(&mut self, ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
        let (_, least) = self.places(Page::across(ui));
        let page = Page::new(&data.title).summary(&data.summary).least_height(least);
        let mut head = Vec::new();
        page.show(
            ui,
            |ui| {
                if data.page.is_ok() {
                    head::toggles_ui(ui, data, &mut head);
                }
            },
            |ui| match &data.page {
                Ok(page) => {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    self.cards_ui(ui, data, page, actions);
                }
                Err(blank) => blank_ui(ui, Icon::Salary, blank, actions),
            },
        );
        actions.append(&mut head);
    }

    /// Where fans, the card under them and the cards at the right stand, and the least height they need.
    fn places(&self, room: Rect) -> ([Rect; 3], f32) {
        let gap = size::SPACE_16;
        let verdicts = self.verdicts.unwrap_or(VERDICTS) + gap;
        let beside = fit(room.width(), gap, &BESIDE);
        let lower = lower::height(if beside { room.height() } else { ALONE });
        if beside {
            let parts = [Part::at_least(FANS), Part::exactly(lower)];
            let [left, side] = columns(room, gap, BESIDE);
            let [fans, lower] = rows(left, gap, parts);
            return ([fans, lower, side], least(gap, &parts).max(verdicts + 190.0));
        }
        let parts = [Part::exactly(340.0), Part::exactly(lower), Part::at_least(verdicts + 420.0)];
        (rows(room, gap, parts), least(gap, &parts))
    }

    fn cards_ui(&mut self, ui: &mut Ui, data: &SalaryData, page: &SalaryPage, actions: &mut Vec<Action>) {
        let room = ui.available_rect_before_wrap();
        let ([fans, lower, side], _) = self.places(room);
        let mut noted = false;
        at(ui, fans, |ui| noted = self.fans.ui(ui, data, page, actions));
        if noted {
            self.form.show_notices();
        }
        at(ui, lower, |ui| self.lower.ui(ui, data, &page.lower, actions));
        at(ui, side, |ui| {
            let height = verdicts::verdicts_ui(ui, page);
            if self.verdicts.is_none_or(|before| (before - height).abs() > 0.5) {
                self.verdicts = Some(height);
                // The page may have to be longer.
                ui.ctx().request_repaint();
            }
            ui.add_space(size::SPACE_16);
            self.form.ui(ui, &data.notices, &page.assumed, actions);
        });
    }
}
