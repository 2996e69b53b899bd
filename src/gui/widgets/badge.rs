//! The letter of a plan on its colour.

use eframe::egui::{Align2, Painter, Rect, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use super::paint::text_in;
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, size};

/// A square with one letter, A to E.
pub fn badge(letter: &str, colour: SeriesColour) -> impl Widget {
    move |ui: &mut Ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(size::CHIP, size::CHIP), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, letter));
        paint_badge(ui.painter(), rect, letter, colour, ui.tokens());
        response
    }
}

/// Paints a badge in `rect`.
pub(super) fn paint_badge(painter: &Painter, rect: Rect, letter: &str, colour: SeriesColour, tokens: &Tokens) {
    painter.rect_filled(rect, size::RADIUS_CELL, colour.colour(tokens));
    let letter = TextKind::Strong12.line(painter, letter, tokens.bg1, rect.width());
    text_in(painter, rect, Align2::CENTER_CENTER, letter);
}
