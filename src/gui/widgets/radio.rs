//! One of several choices of which exactly one holds.

use eframe::egui::{Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, vec2};

use super::paint::ring_around;
use crate::gui::theme::{ThemeExt as _, size};

/// Radius of the circle.
const CIRCLE: f32 = 7.25;
/// Radius of the dot inside a chosen one.
const DOT: f32 = 4.0;

/// A round mark. The words stand beside it; `name` is what a screen reader says.
#[must_use = "add it to a ui"]
pub struct Radio<'a> {
    on: bool,
    name: &'a str,
}

impl<'a> Radio<'a> {
    /// `name` says what is chosen.
    pub fn new(on: bool, name: &'a str) -> Self {
        Self { on, name }
    }
}

impl Widget for Radio<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(size::CONTROL_SMALL, size::CONTROL_SMALL), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), self.on, self.name));
        let tokens = ui.tokens();
        let colour = if self.on || response.hovered() { tokens.acc } else { tokens.ctl };
        ui.painter().circle_stroke(rect.center(), CIRCLE, Stroke::new(size::STROKE_MARK, colour));
        if self.on {
            ui.painter().circle_filled(rect.center(), DOT, tokens.acc);
        }
        ring_around(ui, &response, size::RADIUS_CONTROL);
        response
    }
}
