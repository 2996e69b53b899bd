//! Content at a place of its own on a page.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

/// Shows `content` in `rect`, from the top down.
pub(super) fn at<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content).inner
}

/// A rectangle by its distance from the top left of `room` and its size.
pub(super) fn part(room: Rect, left: f32, top: f32, width: f32, height: f32) -> Rect {
    Rect::from_min_size(pos2(room.min.x + left, room.min.y + top), vec2(width, height))
}
