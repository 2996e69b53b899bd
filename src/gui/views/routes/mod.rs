//! Paints Routes. It changes nothing: what the person does goes out as actions.

mod date;
mod edit;
mod find;
mod learn;
mod list;
mod near;
mod options;
mod pay;
mod tabs;

use eframe::egui::{Key, Modifiers, Rect, Ui};

use super::blank::blank_ui;
use super::page::{LEAST_WIDTH_BESIDE, Page};
use super::place::at;
use super::plan_details::PlanDetails;
use super::strip::{strip_height, strip_ui};
use crate::app::action::Action;
use crate::app::present::routes::{MoveData, PathData, RoutesData};
use crate::app::view::ScreenView;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::view::routes::RoutesView as Selected;
use crate::gui::layout::{Part, columns, fit, least, rows};
use crate::gui::theme::{Icon, size};
use crate::gui::widgets::{Button, Card, copy_menu, focus_next, lies_on_top, sits, table_view};
use find::FindView;

/// Name of the strip.
const STRIP: &str = "The path";
/// Height of the head of the selected move.
const HEAD: f32 = 44.0;

/// Routes, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct RoutesScreen {
    show_table: bool,
    /// A key has swapped strip and table; what is shown next is to have the keyboard.
    swapped: bool,
    find: FindView,
    details: PlanDetails,
}

impl RoutesScreen {
    pub fn ui(&mut self, ui: &mut Ui, data: &RoutesData, actions: &mut Vec<Action>) {
        match data {
            RoutesData::NoPlan(blank) => {
                Page::new("Routes").show(ui, |_| {}, |ui| blank_ui(ui, Icon::Routes, blank, actions));
            }
            RoutesData::Find(find) => {
                self.find.ui(ui, find, actions);
                self.details.ui(ui, find.details.as_ref(), actions);
            }
            RoutesData::Options(options) => {
                options::options_ui(ui, options, actions);
                self.details.ui(ui, options.details.as_ref(), actions);
            }
            RoutesData::NoPath { view, blank, near, details } => {
                let mut asked = Vec::new();
                Page::new("Routes").summary("The way from the role you hold to the role you want.").show(
                    ui,
                    |ui| tabs::tabs_ui(ui, view, &mut asked),
                    |ui| near::no_path_ui(ui, blank, near, actions),
                );
                actions.append(&mut asked);
                self.details.ui(ui, details.as_ref(), actions);
            }
            RoutesData::Path(path) => {
                self.path_ui(ui, path, actions);
                self.details.ui(ui, path.details.as_ref(), actions);
            }
        }
    }

    fn path_ui(&mut self, ui: &mut Ui, data: &PathData, actions: &mut Vec<Action>) {
        let strip = self.strip_height(ui, data);
        let (_, least) = blocks(Page::across(ui), strip);
        let mut asked = Vec::new();
        let mut swap = false;
        let shows_table = self.show_table;
        let page = Page::new(&data.title).short(&data.short_title, None).summary(&data.summary);
        page.least_height(least).least_width(LEAST_WIDTH_BESIDE).show(
            ui,
            |ui| {
                if let Some(fastest) = &data.use_fastest
                    && ui.add(Button::plain("Use the fastest path along listed moves")).clicked()
                {
                    asked.push(fastest.clone());
                }
                let (icon, word) = if shows_table { (Icon::Routes, "Strip") } else { (Icon::Table, "Table") };
                let button = ui.add(Button::plain(word).icon(icon).name(&format!("{word}: the path")));
                swap = button.clicked();
                asked.extend(copy_menu(ui, STRIP, &data.strip.table));
                if ui.add(Button::plain("Edit plan").icon(Icon::Pencil).name("Details of the plan")).clicked() {
                    asked.push(ScreenView::Details(DetailsView::at(DetailsStart::Goal)).into());
                }
                tabs::tabs_ui(ui, &data.view, &mut asked);
            },
            |ui| self.blocks_ui(ui, data, strip, actions),
        );
        actions.append(&mut asked);
        if !ui.ctx().text_edit_focused() && lies_on_top(ui) {
            let key = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::T));
            // Strip and table take each other's place; the keyboard goes along.
            self.swapped = key && ui.memory(|memory| memory.focused().is_some());
            swap |= key;
        }
        self.show_table ^= swap;
    }

    /// A table of many stations is higher than the strip.
    fn strip_height(&self, ui: &Ui, data: &PathData) -> f32 {
        let lines = data.strip.table.rows.len() as f32 + 1.0;
        if self.show_table {
            size::STRIP.max(lines * size::CONTROL_SMALL + size::SPACE_24)
        } else {
            strip_height(ui, &data.strip, Page::across(ui).width())
        }
    }

    fn blocks_ui(&mut self, ui: &mut Ui, data: &PathData, strip: f32, actions: &mut Vec<Action>) {
        let (blocks, _) = blocks(ui.max_rect(), strip);
        at(ui, blocks.strip, |ui| {
            let swapped = std::mem::take(&mut self.swapped);
            if self.show_table && !sits(ui.ctx(), STRIP) {
                Card::plain().height(strip).show(ui, |ui| {
                    let table = table_view(ui, &data.strip.table, STRIP);
                    if swapped {
                        table.request_focus();
                    }
                });
                return;
            }
            if swapped {
                focus_next(ui);
            }
            let card = Card::plain().bare().height(strip).pictured(ui.ctx(), STRIP);
            let pressed = card.show(ui, |ui| strip_ui(ui, STRIP, &data.strip, true));
            if let Some(index) = pressed.inner {
                let selected = Selected { selected: index.saturating_sub(1), ..data.view.clone() };
                actions.push(ScreenView::Routes(selected).into());
            }
        });
        at(ui, blocks.list, |ui| list::list_ui(ui, data, actions));
        if let Some(shown) = &data.shown {
            self.move_ui(ui, &blocks, shown, actions);
        }
    }

    fn move_ui(&mut self, ui: &mut Ui, blocks: &Blocks, shown: &MoveData, actions: &mut Vec<Action>) {
        at(ui, blocks.head, |ui| edit::head_ui(ui, shown, actions));
        at(ui, blocks.date, |ui| date::date_ui(ui, shown, actions));
        at(ui, blocks.pay, |ui| pay::pay_ui(ui, shown, actions));
        at(ui, blocks.learn, |ui| learn::learn_ui(ui, shown));
    }
}

/// Where each block stands.
struct Blocks {
    strip: Rect,
    list: Rect,
    head: Rect,
    date: Rect,
    pay: Rect,
    learn: Rect,
}

/// The blocks and the least height they need.
fn blocks(room: Rect, strip_height: f32) -> (Blocks, f32) {
    const LIST: Part = Part::exactly(330.0).down_to(size::LIST_LEAST);
    const DATE: Part = Part::exactly(214.0);
    const PAY: f32 = 187.0;
    let (gap, across) = (size::SPACE_12, size::SPACE_16);
    let strip = Part::exactly(strip_height);
    let three = [LIST, Part::at_least(312.0), Part::at_least(312.0)];
    if fit(room.width(), across, &three) {
        let cards = [DATE, Part::at_least(PAY)];
        let parts = [strip, Part::at_least(HEAD + least(gap, &cards))];
        let [strip, rest] = rows(room, gap, parts);
        let [list, left, right] = columns(rest, across, three);
        let head = rest.with_min_x(left.min.x).with_max_y(rest.min.y + HEAD);
        let [date, pay] = rows(left.with_min_y(head.max.y), gap, cards);
        let learn = right.with_min_y(head.max.y);
        return (Blocks { strip, list, head, date, pay, learn }, least(gap, &parts));
    }
    let cards = [DATE, Part::exactly(PAY), Part::at_least(294.0)];
    let parts = [strip, Part::at_least(HEAD + least(gap, &cards))];
    let [strip, rest] = rows(room, gap, parts);
    let [list, right] = columns(rest, across, [LIST, Part::at_least(539.0).down_to(420.0).in_turn(1)]);
    let head = right.with_max_y(right.min.y + HEAD);
    let [date, pay, learn] = rows(right.with_min_y(head.max.y), gap, cards);
    (Blocks { strip, list: list.with_max_y(pay.max.y), head, date, pay, learn }, least(gap, &parts))
}
