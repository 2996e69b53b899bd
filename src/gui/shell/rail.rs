//! The rail at the left: one item for each screen.

use eframe::egui::{Rect, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use crate::app::action::{Action, ViewAction};
use crate::app::present::chrome::RailItem;
use crate::gui::theme::{ThemeExt as _, size};
use crate::gui::views::screen_icon;
use crate::gui::widgets::rail_item;

/// Over the first item.
const FIRST: f32 = 10.0;
/// Under the last item.
const FOOT: f32 = 12.0;
/// From the left edge to the items.
const LEFT: f32 = 6.0;
/// Between two items.
const GAP: f32 = 4.0;

/// Paints the rail; `wanted` gives the keyboard to the screen that is shown. Items are as high as the window lets them be; below their least height the rail scrolls.
pub(super) fn rail_ui(ui: &mut Ui, items: &[RailItem], wanted: bool, actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    let rule = room.max.x - size::STROKE / 2.0;
    ui.painter().vline(rule, room.y_range(), Stroke::new(size::STROKE, ui.tokens().line));
    let count = items.len() as f32;
    let fair = (room.height() - FIRST - FOOT + GAP) / count - GAP;
    let height = fair.floor().clamp(size::RAIL_ITEM_LEAST, size::RAIL_ITEM[1]);
    let needed = count * (height + GAP) - GAP + FIRST + FOOT;
    // Where everything has room, the last items stand at the foot.
    let spare = (room.height() - needed).max(0.0);
    ScrollArea::vertical().id_salt("rail").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add_space(FIRST);
        let mut at_foot = false;
        for item in items {
            if item.screen.is_at_foot() && !at_foot {
                at_foot = true;
                ui.add_space(spare);
            }
            let place = Rect::from_min_size(ui.cursor().min + vec2(LEFT, 0.0), vec2(size::RAIL_ITEM[0], height));
            let widget = rail_item(screen_icon(item.screen), item.title, item.on, height);
            let shown = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
                ui.add_enabled(item.enabled, widget).on_disabled_hover_text("Open a plan first")
            });
            if wanted && item.on {
                shown.inner.request_focus();
            }
            if shown.inner.clicked() {
                actions.push(ViewAction::Go(item.screen).into());
            }
            ui.add_space(GAP);
        }
        ui.add_space(FOOT - GAP);
    });
}
