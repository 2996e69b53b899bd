//! A pane beside the content of a page; where the window is narrow it lies over the content.

use eframe::egui::{Area, Order, Rect, Ui, UiBuilder, vec2};

use crate::gui::layout::{Part, columns, fit};
use crate::gui::theme::{ThemeExt as _, size};
use crate::gui::widgets::pane_start;

/// Where content and pane stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Split {
    pub(super) content: Rect,
    pub(super) pane: Rect,
    /// Whether the pane lies over the content.
    pub(super) over: bool,
}

impl Split {
    /// Content and pane in `room`.
    pub(super) fn of(room: Rect, open: bool) -> Self {
        let parts = [Part::at_least(700.0), Part::exactly(size::PANE)];
        let over = !fit(room.width(), size::SPACE_16, &parts);
        let [content, _] = columns(room, size::SPACE_16, parts);
        let pane = room.with_min_x(room.max.x - size::PANE);
        let content = if open && !over { content } else { room };
        Self { content, pane, over }
    }

    pub(super) fn pane_ui(self, ui: &mut Ui, name: &str, pane: impl FnOnce(&mut Ui)) {
        let pane = |ui: &mut Ui| {
            pane_start(ui, name);
            pane(ui);
        };
        if !self.over {
            ui.scope_builder(UiBuilder::new().max_rect(self.pane).id_salt(name), pane);
            return;
        }
        let clip = ui.clip_rect();
        // Where the page scrolls sideways the pane stays at the edge of the window, over the rail if it has to.
        let right = self.pane.max.x.min(clip.max.x - size::PAGE_SIDE);
        let left = (right - size::PANE).max(ui.ctx().content_rect().min.x + size::SPACE_8);
        let place = self.pane.with_min_x(left).with_max_x(right.max(left));
        let bottom = place.max.y.min(clip.max.y - size::PAGE_BOTTOM);
        let visible = place.with_min_y(place.min.y.max(clip.min.y)).with_max_y(bottom);
        let area = Area::new(ui.scope_id().with(name)).order(Order::Middle).fixed_pos(visible.min).constrain(false);
        area.show(ui.ctx(), |ui| {
            ui.set_clip_rect(visible.expand2(vec2(size::SPACE_16, 0.0)));
            let edge = visible.expand2(vec2(size::SPACE_8, 0.0)).with_max_x(visible.max.x + size::PAGE_SIDE);
            ui.painter().rect_filled(edge, 0.0, ui.tokens().bg1);
            ui.set_max_size(visible.size());
            ui.scope_builder(UiBuilder::new().max_rect(visible), pane);
        });
    }
}
