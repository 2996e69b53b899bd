//! The rail at the left: one item for each screen.

use eframe::egui::{Rect, Stroke, Ui, UiBuilder, pos2};

use crate::app::action::{Action, ViewAction};
use crate::app::present::chrome::RailItem as Item;
use crate::app::screen::Screen;
use crate::gui::theme::{Icon, ThemeExt as _, size};
use crate::gui::widgets::RailItem;

/// From the top of the rail to its first item.
const FIRST: f32 = 10.0;
/// From the left edge to the items.
const LEFT: f32 = 6.0;
/// From the bottom of the last item to the bottom of the rail.
const FOOT: f32 = 8.0;

/// Paints the rail.
pub(super) fn rail_ui(ui: &mut Ui, items: &[Item], actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    let rule = room.max.x - size::STROKE / 2.0;
    ui.painter().vline(rule, room.y_range(), Stroke::new(size::STROKE, ui.tokens().line));
    let (foot, head): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| item.screen.is_at_foot());
    let foot_top = room.max.y - FOOT - size::RAIL_STEP * foot.len() as f32;
    let tops = [(head, room.min.y + FIRST), (foot, foot_top)];
    for (group, top) in tops {
        for (index, item) in group.into_iter().enumerate() {
            let corner = pos2(room.min.x + LEFT, top + size::RAIL_STEP * index as f32);
            let place = Rect::from_min_size(corner, size::RAIL_ITEM.into());
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                let widget = RailItem::new(icon(item.screen), item.title, item.on);
                let response = ui.add_enabled(item.enabled, widget).on_disabled_hover_text("Open a plan first");
                if response.clicked() {
                    actions.push(ViewAction::Go(item.screen).into());
                }
            });
        }
    }
}

/// The icon of a screen.
pub(super) fn icon(screen: Screen) -> Icon {
    match screen {
        Screen::Overview => Icon::Overview,
        Screen::Roles => Icon::Roles,
        Screen::Skills => Icon::Skills,
        Screen::Routes => Icon::Routes,
        Screen::Salary => Icon::Salary,
        Screen::Steps => Icon::Steps,
        Screen::Data => Icon::Data,
        Screen::Settings => Icon::Settings,
    }
}
