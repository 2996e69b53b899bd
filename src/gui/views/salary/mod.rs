//! Paints Salary. It changes nothing: what the person does goes out as actions.

mod assumed;
mod assumed_pay;
mod built;
mod chart;
mod head;
mod influence;
mod lower;
mod odds;
mod package;
mod paid;
mod reality;
mod stages;
mod tables;
mod verdicts;

use eframe::egui::{Rect, Ui, vec2};

use super::blank::blank_ui;
use super::page::Page;
use super::place::{at, part};
use crate::app::action::Action;
use crate::app::present::salary::assumptions::AssumedField;
use crate::app::present::salary::{Offer, SalaryData, SalaryPage};
use crate::gui::theme::{Icon, size};
use crate::gui::widgets::Notice;
use assumed::AssumedForm;
use chart::FanView;
use lower::LowerView;

/// Width of the cards at the right.
const SIDE: f32 = 339.0;
/// Height of a notice with the gap under it.
const NOTICE: f32 = 40.0 + size::SPACE_8;
/// Below this width the cards at the right have no room beside the fans.
const ONE_COLUMN: f32 = 800.0;
/// Least height of the card of fans.
const FANS: f32 = 240.0;
/// Height of the card of fans where everything stands in one column.
const FANS_ALONE: f32 = 340.0;
/// The room that the card under the fans has its share of, where everything stands in one column.
const ALONE: f32 = 680.0;
/// Least height of the assumptions.
const ASSUMED: f32 = 190.0;
/// Height of the assumptions where everything stands in one column.
const ASSUMED_ALONE: f32 = 420.0;
/// Height of the cards on break-even and dip until they were painted.
const VERDICTS: f32 = 298.0;

/// Salary, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct SalaryView {
    fans: FanView,
    lower: LowerView,
    form: AssumedForm,
    /// Height of the cards on break-even and dip when they were painted last: their words wrap.
    verdicts: Option<f32>,
}

/// Where the cards stand.
struct Places {
    fans: Rect,
    lower: Rect,
    side: Rect,
}

impl SalaryView {
    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
        let width = (ui.max_rect().width() - 2.0 * size::PAGE_SIDE).min(size::CONTENT_MAX);
        let page = Page::new(&data.title).summary(&data.summary);
        let page = page.least_height(Self::above(data) + self.least_cards(data, width));
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
                    self.above_ui(ui, data, actions);
                    self.cards_ui(ui, data, page, actions);
                }
                Err(blank) => blank_ui(ui, Icon::Salary, blank, actions),
            },
        );
        actions.append(&mut head);
    }

    /// Height of what stands over the cards.
    fn above(data: &SalaryData) -> f32 {
        let gap = if data.notices.is_empty() { 0.0 } else { size::SPACE_8 };
        data.notices.len() as f32 * NOTICE + gap
    }

    /// The least height of the cards; in less room the page scrolls.
    fn least_cards(&self, data: &SalaryData, width: f32) -> f32 {
        let verdicts = self.verdicts.unwrap_or(VERDICTS);
        let lower = lower::height(data.view.lower, 0.0);
        if width < ONE_COLUMN {
            let lower = lower::height(data.view.lower, ALONE);
            FANS_ALONE + lower + verdicts + ASSUMED_ALONE + 3.0 * size::SPACE_16
        } else {
            (FANS + lower + size::SPACE_16).max(verdicts + ASSUMED + size::SPACE_16)
        }
    }

    fn above_ui(&mut self, ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
        for notice in &data.notices {
            if Notice::warning(&notice.text).action(notice.word).show(ui) {
                match &notice.offer {
                    Offer::Act(action) => actions.push(action.clone()),
                    Offer::EnterPay => self.form.enter(AssumedField::OwnPay),
                    Offer::EnterRate(currency) => self.form.enter(AssumedField::Rate(*currency)),
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
        let shared = if room.width() < ONE_COLUMN { ALONE } else { room.height() };
        let places = places(room, lower::height(data.view.lower, shared));
        at(ui, places.fans, |ui| self.fans.ui(ui, data, page, actions));
        at(ui, places.lower, |ui| self.lower.ui(ui, data, &page.lower, actions));
        at(ui, places.side, |ui| {
            let height = verdicts::verdicts_ui(ui, page);
            if self.verdicts.is_none_or(|before| (before - height).abs() > 0.5) {
                self.verdicts = Some(height);
                // The page may have to be longer.
                ui.ctx().request_repaint();
            }
            ui.add_space(size::SPACE_16);
            self.form.ui(ui, &page.assumed, actions);
        });
    }
}

/// Where the cards stand in `room`; `lower` is the height of the card under the fans.
fn places(room: Rect, lower: f32) -> Places {
    let (width, height) = (room.width(), room.height());
    if width < ONE_COLUMN {
        let below = FANS_ALONE + size::SPACE_16;
        let side = below + lower + size::SPACE_16;
        return Places {
            fans: part(room, 0.0, 0.0, width, FANS_ALONE),
            lower: part(room, 0.0, below, width, lower),
            side: part(room, 0.0, side, width, (height - side).max(0.0)),
        };
    }
    let left = width - SIDE - size::SPACE_16;
    let fans = (height - lower - size::SPACE_16).max(0.0);
    let below = fans + size::SPACE_16;
    Places {
        fans: Rect::from_min_size(room.min, vec2(left, fans)),
        lower: part(room, 0.0, below, left, lower),
        side: part(room, width - SIDE, 0.0, SIDE, height),
    }
}
