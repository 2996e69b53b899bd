//! Paints Overview. It changes nothing: what the person does goes out as actions.

mod attention;
mod done_by;
mod essentials;
mod ledger;
mod next;
mod pay;

use eframe::egui::{Rect, Ui};

use super::blank::blank_ui;
use super::page::Page;
use super::place::{at, part};
use super::plan_details::PlanDetails;
use super::strip::{open_station, strip_ui};
use crate::app::action::{Action, ViewAction};
use crate::app::present::overview::{OverviewData, Standing};
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::view::routes::{RoutesTab, RoutesView};
use crate::app::view::{Screen, ScreenView};
use crate::gui::theme::{Icon, size};
use crate::gui::widgets::{Button, Card};
use pay::PayView;

/// Height of the strip.
const STRIP: f32 = 116.0;
/// Height of the cards under it.
const CARDS: f32 = 222.0;
/// Least height of the chart and of the list beside it.
const CHART: f32 = 223.0;
/// Gap between rows.
const ROW_GAP: f32 = size::SPACE_12;
/// Gap between columns.
const GAP: f32 = size::SPACE_16;
/// Width of the card of essentials where there are three columns.
const ESSENTIALS: f32 = 372.0;
/// Width of the last column.
const SIDE: f32 = 315.0;
/// Least width of three columns.
const THREE: f32 = 1040.0;
/// Least width of two columns.
const TWO: f32 = 640.0;

/// Overview, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct OverviewView {
    pay: PayView,
    details: PlanDetails,
}

/// Where each block stands.
struct Blocks {
    strip: Rect,
    essentials: Rect,
    next: Rect,
    done_by: Rect,
    pay: Rect,
    attention: Rect,
}

impl OverviewView {
    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, data: &OverviewData, actions: &mut Vec<Action>) {
        match data {
            OverviewData::NoPlan(blank) => {
                Page::new("Overview").show(ui, |_| {}, |ui| blank_ui(ui, Icon::Overview, blank, actions));
            }
            OverviewData::Plan(standing) => self.standing_ui(ui, standing, actions),
        }
    }

    fn standing_ui(&mut self, ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
        let width = (ui.max_rect().width() - 2.0 * size::PAGE_SIDE).min(size::CONTENT_MAX);
        let page = Page::new(&data.head.role)
            .towards(data.head.goal.as_deref())
            .summary(&data.head.facts)
            .least_height(least_height(width));
        let mut asked = Vec::new();
        page.show(
            ui,
            |ui| {
                if ui.add(Button::plain("Path").icon(Icon::Routes).name("Look at the path")).clicked() {
                    let path = RoutesView { tab: RoutesTab::Path, ..RoutesView::default() };
                    asked.push(ScreenView::Routes(path).into());
                    asked.push(ViewAction::Go(Screen::Routes).into());
                }
                if ui.add(Button::plain("Details").icon(Icon::Pencil).name("Details of the plan")).clicked() {
                    asked.push(ScreenView::Details(DetailsView::at(DetailsStart::Title)).into());
                }
            },
            |ui| self.blocks_ui(ui, data, actions),
        );
        actions.append(&mut asked);
        ledger::ledger_ui(ui, data, actions);
        self.details.ui(ui, data.details.as_ref(), actions);
    }

    fn blocks_ui(&mut self, ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
        let blocks = blocks(ui.max_rect());
        at(ui, blocks.strip, |ui| {
            Card::plain().bare().height(STRIP).show(ui, |ui| match &data.strip {
                Ok(strip) => {
                    if let Some(index) = strip_ui(ui, "Your path", strip, false) {
                        open_station(strip, index, actions);
                    }
                }
                Err(blank) => no_strip_ui(ui, blank, actions),
            })
        });
        at(ui, blocks.essentials, |ui| essentials::essentials_ui(ui, data, actions));
        at(ui, blocks.next, |ui| next::next_ui(ui, data, actions));
        at(ui, blocks.done_by, |ui| done_by::done_by_ui(ui, data, actions));
        at(ui, blocks.pay, |ui| self.pay.ui(ui, data, actions));
        at(ui, blocks.attention, |ui| attention::attention_ui(ui, data, actions));
    }
}

/// Why there is no strip, in one line: the card is low.
fn no_strip_ui(ui: &mut Ui, blank: &crate::app::present::blank::Blank, actions: &mut Vec<Action>) {
    use crate::gui::theme::TextExt as _;
    let room = ui.max_rect();
    at(ui, room.shrink2(eframe::egui::vec2(size::CARD_SIDE, size::SPACE_16)), |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        ui.strong_body(blank.line.as_str());
        ui.second(blank.reason.as_str());
        ui.add_space(size::SPACE_4);
        if !blank.way_out.is_empty() && ui.add(Button::plain(&blank.way_out).icon(Icon::Flag)).clicked() {
            actions.extend(blank.actions.iter().cloned());
        }
    });
}

/// The height the blocks need at a width.
fn least_height(width: f32) -> f32 {
    let rows = |cards: f32, more: f32| STRIP + (CARDS + ROW_GAP) * cards + (CHART + ROW_GAP) * more;
    if width >= THREE {
        rows(1.0, 1.0)
    } else if width >= TWO {
        rows(2.0, 1.0)
    } else {
        rows(4.0, 1.0)
    }
}

fn blocks(room: Rect) -> Blocks {
    let (width, height) = (room.width(), room.height());
    let strip = part(room, 0.0, 0.0, width, STRIP);
    let first = STRIP + ROW_GAP;
    let second = first + CARDS + ROW_GAP;
    let third = second + CARDS + ROW_GAP;
    if width >= THREE {
        let middle = width - ESSENTIALS - SIDE - 2.0 * GAP;
        let side = width - SIDE;
        let rest = height - second;
        return Blocks {
            strip,
            essentials: part(room, 0.0, first, ESSENTIALS, CARDS),
            next: part(room, ESSENTIALS + GAP, first, middle, CARDS),
            done_by: part(room, side, first, SIDE, CARDS),
            pay: part(room, 0.0, second, width - SIDE - GAP, rest),
            attention: part(room, side, second, SIDE, rest),
        };
    }
    if width >= TWO {
        let half = ((width - GAP) / 2.0).floor();
        let right = half + GAP;
        return Blocks {
            strip,
            essentials: part(room, 0.0, first, half, CARDS),
            next: part(room, right, first, width - right, CARDS),
            done_by: part(room, 0.0, second, half, CARDS),
            attention: part(room, right, second, width - right, CARDS),
            pay: part(room, 0.0, third, width, height - third),
        };
    }
    let fourth = third + CARDS + ROW_GAP;
    let fifth = fourth + CARDS + ROW_GAP;
    Blocks {
        strip,
        essentials: part(room, 0.0, first, width, CARDS),
        next: part(room, 0.0, second, width, CARDS),
        done_by: part(room, 0.0, third, width, CARDS),
        attention: part(room, 0.0, fourth, width, CARDS),
        pay: part(room, 0.0, fifth, width, height - fifth),
    }
}
