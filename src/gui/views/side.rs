//! A pane beside the content of a page; where the window is narrow it lies over the content.

use eframe::egui::{Area, Order, Rect, Ui, UiBuilder, vec2};

use crate::gui::theme::{ThemeExt as _, size};
use crate::gui::widgets::{focus_next, note_pane};

/// Width of the pane.
pub(super) const WIDTH: f32 = 380.0;
/// Content narrower than this with the pane beside it has the pane over it instead.
const LEAST_CONTENT: f32 = 700.0;

/// Where content and pane stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Split {
    /// The content.
    pub(super) content: Rect,
    /// The pane.
    pub(super) pane: Rect,
    /// Whether the pane lies over the content.
    pub(super) over: bool,
}

impl Split {
    /// Content and pane in `room`.
    pub(super) fn of(room: Rect, open: bool) -> Self {
        let beside = room.width() - WIDTH - size::SPACE_16;
        let over = beside < LEAST_CONTENT;
        let pane = room.with_min_x(room.max.x - WIDTH);
        let content = if open && !over { room.with_max_x(room.min.x + beside) } else { room };
        Self { content, pane, over }
    }

    /// Shows the pane.
    pub(super) fn pane_ui(self, ui: &mut Ui, name: &str, pane: impl FnOnce(&mut Ui)) {
        let pane = |ui: &mut Ui| {
            if note_pane(ui, name) {
                focus_next(ui);
            }
            pane(ui);
        };
        if !self.over {
            ui.scope_builder(UiBuilder::new().max_rect(self.pane).id_salt(name), pane);
            return;
        }
        let clip = ui.clip_rect();
        let visible = self.pane.intersect(clip.with_max_y(clip.max.y - size::PAGE_BOTTOM));
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
