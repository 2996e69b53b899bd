//! Paints the checks of the pack: each a row with its result; a press lists what was found.

use eframe::egui::{Align2, Ui, vec2};

use super::changed;
use crate::app::action::Action;
use crate::app::present::data::DataData;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Card, ListRow};

/// Room for the result.
const RESULT: f32 = 90.0;

/// Height of the card with all its rows.
pub(super) fn height(data: &DataData) -> f32 {
    size::CARD_BODY_TOP + size::CONTROL_SMALL + data.checks.len() as f32 * size::ROW + size::CARD_BOTTOM
}

pub(super) fn checks_ui(ui: &mut Ui, data: &DataData, height: f32, actions: &mut Vec<Action>) {
    Card::titled("Data quality").bare().body_top(size::CARD_BODY_TOP - 5.0).height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal(|ui| {
            ui.add_space(size::SPACE_16);
            ui.caption("Counted in the loaded pack. Choose one to see what it found.");
        });
        ui.add_space(size::SPACE_8);
        for check in &data.checks {
            let row = ListRow::new(&check.name, check.selected);
            let shown = row.show(ui, |ui, rect| {
                let tokens = ui.tokens();
                let inside = rect.shrink2(vec2(size::SPACE_16, 0.0));
                let (icon, colour) = if check.clean { (Icon::Check, tokens.good) } else { (Icon::Info, tokens.t2) };
                let centre = inside.left_center() + vec2(size::ICON_BUTTON / 2.0, 0.0);
                icon.paint(ui.painter(), centre, size::ICON_BUTTON, colour);
                let words = inside.with_min_x(inside.min.x + size::SPACE_24).with_max_x(inside.max.x - RESULT);
                let kind = if check.selected { TextKind::Strong13 } else { TextKind::Body13 };
                ui.paint_words(words, Align2::LEFT_CENTER, kind, check.title, tokens.t1);
                ui.paint_words(inside, Align2::RIGHT_CENTER, TextKind::Mono12, check.result.as_str(), tokens.t1);
            });
            if shown.response.clicked() || shown.opened {
                let chosen = (!check.selected).then_some(check.check);
                actions.push(changed(data, |view| view.check = chosen));
            }
        }
    });
}
