//! The letter of a plan on its colour.

use eframe::egui::{Align2, Painter, Rect, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use super::paint::text_in;
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, size};

/// A square with a letter.
#[must_use = "add it to a ui"]
pub struct Badge<'a> {
    letter: &'a str,
    colour: SeriesColour,
}

impl<'a> Badge<'a> {
    /// `letter` is one letter: A to E.
    pub fn new(letter: &'a str, colour: SeriesColour) -> Self {
        Self { letter, colour }
    }
}

impl Widget for Badge<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(size::CHIP, size::CHIP), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.letter));
        paint_badge(ui.painter(), rect, self.letter, self.colour, ui.tokens());
        response
    }
}

/// Paints a badge in `rect`.
pub(super) fn paint_badge(painter: &Painter, rect: Rect, letter: &str, colour: SeriesColour, tokens: &Tokens) {
    painter.rect_filled(rect, size::RADIUS_CELL, colour.colour(tokens));
    let letter = TextKind::Strong12.line(painter, letter, tokens.bg1, rect.width());
    text_in(painter, rect, Align2::CENTER_CENTER, letter);
}
