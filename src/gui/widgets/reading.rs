//! One of the three readings of a role: a figure, what it means, and a bar.

use eframe::egui::{Ui, vec2};

use super::Card;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};

/// Height of a reading card.
const HEIGHT: f32 = 124.0;
/// Room between figure and caption, for a bar or cells.
const MIDDLE: f32 = 30.0;

/// Shows a card with a figure that is ready to read, "9 of 14"; `middle` goes between figure and caption, `actions` beside
/// the title.
pub fn reading(
    ui: &mut Ui,
    title: &str,
    [figure, caption]: [&str; 2],
    actions: impl FnOnce(&mut Ui),
    middle: impl FnOnce(&mut Ui),
) {
    Card::titled(title).height(HEIGHT).body_top(37.0).show_with(ui, actions, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.figure(figure);
        let width = ui.available_width();
        ui.allocate_ui(vec2(width, MIDDLE - size::SPACE_4), |ui| {
            ui.set_min_height(MIDDLE - size::SPACE_4);
            ui.add_space(size::SPACE_8 - 1.0);
            middle(ui);
        });
        ui.words(TextKind::Caption12, caption, ui.tokens().t2);
    });
}
