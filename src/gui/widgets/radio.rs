//! One of several choices of which exactly one holds. That of the toolkit has words of its own beside it, and no name
//! without them.

use eframe::egui::{Pos2, Role, Sense, Stroke, Ui, Widget, WidgetInfo, vec2};

use super::paint::ring_around;
use crate::gui::theme::{ThemeExt as _, size};

/// Radius of the circle.
const CIRCLE: f32 = 7.25;
/// Radius of the dot inside a chosen one.
const DOT: f32 = 4.0;

/// A round mark. The words stand beside it; `name` is what a screen reader says.
pub fn radio(on: bool, name: &str) -> impl Widget {
    move |ui: &mut Ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(size::CONTROL_SMALL, size::CONTROL_SMALL), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, name));
        mark(ui, rect.center(), on, response.hovered());
        ring_around(ui, &response, size::RADIUS_CONTROL);
        response
    }
}

/// The mark alone, around `at`.
pub(super) fn mark(ui: &Ui, at: Pos2, on: bool, hovered: bool) {
    let tokens = ui.tokens();
    let colour = if on || hovered { tokens.acc } else { tokens.ctl };
    ui.painter().circle_stroke(at, CIRCLE, Stroke::new(size::STROKE_MARK, colour));
    if on {
        ui.painter().circle_filled(at, DOT, tokens.acc);
    }
}
