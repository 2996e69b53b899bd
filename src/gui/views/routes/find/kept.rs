//! Routes that are kept under letters.

use eframe::egui::{Label, Ui};

use crate::app::action::Action;
use crate::app::present::routes::find::KeptRow;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, EndRow, IconButton, tell_parts};

/// Paints the kept routes; nothing if there are none.
pub(super) fn kept_ui(ui: &mut Ui, rows: &[KeptRow], actions: &mut Vec<Action>) {
    if rows.is_empty() {
        return;
    }
    Card::titled("Kept routes").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        for row in rows {
            let end = EndRow::next_line(ui, size::ROW);
            end.before_ui(ui, size::SPACE_8, |ui| {
                let tokens = ui.tokens();
                let mut words = TextKind::Strong13.job(&row.letter, tokens.acc);
                words.append(&row.title, size::SPACE_8, TextKind::Body13.format(tokens.t1));
                words.append(&row.words, size::SPACE_12, TextKind::Caption12.format(tokens.t3));
                let label = ui.add(Label::new(words).truncate());
                tell_parts(ui, &label, &[&row.letter, &row.title, &row.words]);
            });
            end.show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = size::SPACE_8;
                if row.active {
                    ui.add(Chip::new(ChipKind::Done, "Your path"));
                } else if ui.add(Button::minor("Use").name(&format!("Use route {}", row.letter))).clicked() {
                    actions.push(row.switch.clone());
                }
                let remove = format!("Let route {} go", row.letter);
                if ui.add(IconButton::new(Icon::Close, &remove).small()).clicked() {
                    actions.push(row.remove.clone());
                }
            });
        }
    });
}
