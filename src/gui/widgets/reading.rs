//! One of the three readings of a role: a figure, what it means, and a bar.

use eframe::egui::{Ui, vec2};

use super::{Card, CardResponse};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};

/// Height of a reading card.
const HEIGHT: f32 = 124.0;
/// Room between figure and caption, for a bar or cells.
const MIDDLE: f32 = 30.0;

/// A card with a figure.
#[must_use = "show it"]
pub struct Reading<'a> {
    title: &'a str,
    figure: &'a str,
    caption: &'a str,
}

impl<'a> Reading<'a> {
    /// `figure` is ready to read, for example "9 of 14".
    pub fn new(title: &'a str, figure: &'a str, caption: &'a str) -> Self {
        Self { title, figure, caption }
    }

    /// Shows the card; `middle` goes between figure and caption, `actions` beside the title.
    pub fn show(self, ui: &mut Ui, actions: impl FnOnce(&mut Ui), middle: impl FnOnce(&mut Ui)) -> CardResponse<()> {
        let card = Card::titled(self.title).height(HEIGHT).body_top(37.0);
        card.show_with(ui, actions, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.figure(self.figure);
            let width = ui.available_width();
            ui.allocate_ui(vec2(width, MIDDLE - size::SPACE_4), |ui| {
                ui.set_min_height(MIDDLE - size::SPACE_4);
                ui.add_space(size::SPACE_8 - 1.0);
                middle(ui);
            });
            ui.words(TextKind::Caption12, self.caption, ui.tokens().t2);
        })
    }
}
