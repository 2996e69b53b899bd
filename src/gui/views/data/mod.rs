//! Paints Data: pack and sources at the left, one of them at the right. It changes nothing: what the person does goes
//! out as actions.

mod checks;
mod claims;
mod list;
mod pack;
mod side;
mod source;

use eframe::egui::{Align, Id, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::keys::search_keys;
use super::page::{LEAST_WIDTH_BESIDE, Page};
use crate::app::action::Action;
use crate::app::present::data::DataData;
use crate::app::view::ScreenView;
use crate::app::view::data::{DataCheck, DataView as View};
use crate::gui::theme::{Icon, size};
use crate::gui::widgets::{Button, focus_next, note_pane};
use list::List;

/// Width of the list.
const LIST: f32 = 348.0;
/// Width of the list where there is less room.
const LIST_NARROW: f32 = 280.0;
/// Narrower than this the list is narrow and the cards at the right stand one under the other.
const NARROW: f32 = 1100.0;
/// Least height of the page before all of it scrolls; both sides scroll on their own.
const LEAST_HEIGHT: f32 = 370.0;
/// Width of the checks; the card beside them takes the rest.
const CHECKS: f32 = 400.0;

/// Data, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct DataView {
    list: List,
    /// The check whose findings were last brought into view.
    followed: Option<DataCheck>,
}

impl DataView {
    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, data: &DataData, actions: &mut Vec<Action>) {
        search_keys(ui, search_id());
        let mut copied = false;
        let summary = "What the app knows, where it came from and under which licence. All of it is on this computer.";
        Page::new("Data").summary(summary).least_height(LEAST_HEIGHT).least_width(LEAST_WIDTH_BESIDE).show(
            ui,
            |ui| {
                let button = Button::plain("Copy all figures").icon(Icon::Copy);
                copied = ui.add(button.name("Copy all figures as a table")).clicked();
            },
            |ui| {
                let room = ui.max_rect();
                let narrow = room.width() < NARROW;
                let left = room.with_max_x(room.min.x + if narrow { LIST_NARROW } else { LIST });
                let right = room.with_min_x(left.max.x + size::SPACE_16);
                in_rect(ui, left, |ui| self.list.ui(ui, data, actions));
                in_rect(ui, right, |ui| {
                    if note_pane(ui, "Source") {
                        focus_next(ui);
                    }
                    match &data.detail {
                        Some(detail) => source::source_ui(ui, data, detail, actions),
                        None => self.pack_ui(ui, right, narrow, data, actions),
                    }
                });
            },
        );
        if copied {
            actions.push(Action::Copy(data.all_claims.clone()));
        }
    }

    /// The pack with its checks, which scroll where there is less room.
    fn pack_ui(&mut self, ui: &mut Ui, room: Rect, narrow: bool, data: &DataData, actions: &mut Vec<Action>) {
        let followed = std::mem::replace(&mut self.followed, data.view.check);
        // The bar of the scroll area stands in the margin of the page.
        let reach = Rect::from_min_max(room.min, pos2(room.max.x + size::PAGE_SIDE, room.max.y + size::PAGE_BOTTOM));
        in_rect(ui, reach, |ui| {
            ScrollArea::vertical().id_salt("pack").auto_shrink(false).show(ui, |ui| {
                let top = ui.max_rect().min;
                let inside = Rect::from_min_size(top, vec2(room.width(), f32::INFINITY));
                in_rect(ui, inside, |ui| {
                    ui.spacing_mut().item_spacing.y = size::SPACE_16;
                    pack::card_ui(ui, &data.pack);
                    let below = ui.next_widget_position().y - top.y;
                    let height = checks::height(data).max(room.height() - below);
                    if narrow {
                        checks::checks_ui(ui, data, checks::height(data), actions);
                        let top = ui.next_widget_position();
                        side::side_ui(ui, data, side::HEIGHT, actions);
                        if data.view.check.is_some() && data.view.check != followed {
                            ui.scroll_to_rect(Rect::from_min_size(top, vec2(room.width(), side::HEIGHT)), None);
                        }
                    } else {
                        let line = Rect::from_min_size(ui.next_widget_position(), vec2(room.width(), height));
                        let split = line.min.x + CHECKS + size::SPACE_16;
                        in_rect(ui, line.with_max_x(split - size::SPACE_16), |ui| {
                            checks::checks_ui(ui, data, height, actions);
                        });
                        in_rect(ui, line.with_min_x(split), |ui| side::side_ui(ui, data, height, actions));
                    }
                });
                ui.add_space(size::PAGE_BOTTOM);
            });
        });
    }
}

/// The view state with one thing changed.
fn changed(data: &DataData, change: impl FnOnce(&mut View)) -> Action {
    let mut view = data.view.clone();
    change(&mut view);
    ScreenView::Data(view).into()
}

fn in_rect<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content).inner
}

/// The search field, for keys that lead to it.
fn search_id() -> Id {
    Id::unique("search field of sources")
}
