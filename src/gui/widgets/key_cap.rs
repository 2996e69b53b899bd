//! The name of a key, drawn as a key.

use eframe::egui::{Align2, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, vec2};

use super::paint::text_in;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Padding beside the name.
const PADDING: f32 = 6.0;
/// Height of a key.
const HEIGHT: f32 = 18.0;

/// One key or key combination, as it is printed: "Ctrl+K".
pub fn key_cap(key: &str) -> impl Widget {
    move |ui: &mut Ui| {
        let tokens = ui.tokens();
        let word = TextKind::Mono12.line(ui.painter(), key, tokens.t2, f32::INFINITY);
        let wide = (word.size().x + 2.0 * PADDING).ceil();
        let (rect, response) = ui.allocate_exact_size(vec2(wide, HEIGHT), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
        let edge = Stroke::new(size::STROKE, tokens.line);
        ui.painter().rect_stroke(rect, size::RADIUS_CELL, edge, StrokeKind::Inside);
        text_in(ui.painter(), rect, Align2::CENTER_CENTER, word);
        response
    }
}
