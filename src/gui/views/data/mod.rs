//! Paints Data: pack and sources at the left, one of them at the right. It changes nothing: what the person does goes
//! out as actions.

mod checks;
mod claims;
mod list;
mod official;
mod pack;
mod side;
mod source;

use eframe::egui::{Id, Rect, ScrollArea, Ui, pos2, vec2};

use super::keys::search_keys;
use super::page::{LEAST_WIDTH_BESIDE, LIST_AND_REST, Page};
use super::place::at;
use crate::app::action::Action;
use crate::app::present::data::DataData;
use crate::app::view::ScreenView;
use crate::app::view::data::{DataCheck, DataView as View};
use crate::gui::layout::{Part, columns, fit};
use crate::gui::theme::{Icon, size};
use crate::gui::widgets::{Button, pane_start};
use list::List;

/// Least height of the page before all of it scrolls; both sides scroll on their own.
const LEAST_HEIGHT: f32 = 370.0;
/// The checks and the card beside them, which stands under them where there is less room.
const BESIDE: [Part; 2] = [Part::exactly(400.0), Part::at_least(320.0)];

/// Data, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct DataScreen {
    list: List,
    /// The check whose findings were last brought into view.
    followed: Option<DataCheck>,
}

impl DataScreen {
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
                let [left, right] = columns(ui.max_rect(), size::SPACE_16, LIST_AND_REST);
                at(ui, left, |ui| self.list.ui(ui, data, actions));
                at(ui, right, |ui| {
                    pane_start(ui, "Source");
                    match &data.detail {
                        Some(detail) => source::source_ui(ui, data, detail, actions),
                        None if data.shows_official => official::official_ui(ui, right, &data.official, actions),
                        None => self.pack_ui(ui, right, data, actions),
                    }
                });
            },
        );
        if copied {
            actions.push(Action::Copy(data.all_claims.to_string()));
        }
    }

    /// The pack with its checks, which scroll where there is less room.
    fn pack_ui(&mut self, ui: &mut Ui, room: Rect, data: &DataData, actions: &mut Vec<Action>) {
        let followed = std::mem::replace(&mut self.followed, data.view.check);
        // The bar of the scroll area stands in the margin of the page.
        let reach = Rect::from_min_max(room.min, pos2(room.max.x + size::PAGE_SIDE, room.max.y + size::PAGE_BOTTOM));
        at(ui, reach, |ui| {
            ScrollArea::vertical().id_salt("pack").auto_shrink(false).show(ui, |ui| {
                let top = ui.max_rect().min;
                let inside = Rect::from_min_size(top, vec2(room.width(), f32::INFINITY));
                at(ui, inside, |ui| {
                    ui.spacing_mut().item_spacing.y = size::SPACE_16;
                    pack::card_ui(ui, &data.pack);
                    let below = ui.next_widget_position().y - top.y;
                    let height = checks::height(data).max(room.height() - below);
                    if fit(room.width(), size::SPACE_16, &BESIDE) {
                        let line = Rect::from_min_size(ui.next_widget_position(), vec2(room.width(), height));
                        let [left, right] = columns(line, size::SPACE_16, BESIDE);
                        at(ui, left, |ui| checks::checks_ui(ui, data, height, actions));
                        at(ui, right, |ui| side::side_ui(ui, data, height, actions));
                    } else {
                        checks::checks_ui(ui, data, checks::height(data), actions);
                        let top = ui.next_widget_position();
                        side::side_ui(ui, data, side::HEIGHT, actions);
                        if data.view.check.is_some() && data.view.check != followed {
                            ui.scroll_to_rect(Rect::from_min_size(top, vec2(room.width(), side::HEIGHT)), None);
                        }
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

/// The search field, for keys that lead to it.
fn search_id() -> Id {
    Id::unique("search field of sources")
}
