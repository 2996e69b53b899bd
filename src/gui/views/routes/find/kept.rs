//! Routes that are kept under letters.

use eframe::egui::{Align, Label, Layout, Ui, vec2};

use crate::app::action::Action;
use crate::app::present::routes::find::KeptRow;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, IconButton};

/// Paints the kept routes; nothing if there are none.
pub(super) fn kept_ui(ui: &mut Ui, rows: &[KeptRow], actions: &mut Vec<Action>) {
    if rows.is_empty() {
        return;
    }
    Card::titled("Kept routes").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        for row in rows {
            ui.allocate_ui_with_layout(
                vec2(ui.available_width(), size::ROW),
                Layout::right_to_left(Align::Center),
                |ui| {
                    ui.spacing_mut().item_spacing.x = size::SPACE_8;
                    let remove = format!("Let route {} go", row.letter);
                    if ui.add(IconButton::new(Icon::Close, &remove).small()).clicked() {
                        actions.push(row.remove.clone());
                    }
                    if row.active {
                        ui.add(Chip::new(ChipKind::Done, "Your path"));
                    } else if ui.add(Button::minor("Switch").name(&format!("Switch to route {}", row.letter))).clicked()
                    {
                        actions.push(row.switch.clone());
                    }
                    let room = vec2(ui.available_width(), size::ROW);
                    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                        ui.set_min_width(room.x);
                        let tokens = ui.tokens();
                        let mut words = TextKind::Strong13.job(&row.letter, tokens.acc);
                        words.append(&row.title, size::SPACE_8, TextKind::Body13.format(tokens.t1));
                        words.append(&row.words, size::SPACE_12, TextKind::Caption12.format(tokens.t3));
                        ui.add(Label::new(words).truncate());
                    });
                },
            );
        }
    });
}
