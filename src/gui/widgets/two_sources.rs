//! The mark between two figures of different sources, hatched as the difference between sources is in charts.

use eframe::egui::{Align2, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::Hint;
use super::chart::hatched;
use crate::gui::theme::ThemeExt as _;

/// Width and height of the mark.
const MARK: [f32; 2] = [TWO_SOURCES_WIDTH, 10.0];
/// Width of the mark in points.
pub const TWO_SOURCES_WIDTH: f32 = 18.0;

/// The mark around a place. What it says to the pointer and to a screen reader is `said`, about the figures `of` roles.
pub fn two_sources(ui: &Ui, centre: Pos2, of: &str, said: &str) -> Response {
    let rect = Rect::from_center_size(centre, MARK.into());
    let response = ui.interact(rect, ui.scope_id().with(("two sources", of)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{of}: {said}")));
    if ui.is_rect_visible(rect) {
        ui.painter().extend(hatched(rect, ui.tokens().t2));
    }
    Hint::new(of).text(said).attach(response)
}

/// The mark alone, its right end at a place, in a row that says what it stands for. Answers where it went.
pub fn paint_two_sources(ui: &Ui, right: Pos2) -> Rect {
    let [width, height] = MARK;
    let rect = Align2::RIGHT_CENTER.anchor_size(right, vec2(width, height));
    ui.painter().extend(hatched(rect, ui.tokens().t2));
    rect
}
