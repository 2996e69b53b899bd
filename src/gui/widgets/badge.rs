//! The letter of a plan on its colour.

use eframe::egui::{Align2, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use super::SeriesColour;
use super::paint::text_in;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

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
        let tokens = ui.tokens();
        ui.painter().rect_filled(rect, size::RADIUS_CELL, self.colour.colour(tokens));
        let letter = TextKind::Strong12.line(ui.painter(), self.letter, tokens.bg1, rect.width());
        text_in(ui.painter(), rect, Align2::CENTER_CENTER, letter);
        response
    }
}
